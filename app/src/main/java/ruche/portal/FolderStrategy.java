package ruche.portal;

import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.accounts.Cell;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Period;
import ruche.strategy.ActivityState;
import ruche.strategy.Axes;
import ruche.strategy.Axis;
import ruche.strategy.AxisId;
import ruche.strategy.Bounds;
import ruche.strategy.CheckItem;
import ruche.strategy.Checklist;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;
import ruche.strategy.Goal;
import ruche.strategy.GoalId;
import ruche.strategy.Means;
import ruche.strategy.NewActivity;
import ruche.strategy.NewAxis;
import ruche.strategy.NewSectorProgramme;
import ruche.strategy.Objective;
import ruche.strategy.SectorProgrammes;
import ruche.strategy.WorkProgramme;
import tools.jackson.databind.JsonNode;

/// Axes, checklist, objectives and work programme of `cycle.json`; `axes-map.csv`; `programmes.csv`.
@Component
class FolderStrategy {
    private final Cycles cycles;
    private final Axes axes;
    private final Checklist checklist;
    private final WorkProgramme programme;
    private final SectorProgrammes sectorProgrammes;
    private final Actors actors;

    FolderStrategy(
            Cycles cycles,
            Axes axes,
            Checklist checklist,
            WorkProgramme programme,
            SectorProgrammes sectorProgrammes,
            Actors actors) {
        this.cycles = cycles;
        this.axes = axes;
        this.checklist = checklist;
        this.programme = programme;
        this.sectorProgrammes = sectorProgrammes;
        this.actors = actors;
    }

    void load(CycleJson file, Cell cell, Cycle cycle, By by) {
        for (var axis : file.list("axes")) axis(axis, cell.id(), cycle, by);
        checklist(file, cell.id(), cycle, by);
        objectives(file, cell.id(), by);
        for (var goal : file.goals()) goal(goal, cell.id(), cycle, by);
        file.rows("axesMap", row -> link(row, cell.id(), by));
        file.rows("programmes", row -> programme(row, cell, by));
    }

    private void axis(JsonNode node, CellId cell, Cycle cycle, By by) {
        var axis = axis(node, null, cell, cycle, by);
        for (var sub : CycleJson.list(node, "sub")) axis(sub, axis.id(), cell, cycle, by);
    }

    private Axis axis(JsonNode node, @Nullable AxisId parent, CellId cell, Cycle cycle, By by) {
        var axis = new NewAxis(CycleJson.text(node, "code"), CycleJson.bilingual(node), parent);
        return axes.byCode(cell, cycle.id(), axis.code()).orElseGet(() -> axes.add(cell, cycle.id(), axis, by));
    }

    private void checklist(CycleJson file, CellId cell, Cycle cycle, By by) {
        var known =
                checklist.all(cell, cycle.id()).stream().map(CheckItem::code).collect(Collectors.toSet());
        for (var item : file.list("checklist")) {
            var code = CycleJson.text(item, "id");
            if (!known.contains(code)) checklist.add(cell, cycle.id(), code, CycleJson.bilingual(item), by);
        }
    }

    private void objectives(CycleJson file, CellId cell, By by) {
        var known = programme.objectives(cell).stream().map(Objective::code).collect(Collectors.toSet());
        for (var node : file.list("objectives")) {
            var objective = new Objective(CycleJson.text(node, "code"), CycleJson.bilingual(node));
            if (!known.contains(objective.code())) programme.state(cell, objective, by);
        }
    }

    private void goal(JsonNode node, CellId cell, Cycle cycle, By by) {
        var code = CycleJson.text(node, "code");
        var known = programme.of(cell, cycle.id()).stream()
                .filter(goal -> goal.code().equals(code))
                .findFirst();
        var id = known.map(Goal::id)
                .orElseGet(() -> programme.addGoal(cell, cycle.id(), code, CycleJson.bilingual(node), by));
        var codes = known.map(Goal::activities).orElse(List.of()).stream()
                .map(activity -> activity.code())
                .collect(Collectors.toSet());
        for (var activity : CycleJson.list(node, "activities"))
            if (!codes.contains(CycleJson.text(activity, "code"))) activity(activity, id, cell, cycle, by);
    }

    private void activity(JsonNode node, GoalId goal, CellId cell, Cycle cycle, By by) {
        var activity = new NewActivity(
                CycleJson.text(node, "code"),
                CycleJson.bilingual(node),
                CycleJson.period(node),
                who(node, cell),
                CycleJson.texts(node, "objectives"),
                ActivityState.PLANNED);
        programme.addActivity(cell, cycle.id(), goal, activity, by);
    }

    private List<UUID> who(JsonNode node, CellId cell) {
        return CycleJson.texts(node, "who").stream()
                .map(key -> actors.byKey(cell, key)
                        .orElseThrow(() -> FolderFaulty.in("cycle.json", key))
                        .value())
                .toList();
    }

    /// A link with the axes of a cycle that is not there is left out: it comes when that cycle is there and this
    /// folder is read again.
    private void link(FileRow row, CellId cell, By by) {
        var from = cycles.byCode(cell, row.text("from_cycle"));
        var to = cycles.byCode(cell, row.text("to_cycle"));
        if (from.isEmpty() || to.isEmpty()) return;
        var one = row.known("from_code", code -> axes.byCode(cell, from.get().id(), code));
        var other = row.known("to_code", code -> axes.byCode(cell, to.get().id(), code));
        axes.link(cell, one.id(), other.id(), by);
    }

    private void programme(FileRow row, Cell cell, By by) {
        if (sectorProgrammes.byCode(cell.id(), row.text("code")).isPresent()) return;
        var means = EnumSet.noneOf(Means.class);
        for (var kind : row.list("kinds")) means.add(row.one(Means.class, "kinds", kind));
        ActorId runBy = row.known("runs_it", key -> actors.byKey(cell.id(), key));
        var programme = new NewSectorProgramme(
                row.text("code"),
                row.words("name"),
                runBy.value(),
                new Period(row.day("from"), row.dayOrNull("to")),
                row.list("places"),
                new TreeSet<>(row.list("axes")),
                Bilingual.orNull(String.join("، ", row.list("target_groups")), ""),
                means,
                row.bilingual("conditions"),
                row.dirhams("ceiling_mad"),
                row.dirhams("left_mad"),
                new Bounds(row.dirhams("least_mad"), row.dirhams("most_mad"), row.percent("share_percent")));
        sectorProgrammes.add(cell.id(), programme, by);
    }
}
