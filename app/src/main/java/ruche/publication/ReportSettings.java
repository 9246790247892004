package ruche.publication;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ruche.accounts.SettingsNode;
import ruche.accounts.SettingsPart;
import ruche.accounts.SettingsTaken;
import ruche.accounts.SettingsWish;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.strategy.Cycles;
import tools.jackson.databind.node.ObjectNode;

/// Which sections the report of each cycle has, where its agents chose.
@Component
class ReportSettings implements SettingsPart {
    private final Outlines outlines;
    private final Cycles cycles;

    ReportSettings(Outlines outlines, Cycles cycles) {
        this.outlines = outlines;
        this.cycles = cycles;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Map<String, Object> of(CellId cell) {
        var list = new ArrayList<Map<String, Object>>();
        for (var cycle : cycles.all(cell).reversed()) {
            var outline = outlines.of(cell, cycle.id());
            if (outline.equals(Outline.usual())) continue;
            var told = new LinkedHashMap<String, Object>();
            told.put("cycle", cycle.code());
            told.put("sections", outline.order().stream().map(Section::key).toList());
            told.put("hidden", outline.hidden().stream().map(Section::key).toList());
            list.add(told);
        }
        return Map.of("reports", list);
    }

    @Override
    public void wish(CellId cell, ObjectNode file, SettingsWish wish, SettingsTaken taken) {
        if (!wish.cycles()) file.remove("reports");
        for (var told : file.path("reports"))
            if (told instanceof ObjectNode report && report.path("cycle").isString())
                report.put("cycle", wish.code(report.path("cycle").stringValue()));
    }

    @Override
    public void take(CellId cell, SettingsNode file, SettingsTaken taken, By by) {
        for (var told : file.list("reports")) {
            var cycle = told.attempt(() -> cycles.byCode(cell, told.line("cycle"))
                    .orElseThrow(() -> new Refusal("publication.settings-cycle-unknown", told.line("cycle"))));
            boolean has = !outlines.of(cell, cycle.id()).equals(Outline.usual());
            if (taken.adds("publication.settings-outlines", has)) outlines.take(cell, cycle, outline(told), by);
        }
    }

    private static Outline outline(SettingsNode told) {
        var hidden = EnumSet.noneOf(Section.class);
        hidden.addAll(sections(told, "hidden"));
        return new Outline(sections(told, "sections"), hidden);
    }

    private static List<Section> sections(SettingsNode told, String name) {
        return told.lines(name).stream()
                .map(key -> told.attempt(() ->
                        Section.of(key).orElseThrow(() -> new Refusal("publication.settings-section-unknown", key))))
                .distinct()
                .toList();
    }
}
