package ruche.publication;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// The pictures of a Word document.
final class WordDrawings {
    private WordDrawings() {}

    /// What Word says of each to those who do not see it.
    static List<String> words(XWPFDocument word) {
        return word.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .flatMap(run -> run.getCTR().getDrawingList().stream())
                .map(drawing -> drawing.getInlineArray(0).getDocPr().getDescr())
                .toList();
    }
}
