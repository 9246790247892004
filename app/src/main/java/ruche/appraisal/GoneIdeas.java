package ruche.appraisal;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.ideas.IdeaBack;
import ruche.ideas.IdeaGone;

/// Awaits nothing more of ideas that are merged or withdrawn, and counts no decision on them.
@Component
class GoneIdeas {
    private final JdbcClient db;
    private final DecisionRows decisions;
    private final ProposedDecisions proposals;
    private final Clock clock;

    GoneIdeas(JdbcClient db, DecisionRows decisions, ProposedDecisions proposals, Clock clock) {
        this.db = db;
        this.decisions = decisions;
        this.proposals = proposals;
        this.clock = clock;
    }

    @EventListener
    void close(IdeaGone gone) {
        var now = clock.instant();
        db.sql("""
                update appraisal_asked set closed_at = :now
                where cell_id = :cell and idea_id = :idea and answered_at is null and closed_at is null""")
                .param("now", Timestamp.from(now))
                .param("cell", gone.cell().value())
                .param("idea", gone.idea().value())
                .update();
        decisions.lapse(gone.cell(), gone.idea(), now);
        proposals.drop(gone.cell(), gone.idea());
    }

    /// The services are asked again as before.
    @EventListener
    void reopen(IdeaBack back) {
        db.sql("""
                update appraisal_asked set closed_at = null
                where cell_id = :cell and idea_id = :idea and closed_at is not null""")
                .param("cell", back.cell().value())
                .param("idea", back.idea().value())
                .update();
    }
}
