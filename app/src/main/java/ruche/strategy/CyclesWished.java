package ruche.strategy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ruche.accounts.SettingsTaken;
import ruche.accounts.SettingsWish;
import ruche.kernel.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Leaves the cycles of a settings file out, or plans them anew: all days are moved by as many as the first cycle is,
/// with code, year and title; what was said of the past stays behind.
final class CyclesWished {
    private static final List<String> OF_THE_PAST = List.of("presented", "context", "notice");

    private final long days;
    private final SettingsWish wish;

    private CyclesWished(long days, SettingsWish wish) {
        this.days = days;
        this.wish = wish;
    }

    static void in(ObjectNode file, SettingsWish wish, SettingsTaken taken) {
        if (!wish.cycles()) leaveOut(file, taken);
        var from = wish.from();
        if (from == null) return;
        first(file).ifPresent(first -> new CyclesWished(ChronoUnit.DAYS.between(first, from), wish).move(file));
    }

    /// Elsewhere the days of the file mean nothing: its first cycle begins on the same day of the year, the next time
    /// that it comes.
    static void planAnew(ObjectNode file, SettingsWish wish, LocalDate today, SettingsTaken taken) {
        var first = first(file).filter(day -> day.isBefore(today));
        if (first.isEmpty()) return;
        var thisYear = first.get().withYear(today.getYear());
        var day = thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear;
        wish.planAnew(day);
        taken.remark(new Refusal("strategy.settings-anew", day));
    }

    private static void leaveOut(ObjectNode file, SettingsTaken taken) {
        for (var cycle : file.path("cycles"))
            if (cycle.path("code").isString())
                taken.remark(new Refusal(
                        "strategy.settings-cycle-without", cycle.path("code").stringValue()));
        file.remove(List.of("cycles", "axisLinks"));
    }

    private static Optional<LocalDate> first(ObjectNode file) {
        return file.path("cycles")
                .valueStream()
                .flatMap(cycle -> Optional.ofNullable(day(cycle.path("from"))).stream())
                .min(LocalDate::compareTo);
    }

    private void move(ObjectNode file) {
        for (var cycle : file.path("cycles")) if (cycle instanceof ObjectNode told) move(told, day(told.path("from")));
        for (var link : file.path("axisLinks"))
            if (link instanceof ObjectNode told) for (var end : List.of("one", "other")) rename(told, end);
    }

    /// A cycle is called after the year of its middle, or as far from it as it was: one that begins in November may be
    /// called after the year that follows.
    private void move(ObjectNode cycle, @Nullable LocalDate from) {
        var year = cycle.path("year");
        if (from != null && year.isInt()) {
            var to = day(cycle.path("to"));
            var before = to == null || to.isBefore(from) ? from : from.plusDays(ChronoUnit.DAYS.between(from, to) / 2);
            int now = year.intValue() + before.plusDays(days).getYear() - before.getYear();
            anew(cycle, String.valueOf(year.intValue()), String.valueOf(now));
            cycle.put("year", now);
        }
        days(cycle);
        cycle.remove(OF_THE_PAST);
        for (var goal : cycle.path("goals"))
            for (var activity : goal.path("activities"))
                if (activity instanceof ObjectNode told) {
                    days(told);
                    told.put("state", ActivityState.PLANNED.name());
                }
    }

    /// Where code and names tell the year, they tell the new one.
    private void anew(ObjectNode cycle, String before, String now) {
        var code = cycle.path("code");
        if (code.isString() && code.stringValue().contains(before)) {
            var called = code.stringValue().replace(before, now);
            wish.renamed(code.stringValue(), called);
            cycle.put("code", called);
        }
        for (var name : List.of("title", "programmeTitle"))
            if (cycle.path(name) instanceof ObjectNode told)
                for (var lang : List.of("ar", "fr"))
                    if (told.path(lang).isString())
                        told.put(lang, told.path(lang).stringValue().replace(before, now));
    }

    private void rename(ObjectNode link, String end) {
        if (!link.path(end).isString()) return;
        var codes = link.path(end).stringValue().split("/", 2);
        if (codes.length == 2) link.put(end, wish.code(codes[0]) + "/" + codes[1]);
    }

    private void days(ObjectNode told) {
        for (var name : List.of("from", "to")) {
            var day = day(told.path(name));
            if (day != null) told.put(name, day.plusDays(days).toString());
        }
    }

    private static @Nullable LocalDate day(JsonNode told) {
        try {
            return told.isString() ? LocalDate.parse(told.stringValue()) : null;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
