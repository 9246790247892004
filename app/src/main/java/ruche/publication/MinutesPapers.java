package ruche.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.meetings.Meeting;
import ruche.meetings.Minutes;
import ruche.meetings.MinutesPart;
import ruche.meetings.MinutesText;
import ruche.meetings.MinutesVersion;
import ruche.shell.CellFaces;
import ruche.shell.Words;
import ruche.strategy.Cycles;

/// Sets minutes: as PDF, and as a Word document for those who go on working on their text.
@Component
class MinutesPapers {
    private final Minutes minutes;
    private final Cycles cycles;
    private final CellFaces cells;
    private final Words words;
    private final Typesetter typesetter;
    private final CellMarks marks;

    MinutesPapers(
            Minutes minutes, Cycles cycles, CellFaces cells, Words words, Typesetter typesetter, CellMarks marks) {
        this.minutes = minutes;
        this.cycles = cycles;
        this.cells = cells;
        this.words = words;
        this.typesetter = typesetter;
        this.marks = marks;
    }

    byte[] pdf(CellId cell, Meeting meeting, MinutesVersion version, Lang lang) {
        return typesetter.pdf("minutes.typ", document(cell, meeting, version, lang), lang, moment(version));
    }

    byte[] docx(CellId cell, Meeting meeting, MinutesVersion version, Lang lang) {
        var bytes = new ByteArrayOutputStream();
        try (var paper = new WordPaper(lang)) {
            WordMinutes.write(document(cell, meeting, version, lang), paper);
            paper.write(moment(version), bytes);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
        return bytes.toByteArray();
    }

    /// The same version gives the same bytes.
    private static Instant moment(MinutesVersion version) {
        return Objects.requireNonNullElse(version.publishedAt(), version.savedAt());
    }

    String title(MinutesText text, Lang lang) {
        return words.say(lang, "publication.minutes-of", text.title().in(lang));
    }

    private MinutesDocument document(CellId cell, Meeting meeting, MinutesVersion version, Lang lang) {
        var wording = new Wording(words, lang);
        var text = minutes.text(cell, meeting.id(), version.number());
        var notice = cycles.cycle(cell, meeting.cycle()).notice();
        return new MinutesDocument(
                title(text, lang),
                standing(version, wording),
                wording.own(cells.face(cell).name()),
                notice == null ? null : notice.in(lang),
                DocumentLabels.minutes(wording::say),
                wording.own(text.title()),
                facts(text, wording),
                text.parts().stream().map(part -> part(part, text, wording)).toList(),
                marks.of(cell));
    }

    private static String standing(MinutesVersion version, Wording wording) {
        if (!version.isPublished()) return wording.say("publication.minutes-draft", version.number());
        if (version.corrects() == 0) return wording.say("publication.minutes-version", version.number());
        return wording.say("publication.minutes-correction", version.number(), version.corrects(), version.note());
    }

    private static List<MinutesDocument.Fact> facts(MinutesText text, Wording wording) {
        var facts = new ArrayList<MinutesDocument.Fact>();
        fact(facts, "kind", text.kind(), wording);
        facts.add(new MinutesDocument.Fact(
                wording.say("publication.minutes.day"),
                new OwnWords(wording.writing().date(text.day()), wording.lang().code())));
        fact(facts, "place", text.place(), wording);
        fact(facts, "chair", text.chair(), wording);
        return facts;
    }

    private static void fact(List<MinutesDocument.Fact> facts, String key, @Nullable Bilingual value, Wording wording) {
        if (value != null)
            facts.add(new MinutesDocument.Fact(wording.say("publication.minutes." + key), wording.own(value)));
    }

    private static MinutesDocument.Part part(MinutesText.Part part, MinutesText text, Wording wording) {
        var lang = wording.lang();
        return new MinutesDocument.Part(
                wording.own(part.heading()),
                Passage.of(part.text(), lang),
                part.kind() == MinutesPart.Kind.PRESENCE
                        ? text.presence().stream()
                                .map(row -> line(row, wording))
                                .toList()
                        : List.of(),
                part.points().stream()
                        .map(point -> new MinutesDocument.Point(
                                wording.own(point.title()),
                                Passage.of(point.said(), lang),
                                Passage.of(point.concluded(), lang)))
                        .toList(),
                part.kind() == MinutesPart.Kind.RESOLUTIONS
                        ? text.resolutions().stream()
                                .map(one -> resolution(one, wording))
                                .toList()
                        : null);
    }

    private static MinutesDocument.Line line(MinutesText.Counted row, Wording wording) {
        return new MinutesDocument.Line(
                wording.own(row.category()),
                wording.number(row.count()),
                row.organisations().stream().map(wording::own).toList());
    }

    private static MinutesDocument.Resolution resolution(MinutesText.Resolution one, Wording wording) {
        return new MinutesDocument.Resolution(
                one.code(),
                wording.own(one.text()),
                wording.ownOrNothing(one.owner()),
                one.due() == null ? Sums.NOTHING : wording.writing().date(one.due()));
    }
}
