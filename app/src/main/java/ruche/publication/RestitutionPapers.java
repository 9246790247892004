package ruche.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Period;
import ruche.publication.RestitutionFacts.Told;
import ruche.shell.CellFaces;
import ruche.shell.Words;

/// The annex that says what became of each remark, as PDF and as a Word document.
@Component
class RestitutionPapers {
    private final RestitutionReading reading;
    private final CellFaces cells;
    private final Words words;
    private final Typesetter typesetter;
    private final CellMarks marks;

    RestitutionPapers(
            RestitutionReading reading, CellFaces cells, Words words, Typesetter typesetter, CellMarks marks) {
        this.reading = reading;
        this.cells = cells;
        this.words = words;
        this.typesetter = typesetter;
        this.marks = marks;
    }

    byte[] pdf(CellId cell, RestitutionFacts facts, Lang lang) {
        return typesetter.pdf("restitution.typ", document(cell, facts, lang), lang, moment(facts));
    }

    byte[] docx(CellId cell, RestitutionFacts facts, Lang lang) {
        var bytes = new ByteArrayOutputStream();
        try (var paper = new WordPaper(lang)) {
            WordRestitution.write(document(cell, facts, lang), paper);
            paper.write(moment(facts), bytes);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
        return bytes.toByteArray();
    }

    private static Instant moment(RestitutionFacts facts) {
        return Objects.requireNonNull(facts.restitution().givenBackAt());
    }

    String title(Lang lang) {
        return words.say(lang, "publication.annex-title");
    }

    String say(Lang lang, String key) {
        return words.say(lang, key);
    }

    private RestitutionDocument document(CellId cell, RestitutionFacts facts, Lang lang) {
        var wording = new Wording(words, lang);
        var one = facts.restitution();
        var outcome = reading.outcome(cell, facts, lang);
        var notice = facts.cycle().notice();
        return new RestitutionDocument(
                title(lang),
                wording.own(cells.face(cell).name()),
                notice == null ? null : notice.in(lang),
                DocumentLabels.restitution(wording::say),
                wording.own(one.title()),
                wording.say(
                        "publication.annex-period",
                        wording.period(new Period(one.opens(), one.closes())),
                        facts.told().size()),
                Passage.of(one.summary(), lang),
                told(outcome.changed(), wording),
                told(outcome.unchanged(), wording),
                told(facts.answered(Remark.Answer.NOT_ACCEPTED), wording),
                outcome.changes().stream().map(it -> change(it, wording)).toList(),
                marks.of(cell));
    }

    private static RestitutionDocument.Change change(Outcome.Change change, Wording wording) {
        var what = change.difference();
        return new RestitutionDocument.Change(
                change.section() + (what.name().isEmpty() ? "" : " – " + what.name()),
                what.before(),
                what.after(),
                change.because().stream()
                        .map(it -> new RestitutionDocument.Cause(name(it, wording), wording.own(it.who())))
                        .toList());
    }

    private static String name(Told told, Wording wording) {
        return wording.say(
                "publication.remark-numbered", wording.number(told.remark().number()));
    }

    private static List<RestitutionDocument.Told> told(List<Told> remarks, Wording wording) {
        return remarks.stream()
                .map(it -> new RestitutionDocument.Told(
                        name(it, wording),
                        OwnWords.of(
                                it.place().section().isEmpty()
                                        ? it.place().key()
                                        : it.place().section()),
                        it.place().quote().isEmpty()
                                ? null
                                : OwnWords.of(it.place().quote()),
                        wording.own(it.who()),
                        OwnWords.of(it.remark().body()),
                        wording.ownOrNothing(it.remark().answerText())))
                .toList();
    }
}
