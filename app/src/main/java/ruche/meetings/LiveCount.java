package ruche.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Rows;

/// Who is at a meeting, counted as the sheet stands: by commune, and persons by gender. Organisations and persons stand
/// in columns of their own and are never summed.
@Component
class LiveCount {
    private final JdbcClient db;

    LiveCount(JdbcClient db) {
        this.db = db;
    }

    /// @param commune official code; null where it is not said
    record OfCommune(@Nullable String commune, long organisations, long persons) {}

    /// @param gender null where it is not said
    record OfGender(@Nullable String gender, long persons) {}

    List<OfCommune> communes(CellId cell, MeetingId meeting) {
        return db.sql("""
                select a.commune,
                       count(distinct a.actor_id) filter (where c.unit = 'ORGANISATION') as organisations,
                       coalesce(sum(a.heads) filter (where c.unit = 'PERSON'), 0) as persons
                from meeting_attendance t
                join meeting_attendee a on a.cell_id = t.cell_id and a.id = t.attendee_id
                join meeting_category c on c.cell_id = a.cell_id and c.code = a.category
                where t.cell_id = :cell and t.meeting_id = :meeting and t.struck_at is null
                group by a.commune
                order by a.commune is null, a.commune""")
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .query(Rows.rows(OfCommune.class))
                .list();
    }

    List<OfGender> genders(CellId cell, MeetingId meeting) {
        return db.sql("""
                select a.gender, sum(a.heads) as persons
                from meeting_attendance t
                join meeting_attendee a on a.cell_id = t.cell_id and a.id = t.attendee_id
                join meeting_category c on c.cell_id = a.cell_id and c.code = a.category
                where t.cell_id = :cell and t.meeting_id = :meeting and t.struck_at is null and c.unit = 'PERSON'
                group by a.gender
                order by a.gender is null, a.gender""")
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .query(Rows.rows(OfGender.class))
                .list();
    }
}
