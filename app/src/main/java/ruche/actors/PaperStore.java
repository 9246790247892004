package ruche.actors;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;

/// Papers and their files as rows.
@Component
class PaperStore {
    private static final String FIND = "select " + Paper.COLUMNS + " from actor_paper p where p.cell_id = :cell ";

    private final JdbcClient db;

    PaperStore(JdbcClient db) {
        this.db = db;
    }

    /// The latest first.
    List<Paper> of(CellId cell, ActorId actor) {
        return db.sql(FIND + "and p.actor_id = :actor order by p.id desc")
                .param("cell", cell.value())
                .param("actor", actor.value())
                .query(Paper::of)
                .list();
    }

    /// Of several actors, the latest of each first.
    List<Paper> of(CellId cell, List<ActorId> actors) {
        return db.sql(FIND + "and p.actor_id = any(:actors) order by p.actor_id, p.id desc")
                .param("cell", cell.value())
                .param("actors", actors.stream().map(ActorId::value).toArray(UUID[]::new))
                .query(Paper::of)
                .list();
    }

    Optional<Paper> find(CellId cell, ActorId actor, PaperId id) {
        return db.sql(FIND + "and p.actor_id = :actor and p.id = :id")
                .param("cell", cell.value())
                .param("actor", actor.value())
                .param("id", id.value())
                .query(Paper::of)
                .optional();
    }

    /// Those that nobody has checked, the oldest first.
    List<Paper> toCheck(CellId cell, @Nullable UUID after, int most) {
        return db.sql(FIND + """
                and p.verdict is null and p.erased_at is null
                and (:after::uuid is null or (p.handed_at, p.id) > (
                    select b.handed_at, b.id from actor_paper b where b.cell_id = :cell and b.id = :after))
                order by p.handed_at, p.id
                limit :most""")
                .param("cell", cell.value())
                .param("after", after)
                .param("most", most)
                .query(Paper::of)
                .list();
    }

    /// Those that end by a day, or have ended, and that nothing newer replaces; the first to end first.
    List<Paper> ending(CellId cell, LocalDate by, @Nullable UUID after, int most) {
        return db.sql(FIND + """
                and p.verdict = 'ACCEPTED' and p.erased_at is null and p.expires_on <= :by
                and not exists (
                    select from actor_paper n
                    where n.cell_id = p.cell_id and n.actor_id = p.actor_id and n.kind_code = p.kind_code
                      and n.id <> p.id and n.erased_at is null and n.verdict is distinct from 'REFUSED'
                      and (n.expires_on is null or n.expires_on > p.expires_on))
                and (:after::uuid is null or (p.expires_on, p.id) > (
                    select b.expires_on, b.id from actor_paper b where b.cell_id = :cell and b.id = :after))
                order by p.expires_on, p.id
                limit :most""")
                .param("cell", cell.value())
                .param("by", by)
                .param("after", after)
                .param("most", most)
                .query(Paper::of)
                .list();
    }

    /// Those of actors that stand whose last day lies between two days, and that nothing newer replaces.
    List<Paper> endingBetween(CellId cell, LocalDate from, LocalDate to) {
        return db.sql(FIND + """
                and p.verdict = 'ACCEPTED' and p.erased_at is null and p.expires_on between :from and :to
                and exists (
                    select from actor a where a.cell_id = p.cell_id and a.id = p.actor_id and a.undone_at is null)
                and not exists (
                    select from actor_paper n
                    where n.cell_id = p.cell_id and n.actor_id = p.actor_id and n.kind_code = p.kind_code
                      and n.id <> p.id and n.erased_at is null and n.verdict is distinct from 'REFUSED'
                      and (n.expires_on is null or n.expires_on > p.expires_on))
                order by p.expires_on, p.id""")
                .param("cell", cell.value())
                .param("from", from)
                .param("to", to)
                .query(Paper::of)
                .list();
    }

    void insert(
            CellId cell,
            PaperId id,
            ActorId actor,
            NewPaper paper,
            String fileName,
            PaperFile file,
            Instant at,
            By by) {
        db.sql("""
                insert into actor_file (cell_id, sha256, media, bytes) values (:cell, :sha256, :media, :bytes)
                on conflict do nothing""")
                .param("cell", cell.value())
                .param("sha256", file.sha256())
                .param("media", file.media())
                .param("bytes", file.bytes())
                .update();
        db.sql("""
                insert into actor_paper (cell_id, id, actor_id, kind_code, sha256, file_name, issued_on, expires_on,
                                         handed_at, handed_by, channel, verdict_why)
                values (:cell, :id, :actor, :kind, :sha256, :name, :issued, :expires, :at, :person, :channel, '')""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("actor", actor.value())
                .param("kind", paper.kind())
                .param("sha256", file.sha256())
                .param("name", fileName)
                .param("issued", paper.issuedOn())
                .param("expires", paper.expiresOn())
                .param("at", Timestamp.from(at))
                .param("person", by.personId().map(PersonId::value).orElse(null))
                .param("channel", by.channel())
                .update();
    }

    /// Whether the actor handed in the same bytes as that kind, and they were not refused.
    boolean knows(CellId cell, ActorId actor, String kind, String sha256) {
        return db.sql("""
                select exists (
                    select from actor_paper
                    where cell_id = :cell and actor_id = :actor and kind_code = :kind and sha256 = :sha256
                      and verdict is distinct from 'REFUSED')""")
                .param("cell", cell.value())
                .param("actor", actor.value())
                .param("kind", kind)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    void check(CellId cell, Paper paper, Instant at, By by) {
        db.sql("""
                update actor_paper
                set verdict = :verdict, verdict_why = :why, issued_on = :issued, expires_on = :expires,
                    checked_at = :at, checked_by = :person
                where cell_id = :cell and actor_id = :actor and id = :id""")
                .param("verdict", String.valueOf(paper.verdict()))
                .param("why", paper.why())
                .param("issued", paper.issuedOn())
                .param("expires", paper.expiresOn())
                .param("at", Timestamp.from(at))
                .param("person", by.personId().map(PersonId::value).orElse(null))
                .param("cell", cell.value())
                .param("actor", paper.actor().value())
                .param("id", paper.id().value())
                .update();
    }

    /// Takes the file away, and its bytes where no other paper has the same.
    void erase(CellId cell, PaperId id, Instant at) {
        var sha256 = db.sql("select sha256 from actor_paper where cell_id = :cell and id = :id for update")
                .param("cell", cell.value())
                .param("id", id.value())
                .query((row, _) -> row.getString("sha256"))
                .single();
        db.sql("""
                update actor_paper set sha256 = null, file_name = '', erased_at = :at
                where cell_id = :cell and id = :id""")
                .param("at", Timestamp.from(at))
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
        db.sql("""
                delete from actor_file f
                where f.cell_id = :cell and f.sha256 = :sha256
                  and not exists (select from actor_paper p where p.cell_id = f.cell_id and p.sha256 = f.sha256)""").param("cell", cell.value()).param("sha256", sha256).update();
    }

    Optional<PaperFile> file(CellId cell, ActorId actor, PaperId id) {
        return db.sql("""
                select f.media, f.bytes
                from actor_paper p join actor_file f on f.cell_id = p.cell_id and f.sha256 = p.sha256
                where p.cell_id = :cell and p.actor_id = :actor and p.id = :id""")
                .param("cell", cell.value())
                .param("actor", actor.value())
                .param("id", id.value())
                .query((row, _) -> PaperFile.kept(row.getBytes("bytes"), row.getString("media")))
                .optional();
    }
}
