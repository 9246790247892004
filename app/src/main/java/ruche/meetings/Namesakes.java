package ruche.meetings;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.engine.text.SearchText;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.record.Journal;

/// Two of one name at one meeting may be two, or one who was registered twice: whoever enters the second is told when
/// the first was.
@Component
class Namesakes {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Attendance attendance;
    private final Journal journal;

    Namesakes(Attendance attendance, Journal journal) {
        this.attendance = attendance;
        this.journal = journal;
    }

    /// @param field in which the name was typed
    /// @throws Refusal `meetings.already-here`, `meetings.already-on-sheet`
    void mustBeAnother(CellId cell, MeetingId meeting, Bilingual name, ZoneId zone, String field) {
        var known = attendance.of(cell, meeting).stream()
                .filter(one -> one.category().unit() == Unit.PERSON && isNamed(one.label(), name))
                .findFirst();
        if (known.isEmpty()) return;
        throw entered(cell, meeting, known.get().id())
                .map(at -> new Refusal("meetings.already-here", name, CLOCK.format(at.atZone(zone))))
                .orElseGet(() -> new Refusal("meetings.already-on-sheet", name))
                .about(field);
    }

    /// In either language, in any spelling and order of its words.
    private static boolean isNamed(@Nullable Bilingual label, Bilingual name) {
        if (label == null) return false;
        var asked = words(name);
        return words(label).stream().anyMatch(asked::contains);
    }

    private static List<Set<String>> words(Bilingual name) {
        return Stream.of(name.ar(), name.fr())
                .map(text -> Set.copyOf(SearchText.words(text)))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private Optional<Instant> entered(CellId cell, MeetingId meeting, AttendeeId attendee) {
        var here = meeting.value().toString();
        return journal.audit(cell, "attendee/" + attendee.value()).stream()
                .filter(line -> line.act().equals("attendance.entered")
                        && here.equals(line.facts().get("meeting")))
                .findFirst()
                .map(Journal.AuditLine::at);
    }
}
