package ruche.ideas;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.shell.Visit;
import ruche.strategy.Axes;
import ruche.strategy.Cycle;
import ruche.strategy.CycleId;
import ruche.strategy.Cycles;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// What the forms and filters let choose among: value to wording, in order.
@Component
class IdeaChoices {
    private static final int KINDS = 100;

    private final Cells cells;
    private final Cycles cycles;
    private final Axes axes;
    private final Places places;
    private final Workshops workshops;
    private final JdbcClient db;
    private final Clock clock;

    IdeaChoices(Cells cells, Cycles cycles, Axes axes, Places places, Workshops workshops, JdbcClient db, Clock clock) {
        this.cells = cells;
        this.cycles = cycles;
        this.axes = axes;
        this.places = places;
        this.workshops = workshops;
        this.db = db;
        this.clock = clock;
    }

    /// The cycle a list is about: the one asked for, else the current one.
    ///
    /// @return null when the cell has none
    @Nullable Cycle cycle(CellId cell, String code) {
        return (code.isBlank() ? cycles.current(cell) : cycles.byCode(cell, code)).orElse(null);
    }

    /// The cycle that an idea is handed in for: the one of that code, else the only one that takes ideas.
    Optional<Cycle> takingIdeas(CellId cell, String code) {
        var open = takingIdeas(cell);
        if (code.isBlank()) return open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
        return open.stream().filter(cycle -> cycle.code().equals(code)).findFirst();
    }

    List<Cycle> takingIdeas(CellId cell) {
        return cycles.takingIdeas(cell);
    }

    /// The one of that code, where it takes no ideas.
    Optional<Cycle> closed(CellId cell, String code) {
        return cycles.byCode(cell, code).filter(cycle -> !cycle.takesIdeas());
    }

    /// Whether its period is over though it still takes ideas.
    boolean ended(Visit visit, Cycle cycle) {
        return cycle.period()
                .endedBefore(LocalDate.now(clock.withZone(visit.here().zone())));
    }

    Map<String, String> cycles(Visit visit) {
        var choices = new LinkedHashMap<String, String>();
        for (var cycle : cycles.all(visit.cell()))
            choices.put(cycle.code(), cycle.title().in(visit.lang()));
        return choices;
    }

    /// @param text an id, the code of an axis of the cycle, or `none`
    /// @return null when nothing like that is asked for; [IdeaFilter#NO_AXIS] for none
    @Nullable UUID axis(CellId cell, @Nullable Cycle cycle, String text) {
        if (text.equals(IdeaQuery.NONE)) return IdeaFilter.NO_AXIS;
        if (text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) return UUID.fromString(text);
        if (text.isEmpty() || cycle == null) return null;
        return axes.byCode(cell, cycle.id(), text)
                .map(axis -> axis.id().value())
                .orElse(null);
    }

    Map<String, String> axes(Visit visit, CycleId cycle) {
        var choices = new LinkedHashMap<String, String>();
        for (var axis : axes.main(visit.cell(), cycle))
            choices.put(axis.id().value().toString(), axis.name().in(visit.lang()));
        return choices;
    }

    /// The sub-axes of one axis, by id.
    record Below(String axis, String name, Map<String, String> subAxes) {}

    /// Each axis that has sub-axes, in their order.
    List<Below> subAxes(Visit visit, CycleId cycle) {
        var all = axes.of(visit.cell(), cycle);
        return axes.main(visit.cell(), cycle).stream()
                .map(axis -> {
                    var below = new LinkedHashMap<String, String>();
                    for (var one : all)
                        if (axis.id().equals(one.parent()))
                            below.put(one.id().value().toString(), one.name().in(visit.lang()));
                    return new Below(axis.id().value().toString(), axis.name().in(visit.lang()), below);
                })
                .filter(axis -> !axis.subAxes().isEmpty())
                .toList();
    }

    Map<String, String> communes(Visit visit) {
        var choices = new LinkedHashMap<String, String>();
        for (var place : places.within(cells.byId(visit.cell()).territory(), PlaceKind.COMMUNE))
            choices.put(place.code(), place.name().in(visit.lang()));
        return choices;
    }

    Map<String, String> meetings(Visit visit, CycleId cycle) {
        var choices = new LinkedHashMap<String, String>();
        for (var meeting : workshops.list(visit.cell(), cycle))
            choices.put(
                    meeting.id().value().toString(),
                    meeting.day() + " · " + meeting.title().in(visit.lang()));
        return choices;
    }

    /// Whether a kind of project is new: neither in use in the cell nor one that the program knows.
    boolean isNewKind(CellId cell, String kind) {
        if (kind.isBlank() || IdeaTerms.isKind(kind)) return false;
        var key = IdeaTerms.key(kind);
        return Stream.of(Lang.AR, Lang.FR)
                .flatMap(lang -> kinds(cell, lang).stream())
                .noneMatch(known -> IdeaTerms.key(known).equals(key));
    }

    /// Kinds of project already in use, to be taken up again rather than written anew, then those that the program
    /// knows; known ones in the reader's language.
    List<String> kinds(CellId cell, Lang lang) {
        var used = db.sql("""
                select kind, count(*) ideas
                from idea
                where cell_id = :cell and kind <> ''
                group by kind
                order by ideas desc, kind
                limit :most""")
                .param("cell", cell.value())
                .param("most", KINDS)
                .query((row, _) -> IdeaTerms.kind(row.getString("kind")).in(lang))
                .list();
        return Stream.concat(used.stream(), IdeaTerms.kinds(lang)).distinct().toList();
    }
}
