package ruche.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.meetings.QrCodes;
import ruche.notices.PaperLetters;
import ruche.shell.CellFace;
import ruche.shell.CellFaces;
import ruche.shell.Words;

/// Sets what the outbox has for those whom only paper reaches: a page each, to be printed and handed over.
@Component
class OutboxLetters {
    private final PaperLetters letters;
    private final CellFaces cells;
    private final Words words;
    private final Typesetter typesetter;
    private final CellMarks marks;
    private final Clock clock;

    OutboxLetters(
            PaperLetters letters, CellFaces cells, Words words, Typesetter typesetter, CellMarks marks, Clock clock) {
        this.letters = letters;
        this.cells = cells;
        this.words = words;
        this.typesetter = typesetter;
        this.marks = marks;
        this.clock = clock;
    }

    List<PaperLetters.Letter> waiting(CellId cell, Lang lang) {
        return letters.waiting(cell, lang);
    }

    /// @param waiting at least one, all in `lang`
    byte[] pdf(CellId cell, List<PaperLetters.Letter> waiting, Lang lang) {
        var wording = new Wording(words, lang);
        var face = cells.face(cell);
        var document = new OutboxLetterDocument(
                wording.say("publication.message-title"),
                wording.own(face.name()),
                DocumentLabels.message(wording::say),
                waiting.stream().map(one -> letter(one, face, wording)).toList(),
                marks.of(cell));
        return typesetter.pdf("message.typ", document, lang, clock.instant());
    }

    private static OutboxLetterDocument.Letter letter(PaperLetters.Letter one, CellFace face, Wording wording) {
        return new OutboxLetterDocument.Letter(
                OwnWords.of(one.name()),
                wording.writing().date(LocalDate.ofInstant(one.at(), face.zone())),
                OwnWords.of(one.subject()),
                Stream.of(one.body().split("\\R+"))
                        .filter(line -> !line.isBlank())
                        .map(OwnWords::of)
                        .toList(),
                one.link(),
                one.link().isEmpty() ? "" : QrCodes.svg(one.link()));
    }
}
