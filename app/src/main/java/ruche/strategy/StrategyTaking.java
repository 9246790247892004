package ruche.strategy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.accounts.SettingsNode;
import ruche.accounts.SettingsTaken;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Period;
import ruche.kernel.Refusal;

/// Adds to a cell what a settings file says of objectives, cycles and links; what has the same code stays.
@Component
class StrategyTaking {
    private final Cycles cycles;
    private final Axes axes;
    private final Checklist checklist;
    private final WorkProgramme programme;
    private final Cells cells;
    private final Clock clock;

    StrategyTaking(Cycles cycles, Axes axes, Checklist checklist, WorkProgramme programme, Cells cells, Clock clock) {
        this.cycles = cycles;
        this.axes = axes;
        this.checklist = checklist;
        this.programme = programme;
        this.cells = cells;
        this.clock = clock;
    }

    void objectives(CellId cell, List<SettingsNode> told, SettingsTaken taken, By by) {
        for (var one : told) {
            var objective = new Objective(one.line("code"), one.name("text"));
            boolean has = has(programme.objectives(cell), Objective::code, objective.code());
            if (taken.adds("strategy.objectives", has)) one.attempt(() -> programme.state(cell, objective, by));
        }
    }

    /// @param elsewhere whether the file is another territory's: what it says of that place and of what happened there
    ///     (context, notice, day of the restitution, how far activities are) stays behind
    void cycles(CellId cell, List<SettingsNode> told, boolean elsewhere, SettingsTaken taken, By by) {
        for (var one : told) {
            var known = cycles.byCode(cell, one.line("code"));
            taken.adds("strategy.cycles", known.isPresent());
            var cycle = known.orElseGet(() -> open(cell, one, elsewhere, by));
            taken.remark(
                    known.isEmpty()
                            ? begins(cell, cycle, one)
                            : new Refusal("strategy.settings-cycle-stays", cycle.code()));
            for (var axis : one.list("axes")) axis(cell, cycle.id(), axis, taken, by);
            for (var item : one.list("checklist")) item(cell, cycle.id(), item, taken, by);
            for (var goal : one.list("goals")) goal(cell, cycle, goal, elsewhere, taken, by);
        }
        if (elsewhere && !told.isEmpty())
            taken.leftOut("strategy.settings-of-the-place", new Refusal("strategy.settings-elsewhere"));
    }

    /// When it runs here, and whether its activities would be late at once.
    private Refusal begins(CellId cell, Cycle cycle, SettingsNode told) {
        var today = LocalDate.now(clock.withZone(cells.byId(cell).zone()));
        var to = cycle.period().to();
        boolean late = !told.list("goals").isEmpty() && cycle.period().endedBefore(today);
        return to == null
                ? new Refusal(
                        "strategy.settings-cycle-from",
                        cycle.code(),
                        cycle.period().from())
                : new Refusal(
                        late ? "strategy.settings-cycle-past" : "strategy.settings-cycle",
                        cycle.code(),
                        cycle.period().from(),
                        to);
    }

    private Cycle open(CellId cell, SettingsNode told, boolean elsewhere, By by) {
        var title = told.name("title");
        var period = told.period();
        var presented = told.dayOrNull("presented");
        var context = told.proseOrNull("context");
        var notice = told.proseOrNull("notice");
        return told.attempt(() -> {
            var cycle = cycles.open(
                    cell,
                    new NewCycle(
                            told.line("code"),
                            told.whole("year"),
                            title,
                            period,
                            elsewhere ? null : presented,
                            told.truth("communeRequired"),
                            elsewhere ? null : context,
                            elsewhere ? null : notice,
                            told.nameOrNull("programmeTitle")),
                    by);
            if (told.has("takesIdeas")) cycles.takeIdeas(cell, cycle.id(), told.truth("takesIdeas"), by);
            return cycle;
        });
    }

    private void axis(CellId cell, CycleId cycle, SettingsNode told, SettingsTaken taken, By by) {
        var axis = axis(cell, cycle, told, null, taken, by);
        for (var part : told.list("parts")) axis(cell, cycle, part, axis, taken, by);
    }

    private AxisId axis(
            CellId cell, CycleId cycle, SettingsNode told, @Nullable AxisId parent, SettingsTaken taken, By by) {
        var known = axes.byCode(cell, cycle, told.line("code"));
        taken.adds("strategy.axes", known.isPresent());
        return known.orElseGet(() -> told.attempt(
                        () -> axes.add(cell, cycle, new NewAxis(told.line("code"), told.name("name"), parent), by)))
                .id();
    }

    private void item(CellId cell, CycleId cycle, SettingsNode told, SettingsTaken taken, By by) {
        var code = told.line("code");
        boolean has = has(checklist.all(cell, cycle), CheckItem::code, code);
        if (!taken.adds("strategy.checklist", has)) return;
        told.attempt(() -> {
            var id = checklist.add(cell, cycle, code, told.name("text"), by);
            if (told.truth("retired")) checklist.retire(cell, cycle, id, true, by);
        });
    }

    private void goal(CellId cell, Cycle cycle, SettingsNode told, boolean elsewhere, SettingsTaken taken, By by) {
        var code = told.line("code");
        var known = find(programme.of(cell, cycle.id()), Goal::code, code);
        taken.adds("strategy.settings-goals", known.isPresent());
        var goal = known.map(Goal::id)
                .orElseGet(() -> told.attempt(() -> programme.addGoal(cell, cycle.id(), code, told.name("title"), by)));
        var activities = known.map(Goal::activities).orElse(List.of());
        for (var one : told.list("activities"))
            if (taken.adds("strategy.settings-activities", has(activities, Activity::code, one.line("code"))))
                one.attempt(() -> programme.addActivity(
                        cell, cycle.id(), goal, activity(one, elsewhere ? cycle.period() : null), by));
    }

    /// @param anew when it is planned anew; null where it keeps its days and its state
    private static NewActivity activity(SettingsNode told, @Nullable Period anew) {
        var period = told.period();
        var state = told.one(ActivityState.class, "state");
        return new NewActivity(
                told.line("code"),
                told.name("title"),
                anew == null ? period : anew,
                List.of(),
                told.lines("objectives"),
                anew == null ? state : ActivityState.PLANNED);
    }

    void links(CellId cell, List<SettingsNode> told, SettingsTaken taken, By by) {
        for (var link : told) {
            var one = end(cell, link, "one");
            var other = end(cell, link, "other");
            boolean has = axes.links(cell, one.cycle(), other.cycle()).stream()
                    .anyMatch(known -> known.one().equals(one) && known.other().equals(other));
            if (taken.adds("strategy.links", has)) link.attempt(() -> axes.link(cell, one.id(), other.id(), by));
        }
    }

    /// @return the axis that `cycle/axis` names
    private Axis end(CellId cell, SettingsNode link, String name) {
        var codes = link.line(name).split("/", 2);
        return link.attempt(() -> Optional.of(codes)
                .filter(both -> both.length == 2)
                .flatMap(both -> cycles.byCode(cell, both[0]))
                .flatMap(cycle -> axes.byCode(cell, cycle.id(), codes[1]))
                .orElseThrow(() -> new Refusal("strategy.settings-axis-unknown", link.line(name))));
    }

    private static <V> boolean has(List<V> known, Function<V, String> code, String asked) {
        return find(known, code, asked).isPresent();
    }

    private static <V> Optional<V> find(List<V> known, Function<V, String> code, String asked) {
        return known.stream().filter(one -> code.apply(one).equals(asked)).findFirst();
    }
}
