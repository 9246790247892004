package ruche.appraisal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.engine.text.Glossary;
import ruche.glossary.Glossaries;
import ruche.glossary.KnownWords;
import ruche.ideas.Idea;
import ruche.ideas.IdeaFilter;
import ruche.ideas.IdeaId;
import ruche.ideas.IdeaOrder;
import ruche.ideas.IdeaRegister;
import ruche.ideas.Ideas;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Period;
import ruche.record.Journal;
import ruche.strategy.Axes;
import ruche.strategy.Cycles;
import ruche.strategy.SectorProgramme;
import ruche.strategy.SectorProgrammes;
import ruche.territory.Place;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// What the search for programmes reads of a cell.
@Component
class MatchSource {
    private static final int ENTRIES = 1_000;

    private final JdbcClient db;
    private final Journal journal;
    private final Cells cells;
    private final Places places;
    private final Glossaries glossaries;
    private final Cycles cycles;
    private final Axes axes;
    private final SectorProgrammes programmes;
    private final IdeaRegister register;
    private final Ideas ideas;

    MatchSource(
            JdbcClient db,
            Journal journal,
            Cells cells,
            Places places,
            Glossaries glossaries,
            Cycles cycles,
            Axes axes,
            SectorProgrammes programmes,
            IdeaRegister register,
            Ideas ideas) {
        this.db = db;
        this.journal = journal;
        this.cells = cells;
        this.places = places;
        this.glossaries = glossaries;
        this.cycles = cycles;
        this.axes = axes;
        this.programmes = programmes;
        this.register = register;
        this.ideas = ideas;
    }

    /// By what texts are read.
    KnownWords words(CellId cell) {
        return glossaries.known(cell);
    }

    Glossary glossary(CellId cell) {
        return glossaries.of(cell);
    }

    /// In which the cell counts: sums in another are not compared.
    String currency(CellId cell) {
        return cells.face(cell).currency().getCurrencyCode();
    }

    long size(CellId cell) {
        return journal.size(cell);
    }

    /// Of all kinds: ideas, programmes, axes.
    Journal.Changed changed(CellId cell, long from) {
        return journal.changed(cell, from, "", ENTRIES);
    }

    List<SectorProgramme> programmes(CellId cell) {
        return programmes.all(cell);
    }

    /// Names of the axes of all cycles, by code.
    Map<String, List<Bilingual>> axisNames(CellId cell) {
        var names = new HashMap<String, List<Bilingual>>();
        for (var cycle : cycles.all(cell))
            for (var axis : axes.of(cell, cycle.id()))
                names.computeIfAbsent(axis.code(), _ -> new ArrayList<>()).add(axis.name());
        return names;
    }

    /// Codes of the communes where a programme runs; empty for everywhere in the cell.
    Set<String> communesOf(CellId cell, SectorProgramme programme) {
        var territory = cells.byId(cell).territory();
        if (programme.places().stream().anyMatch(place -> places.lies(territory, place))) return Set.of();
        return programme.places().stream()
                .flatMap(place -> places.within(place, PlaceKind.COMMUNE).stream())
                .map(Place::code)
                .collect(Collectors.toSet());
    }

    Period period(CellId cell, Idea idea) {
        return cycles.cycle(cell, idea.cycle()).period();
    }

    /// Ideas that wait for a programme, the latest first.
    List<Idea> waiting(CellId cell, int most) {
        var filter = IdeaFilter.all().inStates(Progress.UNDER_APPRAISAL);
        return register.list(cell, filter, IdeaOrder.LATEST, null, most).items();
    }

    @Nullable Idea numbered(CellId cell, String subject) {
        return ideas.byNumber(cell, subject.substring("idea/".length())).orElse(null);
    }

    List<Idea> byIds(CellId cell, Collection<UUID> ids) {
        return List.copyOf(
                ideas.byIds(cell, ids.stream().map(IdeaId::new).toList()).values());
    }

    private record Decided(UUID ideaId, UUID programmeId, boolean fits) {}

    /// What stands of all ideas: joined with a programme, or said not to be for it. By idea and programme.
    Map<UUID, Map<UUID, Boolean>> decisions(CellId cell) {
        return decisions(db.sql("""
                select idea_id, programme_id, true as fits from appraisal_convergence
                where cell_id = :cell and taken_back_at is null
                union
                select idea_id, programme_id, false from appraisal_no_match
                where cell_id = :cell and undone_at is null""").param("cell", cell.value()));
    }

    /// The same, of some.
    Map<UUID, Map<UUID, Boolean>> decisions(CellId cell, Collection<UUID> ids) {
        return decisions(
                db.sql("""
                select idea_id, programme_id, true as fits from appraisal_convergence
                where cell_id = :cell and idea_id = any(:ideas) and taken_back_at is null
                union
                select idea_id, programme_id, false from appraisal_no_match
                where cell_id = :cell and idea_id = any(:ideas) and undone_at is null""").param("cell", cell.value()).param("ideas", new HashSet<>(ids).toArray(UUID[]::new)));
    }

    private static Map<UUID, Map<UUID, Boolean>> decisions(JdbcClient.StatementSpec statement) {
        var decisions = new HashMap<UUID, Map<UUID, Boolean>>();
        for (var one : statement.query(ruche.kernel.Rows.rows(Decided.class)).list())
            decisions
                    .computeIfAbsent(one.ideaId(), _ -> new HashMap<>())
                    .merge(one.programmeId(), one.fits(), Boolean::logicalOr);
        return decisions;
    }
}
