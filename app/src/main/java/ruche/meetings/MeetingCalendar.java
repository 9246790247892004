package ruche.meetings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.shell.CellFace;
import ruche.shell.Words;

/// Meetings as a calendar file (RFC 5545). The same meetings give the same bytes until one of them changes.
@Component
class MeetingCalendar {
    static final String TYPE = "text/calendar;charset=UTF-8";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Preparations preparations;
    private final Words words;

    MeetingCalendar(Preparations preparations, Words words) {
        this.preparations = preparations;
        this.words = words;
    }

    /// @param meetings by day
    byte[] of(CellFace cell, List<Meeting> meetings, Lang lang) {
        var lines = new CalendarLines();
        lines.line("BEGIN", "VCALENDAR");
        lines.line("VERSION", "2.0");
        lines.line("PRODID", "-//Ruche//Meetings//" + lang.code().toUpperCase(Locale.ROOT));
        lines.line("CALSCALE", "GREGORIAN");
        var first = meetings.isEmpty()
                ? LocalDate.of(2018, 1, 1)
                : meetings.getFirst().day();
        var last = meetings.isEmpty() ? first : meetings.getLast().day();
        CalendarZone.write(lines, cell.zone(), first, last);
        for (var meeting : meetings) event(lines, cell, meeting, preparations.of(cell.id(), meeting.id()), lang);
        lines.line("END", "VCALENDAR");
        return lines.bytes();
    }

    private void event(CalendarLines lines, CellFace cell, Meeting meeting, Prepared prepared, Lang lang) {
        lines.line("BEGIN", "VEVENT");
        lines.line("UID", meeting.id().value() + "@" + cell.code() + ".ruche");
        lines.line("DTSTAMP", UTC.format(prepared.changedAt()));
        lines.line("LAST-MODIFIED", UTC.format(prepared.changedAt()));
        lines.line("SEQUENCE", Integer.toString(prepared.revision()));
        when(lines, cell.zone(), meeting, prepared.preparation());
        said(lines, "SUMMARY", meeting.title(), lang);
        if (meeting.place() != null) said(lines, "LOCATION", meeting.place(), lang);
        var description = description(prepared, lang);
        if (!description.isEmpty()) lines.text("DESCRIPTION;LANGUAGE=" + lang.code(), description);
        said(lines, "CATEGORIES", meeting.kind().name(), lang);
        lines.line("STATUS", prepared.cancelled() == null ? "CONFIRMED" : "CANCELLED");
        lines.line("TRANSP", "OPAQUE");
        lines.line("END", "VEVENT");
    }

    private static void said(CalendarLines lines, String name, Bilingual text, Lang lang) {
        lines.text(name + ";LANGUAGE=" + text.langIn(lang).code(), text.in(lang));
    }

    private static void when(CalendarLines lines, ZoneId zone, Meeting meeting, Preparation preparation) {
        var begins = preparation.begins();
        if (begins == null) {
            lines.line("DTSTART;VALUE=DATE", DAY.format(meeting.day()));
            lines.line("DTEND;VALUE=DATE", DAY.format(meeting.day().plusDays(1)));
            return;
        }
        lines.line("DTSTART;TZID=" + zone.getId(), LOCAL.format(meeting.day().atTime(begins)));
        var ends = preparation.ends();
        if (ends != null)
            lines.line("DTEND;TZID=" + zone.getId(), LOCAL.format(meeting.day().atTime(ends)));
    }

    private String description(Prepared prepared, Lang lang) {
        var said = new ArrayList<String>();
        var cancelled = prepared.cancelled();
        if (cancelled != null) said.add(words.say(lang, "meetings.cancelled-because", cancelled.in(lang)));
        for (var move : prepared.moves())
            said.add(words.say(
                    lang,
                    "meetings.moved-because",
                    new ruche.shell.Writing(lang).date(move.day()),
                    move.why().in(lang)));
        for (var point : prepared.agenda()) said.add("– " + point.title().in(lang));
        return String.join("\n", said);
    }
}
