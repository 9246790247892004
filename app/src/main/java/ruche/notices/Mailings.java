package ruche.notices;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.jobs.JobId;
import ruche.jobs.Jobs;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Rows;
import ruche.kernel.Slice;

/// Messages to many, and the work that carries them.
@Component
class Mailings {
    private static final int PAGE = 50;

    private final JdbcClient db;
    private final Jobs jobs;
    private final Clock clock;

    Mailings(JdbcClient db, Jobs jobs, Clock clock) {
        this.db = db;
        this.jobs = jobs;
        this.clock = clock;
    }

    MailingId open(CellId cell, NoticeKind kind, String title, By by) {
        var id = new MailingId(Ids.next());
        db.sql("""
                insert into notice_mailing (cell_id, id, kind, title, recipients, person_id, channel, at)
                values (:cell, :id, :kind, :title, 0, :person, :channel, :at)""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("kind", kind.code())
                .param("title", title)
                .param("person", by.personId().map(PersonId::value).orElse(null), Types.OTHER)
                .param("channel", by.channel())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    void start(CellId cell, MailingId mailing, int recipients, By by) {
        db.sql("update notice_mailing set recipients = :recipients where cell_id = :cell and id = :id")
                .param("recipients", recipients)
                .param("cell", cell.value())
                .param("id", mailing.value())
                .update();
        carry(cell, mailing, by);
    }

    /// Has the job carry what is due of it.
    JobId carry(CellId cell, MailingId mailing, By by) {
        var job = jobs.start(cell, by, MailingWork.KIND, "\"" + mailing.value() + "\"");
        db.sql("update notice_mailing set job_id = :job where cell_id = :cell and id = :id")
                .param("job", job.value())
                .param("cell", cell.value())
                .param("id", mailing.value())
                .update();
        return job;
    }

    /// @throws NotFound if the cell has no such mailing
    Mailing one(CellId cell, MailingId mailing) {
        return db.sql("""
                select id, kind, title, recipients, job_id, at
                from notice_mailing
                where cell_id = :cell and id = :id""")
                .param("cell", cell.value())
                .param("id", mailing.value())
                .query(Rows.rows(Mailing.class))
                .optional()
                .orElseThrow(() -> new NotFound(mailing.value().toString()));
    }

    /// Latest first.
    Slice<Mailing> list(CellId cell, @Nullable UUID before) {
        List<Mailing> found = db.sql("""
                select id, kind, title, recipients, job_id, at
                from notice_mailing
                where cell_id = :cell
                  and (cast(:before as uuid) is null or id < :before)
                order by id desc
                limit :most""")
                .param("cell", cell.value())
                .param("before", before, Types.OTHER)
                .param("most", PAGE + 1)
                .query(Rows.rows(Mailing.class))
                .list();
        return Slice.of(found, PAGE, mailing -> mailing.id().toString());
    }
}
