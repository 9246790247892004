package ruche.strategy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.accounts.SettingsNode;
import ruche.accounts.SettingsPart;
import ruche.accounts.SettingsTaken;
import ruche.accounts.SettingsWish;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Period;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Objectives, cycles with axes, checklist and work programme, and the links between axes. Who is in charge of an
/// activity stays behind, as do the sector programmes: they rest on the actors and the money of one province.
@Component
class StrategySettings implements SettingsPart {
    private final Cycles cycles;
    private final Axes axes;
    private final Checklist checklist;
    private final WorkProgramme programme;
    private final StrategyTaking taking;
    private final Cells cells;
    private final Clock clock;

    StrategySettings(
            Cycles cycles,
            Axes axes,
            Checklist checklist,
            WorkProgramme programme,
            StrategyTaking taking,
            Cells cells,
            Clock clock) {
        this.cycles = cycles;
        this.axes = axes;
        this.checklist = checklist;
        this.programme = programme;
        this.taking = taking;
        this.cells = cells;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Map<String, Object> of(CellId cell) {
        var all = cycles.all(cell).stream()
                .sorted(Comparator.comparing((Cycle cycle) -> cycle.period().from())
                        .thenComparing(Cycle::code))
                .toList();
        var told = new LinkedHashMap<String, Object>();
        told.put("objectives", programme.objectives(cell));
        told.put("cycles", all.stream().map(cycle -> cycle(cell, cycle)).toList());
        told.put("axisLinks", links(cell, all));
        return told;
    }

    @Override
    public void wish(CellId cell, ObjectNode file, SettingsWish wish, SettingsTaken taken) {
        if (!wish.isSaid() && elsewhere(cell, file.path("cell").path("territory")))
            CyclesWished.planAnew(
                    file, wish, LocalDate.now(clock.withZone(cells.byId(cell).zone())), taken);
        CyclesWished.in(file, wish, taken);
    }

    @Override
    public void take(CellId cell, SettingsNode file, SettingsTaken taken, By by) {
        taking.objectives(cell, file.list("objectives"), taken, by);
        taking.cycles(cell, file.list("cycles"), elsewhere(cell, file), taken, by);
        taking.links(cell, file.list("axisLinks"), taken, by);
    }

    private boolean elsewhere(CellId cell, JsonNode territory) {
        return territory.isString()
                && !territory.stringValue().equals(cells.byId(cell).territory());
    }

    private boolean elsewhere(CellId cell, SettingsNode file) {
        return file.has("cell")
                && !file.part("cell").line("territory").equals(cells.byId(cell).territory());
    }

    private Map<String, Object> cycle(CellId cell, Cycle cycle) {
        var told = new LinkedHashMap<String, Object>();
        told.put("code", cycle.code());
        told.put("year", cycle.year());
        told.put("title", cycle.title());
        period(told, cycle.period());
        put(
                told,
                "presented",
                cycle.presented() == null ? null : cycle.presented().toString());
        told.put("communeRequired", cycle.communeRequired());
        told.put("takesIdeas", cycle.takesIdeas());
        put(told, "context", cycle.context());
        put(told, "notice", cycle.notice());
        put(told, "programmeTitle", cycle.programmeTitle());
        told.put("axes", axes(cell, cycle));
        told.put(
                "checklist",
                checklist.all(cell, cycle.id()).stream()
                        .map(StrategySettings::item)
                        .toList());
        told.put(
                "goals",
                programme.of(cell, cycle.id()).stream()
                        .map(StrategySettings::goal)
                        .toList());
        return told;
    }

    private List<Map<String, Object>> axes(CellId cell, Cycle cycle) {
        var all = axes.of(cell, cycle.id());
        return all.stream()
                .filter(axis -> !axis.sub())
                .map(axis -> {
                    var told = axis(axis);
                    told.put(
                            "parts",
                            all.stream()
                                    .filter(sub -> axis.id().equals(sub.parent()))
                                    .map(StrategySettings::axis)
                                    .toList());
                    return told;
                })
                .toList();
    }

    private static Map<String, Object> axis(Axis axis) {
        var told = new LinkedHashMap<String, Object>();
        told.put("code", axis.code());
        told.put("name", axis.name());
        return told;
    }

    private static Map<String, Object> item(CheckItem item) {
        var told = new LinkedHashMap<String, Object>();
        told.put("code", item.code());
        told.put("text", item.text());
        told.put("retired", item.retired());
        return told;
    }

    private static Map<String, Object> goal(Goal goal) {
        var told = new LinkedHashMap<String, Object>();
        told.put("code", goal.code());
        told.put("title", goal.title());
        told.put(
                "activities",
                goal.activities().stream().map(StrategySettings::activity).toList());
        return told;
    }

    private static Map<String, Object> activity(Activity activity) {
        var told = new LinkedHashMap<String, Object>();
        told.put("code", activity.code());
        told.put("title", activity.title());
        period(told, activity.period());
        told.put("objectives", activity.objectives());
        told.put("state", activity.state().name());
        return told;
    }

    /// Each link once, the earlier cycle first.
    private List<Map<String, String>> links(CellId cell, List<Cycle> all) {
        var links = new java.util.ArrayList<Map<String, String>>();
        for (int i = 0; i < all.size(); i++)
            for (var other : all.subList(i + 1, all.size()))
                for (var link : axes.links(cell, all.get(i).id(), other.id())) {
                    var told = new LinkedHashMap<String, String>();
                    told.put("one", all.get(i).code() + "/" + link.one().code());
                    told.put("other", other.code() + "/" + link.other().code());
                    links.add(told);
                }
        return links;
    }

    private static void period(Map<String, Object> told, Period period) {
        told.put("from", period.from().toString());
        put(told, "to", period.to() == null ? null : period.to().toString());
    }

    private static void put(Map<String, Object> told, String name, @Nullable Object value) {
        if (value != null) told.put(name, value);
    }
}
