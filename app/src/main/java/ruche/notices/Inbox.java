package ruche.notices;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;
import ruche.kernel.Rows;
import ruche.kernel.Slice;
import ruche.shell.Unread;
import ruche.shell.Visit;

/// What a person has been told in a cell, in the pages.
@Component
class Inbox implements Unread {
    private static final int PAGE = 30;
    private static final int COUNTED = 99;

    private final JdbcClient db;
    private final Clock clock;

    Inbox(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// @param lang of its words
    /// @param path where it leads, below the cell's address; empty for nowhere
    record Line(
            UUID id,
            String lang,
            String subject,
            String body,
            String path,
            Instant at,
            @Nullable Instant readAt) {}

    /// Latest first, each in the reader's language; in the one in which it was sent where it says nothing in his.
    Slice<Line> list(CellId cell, PersonId person, Lang reader, @Nullable UUID before) {
        var found = db.sql("""
                select n.id, n.path, n.at, n.read_at,
                       case when n.in_languages -> cast(:lang as text) is null then n.lang
                            else cast(:lang as text) end as lang,
                       coalesce(n.in_languages -> cast(:lang as text) ->> 'subject', n.subject) as subject,
                       coalesce(n.in_languages -> cast(:lang as text) ->> 'body', n.body) as body
                from notice n
                join notice_delivery d on d.cell_id = n.cell_id and d.notice_id = n.id and d.channel = 'IN_APP'
                where n.cell_id = :cell
                  and n.person_id = :person
                  and n.erased_at is null
                  and (cast(:before as uuid) is null or n.id < :before)
                order by n.id desc
                limit :most""")
                .param("cell", cell.value())
                .param("person", person.value())
                .param("lang", reader.code())
                .param("before", before, Types.OTHER)
                .param("most", PAGE + 1)
                .query(Rows.rows(Line.class))
                .list();
        return Slice.of(found, PAGE, line -> line.id().toString());
    }

    /// Counted as far as a reader wants to know.
    @Override
    public long of(Visit visit) {
        var person = visit.personId();
        if (person == null) return 0;
        return db.sql("""
                select count(*)
                from (
                    select 1
                    from notice n
                    join notice_delivery d on d.cell_id = n.cell_id and d.notice_id = n.id and d.channel = 'IN_APP'
                    where n.cell_id = :cell and n.person_id = :person and n.read_at is null and n.erased_at is null
                    limit :most) unread""")
                .param("cell", visit.cell().value())
                .param("person", person.value())
                .param("most", COUNTED)
                .query(Long.class)
                .single();
    }

    /// @return where it leads; empty where the person has no such message
    @Transactional
    Optional<String> read(CellId cell, PersonId person, UUID id) {
        return db.sql("""
                update notice
                set read_at = coalesce(read_at, :now)
                where cell_id = :cell and id = :id and person_id = :person
                returning path""")
                .param("now", Timestamp.from(clock.instant()))
                .param("cell", cell.value())
                .param("id", id)
                .param("person", person.value())
                .query((row, _) -> row.getString("path"))
                .optional();
    }

    @Transactional
    void readAll(CellId cell, PersonId person) {
        db.sql("update notice set read_at = :now where cell_id = :cell and person_id = :person and read_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("cell", cell.value())
                .param("person", person.value())
                .update();
    }
}
