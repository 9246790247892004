package ruche.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import ruche.actors.ActorId;
import ruche.appraisal.Answer;
import ruche.appraisal.Aspect;
import ruche.appraisal.BatchId;
import ruche.appraisal.Batches;
import ruche.appraisal.Sheet;
import ruche.ideas.Idea;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.publication.BatchSheet.BatchIdea;
import ruche.shell.CellFace;
import ruche.shell.CellFaces;
import ruche.shell.Words;
import ruche.strategy.Cycles;
import ruche.territory.Places;

/// Sets the sheet on which a service gives its opinions by hand.
@Component
class BatchSheets {
    private final Batches batches;
    private final Cycles cycles;
    private final CellFaces cells;
    private final Places places;
    private final Words words;
    private final Typesetter typesetter;
    private final CellMarks marks;

    BatchSheets(
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

    /// @throws ruche.kernel.NotFound if the batch asks this service nothing
    byte[] pdf(CellId cell, BatchId batch, ActorId service, Lang lang) {
        var sheet = batches.sheet(cell, batch, service);
        var document = document(sheet, cells.face(cell), new Wording(words, lang));
        return typesetter.pdf("batch.typ", document, lang, sheet.batch().openedAt());
    }

    /// What a sheet's file is called: after its cell, its batch and its service.
    ///
    /// @throws ruche.kernel.NotFound if the batch asks this service nothing
    String name(CellId cell, BatchId batch, ActorId service, Lang lang) {
        var sheet = batches.sheet(cell, batch, service);
        return Download.name(
                words.say(lang, "publication.sheet-title"),
                cells.face(cell).code(),
                sheet.batch().title().in(lang),
                sheet.serviceName().in(lang));
    }

    private BatchSheet document(Sheet sheet, CellFace cell, Wording wording) {
        var batch = sheet.batch();
        var notice = cycles.cycle(cell.id(), batch.cycle()).notice();
        var communes = communes(sheet);
        return new BatchSheet(
                wording.say("publication.sheet-title"),
                wording.own(cell.name()),
                wording.own(sheet.serviceName()),
                wording.own(batch.title()),
                wording.writing().date(batch.due()),
                notice == null ? null : notice.in(wording.lang()),
                DocumentLabels.batch(wording::say),
                Arrays.stream(Aspect.values())
                        .map(aspect -> wording.say(aspect.key()))
                        .toList(),
                Answer.offered().stream()
                        .map(answer -> wording.say(answer.key()))
                        .toList(),
                sheet.lines().stream()
                        .map(line -> idea(line.idea(), communes, wording))
                        .toList(),
                marks.of(cell.id()));
    }

    private Map<String, Bilingual> communes(Sheet sheet) {
        List<String> codes = sheet.lines().stream()
                .map(line -> line.idea().commune())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return places.names(codes);
    }

    private static BatchIdea idea(Idea idea, Map<String, Bilingual> communes, Wording wording) {
        var commune = idea.commune() == null ? null : communes.get(idea.commune());
        return new BatchIdea(
                idea.number(),
                new OwnWords(idea.title(), idea.titleLang()),
                OwnWords.of(idea.bearerName(wording.lang())),
                commune == null ? null : wording.own(commune),
                new Sums().add(idea.asked()).in(wording.writing()),
                idea.description().isBlank() ? null : new OwnWords(idea.description(), idea.titleLang()));
    }
}
