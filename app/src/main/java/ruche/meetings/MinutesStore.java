package ruche.meetings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Rows;
import ruche.meetings.MinutesVersion.State;

/// The versions of minutes, and who chairs meetings, in their tables.
@Component
class MinutesStore {
    private static final String SELECT = "select " + MinutesVersion.COLUMNS + " from meeting_minutes m"
            + " where m.cell_id = :cell and m.meeting_id = :meeting ";

    private final JdbcClient db;
    private final Clock clock;

    MinutesStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Whoever writes minutes of a meeting follows whoever did before.
    void lock(CellId cell, MeetingId meeting) {
        var locked = db.sql("select id from meeting where cell_id = :cell and id = :id for update")
                .param("cell", cell.value())
                .param("id", meeting.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
        if (locked.isEmpty()) throw new NotFound(meeting.value().toString());
    }

    /// Latest first.
    List<MinutesVersion> versions(CellId cell, MeetingId meeting) {
        return of(SELECT + "order by m.version desc", cell, meeting)
                .query(MinutesVersion::of)
                .list();
    }

    Optional<MinutesVersion> last(CellId cell, MeetingId meeting) {
        return of(SELECT + "order by m.version desc limit 1", cell, meeting)
                .query(MinutesVersion::of)
                .optional();
    }

    /// The latest that is public.
    Optional<MinutesVersion> published(CellId cell, MeetingId meeting) {
        return of(SELECT + "and m.state = 'PUBLISHED' order by m.version desc limit 1", cell, meeting)
                .query(MinutesVersion::of)
                .optional();
    }

    /// @throws NotFound if there is no such version
    MinutesText text(CellId cell, MeetingId meeting, int version) {
        return of(
                        "select content from meeting_minutes m where m.cell_id = :cell and m.meeting_id = :meeting"
                                + " and m.version = :version",
                        cell,
                        meeting)
                .param("version", version)
                .query((row, _) -> MinutesText.read(row.getString("content")))
                .optional()
                .orElseThrow(() -> new NotFound(String.valueOf(version)));
    }

    /// Meetings of these whose minutes are public.
    List<UUID> published(CellId cell, List<UUID> meetings) {
        return db.sql("""
                select distinct meeting_id from meeting_minutes
                where cell_id = :cell and state = 'PUBLISHED' and meeting_id = any(:meetings)""")
                .param("cell", cell.value())
                .param("meetings", meetings.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("meeting_id", UUID.class))
                .list();
    }

    void insert(CellId cell, MeetingId meeting, int version, String json, String note, int corrects, By by) {
        of("""
                insert into meeting_minutes (cell_id, meeting_id, version, state, content, content_hash, saved_at,
                    person_id, channel, note, corrects)
                values (:cell, :meeting, :version, 'DRAFT', :content, :hash, :now, :person, :channel, :note, :corrects)
                """, cell, meeting)
                .param("version", version)
                .param("content", json)
                .param("hash", MinutesText.hash(json))
                .param("now", Timestamp.from(clock.instant()))
                .param("person", by.personId().map(PersonId::value).orElse(null))
                .param("channel", by.channel())
                .param("note", note)
                .param("corrects", corrects)
                .update();
    }

    void send(MinutesVersion version, CellId cell, By by) {
        change(
                version,
                cell,
                by,
                "state = 'SENT', sent_at = :now, sent_by = :person, remarks = '', answered_at = null");
    }

    void takeBack(MinutesVersion version, CellId cell, By by) {
        change(version, cell, by, "state = 'DRAFT', answered_at = null, answered_by = null, on_word = ''");
    }

    /// @param on the day, where it is written down later; else null
    void publish(MinutesVersion version, CellId cell, @Nullable LocalDate on, By by) {
        change(version, cell, by, "state = 'PUBLISHED', published_at = :now");
        if (on == null) return;
        of("""
                update meeting_minutes m set published_on = :on
                where m.cell_id = :cell and m.meeting_id = :meeting and m.version = :version""", cell, version.meeting())
                .param("version", version.number())
                .param("on", on)
                .update();
    }

    private void change(MinutesVersion version, CellId cell, By by, String set) {
        of(
                        "update meeting_minutes m set " + set
                                + " where m.cell_id = :cell and m.meeting_id = :meeting and m.version = :version",
                        cell,
                        version.meeting())
                .param("version", version.number())
                .param("now", Timestamp.from(clock.instant()))
                .param("person", by.personId().map(PersonId::value).orElse(null))
                .update();
    }

    /// What the chair said, or staff on his word.
    void answer(MinutesVersion version, CellId cell, State state, String remarks, String onWord, By by) {
        of("""
                update meeting_minutes m
                set state = :state, remarks = :remarks, on_word = :word, answered_at = :now, answered_by = :person
                where m.cell_id = :cell and m.meeting_id = :meeting and m.version = :version""", cell, version.meeting())
                .param("version", version.number())
                .param("state", state.name())
                .param("remarks", remarks)
                .param("word", onWord)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", by.personId().map(PersonId::value).orElse(null))
                .update();
    }

    Optional<Chair> chair(CellId cell, MeetingId meeting) {
        return of("""
                select m.person_id, m.title_ar, m.title_fr from meeting_chair m
                where m.cell_id = :cell and m.meeting_id = :meeting""", cell, meeting)
                .query((row, _) -> {
                    var person = row.getObject("person_id", UUID.class);
                    return new Chair(person == null ? null : new PersonId(person), Rows.bilingual(row, "title"));
                })
                .optional();
    }

    /// As what a person chairs, by meeting.
    Map<UUID, Bilingual> chaired(CellId cell, @Nullable PersonId person) {
        var chaired = new HashMap<UUID, Bilingual>();
        if (person == null) return chaired;
        db.sql("select meeting_id, title_ar, title_fr from meeting_chair where cell_id = :cell and person_id = :person")
                .param("cell", cell.value())
                .param("person", person.value())
                .query(row -> {
                    chaired.put(
                            row.getObject("meeting_id", UUID.class),
                            new Bilingual(row.getString("title_ar"), row.getString("title_fr")));
                });
        return chaired;
    }

    void name(CellId cell, MeetingId meeting, Chair chair) {
        of("""
                insert into meeting_chair as m (cell_id, meeting_id, person_id, title_ar, title_fr)
                values (:cell, :meeting, :person, :ar, :fr)
                on conflict (cell_id, meeting_id) do update
                set person_id = excluded.person_id, title_ar = excluded.title_ar, title_fr = excluded.title_fr""", cell, meeting)
                .param("person", chair.person() == null ? null : chair.person().value())
                .param("ar", chair.title().ar())
                .param("fr", chair.title().fr())
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, CellId cell, MeetingId meeting) {
        return db.sql(sql).param("cell", cell.value()).param("meeting", meeting.value());
    }
}
