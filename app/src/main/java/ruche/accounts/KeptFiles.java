package ruche.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.shell.Visit;

/// Files that came with a form which is shown again: they need not be chosen a second time. The form carries a token of
/// which only the hash is known here, and which is worth something to the same person at the same form only.
@Component
public class KeptFiles {
    private static final UUID VISITOR = new UUID(0, 0);
    private static final Duration KEPT = Duration.ofHours(12);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Clock clock;

    KeptFiles(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// The file chosen now, else the one kept from the time before; null where there is neither.
    ///
    /// @param purpose which form it belongs to
    /// @param token empty where none was kept
    /// @param field of the form in which a file is chosen
    /// @throws Refusal `accounts.kept-gone` when the file is kept no longer, `accounts.file-empty` for one without
    ///     a byte
    public @Nullable KeptFile given(
            Visit visit, String purpose, @Nullable MultipartFile chosen, String token, String field) {
        refuseEmpty(chosen, field);
        var now = KeptFile.chosen(chosen);
        if (now != null || token.isEmpty()) return now;
        return find(visit, purpose, token).orElseThrow(() -> new Refusal("accounts.kept-gone").about(field));
    }

    /// A file of no bytes was chosen all the same.
    static void refuseEmpty(@Nullable MultipartFile chosen, String field) {
        if (chosen == null || !chosen.isEmpty()) return;
        var name = chosen.getOriginalFilename();
        if (name != null && !name.isBlank()) throw new Refusal("accounts.file-empty", name).about(field);
    }

    private Optional<KeptFile> find(Visit visit, String purpose, String token) {
        return db.sql("""
                select name, content
                from kept_file
                where hash = :hash
                  and person_id = :person
                  and purpose = :purpose
                  and at > :since""")
                .param("hash", hash(token))
                .param("person", person(visit))
                .param("purpose", purpose)
                .param("since", Timestamp.from(clock.instant().minus(KEPT)))
                .query((row, _) -> new KeptFile(row.getString("name"), row.getBytes("content")))
                .optional();
    }

    /// Keeps a file, whatever becomes of the request: a form is shown again when its act is refused. Of a
    /// person's files for one form the last one stays.
    ///
    /// @return the token for the form
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String keep(Visit visit, String purpose, KeptFile file) {
        if (visit.signedIn())
            db.sql("delete from kept_file where person_id = :person and purpose = :purpose")
                    .param("person", person(visit))
                    .param("purpose", purpose)
                    .update();
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        db.sql("""
                insert into kept_file (hash, person_id, purpose, name, content, at)
                values (:hash, :person, :purpose, :name, :content, :at)""")
                .param("hash", hash(token))
                .param("person", person(visit))
                .param("purpose", purpose)
                .param("name", file.name())
                .param("content", file.content())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    /// It has served.
    public void drop(String token) {
        db.sql("delete from kept_file where hash = :hash")
                .param("hash", hash(token))
                .update();
    }

    void forget(PersonId person) {
        db.sql("delete from kept_file where person_id = :person")
                .param("person", person.value())
                .update();
    }

    void sweep() {
        db.sql("delete from kept_file where at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private static UUID person(Visit visit) {
        var person = visit.personId();
        return person == null ? VISITOR : person.value();
    }

    private static byte[] hash(String token) {
        return Hashes.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
