package ruche.strategy;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Ids;

/// Activities in their table.
@Component
class Activities {
    private final JdbcClient db;

    Activities(JdbcClient db) {
        this.db = db;
    }

    List<Activity> of(CellId cell, CycleId cycle) {
        return db.sql("""
                select a.id, a.goal_id, a.code, a.title_ar, a.title_fr, a.from_day, a.to_day, a.who, a.objectives,
                       a.state
                from activity a join goal g on g.cell_id = a.cell_id and g.id = a.goal_id
                where a.cell_id = :cell and g.cycle_id = :cycle
                order by g.position, a.position, a.code""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query(Activity::of)
                .list();
    }

    ActivityId insert(CellId cell, GoalId goal, NewActivity activity) {
        var id = new ActivityId(Ids.next());
        int made = bind(db.sql("""
                insert into activity (cell_id, id, goal_id, code, title_ar, title_fr, from_day, to_day, who,
                    objectives, state, position)
                select :cell, :id, :goal, :code, :ar, :fr, :from, :to::date, :who, :objectives, :state,
                       coalesce(max(position), 0) + 1
                from activity where cell_id = :cell and goal_id = :goal
                on conflict (cell_id, goal_id, code) do nothing"""), cell, id, activity)
                .param("goal", goal.value())
                .update();
        if (made == 0) throw new CodeTaken(activity.code());
        return id;
    }

    void update(CellId cell, ActivityId id, NewActivity activity) {
        bind(db.sql("""
                update activity
                set code = :code, title_ar = :ar, title_fr = :fr, from_day = :from, to_day = :to, who = :who,
                    objectives = :objectives, state = :state
                where cell_id = :cell and id = :id"""), cell, id, activity).update();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, CellId cell, ActivityId id, NewActivity activity) {
        return statement
                .param("cell", cell.value())
                .param("id", id.value())
                .param("code", activity.code())
                .param("ar", activity.title().ar())
                .param("fr", activity.title().fr())
                .param("from", activity.period().from())
                .param("to", activity.period().to())
                .param("who", activity.who().toArray(UUID[]::new))
                .param("objectives", activity.objectives().toArray(String[]::new))
                .param("state", activity.state().name());
    }
}
