package ruche.strategy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;

/// The way in to the cell’s own work programme (برنامج العمل): objectives of the cell, goals of a cycle,
/// and their activities.
@Component
public class WorkProgramme {
    private final JdbcClient db;
    private final Journal journal;
    private final Cycles cycles;
    private final Activities activities;

    WorkProgramme(JdbcClient db, Journal journal, Cycles cycles, Activities activities) {
        this.db = db;
        this.journal = journal;
        this.cycles = cycles;
        this.activities = activities;
    }

    /// In order.
    public List<Objective> objectives(CellId cell) {
        return db.sql("select code, text_ar, text_fr from objective where cell_id = :cell order by position, code")
                .param("cell", cell.value())
                .query(Objective::of)
                .list();
    }

    /// Adds an objective, or rewords the one of that code.
    @Transactional
    public void state(CellId cell, Objective objective, By by) {
        if (objective.code().isBlank()) throw new Refusal("strategy.code-miswritten", objective.code());
        if (objectives(cell).contains(objective)) return;
        db.sql("""
                insert into objective (cell_id, code, text_ar, text_fr, position)
                select :cell, :code, :ar, :fr, coalesce(max(position), 0) + 1 from objective where cell_id = :cell
                on conflict (cell_id, code) do update set text_ar = excluded.text_ar, text_fr = excluded.text_fr""")
                .param("cell", cell.value())
                .param("code", objective.code())
                .param("ar", objective.text().ar())
                .param("fr", objective.text().fr())
                .update();
        journal.write(
                cell,
                by,
                Change.of("objective.stated", "objective/" + objective.code())
                        .with("text-ar", objective.text().ar())
                        .with("text-fr", objective.text().fr()));
    }

    /// Goals with their activities, in order.
    public List<Goal> of(CellId cell, CycleId cycle) {
        var byGoal = activities.of(cell, cycle).stream().collect(Collectors.groupingBy(Activity::goal));
        return db.sql("""
                select id, cycle_id, code, title_ar, title_fr from goal
                where cell_id = :cell and cycle_id = :cycle
                order by position, code""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query((row, _) -> {
                    var id = new GoalId(row.getObject("id", UUID.class));
                    var title = ruche.kernel.Rows.bilingual(row, "title");
                    return new Goal(id, cycle, row.getString("code"), title, byGoal.getOrDefault(id, List.of()));
                })
                .list();
    }

    /// @throws CodeTaken if the cycle has a goal of that code
    @Transactional
    public GoalId addGoal(CellId cell, CycleId cycle, String code, Bilingual title, By by) {
        if (code.isBlank()) throw new Refusal("strategy.code-miswritten", code);
        var id = new GoalId(Ids.next());
        int made = db.sql("""
                insert into goal (cell_id, id, cycle_id, code, title_ar, title_fr, position)
                select :cell, :id, :cycle, :code, :ar, :fr, coalesce(max(position), 0) + 1
                from goal where cell_id = :cell and cycle_id = :cycle
                on conflict (cell_id, cycle_id, code) do nothing""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("cycle", cycle.value())
                .param("code", code.strip())
                .param("ar", title.ar())
                .param("fr", title.fr())
                .update();
        if (made == 0) throw new CodeTaken(code);
        journal.write(cell, by, goalChange("goal.added", cell, cycle, code, title));
        return id;
    }

    @Transactional
    public void retitleGoal(CellId cell, CycleId cycle, GoalId id, Bilingual title, By by) {
        var goal = goal(cell, cycle, id);
        if (goal.title().equals(title)) return;
        db.sql("update goal set title_ar = :ar, title_fr = :fr where cell_id = :cell and id = :id")
                .param("ar", title.ar())
                .param("fr", title.fr())
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
        journal.write(cell, by, goalChange("goal.retitled", cell, cycle, goal.code(), title));
    }

    /// @throws CodeTaken if the goal has an activity of that code
    @Transactional
    public ActivityId addActivity(CellId cell, CycleId cycle, GoalId goal, NewActivity activity, By by) {
        check(cell, activity);
        var id = activities.insert(cell, goal(cell, cycle, goal).id(), activity);
        journal.write(cell, by, activityChange("activity.added", cell, cycle, activity));
        return id;
    }

    @Transactional
    public void changeActivity(CellId cell, CycleId cycle, ActivityId id, NewActivity activity, By by) {
        var before = activity(cell, cycle, id);
        if (before.asNew().equals(activity)) return;
        check(cell, activity);
        activities.update(cell, id, activity);
        var was = activityChange("activity.changed", cell, cycle, before.asNew());
        journal.write(
                cell,
                by,
                activityChange("activity.changed", cell, cycle, activity).since(was));
    }

    /// @throws NotFound if the cycle has no such activity
    public Activity activity(CellId cell, CycleId cycle, ActivityId id) {
        return activities.of(cell, cycle).stream()
                .filter(activity -> activity.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.value().toString()));
    }

    private Goal goal(CellId cell, CycleId cycle, GoalId id) {
        return of(cell, cycle).stream()
                .filter(goal -> goal.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.value().toString()));
    }

    private void check(CellId cell, NewActivity activity) {
        if (activity.code().isBlank()) throw new Refusal("strategy.code-miswritten", activity.code());
        var known = objectives(cell).stream().map(Objective::code).toList();
        for (var code : activity.objectives())
            if (!known.contains(code)) throw new Refusal("strategy.objective-unknown", code);
    }

    private Change goalChange(String act, CellId cell, CycleId cycle, String code, Bilingual title) {
        return Change.of(act, "cycle/" + cycles.cycle(cell, cycle).code())
                .with("goal", code)
                .with("title-ar", title.ar())
                .with("title-fr", title.fr());
    }

    private Change activityChange(String act, CellId cell, CycleId cycle, NewActivity activity) {
        return Change.of(act, "cycle/" + cycles.cycle(cell, cycle).code())
                .with("activity", activity.code())
                .with("title-ar", activity.title().ar())
                .with("title-fr", activity.title().fr())
                .with("from", activity.period().from())
                .with(
                        "to",
                        Objects.requireNonNullElse(activity.period().to(), "").toString())
                .with("objectives", String.join(" ", activity.objectives()))
                .with("state", activity.state());
    }
}
