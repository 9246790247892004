package ruche.appraisal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ruche.engine.text.convergence.Fit;
import ruche.ideas.Idea;
import ruche.ideas.IdeaId;
import ruche.ideas.Ideas;
import ruche.kernel.CellId;
import ruche.kernel.Money;
import ruche.kernel.Role;
import ruche.shell.Visit;
import ruche.strategy.SectorProgramme;
import ruche.strategy.SectorProgrammes;

/// The programmes that could meet an idea, and the ideas that would fill a programme, with what matches, what is
/// missing and what would help. It proposes; persons confirm by joining the two, or say no.
@Component
class ProgrammeMatches {
    private static final int SHOWN = 3;

    private final MatchIndexes indexes;
    private final MatchOutcomes outcomes;
    private final NoMatches noes;
    private final ConvergenceRows joined;
    private final ProgrammeGaps gaps;
    private final SectorProgrammes programmes;
    private final Ideas ideas;

    ProgrammeMatches(
            MatchIndexes indexes,
            MatchOutcomes outcomes,
            NoMatches noes,
            ConvergenceRows joined,
            ProgrammeGaps gaps,
            SectorProgrammes programmes,
            Ideas ideas) {
        this.indexes = indexes;
        this.outcomes = outcomes;
        this.noes = noes;
        this.joined = joined;
        this.gaps = gaps;
        this.programmes = programmes;
        this.ideas = ideas;
    }

    /// For an idea's page; that they were shown to somebody who decides is remembered, unless it is joined already:
    /// then nobody is asked.
    Matches of(Visit visit, Idea idea) {
        var matches = of(visit.cell(), idea);
        if (visit.has(Role.AGENT, Role.SERVICE) && !matches.joined())
            outcomes.shown(
                    visit.cell(),
                    matches.fitting().stream()
                            .filter(match -> mayDecide(visit, match.programme()))
                            .toList());
        return matches;
    }

    static boolean mayDecide(Visit visit, SectorProgramme programme) {
        return visit.has(Role.AGENT) || visit.bodies(Role.SERVICE).contains(programme.runBy());
    }

    Matches of(CellId cell, Idea idea) {
        var index = indexes.of(cell).orElse(null);
        if (index == null) return Matches.READING;
        var known = programmes(cell);
        var apart = gaps.of(cell, idea, known.values());
        var noes = this.noes.of(cell, idea.id());
        var joins = joined.standing(cell, List.of(idea.id()));
        var decided = Stream.concat(
                        joins.stream().map(one -> one.programme().value()),
                        noes.stream().map(NoMatches.No::programmeId))
                .collect(Collectors.toSet());
        var all = new ArrayList<Match>();
        for (var fit : index.programmesFor(idea)) {
            var id = UUID.fromString(fit.offer());
            var programme = known.get(id);
            if (programme == null || decided.contains(id)) continue;
            boolean otherAxis = apart.getOrDefault(programme.id(), Set.of()).contains(Convergence.Ground.THEME);
            all.add(Match.of(idea, programme, fit, index::named, otherAxis));
        }
        var fitting = all.stream().filter(Match::fits).limit(SHOWN).toList();
        return new Matches(
                fitting,
                fitting.isEmpty() ? all.stream().limit(SHOWN).toList() : List.of(),
                refused(noes, known),
                !joins.isEmpty(),
                false);
    }

    private Map<UUID, SectorProgramme> programmes(CellId cell) {
        var known = new LinkedHashMap<UUID, SectorProgramme>();
        for (var programme : programmes.all(cell)) known.put(programme.id().value(), programme);
        return known;
    }

    private static List<Matches.Refused> refused(List<NoMatches.No> noes, Map<UUID, SectorProgramme> known) {
        var refused = new ArrayList<Matches.Refused>();
        for (var no : noes) {
            var programme = known.get(no.programmeId());
            if (programme != null) refused.add(new Matches.Refused(programme, no));
        }
        return refused;
    }

    /// Ideas that wait and would fill a programme, best first.
    List<Match> filling(CellId cell, SectorProgramme programme, int most) {
        var index = indexes.reckoned(cell).orElse(null);
        if (index == null) return List.of();
        var fits = index.ideasFor(programme.id().value()).stream().limit(most).toList();
        var known =
                ideas.byIds(cell, fits.stream().map(ProgrammeMatches::ideaOf).toList());
        var matches = new ArrayList<Match>();
        for (var fit : fits) {
            var idea = known.get(ideaOf(fit));
            if (idea == null) continue;
            boolean otherAxis = gaps.of(cell, idea, List.of(programme))
                    .getOrDefault(programme.id(), Set.of())
                    .contains(Convergence.Ground.THEME);
            matches.add(Match.of(idea, programme, fit, index::named, otherAxis));
        }
        return matches;
    }

    /// Two ideas, each too small for a programme, that it can pay together.
    record Pair(Idea one, Idea other, Money together) {}

    List<Pair> together(CellId cell, SectorProgramme programme, int most) {
        var least = programme.bounds().least();
        var index = indexes.reckoned(cell).orElse(null);
        if (index == null || least == null) return List.of();
        var found = index.together(programme.id().value()).stream().limit(most).toList();
        var known = ideas.byIds(
                cell,
                found.stream()
                        .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                        .distinct()
                        .map(id -> new IdeaId(UUID.fromString(id)))
                        .toList());
        var pairs = new ArrayList<Pair>();
        for (var pair : found) {
            var one = known.get(new IdeaId(UUID.fromString(pair.one())));
            var other = known.get(new IdeaId(UUID.fromString(pair.other())));
            if (one != null && other != null)
                pairs.add(new Pair(
                        one, other, Money.of(pair.amount(), least.currency().getCurrencyCode())));
        }
        return pairs;
    }

    private static IdeaId ideaOf(Fit fit) {
        return new IdeaId(UUID.fromString(fit.need()));
    }
}
