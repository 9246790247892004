package ruche.actors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ruche.accounts.SettingsNode;
import ruche.accounts.SettingsPart;
import ruche.accounts.SettingsTaken;
import ruche.kernel.By;
import ruche.kernel.CellId;

/// Kinds of papers, which are asked of whom for what, and the days that the cell has set itself. No actor stands in it.
@Component
class ActorSettings implements SettingsPart {
    private final PaperKinds kinds;
    private final ActorRules rules;
    private final JoinKinds joining;

    ActorSettings(PaperKinds kinds, ActorRules rules, JoinKinds joining) {
        this.kinds = kinds;
        this.rules = rules;
        this.joining = joining;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Map<String, Object> of(CellId cell) {
        var told = new LinkedHashMap<String, Object>();
        told.put("paperKinds", kinds.all(cell).stream().map(ActorSettings::kind).toList());
        told.put("papersAsked", asked(cell));
        told.put("actorDays", rules.own(cell).stream().map(ActorSettings::days).toList());
        joining.own(cell)
                .ifPresent(own ->
                        told.put("joinKinds", own.stream().map(ActorKind::name).toList()));
        return told;
    }

    private static Map<String, Object> kind(PaperKind kind) {
        var told = new LinkedHashMap<String, Object>();
        told.put("code", kind.code());
        told.put("name", kind.name());
        if (kind.months() != null) told.put("months", kind.months());
        told.put("retired", kind.retired());
        return told;
    }

    private List<Map<String, Object>> asked(CellId cell) {
        var all = new ArrayList<Map<String, Object>>();
        for (var use : PaperUse.values())
            for (var actor : ActorKind.values()) {
                var papers = kinds.needed(cell, use, actor);
                if (papers.isEmpty()) continue;
                var told = new LinkedHashMap<String, Object>();
                told.put("use", use.name());
                told.put("actor", actor.name());
                told.put("papers", papers);
                all.add(told);
            }
        return all;
    }

    private static Map<String, Object> days(ActorRules.Line line) {
        var told = new LinkedHashMap<String, Object>();
        told.put("rule", line.rule().name());
        told.put("days", line.days());
        told.put("source", line.source());
        return told;
    }

    @Override
    public void take(CellId cell, SettingsNode file, SettingsTaken taken, By by) {
        boolean usual = kinds.areUsual(cell);
        takeKinds(cell, file.list("paperKinds"), taken, by);
        takeAsked(cell, file.list("papersAsked"), usual, taken, by);
        var set = rules.own(cell).stream().map(ActorRules.Line::rule).toList();
        takeJoining(cell, file, taken, by);
        for (var told : file.list("actorDays")) {
            var rule = told.one(ActorRule.class, "rule");
            int days = told.whole("days");
            var source = told.line("source");
            if (taken.adds("actors.rules-of-days", set.contains(rule)))
                told.attempt(() -> rules.set(cell, rule, days, source, by));
        }
    }

    private void takeJoining(CellId cell, SettingsNode file, SettingsTaken taken, By by) {
        if (!file.has("joinKinds")) return;
        var names = file.lines("joinKinds");
        var chosen = Arrays.stream(ActorKind.values())
                .filter(kind -> names.contains(kind.name()))
                .toList();
        if (taken.adds("actors.join-kinds", joining.own(cell).isPresent()))
            file.attempt(() -> joining.set(cell, chosen, by));
    }

    private void takeKinds(CellId cell, List<SettingsNode> file, SettingsTaken taken, By by) {
        var codes = kinds.all(cell).stream().map(PaperKind::code).toList();
        for (var told : file) {
            var months = told.has("months") ? Integer.valueOf(told.whole("months")) : null;
            var kind = new PaperKind(told.line("code"), told.name("name"), months, told.truth("retired"));
            if (taken.adds("actors.paper-kinds", codes.contains(kind.code())))
                told.attempt(() -> kinds.define(cell, kind, by));
        }
    }

    /// What a cell asks for stays, unless it is but what every cell begins with.
    private void takeAsked(CellId cell, List<SettingsNode> file, boolean usual, SettingsTaken taken, By by) {
        for (var told : file) {
            var use = told.one(PaperUse.class, "use");
            var actor = told.one(ActorKind.class, "actor");
            var papers = told.lines("papers");
            var now = kinds.needed(cell, use, actor);
            boolean stays = now.equals(papers) || (!usual && !now.isEmpty());
            if (taken.adds("actors.needs", stays)) told.attempt(() -> kinds.ask(cell, use, actor, papers, by));
        }
    }
}
