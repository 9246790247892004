package ruche.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.actors.Actor;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.ideas.Idea;
import ruche.ideas.IdeaId;
import ruche.ideas.Ideas;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.Slice;

/// Ideas put before services, in batches.
@Component
public class Batches {
    private final BatchOpening opening;
    private final BatchRows rows;
    private final Ideas ideas;
    private final Actors actors;
    private final OpinionRows opinions;

    Batches(BatchOpening opening, BatchRows rows, Ideas ideas, Actors actors, OpinionRows opinions) {
        this.opening = opening;
        this.rows = rows;
        this.ideas = ideas;
        this.actors = actors;
        this.opinions = opinions;
    }

    /// Asks services for their opinions. What a service was already asked is not asked again.
    ///
    /// @throws Refusal if an idea is not classified or stands no more, a body asked is neither a sector service
    ///     nor a division, or all was asked before
    @Transactional
    public Opened open(CellId cell, NewBatch batch, By by) {
        return opening.open(cell, batch, by);
    }

    /// @param asked how many opinions are asked
    /// @param before how many of the questions had been asked before, and were left out
    public record Opened(BatchId id, int asked, int before) {}

    /// Latest first.
    ///
    /// @param after key of the last line seen; null for the first page
    public Slice<BatchLine> list(CellId cell, @Nullable String after) {
        return rows.list(cell, after);
    }

    /// @param asked how many opinions
    /// @param answered how many of them came
    /// @param closedAt null while it is open
    public record BatchLine(
            UUID id,
            String titleAr,
            String titleFr,
            LocalDate due,
            Instant openedAt,
            @Nullable Instant closedAt,
            long ideas,
            long services,
            long asked,
            long answered) {
        public Bilingual title() {
            return new Bilingual(titleAr, titleFr);
        }
    }

    /// @throws NotFound if the cell has no such batch
    public Batch batch(CellId cell, BatchId id) {
        return rows.batch(cell, id).orElseThrow(() -> new NotFound(id.value().toString()));
    }

    /// What one service is asked in a batch, for its printed sheet.
    ///
    /// @throws NotFound if the batch asks this service nothing
    public Sheet sheet(CellId cell, BatchId id, ActorId service) {
        var batch = batch(cell, id);
        var asked = batch.of(service).stream()
                .filter(question -> question.answered() || question.waits())
                .map(Batch.Question::idea)
                .toList();
        if (asked.isEmpty()) throw new NotFound(service.value().toString());
        var byId = ideas.byIds(cell, asked);
        var given = opinions.standing(cell, asked.stream().map(IdeaId::value).toList()).stream()
                .filter(opinion -> opinion.service().equals(service))
                .collect(Collectors.toMap(Opinion::idea, opinion -> opinion));
        var lines = new ArrayList<Sheet.Line>();
        for (var idea : asked) lines.add(new Sheet.Line(known(byId, idea), given.get(idea)));
        return new Sheet(batch, service, actors.actor(cell, service).name(), lines);
    }

    /// Who may be asked: the sector services, then the divisions of the province.
    public List<Actor> askable(CellId cell) {
        return opening.askable(cell);
    }

    private static Idea known(Map<IdeaId, Idea> byId, IdeaId id) {
        var idea = byId.get(id);
        if (idea == null) throw new NotFound(id.value().toString());
        return idea;
    }
}
