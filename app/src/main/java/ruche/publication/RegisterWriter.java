package ruche.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ruche.ideas.Idea;
import ruche.ideas.IdeaState;
import ruche.publication.Register.CountRow;
import ruche.publication.Register.IdeaRow;
import ruche.publication.Register.ParticipationRow;

/// Writes a cycle's register out in one language, from what its report says.
final class RegisterWriter {
    private final ReportFacts facts;
    private final Wording wording;
    private final IdeaTables ideas;

    RegisterWriter(ReportFacts facts, Wording wording) {
        this.facts = facts;
        this.wording = wording;
        this.ideas = new IdeaTables(facts, wording);
    }

    Register register() {
        var notice = facts.cycle().notice();
        return new Register(
                wording.lang(),
                facts.moment(),
                notice == null ? null : notice.in(wording.lang()),
                DocumentLabels.register(wording::say),
                facts.ideas().stream().map(this::idea),
                participation(),
                counts(ideas.axes()),
                counts(ideas.communes()));
    }

    private IdeaRow idea(Idea idea) {
        var reason = idea.reason() == null ? null : idea.reason().in(wording.lang());
        if (idea.state() == IdeaState.UNDONE) return stub(idea, reason);
        return new IdeaRow(
                idea.number(),
                idea.title(),
                facts.bearer(idea, wording.lang()).map(OwnWords::text).orElse(""),
                facts.axis(idea.axis(), wording.lang()).map(OwnWords::text).orElse(null),
                facts.commune(idea.commune(), wording.lang())
                        .map(OwnWords::text)
                        .orElse(null),
                idea.commune(),
                idea.asked(),
                idea.granted(),
                idea.proposedOn(),
                ideas.state(idea),
                reason);
    }

    /// Of an idea taken back with its import stay its number, that it is undone, and why.
    private IdeaRow stub(Idea idea, @Nullable String reason) {
        return new IdeaRow(idea.number(), "", "", null, null, null, null, null, null, ideas.state(idea), reason);
    }

    private List<ParticipationRow> participation() {
        return facts.participation().stream()
                .map(row -> new ParticipationRow(
                        row.name().in(wording.lang()), row.count(), wording.say("publication.unit-" + row.unit())))
                .toList();
    }

    private static List<CountRow> counts(List<IdeaTables.Counted> counted) {
        return counted.stream()
                .map(one -> new CountRow(
                        one.name().text(),
                        one.tally().count(),
                        one.tally().asked().size() == 1 ? one.tally().asked().getFirst() : null))
                .toList();
    }
}
