package ruche.ideas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.meetings.Meetings;
import ruche.sheets.Field;
import ruche.sheets.FieldKind;
import ruche.sheets.ImportId;
import ruche.sheets.ImportTarget;
import ruche.sheets.Option;
import ruche.sheets.PlannedRow;
import ruche.sheets.Proposed;
import ruche.sheets.Reason;
import ruche.sheets.Target;
import ruche.strategy.Axes;
import ruche.strategy.Axis;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// Ideas from people's spreadsheets: what is wanted of each row, and what is made of it.
@Component
class IdeaSheets implements ImportTarget {
    private static final String KIND = "ideas";

    private final Ideas ideas;
    private final Cells cells;
    private final Cycles cycles;
    private final Axes axes;
    private final Places places;
    private final Actors actors;
    private final Meetings meetings;
    private final IdeaClasses classes;

    IdeaSheets(
            Ideas ideas,
            Cells cells,
            Cycles cycles,
            Axes axes,
            Places places,
            Actors actors,
            Meetings meetings,
            IdeaClasses classes) {
        this.ideas = ideas;
        this.cells = cells;
        this.cycles = cycles;
        this.axes = axes;
        this.places = places;
        this.actors = actors;
        this.meetings = meetings;
        this.classes = classes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, Bilingual> contexts(CellId cell) {
        var contexts = new LinkedHashMap<String, Bilingual>();
        cycles.current(cell).ifPresent(current -> contexts.put(current.code(), current.title()));
        for (var cycle : cycles.all(cell)) {
            contexts.putIfAbsent(cycle.code(), cycle.title());
            for (var meeting : meetings.of(cell, cycle.id()))
                contexts.put(SheetContext.of(cycle, meeting), SheetContext.name(cycle, meeting));
        }
        return contexts;
    }

    @Override
    public Target target(CellId cell, String context) {
        var cycle = cycles.named(cell, SheetContext.cycle(context));
        var fields = new ArrayList<Field>();
        for (var field : IdeaFields.ALL) fields.add(withOptions(cell, cycle, field));
        var currency = cells.byId(cell).currency().getCurrencyCode();
        return new Target(fields, IdeaFields.IDENTITY, currency);
    }

    private Field withOptions(CellId cell, Cycle cycle, Field field) {
        if (field.kind() == FieldKind.PLACE) return field.among(communes(cell));
        if (!field.id().equals(IdeaFields.AXIS)) return field;
        return field.among(
                axes.of(cell, cycle.id()).stream().map(IdeaSheets::option).toList());
    }

    private static Option option(Axis axis) {
        return Option.of(
                        axis.id().value().toString(),
                        axis.name().ar(),
                        axis.name().fr())
                .alias(axis.code());
    }

    private List<Option> communes(CellId cell) {
        var within = cells.byId(cell).territory();
        return places.spellings(within).entrySet().stream()
                .filter(place -> place.getKey().kind() == PlaceKind.COMMUNE)
                .map(place -> new Option(place.getKey().code(), place.getValue()))
                .toList();
    }

    @Override
    public Function<PlannedRow, List<Reason>> notes(CellId cell, String context) {
        return new IdeaRowNotes(cycles.named(cell, SheetContext.cycle(context)))::of;
    }

    @Override
    public Optional<String> proposes() {
        return Optional.of(IdeaFields.AXIS);
    }

    /// Where a sheet goes into a meeting under an axis, its rows are under that.
    @Override
    public Function<PlannedRow, Optional<Proposed>> proposals(CellId cell, String context) {
        var cycle = cycles.named(cell, SheetContext.cycle(context)).id();
        var meeting = SheetContext.meeting(context).map(id -> meetings.meeting(cell, id));
        if (meeting.filter(of -> of.axis() != null).isPresent()) return _ -> Optional.empty();
        return row -> {
            var read = new IdeaRowReading(row);
            return classes.axis(cell, cycle, read.text("title"), read.text("description"))
                    .map(axis -> new Proposed(IdeaFields.AXIS, axis.value(), String.join(", ", axis.because())));
        };
    }

    @Override
    public List<String> make(CellId cell, String context, Source source, List<PlannedRow> rows, By by) {
        var cycle = cycles.named(cell, SheetContext.cycle(context));
        var meeting = SheetContext.meeting(context).map(id -> meetings.meeting(cell, id));
        var parents = new HashMap<UUID, UUID>();
        for (var axis : axes.of(cell, cycle.id())) {
            var parent = axis.parent();
            if (parent != null) parents.put(axis.id().value(), parent.value());
        }
        var bearers = new HashMap<String, Optional<ActorId>>();
        var drafts = new ArrayList<IdeaImportRow>();
        for (var row : rows) {
            var read = new IdeaRowReading(row);
            var bearer = bearers.computeIfAbsent(
                    read.text("bearer"), name -> name.isEmpty() ? Optional.empty() : actors.find(cell, name));
            drafts.add(read.draft(source.fileName(), bearer.map(ActorId::value).orElse(null), parents, meeting));
        }
        return ideas.importRows(cell, cycle.id(), drafts, by, source.id().value()).stream()
                .map(number -> "/ideas/" + number)
                .toList();
    }

    @Override
    public TakenBack takeBack(CellId cell, ImportId id, int most, Bilingual why, By by) {
        var step = ideas.undoImport(cell, id.value(), most, why, by);
        return new TakenBack(step.undone(), step.left());
    }
}
