package ruche.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.PersonId;

/// Acts done, by the key they were sent with.
@Component
class OnceKeys {
    private static final UUID VISITOR = new UUID(0, 0);
    private static final int LONGEST_BODY = 64 * 1024;
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient db;
    private final Clock clock;

    OnceKeys(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Key(UUID person, String text, String path) {
        static Key of(Optional<PersonId> person, String text, String path) {
            return new Key(person.map(PersonId::value).orElse(VISITOR), text, path);
        }

        private long lock() {
            var hash = Hashes.sha256((person + " " + text + " " + path).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        }
    }

    /// What the first was answered: where to go, or JSON.
    record Answer(int status, String location, String contentType, String body) {
        /// Empty for a page: it shows a form again, which may be sent again.
        static Optional<Answer> of(HeldResponse held) {
            if (held.redirect().isPresent())
                return Optional.of(
                        new Answer(held.redirectStatus(), held.redirect().get(), "", ""));
            var type = held.getContentType() == null ? "" : held.getContentType();
            var size = held.getContentSize();
            if (size > LONGEST_BODY || !(size == 0 || type.startsWith("application/json"))) return Optional.empty();
            var text = new String(held.getContentAsByteArray(), StandardCharsets.UTF_8);
            return Optional.of(new Answer(held.getStatus(), "", type, text));
        }

        void give(HttpServletResponse response) throws IOException {
            if (!location.isEmpty()) {
                HeldResponse.redirect(response, location, status);
                return;
            }
            response.setStatus(status);
            if (!contentType.isEmpty()) response.setContentType(contentType);
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Takes the key until the transaction ends.
    ///
    /// @return false while another request has it
    boolean take(Key key) {
        return db.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", key.lock())
                .query(Boolean.class)
                .single();
    }

    Optional<Answer> answer(Key key) {
        return db.sql("""
                select status, location, content_type, body
                from once_key
                where person_id = :person
                  and key = :key
                  and path = :path""")
                .param("person", key.person())
                .param("key", key.text())
                .param("path", key.path())
                .query((row, _) -> new Answer(
                        row.getInt("status"),
                        row.getString("location"),
                        row.getString("content_type"),
                        row.getString("body")))
                .optional();
    }

    void keep(Key key, Answer answer) {
        db.sql("""
                insert into once_key (person_id, key, path, at, status, location, content_type, body)
                values (:person, :key, :path, :at, :status, :location, :type, :body)""")
                .param("person", key.person())
                .param("key", key.text())
                .param("path", key.path())
                .param("at", Timestamp.from(clock.instant()))
                .param("status", answer.status())
                .param("location", answer.location())
                .param("type", answer.contentType())
                .param("body", answer.body())
                .update();
    }

    /// Whether the transaction changed anything, or can no longer say.
    boolean wroteSomething() {
        try {
            return db.sql("select pg_current_xact_id_if_assigned() is not null")
                    .query(Boolean.class)
                    .single();
        } catch (DataAccessException alreadyBroken) {
            return true;
        }
    }

    /// Answers given to a person may show what he typed.
    void forget(PersonId person) {
        db.sql("delete from once_key where person_id = :person")
                .param("person", person.value())
                .update();
    }

    void sweep() {
        db.sql("delete from once_key where at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
