package ruche.publication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ruche.accounts.FirstCode;
import ruche.actors.Actor;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.meetings.QrCodes;
import ruche.shell.CellFaces;
import ruche.shell.Words;

/// Sets the sheet by which somebody without e-mail signs in for the first time, in his language.
@Component
class CodeSheets {
    private final CellFaces cells;
    private final Words words;
    private final Typesetter typesetter;
    private final CellMarks marks;
    private final Clock clock;

    CodeSheets(CellFaces cells, Words words, Typesetter typesetter, CellMarks marks, Clock clock) {
        this.cells = cells;
        this.words = words;
        this.typesetter = typesetter;
        this.marks = marks;
        this.clock = clock;
    }

    /// @param site address of the installation
    byte[] pdf(CellId cell, Actor actor, FirstCode code, String site) {
        return typesetter.pdf("code-sheet.typ", document(cell, actor, code, site), lang(code), clock.instant());
    }

    String title(FirstCode code) {
        return words.say(lang(code), "publication.code-sheet.heading");
    }

    /// Documents are set in Arabic or French.
    private static Lang lang(FirstCode code) {
        return code.lang() == Lang.AR ? Lang.AR : Lang.FR;
    }

    private CodeSheetDocument document(CellId cell, Actor actor, FirstCode code, String site) {
        var wording = new Wording(words, lang(code));
        var face = cells.face(cell);
        var address = site + FirstCode.PAGE;
        return new CodeSheetDocument(
                title(code),
                wording.own(face.name()),
                DocumentLabels.codeSheet(wording::say),
                OwnWords.of(code.name()),
                wording.own(actor.name()),
                address,
                QrCodes.svg(address + "?login=" + URLEncoder.encode(code.login(), StandardCharsets.UTF_8)),
                code.login(),
                code.code(),
                wording.writing().date(LocalDate.ofInstant(code.until(), face.zone())),
                marks.of(cell));
    }
}
