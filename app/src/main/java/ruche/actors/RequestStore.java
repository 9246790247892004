package ruche.actors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;

/// Requests to enter the registry as rows.
@Component
class RequestStore {
    private static final String FIND = "select " + Request.COLUMNS
            + " from actor_request r left join actor_request_file f on f.cell_id = r.cell_id and f.request_id = r.id"
            + " where r.cell_id = :cell and r.erased_at is null ";

    private final JdbcClient db;

    RequestStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Request> byCode(CellId cell, String code) {
        return db.sql(FIND + "and r.code_hash = :hash")
                .param("cell", cell.value())
                .param("hash", hash(code))
                .query(Request::of)
                .optional();
    }

    /// Of those that were sent.
    Optional<Request> find(CellId cell, RequestId id) {
        return db.sql(FIND + "and r.id = :id and r.state <> 'DRAFT'")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(Request::of)
                .optional();
    }

    /// Holds a request until the transaction ends.
    void hold(CellId cell, RequestId id) {
        db.sql("select 1 from actor_request where cell_id = :cell and id = :id for update")
                .param("cell", cell.value())
                .param("id", id.value())
                .query((_, _) -> true)
                .optional();
    }

    /// In one of these states, the first sent first.
    List<Request> in(CellId cell, List<RequestState> states, @Nullable UUID after, int most) {
        return db.sql(FIND + """
                and r.state = any(:states)
                and (:after::uuid is null or (r.sent_at, r.id) > (
                    select b.sent_at, b.id from actor_request b where b.cell_id = :cell and b.id = :after))
                order by r.sent_at, r.id
                limit :most""")
                .param("cell", cell.value())
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("after", after)
                .param("most", most)
                .query(Request::of)
                .list();
    }

    long drafts(CellId cell) {
        return db.sql("select count(*) from actor_request where cell_id = :cell and state = 'DRAFT'")
                .param("cell", cell.value())
                .query(Long.class)
                .single();
    }

    void code(CellId cell, RequestId id, String code) {
        db.sql("update actor_request set code_hash = :hash where cell_id = :cell and id = :id")
                .param("hash", hash(code))
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
    }

    void insert(CellId cell, RequestId id, String code, NewActor body, Lang lang, Instant at) {
        bind(db.sql("""
                insert into actor_request (cell_id, id, code_hash, state, lang, kind, name_ar, name_fr, commune, field,
                                           holder_name, begun_at, answer_body)
                values (:cell, :id, :hash, 'DRAFT', :lang, :kind, :ar, :fr, :commune, :field, '', :at, '')"""), cell, id, body)
                .param("hash", hash(code))
                .param("lang", lang.code())
                .param("at", Timestamp.from(at))
                .update();
    }

    void body(CellId cell, RequestId id, NewActor body) {
        bind(db.sql("""
                update actor_request
                set kind = :kind, name_ar = :ar, name_fr = :fr, commune = :commune, field = :field
                where cell_id = :cell and id = :id"""), cell, id, body).update();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, CellId cell, RequestId id, NewActor body) {
        return statement
                .param("cell", cell.value())
                .param("id", id.value())
                .param("kind", body.kind().name())
                .param("ar", body.name().ar())
                .param("fr", body.name().fr())
                .param("commune", body.commune())
                .param("field", body.field());
    }

    void papers(CellId cell, RequestId id, @Nullable Receipt receipt, @Nullable CoopRegister register) {
        db.sql("""
                update actor_request
                set receipt_number = :number, receipt_form = :numberForm, receipt_kind = :kind, receipt_on = :on,
                    receipt_authority = :authority, receipt_authority_form = :authorityForm,
                    register_number = :register, coop_form = :coop
                where cell_id = :cell and id = :id""")
                .param("number", receipt == null ? null : receipt.number())
                .param("numberForm", receipt == null ? null : receipt.numberForm())
                .param("kind", receipt == null ? null : receipt.kind().name())
                .param("on", receipt == null ? null : receipt.on())
                .param("authority", receipt == null ? null : receipt.authority())
                .param("authorityForm", receipt == null ? null : receipt.authorityForm())
                .param("register", register == null ? null : register.number())
                .param("coop", register == null ? null : register.form().name())
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
    }

    void applicant(CellId cell, RequestId id, Applicant applicant) {
        db.sql("""
                update actor_request
                set holder_name = :name, office = :office, phone = :phone, email = :email
                where cell_id = :cell and id = :id""")
                .param("name", applicant.name())
                .param("office", applicant.office().name())
                .param("phone", applicant.phone())
                .param("email", applicant.email())
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
    }

    void file(CellId cell, RequestId id, PaperFile file, String name) {
        db.sql("""
                insert into actor_request_file (cell_id, request_id, media, file_name, bytes)
                values (:cell, :id, :media, :name, :bytes)
                on conflict (cell_id, request_id) do update
                set media = excluded.media, file_name = excluded.file_name, bytes = excluded.bytes""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("media", file.media())
                .param("name", name)
                .param("bytes", file.bytes())
                .update();
    }

    /// @param name as the sender calls it
    record Photo(PaperFile file, String name) {}

    Optional<Photo> photo(CellId cell, RequestId id) {
        return db.sql(
                        "select media, file_name, bytes from actor_request_file where cell_id = :cell and request_id = :id")
                .param("cell", cell.value())
                .param("id", id.value())
                .query((row, _) -> new Photo(
                        PaperFile.kept(row.getBytes("bytes"), row.getString("media")), row.getString("file_name")))
                .optional();
    }

    /// Numbers of one cell are given one after another.
    int nextPosition(CellId cell, int year) {
        db.sql("select pg_advisory_xact_lock(hashtext('actor_request'), :cell)")
                .param("cell", cell.value())
                .query((row, _) -> row.getString(1))
                .list();
        return db.sql("""
                select coalesce(max(position), 0) + 1 from actor_request where cell_id = :cell and year = :year""")
                .param("cell", cell.value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void send(CellId cell, RequestId id, String number, int year, int position, Instant at) {
        db.sql("""
                update actor_request
                set state = 'SENT', number = :number, year = :year, position = :position, sent_at = :at
                where cell_id = :cell and id = :id""")
                .param("number", number)
                .param("year", year)
                .param("position", position)
                .param("at", Timestamp.from(at))
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
    }

    /// Sent once more, it keeps its number and waits from now on.
    void sendAgain(CellId cell, RequestId id, Instant at) {
        db.sql("update actor_request set state = 'SENT', sent_at = :at where cell_id = :cell and id = :id")
                .param("at", Timestamp.from(at))
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
    }

    void answer(CellId cell, RequestId id, RequestState state, String answer, Instant at, By by) {
        db.sql("""
                update actor_request
                set state = :state, answer_body = :answer, answered_at = :at, answered_by = :person
                where cell_id = :cell and id = :id""")
                .param("state", state.name())
                .param("answer", answer)
                .param("at", Timestamp.from(at))
                .param("person", by.personId().map(PersonId::value).orElse(null))
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
    }

    /// What was private of it stands in the actor's file now.
    void accept(CellId cell, RequestId id, ActorId actor, @Nullable PersonId person, Instant at, By by) {
        db.sql("""
                update actor_request
                set state = 'ACCEPTED', actor_id = :actor, person_id = :account, answered_at = :at,
                    answered_by = :person, answer_body = '', holder_name = '', office = null, phone = null, email = null
                where cell_id = :cell and id = :id""")
                .param("actor", actor.value())
                .param("account", person == null ? null : person.value())
                .param("at", Timestamp.from(at))
                .param("person", by.personId().map(PersonId::value).orElse(null))
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
        forgetFile(cell, id);
    }

    private void forgetFile(CellId cell, RequestId id) {
        db.sql("delete from actor_request_file where cell_id = :cell and request_id = :id")
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
    }

    /// Blanks all that was said in it; that there was one stays.
    void erase(CellId cell, RequestId id, RequestState state, Instant at) {
        papers(cell, id, null, null);
        forgetFile(cell, id);
        db.sql("""
                update actor_request
                set state = :state, name_ar = '', name_fr = '', commune = null, field = '', holder_name = '',
                    office = null, phone = null, email = null, answer_body = '', erased_at = :at
                where cell_id = :cell and id = :id""")
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
    }

    /// Of a draft nothing stays.
    void delete(CellId cell, RequestId id) {
        db.sql("delete from actor_request where cell_id = :cell and id = :id and state = 'DRAFT'")
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
    }

    /// Drafts that nobody has sent.
    int deleteDrafts(CellId cell, Instant begunBefore) {
        return db.sql("delete from actor_request where cell_id = :cell and state = 'DRAFT' and begun_at < :before")
                .param("cell", cell.value())
                .param("before", Timestamp.from(begunBefore))
                .update();
    }

    /// Refused, or never answered by who asked, before a moment.
    List<Request> stale(CellId cell, Instant answeredBefore) {
        return db.sql(FIND + """
                and r.state in ('REFUSED', 'ASKED') and r.answered_at < :before
                order by r.answered_at, r.id""")
                .param("cell", cell.value())
                .param("before", Timestamp.from(answeredBefore))
                .query(Request::of)
                .list();
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(("join " + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
