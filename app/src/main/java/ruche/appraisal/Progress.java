package ruche.appraisal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.ideas.Idea;
import ruche.ideas.IdeaId;
import ruche.ideas.IdeaState;
import ruche.ideas.Ideas;
import ruche.ideas.TimelineNote;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.kernel.Rows;

/// Moves an idea on when its services have answered and when it is joined with a programme.
@Component
class Progress {
    static final Set<IdeaState> UNDER_APPRAISAL =
            EnumSet.of(IdeaState.CLASSIFIED, IdeaState.APPRAISED, IdeaState.CONVERGED);

    private final JdbcClient db;
    private final Ideas ideas;

    Progress(JdbcClient db, Ideas ideas) {
        this.db = db;
        this.ideas = ideas;
    }

    /// The idea, which nobody else changes until the transaction ends: of two services answering last, one sees
    /// the other's answer.
    Idea locked(CellId cell, IdeaId id) {
        var idea = ideas.locked(cell, List.of(id)).get(id);
        if (idea == null) throw new NotFound(id.value().toString());
        return idea;
    }

    /// @throws Refusal if the idea is not classified yet
    static void mustBeClassified(Idea idea) {
        if (idea.state() == IdeaState.PROPOSED || idea.state() == IdeaState.SCRUTINISED)
            throw new Refusal("appraisal.not-classified", idea.number());
        mustStand(idea);
    }

    /// @throws Refusal if the idea was merged, withdrawn or undone
    static void mustStand(Idea idea) {
        if (!IdeaState.standing().contains(idea.state())) throw new Refusal("appraisal.idea-gone", idea.number());
    }

    static boolean underAppraisal(Idea idea) {
        return UNDER_APPRAISAL.contains(idea.state());
    }

    /// Brings the idea where its opinions and convergences say it stands. A decided idea stays where it is. What
    /// follows from all answers happened on the day of the last, whichever was written down last.
    void settle(CellId cell, Idea idea, By by) {
        if (!underAppraisal(idea)) return;
        var standing = standing(cell, idea);
        settle(cell, idea, standing, standing.complete() ? notBefore(standing.lastAnswer(), by) : by);
    }

    private static By notBefore(@Nullable LocalDate last, By by) {
        return last != null && by.day().filter(last::isAfter).isPresent() ? by.on(last) : by;
    }

    private void settle(CellId cell, Idea idea, Standing standing, By by) {
        var state = idea.state();
        if (state == IdeaState.CLASSIFIED && standing.complete()) {
            ideas.advance(
                    cell,
                    idea.id(),
                    IdeaState.APPRAISED,
                    null,
                    TimelineNote.open("appraised", "appraisal.note-appraised", standing.asked()),
                    by);
            state = IdeaState.APPRAISED;
        }
        if (standing.joined()
                && state != IdeaState.CONVERGED
                && (state == IdeaState.APPRAISED || standing.asked() == 0))
            ideas.advance(
                    cell,
                    idea.id(),
                    IdeaState.CONVERGED,
                    null,
                    TimelineNote.open("converged", "appraisal.note-converged"),
                    by);
        if (!standing.joined() && state == IdeaState.CONVERGED)
            ideas.advance(
                    cell,
                    idea.id(),
                    IdeaState.APPRAISED,
                    null,
                    TimelineNote.open("appraised", "appraisal.note-no-longer-converged"),
                    by);
    }

    private Standing standing(CellId cell, Idea idea) {
        return db.sql("""
                select count(*) as asked,
                       count(*) filter (where answered_at is not null) as answered,
                       exists (select from appraisal_convergence c
                               where c.cell_id = :cell and c.idea_id = :idea and c.taken_back_at is null) as joined,
                       (select max(o.given_on) from appraisal_opinion o
                        where o.cell_id = :cell and o.idea_id = :idea and o.replaced_at is null) as last_answer
                from appraisal_asked
                where cell_id = :cell and idea_id = :idea""")
                .param("cell", cell.value())
                .param("idea", idea.id().value())
                .query(Rows.rows(Standing.class))
                .single();
    }

    record Standing(
            int asked,
            int answered,
            boolean joined,
            @Nullable LocalDate lastAnswer) {
        boolean complete() {
            return asked > 0 && answered == asked;
        }
    }
}
