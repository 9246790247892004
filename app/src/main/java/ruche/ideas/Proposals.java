package ruche.ideas;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.meetings.Meeting;
import ruche.strategy.Axes;
import ruche.strategy.Cycle;
import ruche.strategy.CycleId;
import ruche.strategy.Cycles;

/// Takes ideas in: one from a form, or many from a spreadsheet.
@Component
class Proposals {
    private final Cells cells;
    private final Cycles cycles;
    private final Axes axes;
    private final FactChecks facts;
    private final Actors actors;
    private final BearerNames bearers;
    private final Workshops workshops;
    private final IdeaTwins twins;
    private final IdeaNumbers numbers;
    private final IdeaInserts inserts;
    private final Clock clock;

    Proposals(
            Cells cells,
            Cycles cycles,
            Axes axes,
            FactChecks facts,
            Actors actors,
            BearerNames bearers,
            Workshops workshops,
            IdeaTwins twins,
            IdeaNumbers numbers,
            IdeaInserts inserts,
            Clock clock) {
        this.cells = cells;
        this.cycles = cycles;
        this.axes = axes;
        this.facts = facts;
        this.actors = actors;
        this.bearers = bearers;
        this.workshops = workshops;
        this.twins = twins;
        this.numbers = numbers;
        this.inserts = inserts;
        this.clock = clock;
    }

    Submission propose(CellId cell, NewIdea idea, By by) {
        var cycle = cycles.cycle(cell, idea.cycle());
        var bearerName = bearerName(cell, idea);
        check(cell, cycle, idea, bearerName);
        if (!idea.insists()) {
            var known = twins.alike(cell, idea).of(TwinKind.SAME).stream()
                    .map(IdeaTwin::idea)
                    .toList();
            if (!known.isEmpty()) return new Submission.LooksLike(known);
        }
        var told = workshops.told(cell, cycle.id(), idea.meeting());
        var names = bearers.names(cell, idea.bearer(), bearerName);
        var row = row(idea, bearerName, names, number(cell, cycle), today(cell), told, by);
        inserts.insert(cell, List.of(row), "ideas.proposed", by);
        return new Submission.Accepted(row.id(), row.number().toString());
    }

    private String bearerName(CellId cell, NewIdea idea) {
        if (idea.bearer() == null || !idea.bearerName().isBlank()) return idea.bearerName();
        return actors.actor(cell, new ActorId(idea.bearer())).name().in(Lang.AR);
    }

    private void check(CellId cell, Cycle cycle, NewIdea idea, String bearerName) {
        if (!cycle.takesIdeas()) throw new Refusal("ideas.cycle-closed", cycle.title()).about("cycle");
        facts.check(cell, cycle.id(), idea.title(), bearerName, idea.commune());
        if (idea.axis() != null
                && axes.main(cell, cycle.id()).stream()
                        .noneMatch(axis -> axis.id().value().equals(idea.axis())))
            throw new Refusal("ideas.axis-unknown").about("axis");
        if (idea.meeting() != null && !workshops.of(cell, cycle.id()).containsKey(idea.meeting()))
            throw new Refusal("shell.choice-missing").about("meeting");
    }

    private IdeaNumber number(CellId cell, Cycle cycle) {
        return numbers.take(cell, cells.byId(cell).prefix(), cycle.year(), 1).getFirst();
    }

    private LocalDate today(CellId cell) {
        return LocalDate.now(clock.withZone(cells.byId(cell).zone()));
    }

    private static IdeaRow row(
            NewIdea idea,
            String bearer,
            @Nullable Bilingual names,
            IdeaNumber number,
            LocalDate today,
            TimelineNote told,
            By by) {
        return new IdeaRow(
                new IdeaId(Ids.next()),
                idea.cycle(),
                number,
                idea.title(),
                idea.description(),
                idea.bearer(),
                bearer,
                names,
                idea.commune(),
                idea.douar(),
                idea.axis(),
                null,
                "",
                idea.targetGroups(),
                idea.beneficiaries(),
                idea.asked(),
                idea.own(),
                null,
                idea.meeting(),
                today,
                "",
                idea.contact(),
                by.personId().map(PersonId::value).orElse(null),
                null,
                List.of(told));
    }

    List<String> importRows(CellId cell, CycleId cycleId, List<IdeaImportRow> rows, By by, UUID importId) {
        if (rows.isEmpty()) return List.of();
        var cycle = cycles.cycle(cell, cycleId);
        var taken = numbers.take(cell, cells.byId(cell).prefix(), cycle.year(), rows.size());
        var meetings = workshops.of(cell, cycleId);
        var ready = new ArrayList<IdeaRow>();
        var names = bearers.names(
                cell,
                rows.stream()
                        .flatMap(row -> Stream.ofNullable(row.bearer()))
                        .distinct()
                        .toList());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var called = BearerNames.called(names, row.bearer(), row.bearerName());
            ready.add(row(row, called, cycleId, taken.get(i), importId, meetings));
        }
        inserts.insert(cell, ready, "ideas.imported", by);
        return taken.stream().map(IdeaNumber::toString).toList();
    }

    private static IdeaRow row(
            IdeaImportRow row,
            @Nullable Bilingual names,
            CycleId cycle,
            IdeaNumber number,
            UUID importId,
            Map<UUID, Meeting> meetings) {
        var notes = new ArrayList<TimelineNote>();
        if (row.meeting() != null || row.proposedOn() != null) notes.add(Workshops.told(meetings, row.meeting()));
        var told = row.sheet().isEmpty() ? "ideas.told-imported-file" : "ideas.told-imported";
        notes.add(TimelineNote.open("imported", told, row.file(), row.sheet(), String.valueOf(row.row())));
        return new IdeaRow(
                new IdeaId(Ids.next()),
                cycle,
                number,
                row.title(),
                row.description(),
                row.bearer(),
                row.bearerName(),
                names,
                row.commune(),
                row.douar(),
                row.axis(),
                row.subAxis(),
                row.kind(),
                row.targetGroups(),
                row.beneficiaries(),
                row.asked(),
                row.own(),
                row.granted(),
                row.meeting(),
                row.proposedOn(),
                row.code(),
                row.contact(),
                null,
                new IdeaRow.Source(importId, row.file(), row.sheet(), row.row()),
                notes);
    }
}
