package ruche.meetings;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.notices.Notices;
import ruche.record.Change;
import ruche.record.Journal;

/// Gives what a meeting said to another to carry out, or another day: where an owner exists no more, or the day
/// cannot be kept. What the meeting said stays as it was said; the record tells who had it before.
@Component
class Handovers {
    private final JdbcClient db;
    private final Recommendations recommendations;
    private final Meetings meetings;
    private final Actors actors;
    private final Notices notices;
    private final Journal journal;

    Handovers(
            JdbcClient db,
            Recommendations recommendations,
            Meetings meetings,
            Actors actors,
            Notices notices,
            Journal journal) {
        this.db = db;
        this.recommendations = recommendations;
        this.meetings = meetings;
        this.actors = actors;
        this.notices = notices;
        this.journal = journal;
    }

    /// Who must do it from now on, and by when.
    ///
    /// @param owner null where only words say who
    /// @param ownerText empty where an actor says it
    record To(
            @Nullable UUID owner,
            String ownerText,
            @Nullable LocalDate due) {}

    /// Reminders of the owner and the day before are withdrawn.
    ///
    /// @throws Refusal `meetings.handed-closed` of what is done or dropped, `meetings.why-missing`,
    ///     `meetings.due-early`, `meetings.owner-gone` of one that exists no more
    @Transactional
    void handOver(CellId cell, RecommendationId id, To to, String why, By by) {
        var before = recommendations.recommendation(cell, id);
        if (!before.waits()) throw new Refusal("meetings.handed-closed");
        if (why.isBlank()) throw new Refusal("meetings.why-missing").about("handedWhy");
        if (to.due() != null
                && to.due().isBefore(meetings.meeting(cell, before.meeting()).day()))
            throw new Refusal("meetings.due-early").about("due");
        if (to.owner() != null) mustExist(cell, to.owner());
        if (to.equals(new To(before.owner(), before.ownerText(), before.due()))) return;
        db.sql("""
                update meeting_recommendation set owner_id = :owner, owner = :text, due = :due
                where cell_id = :cell and id = :id""")
                .param("owner", to.owner(), Types.OTHER)
                .param("text", to.ownerText())
                .param("due", to.due(), Types.DATE)
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
        journal.write(
                cell,
                by,
                Change.of("recommendation.handed-over", Reminders.about(before))
                        .with("body", orEmpty(before.owner()), orEmpty(to.owner()))
                        .with("due", orEmpty(before.due()), orEmpty(to.due()))
                        .because(why.strip()));
        notices.withdraw(cell, Reminders.about(before), Reminders.KINDS, by);
    }

    private void mustExist(CellId cell, UUID owner) {
        actors.actor(cell, new ActorId(owner));
        if (!actors.dissolved(cell, List.of(owner)).isEmpty()) throw new Refusal("meetings.owner-gone").about("owner");
    }

    private static Object orEmpty(@Nullable Object what) {
        return Objects.requireNonNullElse(what, "");
    }
}
