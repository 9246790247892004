package ruche.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A zone as iCalendar tells it: each change of the clock from before the first day to after the last one. Morocco goes
/// back an hour for Ramadan, on days that no rule of RFC 5545 can tell: each is written out, as Java's table has it.
final class CalendarZone {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private CalendarZone() {}

    static void write(CalendarLines lines, ZoneId zone, LocalDate first, LocalDate last) {
        lines.line("BEGIN", "VTIMEZONE");
        lines.line("TZID", zone.getId());
        var rules = zone.getRules();
        var from = first.minusYears(1).withDayOfYear(1).atStartOfDay(zone).toInstant();
        var to = last.plusYears(1).withDayOfYear(1).atStartOfDay(zone).toInstant();
        var next = rules.previousTransition(from);
        if (next == null) observance(lines, zone, LONG_AGO, rules.getOffset(from), rules.getOffset(from), from);
        else observance(lines, zone, next);
        for (next = rules.nextTransition(from); isBefore(next, to); next = rules.nextTransition(next.getInstant()))
            observance(lines, zone, next);
        lines.line("END", "VTIMEZONE");
    }

    private static boolean isBefore(@Nullable ZoneOffsetTransition transition, Instant end) {
        return transition != null && transition.getInstant().isBefore(end);
    }

    private static void observance(CalendarLines lines, ZoneId zone, ZoneOffsetTransition change) {
        observance(
                lines,
                zone,
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                change.getInstant());
    }

    private static void observance(
            CalendarLines lines, ZoneId zone, LocalDateTime at, ZoneOffset before, ZoneOffset after, Instant instant) {
        var kind = zone.getRules().isDaylightSavings(instant) ? "DAYLIGHT" : "STANDARD";
        lines.line("BEGIN", kind);
        lines.line("DTSTART", LOCAL.format(at));
        lines.line("TZOFFSETFROM", offset(before));
        lines.line("TZOFFSETTO", offset(after));
        lines.line("TZNAME", offset(after));
        lines.line("END", kind);
    }

    private static String offset(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        return String.format(
                Locale.ROOT, "%s%02d%02d", offset.getTotalSeconds() < 0 ? "-" : "+", minutes / 60, minutes % 60);
    }
}
