package ruche.publication;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.actors.ActorId;
import ruche.appraisal.Batch;
import ruche.appraisal.BatchId;
import ruche.appraisal.Batches;
import ruche.appraisal.Sheet;
import ruche.ideas.Idea;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.meetings.Meeting;
import ruche.publication.BatchLetters.CalledTo;
import ruche.publication.BatchLetters.Letter;
import ruche.shell.CellFaces;
import ruche.shell.Words;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;
import ruche.territory.Places;

/// Sets the letters that call services to give their opinions on a batch. A letter bears the day on which the batch
/// was opened.
@Component
class Letters {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Batches batches;
    private final Cycles cycles;
    private final CellFaces cells;
    private final Places places;
    private final Words words;
    private final Typesetter typesetter;
    private final CellMarks marks;

    Letters(
            Batches batches,
            Cycles cycles,
            CellFaces cells,
            Places places,
            Words words,
            Typesetter typesetter,
            CellMarks marks) {
        this.batches = batches;
        this.cycles = cycles;
        this.cells = cells;
        this.places = places;
        this.words = words;
        this.typesetter = typesetter;
        this.marks = marks;
    }

    /// A meeting of the batch's cycle at which the ideas are looked at.
    ///
    /// @param time local time; null while not fixed
    record Call(Meeting meeting, @Nullable LocalTime time) {}

    /// @param services at least one, in the order of their letters
    /// @param call null where the services answer in writing
    /// @throws ruche.kernel.NotFound if there is no such batch, or it asks one of these services nothing
    byte[] pdf(CellId cell, BatchId batch, List<ActorId> services, @Nullable Call call, Lang lang) {
        var sheets = services.stream()
                .map(service -> batches.sheet(cell, batch, service))
                .toList();
        var opened = sheets.getFirst().batch().openedAt();
        return typesetter.pdf("letter.typ", document(cell, sheets, call, new Wording(words, lang)), lang, opened);
    }

    /// What the letters are called together.
    String title(Batch batch, Lang lang) {
        return words.say(lang, "publication.letter-title", batch.title().in(lang));
    }

    private BatchLetters document(CellId cell, List<Sheet> sheets, @Nullable Call call, Wording wording) {
        var batch = sheets.getFirst().batch();
        var cycle = cycles.cycle(cell, batch.cycle());
        var notice = cycle.notice();
        var communes = communes(sheets);
        var day = LocalDate.ofInstant(batch.openedAt(), cells.face(cell).zone());
        return new BatchLetters(
                wording.say("publication.letter-title", isolated(batch.title().in(wording.lang()))),
                wording.own(cells.face(cell).name()),
                notice == null ? null : notice.in(wording.lang()),
                DocumentLabels.letter(wording::say),
                sheets.stream()
                        .map(sheet -> letter(sheet, cycle, day, call, communes, wording))
                        .toList(),
                marks.of(cell));
    }

    private static Letter letter(
            Sheet sheet,
            Cycle cycle,
            LocalDate day,
            @Nullable Call call,
            Map<String, Bilingual> communes,
            Wording wording) {
        return new Letter(
                wording.own(sheet.serviceName()),
                wording.writing().date(day),
                wording.say("publication.letter-subject"),
                wording.say(
                        "publication.letter-about",
                        isolated(sheet.batch().title().in(wording.lang()))),
                wording.say("publication.letter-greeting"),
                body(sheet.batch(), cycle, sheet.lines().size(), wording),
                call == null ? null : calledTo(call, wording),
                sheet.lines().stream()
                        .map(line -> idea(line.idea(), communes, wording))
                        .toList());
    }

    private static List<String> body(Batch batch, Cycle cycle, int ideas, Wording wording) {
        var asked = wording.say(
                "publication.letter-asked",
                isolated(cycle.title().in(wording.lang())),
                isolated(wording.number(ideas)));
        return List.of(
                asked, wording.say("publication.letter-due", wording.writing().date(batch.due())));
    }

    private static CalledTo calledTo(Call call, Wording wording) {
        var place = call.meeting().place();
        return new CalledTo(
                wording.own(call.meeting().title()),
                wording.writing().date(call.meeting().day()),
                call.time() == null ? null : HOUR.format(call.time()),
                place == null ? null : wording.own(place));
    }

    private static ReportDocument.Idea idea(Idea idea, Map<String, Bilingual> communes, Wording wording) {
        var commune = idea.commune() == null ? null : communes.get(idea.commune());
        return new ReportDocument.Idea(
                idea.number(),
                new OwnWords(idea.title(), idea.titleLang()),
                OwnWords.of(idea.bearerName(wording.lang())),
                commune == null ? null : wording.own(commune));
    }

    private Map<String, Bilingual> communes(List<Sheet> sheets) {
        return places.names(sheets.stream()
                .flatMap(sheet -> sheet.lines().stream())
                .map(line -> line.idea().commune())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /// Somebody's words inside a sentence of ours: whatever their direction, they do not turn the sentence round.
    private static String isolated(String words) {
        return "\u2068" + words + "\u2069";
    }
}
