package ruche.ideas;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.ideas.TimelineNote.Sight;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;

/// What happened to each idea, in order.
@Component
class Timeline {
    private final JdbcClient db;
    private final NoteArguments arguments;
    private final Clock clock;

    Timeline(JdbcClient db, NoteArguments arguments, Clock clock) {
        this.db = db;
        this.arguments = arguments;
        this.clock = clock;
    }

    /// The idea must be locked: its notes are numbered one after another.
    void add(CellId cell, IdeaId id, TimelineNote note, By by) {
        addAll(cell, List.of(id.value()), note, by);
    }

    /// The ideas must be locked.
    void addAll(CellId cell, List<UUID> ids, TimelineNote note, By by) {
        db.sql("""
                insert into idea_event
                    (cell_id, idea_id, seq, at, day, kind, message_key, args, person_id, channel, visibility)
                select :cell, i.id,
                       1 + coalesce((select max(e.seq) from idea_event e
                                     where e.cell_id = :cell and e.idea_id = i.id), 0),
                       :at, :day, :kind, :key, :args, :person, :channel, :sight
                from unnest(:ids::uuid[]) i(id)""")
                .param("cell", cell.value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("at", Timestamp.from(clock.instant()))
                .param("day", by.day().orElse(null), Types.DATE)
                .param("kind", note.kind())
                .param("key", note.key())
                .param("args", arguments.stored(note.args()))
                .param("person", by.personId().map(PersonId::value).orElse(null), Types.OTHER)
                .param("channel", by.channel())
                .param("sight", note.sight().name())
                .update();
    }

    List<TimelineEntry> of(CellId cell, IdeaId id, Set<Sight> seen) {
        return db.sql("""
                select at, day, kind, message_key, args, person_id, channel, visibility
                from idea_event
                where cell_id = :cell and idea_id = :id and visibility in (:seen)
                order by seq""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("seen", seen.stream().map(Sight::name).toList())
                .query((row, _) -> new TimelineEntry(
                        row.getTimestamp("at").toInstant(),
                        row.getObject("day", LocalDate.class),
                        new TimelineNote(
                                row.getString("kind"),
                                row.getString("message_key"),
                                arguments.read(row.getString("args")),
                                Sight.valueOf(row.getString("visibility"))),
                        row.getObject("person_id", UUID.class),
                        row.getString("channel")))
                .list();
    }

    /// What one of these may read: the public, the idea's bearer, staff.
    static Set<Sight> seenBy(boolean bearer, boolean staff) {
        if (staff) return EnumSet.allOf(Sight.class);
        return bearer ? EnumSet.of(Sight.PUBLIC, Sight.BEARER) : EnumSet.of(Sight.PUBLIC);
    }
}
