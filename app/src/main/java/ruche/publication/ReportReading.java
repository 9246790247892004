package ruche.publication;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruche.actors.Actors;
import ruche.appraisal.Appraisals;
import ruche.appraisal.CycleAppraisal;
import ruche.ideas.Idea;
import ruche.ideas.IdeaFilter;
import ruche.ideas.IdeaRegister;
import ruche.ideas.IdeaState;
import ruche.ideas.IdeaTally;
import ruche.kernel.CellId;
import ruche.meetings.Meetings;
import ruche.meetings.Participation;
import ruche.meetings.Recommendation;
import ruche.meetings.Recommendations;
import ruche.record.Journal;
import ruche.shell.CellFaces;
import ruche.strategy.Axes;
import ruche.strategy.CycleId;
import ruche.strategy.Cycles;
import ruche.strategy.Goal;
import ruche.strategy.SectorProgramme;
import ruche.strategy.SectorProgrammeId;
import ruche.strategy.SectorProgrammes;
import ruche.strategy.WorkProgramme;
import ruche.territory.Places;

/// Asks every module for what a report says of a cycle.
@Component
class ReportReading {
    private final CellFaces cells;
    private final Cycles cycles;
    private final Axes axes;
    private final WorkProgramme programme;
    private final SectorProgrammes programmes;
    private final Meetings meetings;
    private final Participation participation;
    private final IdeaRegister register;
    private final Appraisals appraisals;
    private final Actors actors;
    private final Places places;
    private final Recommendations recommendations;
    private final Outlines outlines;
    private final ReportTexts texts;
    private final Journal journal;
    private final CellMarks marks;

    ReportReading(
            CellFaces cells,
            Cycles cycles,
            Axes axes,
            WorkProgramme programme,
            SectorProgrammes programmes,
            Meetings meetings,
            Participation participation,
            IdeaRegister register,
            Appraisals appraisals,
            Actors actors,
            Places places,
            Recommendations recommendations,
            Outlines outlines,
            ReportTexts texts,
            Journal journal,
            CellMarks marks) {
        this.cells = cells;
        this.cycles = cycles;
        this.axes = axes;
        this.programme = programme;
        this.programmes = programmes;
        this.meetings = meetings;
        this.participation = participation;
        this.register = register;
        this.appraisals = appraisals;
        this.actors = actors;
        this.places = places;
        this.recommendations = recommendations;
        this.outlines = outlines;
        this.texts = texts;
        this.journal = journal;
        this.marks = marks;
    }

    /// Sees one moment of the database, so that the figures of one report agree: always in a transaction of its own,
    /// since the one of a form that is sent sees a later moment with each statement.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ, propagation = Propagation.REQUIRES_NEW)
    public ReportFacts of(CellId cell, CycleId cycle) {
        var all = IdeaFilter.of(cycle).inStates(EnumSet.allOf(IdeaState.class));
        var standing = all.inStates(IdeaState.standing());
        var ideas = register.all(cell, all);
        var goals = programme.of(cell, cycle);
        var appraisal = appraisals.ofCycle(cell, cycle);
        var perCommune = register.perCommune(cell, standing);
        var known = programmes(cell);
        var minutes = recommendations.of(cell, cycle);
        return new ReportFacts(
                cells.face(cell),
                cycles.cycle(cell, cycle),
                journal.lastChange(cell).orElse(null),
                programme.objectives(cell),
                goals,
                meetings.of(cell, cycle),
                participation.of(cell, cycle),
                axes.main(cell, cycle),
                ideas,
                register.perAxis(cell, standing),
                perCommune,
                appraisal,
                actors.names(cell, mentioned(ideas, goals, appraisal, known, minutes)),
                places.names(communes(ideas, perCommune)),
                known,
                minutes,
                outlines.of(cell, cycle),
                texts.of(cell, cycle),
                places.known(communes(ideas, perCommune)),
                marks.of(cell),
                null);
    }

    private Map<SectorProgrammeId, SectorProgramme> programmes(CellId cell) {
        return programmes.all(cell).stream().collect(Collectors.toMap(SectorProgramme::id, Function.identity()));
    }

    private static Set<UUID> mentioned(
            List<Idea> ideas,
            List<Goal> goals,
            CycleAppraisal appraisal,
            Map<SectorProgrammeId, SectorProgramme> programmes,
            List<Recommendation> minutes) {
        var mentioned = new HashSet<UUID>();
        for (var programme : programmes.values()) mentioned.add(programme.runBy());
        for (var one : minutes) if (one.owner() != null) mentioned.add(one.owner());
        for (var idea : ideas) if (idea.bearer() != null) mentioned.add(idea.bearer());
        for (var goal : goals) for (var activity : goal.activities()) mentioned.addAll(activity.who());
        for (var service : appraisal.asked().keySet()) mentioned.add(service.value());
        for (var opinion : appraisal.opinions()) mentioned.add(opinion.service().value());
        return mentioned;
    }

    private static List<String> communes(List<Idea> ideas, List<IdeaTally> perCommune) {
        var codes = new HashSet<String>();
        for (var idea : ideas) if (idea.commune() != null) codes.add(idea.commune());
        for (var tally : perCommune) if (!tally.key().isEmpty()) codes.add(tally.key());
        return new ArrayList<>(codes);
    }
}
