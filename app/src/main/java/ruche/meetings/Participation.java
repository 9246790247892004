package ruche.meetings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Slice;
import ruche.strategy.CycleId;

/// Who took part, counted from the attendance each time it is asked.
@Component
public class Participation {
    private final JdbcClient db;

    Participation(JdbcClient db) {
        this.db = db;
    }

    /// Distinct attendees over the workshops of a cycle (meetings of kinds that count), a row for each category
    /// that came, in the cell's order.
    public List<ParticipationRow> of(CellId cell, CycleId cycle) {
        return db.sql("""
                select c.code, c.name_ar, c.name_fr, c.unit,
                       case c.unit when 'PERSON' then sum(a.heads) else count(distinct a.actor_id) end as count
                from meeting_category c
                join meeting_attendee a on a.cell_id = c.cell_id and a.category = c.code
                where c.cell_id = :cell and exists (
                    select 1
                    from meeting_attendance t
                    join meeting m on m.cell_id = t.cell_id and m.id = t.meeting_id
                    join meeting_kind k on k.cell_id = m.cell_id and k.code = m.kind
                    where t.cell_id = a.cell_id and t.attendee_id = a.id and t.struck_at is null
                      and m.cycle_id = :cycle and k.counts)
                group by c.code, c.name_ar, c.name_fr, c.unit, c.position
                order by c.position, c.code""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query(ParticipationRow::of)
                .list();
    }

    /// One page of those counted in a category over the workshops of a cycle, by key.
    ///
    /// @param after key of the last of the page before; null for the first page
    Slice<TookPart> who(CellId cell, CycleId cycle, Category category, @Nullable UUID after, int size) {
        var key = category.unit() == Unit.ORGANISATION ? "a.actor_id" : "a.id";
        var found = db.sql("select " + key + " as key, a.actor_id, sum(a.heads)::int as heads" + """

                from meeting_attendee a
                where a.cell_id = :cell and a.category = :category and exists (
                    select 1
                    from meeting_attendance t
                    join meeting m on m.cell_id = t.cell_id and m.id = t.meeting_id
                    join meeting_kind k on k.cell_id = m.cell_id and k.code = m.kind
                    where t.cell_id = a.cell_id and t.attendee_id = a.id and t.struck_at is null
                      and m.cycle_id = :cycle and k.counts)
                  and\s""" + key
                        + " > :after group by " + key + ", a.actor_id order by " + key + " limit :most")
                .param("cell", cell.value())
                .param("category", category.code())
                .param("cycle", cycle.value())
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("most", size + 1)
                .query(TookPart::of)
                .list();
        return Slice.of(found, size, one -> one.key().toString());
    }

    /// Of one meeting.
    public List<ParticipationRow> at(CellId cell, MeetingId meeting) {
        return db.sql("""
                select c.code, c.name_ar, c.name_fr, c.unit,
                       case c.unit when 'PERSON' then sum(a.heads) else count(distinct a.actor_id) end as count
                from meeting_attendance t
                join meeting_attendee a on a.cell_id = t.cell_id and a.id = t.attendee_id
                join meeting_category c on c.cell_id = a.cell_id and c.code = a.category
                where t.cell_id = :cell and t.meeting_id = :meeting and t.struck_at is null
                group by c.code, c.name_ar, c.name_fr, c.unit, c.position
                order by c.position, c.code""")
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .query(ParticipationRow::of)
                .list();
    }

    /// Of each meeting of a cycle that counts and to which somebody came.
    public Map<MeetingId, List<ParticipationRow>> ofEach(CellId cell, CycleId cycle) {
        var each = new HashMap<MeetingId, List<ParticipationRow>>();
        db.sql("""
                select m.id, c.code, c.name_ar, c.name_fr, c.unit,
                       case c.unit when 'PERSON' then sum(a.heads) else count(distinct a.actor_id) end as count
                from meeting m
                join meeting_kind k on k.cell_id = m.cell_id and k.code = m.kind
                join meeting_attendance t on t.cell_id = m.cell_id and t.meeting_id = m.id
                join meeting_attendee a on a.cell_id = t.cell_id and a.id = t.attendee_id
                join meeting_category c on c.cell_id = a.cell_id and c.code = a.category
                where m.cell_id = :cell and m.cycle_id = :cycle and k.counts and t.struck_at is null
                group by m.id, c.code, c.name_ar, c.name_fr, c.unit, c.position
                order by m.id, c.position, c.code""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query((row, number) ->
                        Map.entry(new MeetingId(row.getObject("id", UUID.class)), ParticipationRow.of(row, number)))
                .list()
                .forEach(one -> each.computeIfAbsent(one.getKey(), _ -> new ArrayList<>())
                        .add(one.getValue()));
        return each;
    }
}
