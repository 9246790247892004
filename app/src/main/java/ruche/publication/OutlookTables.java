package ruche.publication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.appraisal.Answer;
import ruche.appraisal.Convergence;
import ruche.appraisal.Decision;
import ruche.appraisal.Opinion;
import ruche.appraisal.Verdict;
import ruche.ideas.Idea;
import ruche.ideas.IdeaState;
import ruche.meetings.Meeting;
import ruche.meetings.Recommendation;
import ruche.publication.ReportDocument.AxisDiagnosis;
import ruche.publication.ReportDocument.Highlight;
import ruche.publication.ReportDocument.Proposed;
import ruche.publication.ReportDocument.ProposedList;
import ruche.publication.ReportDocument.Recommended;
import ruche.strategy.Axis;
import ruche.strategy.SectorProgramme;

/// Where things stand on each axis, what is proposed to be done and with whom, and what is recommended.
final class OutlookTables {
    private final ReportFacts facts;
    private final Wording wording;
    private final IdeaTables ideas;
    private final AppraisalTables appraisal;
    private final RecordLinks links;

    OutlookTables(ReportFacts facts, Wording wording, IdeaTables ideas, AppraisalTables appraisal) {
        this.facts = facts;
        this.wording = wording;
        this.ideas = ideas;
        this.appraisal = appraisal;
        this.links = facts.links();
    }

    List<AxisDiagnosis> diagnosis() {
        var counted = ideas.axes();
        var diagnosis = new ArrayList<AxisDiagnosis>();
        for (int i = 0; i < facts.axes().size(); i++) {
            var axis = facts.axes().get(i);
            diagnosis.add(new AxisDiagnosis(
                    wording.own(axis.name()),
                    written(Part.of(Section.DIAGNOSIS, axis)),
                    figures(axis, counted.get(i))));
        }
        return diagnosis;
    }

    private List<Highlight> figures(Axis axis, IdeaTables.Counted counted) {
        var tally = counted.tally();
        var cost = new Sums();
        for (var decision : on(axis, Verdict.RETAINED))
            cost.add(appraisal.idea(decision).asked());
        return List.of(
                highlight("publication.axis-ideas", wording.figure(tally.count(), counted.link())),
                highlight("publication.axis-asked", wording.figure(new Sums().addAll(tally.asked()), counted.link())),
                highlight("publication.axis-retained", decided(axis, Verdict.RETAINED, IdeaState.RETAINED)),
                highlight("publication.axis-cost", wording.figure(cost, links.inState(IdeaState.RETAINED, axis))),
                highlight("publication.axis-postponed", decided(axis, Verdict.POSTPONED, IdeaState.POSTPONED)),
                highlight("publication.axis-refused", decided(axis, Verdict.NOT_RETAINED, IdeaState.NOT_RETAINED)));
    }

    private Highlight highlight(String key, Figure figure) {
        return new Highlight(figure, wording.say(key));
    }

    private Figure decided(Axis axis, Verdict verdict, IdeaState state) {
        return wording.figure(on(axis, verdict).size(), links.inState(state, axis));
    }

    /// Retained ideas with their costs and partners, an axis after the other; axes without one are left out.
    List<ProposedList> proposed() {
        var lists = new ArrayList<ProposedList>();
        for (var axis : facts.axes()) add(lists, axis);
        add(lists, null);
        return lists;
    }

    private void add(List<ProposedList> lists, @Nullable Axis axis) {
        var retained = on(axis, Verdict.RETAINED);
        if (retained.isEmpty()) return;
        var cost = new Sums();
        var own = new Sums();
        var lines = new ArrayList<Proposed>();
        for (var decision : retained) {
            var idea = appraisal.idea(decision);
            cost.add(idea.asked());
            own.add(idea.own());
            lines.add(proposed(idea));
        }
        var name = axis == null ? wording.ours("publication.no-axis") : wording.own(axis.name());
        var link = links.inState(IdeaState.RETAINED, axis);
        lists.add(new ProposedList(name, lines, wording.figure(cost, link), wording.figure(own, link)));
    }

    private Proposed proposed(Idea idea) {
        var link = links.idea(idea.number());
        var joined = programmes(idea);
        return new Proposed(
                ideas.shown(idea),
                wording.figure(new Sums().add(idea.asked()), link),
                wording.figure(new Sums().add(idea.own()), link),
                joined.stream().map(programme -> wording.own(programme.name())).toList(),
                partners(idea, joined));
    }

    private List<SectorProgramme> programmes(Idea idea) {
        return facts.appraisal().convergences().stream()
                .filter(convergence -> convergence.idea().equals(idea.id()))
                .map(Convergence::programme)
                .map(facts.programmes()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /// Who run the programmes, then the services that found the idea feasible, each once.
    private List<OwnWords> partners(Idea idea, List<SectorProgramme> joined) {
        var partners = new LinkedHashSet<UUID>();
        for (var programme : joined) partners.add(programme.runBy());
        for (var opinion : facts.appraisal().opinions())
            if (opinion.idea().equals(idea.id()) && favourable(opinion))
                partners.add(opinion.service().value());
        return partners.stream()
                .map(facts.actors()::get)
                .filter(Objects::nonNull)
                .map(wording::own)
                .toList();
    }

    private static boolean favourable(Opinion opinion) {
        return opinion.overall() == Answer.FEASIBLE || opinion.overall() == Answer.ON_CONDITIONS;
    }

    List<Passage> advice() {
        return written(Part.of(Section.RECOMMENDATIONS));
    }

    List<Recommended> recommendations() {
        return facts.recommendations().stream().map(this::recommended).toList();
    }

    private Recommended recommended(Recommendation one) {
        return new Recommended(
                wording.own(one.text()),
                wording.say("meetings.minutes." + one.kind()),
                meeting(one),
                owner(one),
                one.due() == null ? Sums.NOTHING : wording.writing().date(one.due()),
                wording.say("meetings.state." + one.state()));
    }

    private OwnWords meeting(Recommendation one) {
        return wording.ownOrNothing(facts.meetings().stream()
                .filter(meeting -> meeting.id().equals(one.meeting()))
                .findFirst()
                .map(Meeting::title)
                .orElse(null));
    }

    private OwnWords owner(Recommendation one) {
        var known = one.owner() == null ? null : facts.actors().get(one.owner());
        if (known == null && !one.ownerText().isBlank()) return OwnWords.of(one.ownerText());
        return wording.ownOrNothing(known);
    }

    List<Passage> annexes() {
        return written(Part.of(Section.ANNEXES));
    }

    private List<Passage> written(Part part) {
        return Passage.of(facts.text(part), wording.lang());
    }

    private List<Decision> on(@Nullable Axis axis, Verdict verdict) {
        return appraisal.standing(verdict).stream()
                .filter(decision ->
                        Objects.equals(facts.axis(appraisal.idea(decision).axis()), axis))
                .toList();
    }
}
