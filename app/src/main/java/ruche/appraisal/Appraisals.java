package ruche.appraisal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.actors.ActorId;
import ruche.kernel.CellId;
import ruche.strategy.CycleId;

/// All of a cycle's appraisal at one moment, for reports.
@Component
public class Appraisals {
    private final JdbcClient db;
    private final OpinionRows opinions;
    private final ConvergenceRows convergences;
    private final DecisionRows decisions;

    Appraisals(JdbcClient db, OpinionRows opinions, ConvergenceRows convergences, DecisionRows decisions) {
        this.db = db;
        this.opinions = opinions;
        this.convergences = convergences;
        this.decisions = decisions;
    }

    @Transactional(readOnly = true)
    public CycleAppraisal ofCycle(CellId cell, CycleId cycle) {
        return new CycleAppraisal(
                asked(cell, cycle),
                opinions.ofCycle(cell, cycle),
                convergences.ofCycle(cell, cycle),
                decisions.ofCycle(cell, cycle));
    }

    /// How many ideas of a cycle there are on which a service still owes its opinion.
    public long ideasAwaited(CellId cell, CycleId cycle) {
        return db.sql("""
                select count(distinct idea_id)
                from appraisal_asked
                where cell_id = :cell and cycle_id = :cycle and answered_at is null and closed_at is null""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query(Long.class)
                .single();
    }

    private Map<ActorId, Long> asked(CellId cell, CycleId cycle) {
        var asked = new LinkedHashMap<ActorId, Long>();
        db.sql("""
                select service_id, count(*) as opinions
                from appraisal_asked
                where cell_id = :cell and cycle_id = :cycle and (closed_at is null or answered_at is not null)
                group by service_id
                order by service_id""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query((row, _) ->
                        asked.put(new ActorId(row.getObject("service_id", UUID.class)), row.getLong("opinions")))
                .list();
        return asked;
    }
}
