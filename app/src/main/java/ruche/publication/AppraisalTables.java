package ruche.publication;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ruche.actors.ActorId;
import ruche.appraisal.Answer;
import ruche.appraisal.Convergence;
import ruche.appraisal.Decision;
import ruche.appraisal.Verdict;
import ruche.ideas.Idea;
import ruche.ideas.IdeaId;
import ruche.ideas.IdeaState;
import ruche.publication.ReportDocument.Decided;
import ruche.publication.ReportDocument.OpinionLine;
import ruche.publication.ReportDocument.Retained;
import ruche.publication.ReportDocument.RetainedList;
import ruche.strategy.Axis;

/// What a report says of opinions, convergence and decisions. Of ideas that were merged, withdrawn or undone since,
/// neither convergence nor decision is told.
final class AppraisalTables {
    private final ReportFacts facts;
    private final Wording wording;
    private final IdeaTables ideas;
    private final Map<IdeaId, Idea> byId;
    private final RecordLinks links;

    AppraisalTables(ReportFacts facts, Wording wording, IdeaTables ideas) {
        this.facts = facts;
        this.wording = wording;
        this.ideas = ideas;
        this.byId = facts.byId();
        this.links = facts.links();
    }

    /// A line for each service that was asked, by name.
    List<OpinionLine> opinions() {
        var counts = facts.appraisal().countsByService();
        var byName = Comparator.<OpinionLine, String>comparing(
                        line -> line.service().text(),
                        Collator.getInstance(wording.lang().locale()))
                .thenComparing(line -> line.service().text());
        return facts.appraisal().asked().entrySet().stream()
                .map(asked -> opinions(asked.getKey(), asked.getValue(), counts.getOrDefault(asked.getKey(), Map.of())))
                .sorted(byName)
                .toList();
    }

    private OpinionLine opinions(ActorId service, long asked, Map<Answer, Long> counts) {
        long answered = counts.values().stream().mapToLong(Long::longValue).sum();
        return new OpinionLine(
                wording.ownOrNothing(facts.actors().get(service.value())),
                wording.figure(asked, links.asked(service)),
                count(service, counts, Answer.FEASIBLE),
                count(service, counts, Answer.ON_CONDITIONS),
                count(service, counts, Answer.NOT_FEASIBLE),
                count(service, counts, Answer.NOT_CONCERNED),
                wording.figure(asked - answered, links.waiting(service)));
    }

    private Figure count(ActorId service, Map<Answer, Long> counts, Answer answer) {
        return wording.figure(counts.getOrDefault(answer, 0L), links.answered(service, answer));
    }

    List<ReportDocument.Convergence> convergences() {
        var lines = new ArrayList<ReportDocument.Convergence>();
        for (var convergence : facts.appraisal().convergences()) {
            var idea = byId.get(convergence.idea());
            if (idea == null || !IdeaState.standing().contains(idea.state())) continue;
            lines.add(new ReportDocument.Convergence(
                    idea.number(),
                    new OwnWords(idea.title(), idea.titleLang()),
                    programme(convergence),
                    why(convergence.why())));
        }
        return lines;
    }

    private OwnWords programme(Convergence convergence) {
        var programme = facts.programmes().get(convergence.programme());
        return wording.ownOrNothing(programme == null ? null : programme.name());
    }

    /// `Même lieu, même période : … — il manque : …`
    private OwnWords why(Convergence.Why why) {
        var grounds = why.grounds().stream()
                .map(ground -> wording.say(ground.key()))
                .collect(Collectors.joining(wording.comma()));
        var words = why.words().in(wording.lang());
        var said = grounds.isEmpty() ? words : wording.say("publication.reasons", grounds, words);
        if (why.missing() == null) return OwnWords.of(said);
        return OwnWords.of(
                said + " — " + wording.say("publication.missing", why.missing().in(wording.lang())));
    }

    /// One list an axis, in the cycle's order; axes without a retained idea are left out.
    List<RetainedList> retained() {
        var lists = new ArrayList<RetainedList>();
        var retained = standing(Verdict.RETAINED);
        for (var axis : facts.axes()) add(lists, axis, retained);
        add(lists, null, retained);
        return lists;
    }

    private void add(List<RetainedList> lists, @Nullable Axis axis, List<Decision> retained) {
        var cost = new Sums();
        var lines = new ArrayList<Retained>();
        for (var decision : retained) {
            var idea = idea(decision);
            if (!Objects.equals(facts.axis(idea.axis()), axis)) continue;
            cost.add(idea.asked());
            lines.add(new Retained(
                    ideas.shown(idea), wording.figure(new Sums().add(idea.asked()), links.idea(idea.number()))));
        }
        if (lines.isEmpty()) return;
        var name = axis == null ? wording.ours("publication.no-axis") : wording.own(axis.name());
        lists.add(new RetainedList(
                name, lines, cost.none() ? null : wording.figure(cost, links.inState(IdeaState.RETAINED, axis))));
    }

    List<Decided> decided(Verdict verdict) {
        return standing(verdict).stream()
                .map(decision -> new Decided(
                        ideas.shown(idea(decision)),
                        wording.ownOrNothing(decision.ruling().reason())))
                .toList();
    }

    /// How many records the sections list, by section.
    Map<String, Figure> totals() {
        var totals = new LinkedHashMap<String, Figure>();
        totals.put("convergences", wording.figure(convergences().size(), links.convergences()));
        totals.put("retained", total(Verdict.RETAINED, IdeaState.RETAINED));
        totals.put("postponed", total(Verdict.POSTPONED, IdeaState.POSTPONED));
        totals.put("refused", total(Verdict.NOT_RETAINED, IdeaState.NOT_RETAINED));
        return totals;
    }

    private Figure total(Verdict verdict, IdeaState state) {
        return wording.figure(standing(verdict).size(), links.inState(state));
    }

    /// Decisions by which an idea still stands, by number.
    List<Decision> standing(Verdict verdict) {
        return facts.appraisal().decisions().stream()
                .filter(decision -> decision.verdict() == verdict)
                .filter(decision -> {
                    var idea = byId.get(decision.idea());
                    return idea != null && idea.state().name().equals(verdict.name());
                })
                .toList();
    }

    Idea idea(Decision decision) {
        return Objects.requireNonNull(byId.get(decision.idea()));
    }
}
