package ruche.meetings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ruche.accounts.SettingsNode;
import ruche.accounts.SettingsPart;
import ruche.accounts.SettingsTaken;
import ruche.kernel.By;
import ruche.kernel.CellId;

/// Kinds of meetings, categories of attendees, and how minutes are laid out.
@Component
class MeetingSettings implements SettingsPart {
    private final MeetingWords words;
    private final MinutesTemplate template;

    MeetingSettings(MeetingWords words, MinutesTemplate template) {
        this.words = words;
        this.template = template;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Map<String, Object> of(CellId cell) {
        var told = new LinkedHashMap<String, Object>();
        told.put(
                "meetingKinds",
                words.kinds(cell).stream().map(MeetingSettings::kind).toList());
        told.put(
                "attendeeCategories",
                words.categories(cell).stream().map(MeetingSettings::category).toList());
        told.put(
                "minutesParts",
                template.parts(cell).stream().map(MeetingSettings::part).toList());
        return told;
    }

    private static Map<String, Object> part(MinutesPart part) {
        var told = new LinkedHashMap<String, Object>();
        told.put("code", part.code());
        told.put("kind", part.kind().name());
        told.put("heading", part.heading());
        if (part.begins() != null) told.put("begins", part.begins());
        return told;
    }

    private static Map<String, Object> kind(MeetingKind kind) {
        var told = new LinkedHashMap<String, Object>();
        told.put("code", kind.code());
        told.put("name", kind.name());
        told.put("counts", kind.counts());
        return told;
    }

    private static Map<String, Object> category(Category category) {
        var told = new LinkedHashMap<String, Object>();
        told.put("code", category.code());
        told.put("name", category.name());
        told.put("unit", category.unit().name());
        return told;
    }

    @Override
    public void take(CellId cell, SettingsNode file, SettingsTaken taken, By by) {
        var kinds = words.kinds(cell).stream().map(MeetingKind::code).toList();
        for (var told : file.list("meetingKinds")) {
            var kind = new MeetingKind(told.line("code"), told.name("name"), told.truth("counts"));
            if (taken.adds("meetings.kinds", kinds.contains(kind.code())))
                told.attempt(() -> words.define(cell, kind, by));
        }
        takeCategories(cell, file.list("attendeeCategories"), taken, by);
        var parts = template.parts(cell).stream().map(MinutesPart::code).toList();
        for (var told : file.list("minutesParts")) {
            var part = new MinutesPart(
                    told.line("code"),
                    told.one(MinutesPart.Kind.class, "kind"),
                    told.name("heading"),
                    told.proseOrNull("begins"));
            if (taken.adds("meetings.minutes-template", parts.contains(part.code())))
                told.attempt(() -> template.define(cell, part, by));
        }
    }

    private void takeCategories(CellId cell, List<SettingsNode> file, SettingsTaken taken, By by) {
        var categories = words.categories(cell).stream().map(Category::code).toList();
        for (var told : file) {
            var category = new Category(told.line("code"), told.name("name"), told.one(Unit.class, "unit"));
            if (taken.adds("meetings.categories", categories.contains(category.code())))
                told.attempt(() -> words.define(cell, category, by));
        }
    }
}
