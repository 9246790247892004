package ruche.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import ruche.kernel.Lang;
import ruche.shell.CsvFile;

/// Remarks that are shown and their answers as a file.
final class RemarksCsv {
    private static final List<String> COLUMNS =
            List.of("number", "place", "quote", "day", "who", "remark", "answer", "answer-text");

    private RemarksCsv() {}

    /// @param say a message in the reader's language, by its key
    /// @param out left open
    static void write(RestitutionFacts facts, UnaryOperator<String> say, Lang lang, OutputStream out)
            throws IOException {
        var csv = new CsvFile(out);
        csv.line(COLUMNS.stream()
                .map(column -> say.apply("publication.remark-csv-" + column))
                .toList());
        for (var one : facts.told()) {
            var remark = one.remark();
            var text = remark.answerText();
            csv.line(List.of(
                    String.valueOf(remark.number()),
                    CsvFile.text(one.place().section()),
                    CsvFile.text(one.place().quote()),
                    remark.at().toString().substring(0, 10),
                    CsvFile.text(one.who().in(lang)),
                    CsvFile.text(remark.body()),
                    say.apply("publication.remark-answer." + remark.answer()),
                    text == null ? "" : CsvFile.text(text.in(lang))));
        }
        csv.end();
    }
}
