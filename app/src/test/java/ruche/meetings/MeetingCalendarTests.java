package ruche.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.validate.ValidationEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;

@RucheTest
class MeetingCalendarTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private BeanFactory program;

    @Autowired
    private Preparations preparations;

    private MeetingGround given;

    @BeforeEach
    void aCell() {
        given = new MeetingGround(program);
    }

    @Test
    void theCalendarOfACycleParsesAndValidatesInBothLanguages() throws Exception {
        var morning = prepared(LocalDate.of(2026, 1, 20));
        preparations.addPoint(
                given.cell.id(),
                morning,
                new Bilingual("كلمة، ثم نقاش؛ \\ وأسئلة", "Mot, débat ; \\ questions"),
                30,
                null,
                MeetingGround.US);
        prepared(LocalDate.of(2026, 3, 3));
        given.meeting(LocalDate.of(2027, 5, 1));

        for (var lang : Stream.of(Lang.AR, Lang.FR).toList()) {
            var calendar = read(file(given.base() + "/cycles/2018/meetings.ics", lang));

            assertThat(calendar.validate().getEntries())
                    .filteredOn(entry -> entry.getSeverity() == ValidationEntry.Severity.ERROR)
                    .extracting(ValidationEntry::getMessage)
                    .isEmpty();
            assertThat(calendar.getComponents(Component.VEVENT)).hasSize(3);
        }
        assertThat(event(given.page(morning))
                        .getRequiredProperty(Property.DESCRIPTION)
                        .getValue())
                .contains("كلمة، ثم نقاش؛ \\ وأسئلة");
    }

    /// Ramadan 1447 begins about 18 February 2026: in Morocco the clock goes back on Sunday 15 February and forward on
    /// Sunday 22 March (decree 2.18.855; tzdata, `africa`).
    @ParameterizedTest
    @CsvSource({"2026-02-14,2026-02-14T08:30:00Z", "2026-03-03,2026-03-03T09:30:00Z", "2026-03-23,2026-03-23T08:30:00Z"
    })
    void halfPastNineInCasablancaIsAnotherInstantInRamadan(LocalDate day, Instant expected) throws Exception {
        var calendar = read(file(given.page(prepared(day)) + "/meeting.ics", Lang.AR));

        VEvent event = (VEvent) calendar.getComponent(Component.VEVENT).orElseThrow();
        VTimeZone zone = (VTimeZone) calendar.getComponent(Component.VTIMEZONE).orElseThrow();
        var start = event.getRequiredProperty(Property.DTSTART).getValue();
        assertThat(start).endsWith("T093000");
        assertThat(instant(zone, day.atTime(9, 30))).isEqualTo(expected);
        assertThat(ZonedDateTime.of(day.atTime(9, 30), java.time.ZoneId.of("Africa/Casablanca"))
                        .toInstant())
                .isEqualTo(expected);
    }

    /// By the last observance that began before: what a calendar does that knows nothing of Morocco.
    private static Instant instant(VTimeZone zone, java.time.LocalDateTime local) {
        return zone.getObservances().stream()
                .map(one -> {
                    var at = java.time.LocalDateTime.parse(
                            one.getRequiredProperty(Property.DTSTART).getValue(),
                            java.time.format.DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss"));
                    return java.util.Map.entry(
                            at, one.getRequiredProperty(Property.TZOFFSETTO).getValue());
                })
                .filter(one -> !one.getKey().isAfter(local))
                .max(java.util.Map.Entry.comparingByKey())
                .map(one -> local.toInstant(java.time.ZoneOffset.of(one.getValue())))
                .orElseThrow();
    }

    /// A stamp that lies in the future makes calendars take the next true change for an older one.
    @Test
    void aMeetingThatNobodyHasPreparedIsStampedWhenItWasEntered() throws Exception {
        var before = Instant.now().minusSeconds(2);
        var meeting = given.meeting(LocalDate.of(2095, 1, 20));

        var file = file(given.page(meeting) + "/meeting.ics", Lang.AR);

        var event = event(given.page(meeting));
        for (var stamp : List.of(Property.DTSTAMP, Property.LAST_MODIFIED)) {
            var at = java.time.LocalDateTime.parse(
                            value(event, stamp), java.time.format.DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'"))
                    .toInstant(java.time.ZoneOffset.UTC);
            assertThat(at).isBetween(before.minusSeconds(1), Instant.now());
        }
        assertThat(file(given.page(meeting) + "/meeting.ics", Lang.AR)).isEqualTo(file);
    }

    @Test
    void linesEndInCrLfAndAreFoldedByOctetsWithoutCuttingALetter() {
        var file = file(given.page(prepared(LocalDate.of(2026, 1, 20))) + "/meeting.ics", Lang.AR);

        assertThat(file).endsWith("END:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n", "\uFFFD");
        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", "")).contains("LOCATION;LANGUAGE=ar:دار الشباب؛ ابن جرير");
    }

    @Test
    void aLongArabicTitleComesBackWhole() throws Exception {
        var lines = new CalendarLines();
        var title = "لقاء موسع برئاسة عامل الإقليم لتفعيل توصيات اليوم الدراسي 👏 حول أدوار المجتمع المدني".repeat(3);
        lines.text("SUMMARY", title);

        var text = new String(lines.bytes(), StandardCharsets.UTF_8);

        assertThat(text.replace("\r\n ", "")).isEqualTo("SUMMARY:" + title + "\r\n");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void theSameMeetingGivesTheSameBytesAndAChangeARevision() throws Exception {
        var meeting = prepared(LocalDate.of(2026, 1, 20));
        var page = given.page(meeting);
        var before = file(page + "/meeting.ics", Lang.AR);
        assertThat(file(page + "/meeting.ics", Lang.AR)).isEqualTo(before);
        var first = event(page);

        preparations.move(
                given.cell.id(),
                meeting,
                LocalDate.of(2026, 1, 27),
                LocalTime.of(9, 30),
                null,
                new Bilingual("أمطار", "Pluie"),
                MeetingGround.US);
        var moved = event(page);
        preparations.cancel(given.cell.id(), meeting, new Bilingual("فيضان", "Crue"), MeetingGround.US);
        var cancelled = event(page);

        assertThat(value(moved, Property.UID)).isEqualTo(value(first, Property.UID));
        assertThat(Integer.parseInt(value(moved, Property.SEQUENCE)))
                .isGreaterThan(Integer.parseInt(value(first, Property.SEQUENCE)));
        assertThat(Integer.parseInt(value(cancelled, Property.SEQUENCE)))
                .isGreaterThan(Integer.parseInt(value(moved, Property.SEQUENCE)));
        assertThat(value(first, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(cancelled, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(cancelled, Property.DESCRIPTION)).contains("فيضان");
    }

    private MeetingId prepared(LocalDate day) {
        var meeting = given.meeting(day);
        preparations.prepare(
                given.cell.id(),
                meeting,
                new Preparation(LocalTime.of(9, 30), LocalTime.of(12, 0), null, null, null),
                MeetingGround.US);
        return meeting;
    }

    private VEvent event(String page) throws Exception {
        return (VEvent) read(file(page + "/meeting.ics", Lang.AR))
                .getComponent(Component.VEVENT)
                .orElseThrow();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private String file(String path, Lang lang) {
        var answer = Pages.of(context).in(lang).get(path);
        assertThat(answer.getContentType()).startsWith("text/calendar");
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Calendar read(String file) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
