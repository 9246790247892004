package ruche.publication;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import ruche.appraisal.Verdict;
import ruche.ideas.IdeaState;
import ruche.publication.ReportDocument.ActivityLine;
import ruche.publication.ReportDocument.Cover;
import ruche.publication.ReportDocument.Goal;
import ruche.publication.ReportDocument.Highlight;
import ruche.publication.ReportDocument.MeetingLine;
import ruche.publication.ReportDocument.Objective;
import ruche.publication.ReportDocument.TookPart;
import ruche.strategy.Activity;

/// Writes a report out in one language.
final class ReportWriter {
    private final ReportFacts facts;
    private final Wording wording;
    private final IdeaTables ideas;
    private final AppraisalTables appraisal;
    private final OutlookTables outlook;
    private final RecordLinks links;

    ReportWriter(ReportFacts facts, Wording wording) {
        this.facts = facts;
        this.wording = wording;
        this.ideas = new IdeaTables(facts, wording);
        this.appraisal = new AppraisalTables(facts, wording, ideas);
        this.outlook = new OutlookTables(facts, wording, ideas, appraisal);
        this.links = facts.links();
    }

    ReportDocument document() {
        return new ReportDocument(
                sections(),
                cover(),
                labels(),
                highlights(),
                context(),
                objectives(),
                programme(),
                meetings(),
                participation(),
                ideas.perAxis(),
                ideas.perCommune(),
                outlook.diagnosis(),
                appraisal.opinions(),
                appraisal.convergences(),
                appraisal.retained(),
                outlook.proposed(),
                appraisal.decided(Verdict.POSTPONED),
                appraisal.decided(Verdict.NOT_RETAINED),
                outlook.advice(),
                outlook.recommendations(),
                outlook.annexes(),
                ideas.register(),
                appraisal.totals(),
                ideas.spots());
    }

    private Cover cover() {
        var cycle = facts.cycle();
        return new Cover(
                wording.say("publication.report-title", String.valueOf(cycle.year())),
                wording.own(facts.cell().name()),
                wording.own(cycle.title()),
                wording.writing().date(facts.day()),
                cycle.notice() == null ? null : cycle.notice().in(wording.lang()),
                facts.logo());
    }

    /// The work programme goes by its own title where it has one.
    private Map<String, String> labels() {
        var labels = DocumentLabels.report(wording::say);
        var title = facts.cycle().programmeTitle();
        if (title != null) labels.put("work-programme", title.in(wording.lang()));
        return labels;
    }

    private List<Highlight> highlights() {
        if (facts.ideas().isEmpty()) return List.of();
        var retained = appraisal.standing(Verdict.RETAINED);
        var cost = new Sums();
        for (var decision : retained)
            cost.add(Objects.requireNonNull(facts.byId().get(decision.idea())).asked());
        long communes = facts.perCommune().stream()
                .filter(tally -> !tally.key().isEmpty())
                .count();
        long handedIn = facts.ideas().stream()
                .filter(idea -> idea.state() != IdeaState.UNDONE)
                .count();
        var behind = links.inState(IdeaState.RETAINED);
        return List.of(
                new Highlight(wording.figure(handedIn, links.handedIn()), wording.say("publication.figure-ideas")),
                new Highlight(wording.figure(communes, links.communes()), wording.say("publication.figure-communes")),
                new Highlight(wording.figure(retained.size(), behind), wording.say("publication.figure-retained")),
                new Highlight(wording.figure(cost, behind), wording.say("publication.figure-cost")));
    }

    /// The cycle's own context until the agent writes another.
    private List<Passage> context() {
        var part = Part.of(Section.CONTEXT);
        return Passage.of(
                facts.texts().containsKey(part)
                        ? facts.text(part)
                        : facts.cycle().context(),
                wording.lang());
    }

    /// Sections that hold only what the cell writes are left out while it writes nothing.
    private List<String> sections() {
        return facts.outline().shown().stream()
                .filter(section -> section != Section.ANNEXES || facts.text(Part.of(section)) != null)
                .map(Section::key)
                .toList();
    }

    private List<Objective> objectives() {
        return facts.objectives().stream()
                .map(objective -> new Objective(objective.code(), wording.own(objective.text())))
                .toList();
    }

    private List<Goal> programme() {
        return facts.programme().stream()
                .map(goal -> new Goal(
                        wording.own(goal.title()),
                        goal.activities().stream().map(this::activity).toList()))
                .toList();
    }

    private ActivityLine activity(Activity activity) {
        return new ActivityLine(
                wording.own(activity.title()),
                who(activity.who()),
                wording.period(activity.period()),
                activity.objectives().isEmpty() ? Sums.NOTHING : String.join(wording.comma(), activity.objectives()));
    }

    private OwnWords who(List<UUID> actors) {
        var names = actors.stream()
                .map(facts.actors()::get)
                .filter(Objects::nonNull)
                .map(name -> name.in(wording.lang()))
                .collect(Collectors.joining(wording.comma()));
        return names.isEmpty() ? new OwnWords(Sums.NOTHING, wording.lang().code()) : OwnWords.of(names);
    }

    private List<MeetingLine> meetings() {
        return facts.meetings().stream()
                .map(meeting -> new MeetingLine(
                        wording.writing().date(meeting.day()),
                        meeting.kind().name().in(wording.lang()),
                        wording.own(meeting.title()),
                        wording.ownOrNothing(meeting.place())))
                .toList();
    }

    private List<TookPart> participation() {
        return facts.participation().stream()
                .map(row -> new TookPart(
                        wording.own(row.name()),
                        wording.figure(row.count(), links.tookPart(row.category())),
                        wording.say("publication.unit-" + row.unit())))
                .toList();
    }
}
