package ruche.appraisal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.ideas.IdeaFilter;
import ruche.ideas.IdeaRegister;
import ruche.ideas.IdeaState;
import ruche.kernel.Role;
import ruche.kernel.Rows;
import ruche.shell.Visit;
import ruche.shell.Waiting;
import ruche.shell.WaitingWork;

/// What waits between an idea's classification and the decision: for services, for the agent, for the committee.
@Component
@Order(20)
class AppraisalWaiting implements WaitingWork {
    private static final IdeaFilter TO_CONVENE = IdeaFilter.all().inStates(EnumSet.of(IdeaState.CLASSIFIED));

    private final JdbcClient db;
    private final IdeaRegister ideas;
    private final Clock clock;

    AppraisalWaiting(JdbcClient db, IdeaRegister ideas, Clock clock) {
        this.db = db;
        this.ideas = ideas;
        this.clock = clock;
    }

    @Override
    public List<Waiting> of(Visit visit) {
        return Stream.of(
                        visit.has(Role.SERVICE) ? asked(visit) : Optional.<Waiting>empty(),
                        visit.readsAsStaff() ? late(visit) : Optional.<Waiting>empty(),
                        visit.staff()
                                ? ideas(visit, TO_CONVENE, "appraisal.waiting-convene", "/appraisal")
                                : Optional.<Waiting>empty(),
                        visit.has(Role.COMMITTEE)
                                ? ideas(visit, DecisionTable.WAITING, "appraisal.waiting-decide", "/retained/decide")
                                : Optional.<Waiting>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Waiting> asked(Visit visit) {
        return db.sql("""
                        select count(*) as count, min(since) as since, coalesce(bool_or(due < :today), false) as late
                        from (
                            select b.opened_at as since, a.due
                            from appraisal_asked a
                            join appraisal_batch b on b.cell_id = a.cell_id and b.id = a.batch_id
                            where a.cell_id = :cell and a.service_id = any(:services) and a.answered_at is null
                            order by a.due, a.number
                            limit :most) as waiting""")
                .param("cell", visit.cell().value())
                .param("services", visit.bodies(Role.SERVICE).toArray(UUID[]::new))
                .param("today", today(visit))
                .param("most", Waiting.MOST + 1)
                .query((row, _) -> {
                    var waiting = Waiting.of(
                            "appraisal.waiting-asked",
                            row.getLong("count"),
                            Rows.instantOrNull(row, "since"),
                            "/opinions");
                    return row.getBoolean("late") ? waiting.overdue() : waiting;
                })
                .optional()
                .filter(some -> some.count() > 0);
    }

    /// Opinions that services owe beyond the day they were asked for.
    private Optional<Waiting> late(Visit visit) {
        return db.sql("""
                        select count(*) as count, min(since) as since
                        from (
                            select b.opened_at as since
                            from appraisal_asked a
                            join appraisal_batch b on b.cell_id = a.cell_id and b.id = a.batch_id
                            where a.cell_id = :cell and a.answered_at is null and a.due < :today
                            limit :most) as waiting""")
                .param("cell", visit.cell().value())
                .param("today", today(visit))
                .param("most", Waiting.MOST + 1)
                .query((row, _) -> Waiting.of(
                                "appraisal.waiting-late",
                                row.getLong("count"),
                                Rows.instantOrNull(row, "since"),
                                "/appraisal")
                        .overdue())
                .optional()
                .filter(some -> some.count() > 0);
    }

    private Optional<Waiting> ideas(Visit visit, IdeaFilter which, String key, String path) {
        var count = ideas.count(visit.cell(), which);
        if (count == 0) return Optional.empty();
        var since = ideas.since(visit.cell(), which.states()).orElse(null);
        return Optional.of(Waiting.of(key, count, since, path));
    }

    private LocalDate today(Visit visit) {
        return LocalDate.now(clock.withZone(visit.here().zone()));
    }
}
