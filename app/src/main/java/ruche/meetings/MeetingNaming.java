package ruche.meetings;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Rows;
import ruche.shell.Naming;
import ruche.shell.Words;
import ruche.shell.Writing;

/// Names meetings, those who were there and what they came as, for the audit.
@Component
class MeetingNaming implements Naming {
    private final JdbcClient db;
    private final MeetingWords kinds;
    private final Actors actors;
    private final Words words;

    MeetingNaming(JdbcClient db, MeetingWords kinds, Actors actors, Words words) {
        this.db = db;
        this.kinds = kinds;
        this.actors = actors;
        this.words = words;
    }

    @Override
    public Map<String, Names> kinds() {
        return Map.of(
                "meeting",
                this::meetings,
                "meeting-kind",
                this::meetingKinds,
                "category",
                this::categories,
                "attendee",
                this::attendees,
                "recommendation",
                this::recommendations,
                "invitation-state",
                Naming.worded(words, "meetings.invitation."),
                "evidence",
                Naming.worded(words, "meetings.evidence."),
                "recommendation-state",
                Naming.worded(words, "meetings.state."));
    }

    private Map<String, String> meetings(CellId cell, Lang lang, Set<String> ids) {
        var writing = new Writing(lang);
        var names = new HashMap<String, String>();
        db.sql("""
                select id, day, title_ar, title_fr from meeting
                where cell_id = :cell and id = any(:ids) order by id""")
                .param("cell", cell.value())
                .param("ids", Naming.ids(ids).toArray(UUID[]::new))
                .query(row -> {
                    var title = new Bilingual(row.getString("title_ar"), row.getString("title_fr"));
                    var day = writing.date(row.getObject("day", LocalDate.class));
                    names.put(row.getString("id"), words.say(lang, "meetings.titled-on", title.in(lang), day));
                });
        return names;
    }

    private Map<String, String> recommendations(CellId cell, Lang lang, Set<String> ids) {
        var names = new HashMap<String, String>();
        db.sql("""
                select id, code, text_ar, text_fr from meeting_recommendation
                where cell_id = :cell and id = any(:ids) order by id""")
                .param("cell", cell.value())
                .param("ids", Naming.ids(ids).toArray(UUID[]::new))
                .query(row -> {
                    var text = new Bilingual(row.getString("text_ar"), row.getString("text_fr"));
                    names.put(row.getString("id"), row.getString("code") + " " + text.in(lang));
                });
        return names;
    }

    private Map<String, String> meetingKinds(CellId cell, Lang lang, Set<String> codes) {
        return kinds.kinds(cell).stream()
                .filter(kind -> codes.contains(kind.code()))
                .collect(Collectors.toMap(MeetingKind::code, kind -> kind.name().in(lang)));
    }

    private Map<String, String> categories(CellId cell, Lang lang, Set<String> codes) {
        return kinds.categories(cell).stream()
                .filter(category -> codes.contains(category.code()))
                .collect(Collectors.toMap(
                        Category::code, category -> category.name().in(lang)));
    }

    private record Seat(UUID id, @Nullable UUID actor, String ar, String fr) {}

    /// By the name on the sheet, else by the body; nameless ones, and those erased, have none.
    private Map<String, String> attendees(CellId cell, Lang lang, Set<String> ids) {
        var seats = db.sql("""
                select id, actor_id as actor, label_ar as ar, label_fr as fr from meeting_attendee
                where cell_id = :cell and id = any(:ids) order by id""")
                .param("cell", cell.value())
                .param("ids", Naming.ids(ids).toArray(UUID[]::new))
                .query(Rows.rows(Seat.class))
                .list();
        var bodies = actors.names(
                cell, seats.stream().map(Seat::actor).filter(Objects::nonNull).toList());
        var names = new HashMap<String, String>();
        for (var seat : seats) {
            var label = Bilingual.orNull(seat.ar(), seat.fr());
            var name = label == null && seat.actor() != null ? bodies.get(seat.actor()) : label;
            if (name != null) names.put(seat.id().toString(), name.in(lang));
        }
        return names;
    }
}
