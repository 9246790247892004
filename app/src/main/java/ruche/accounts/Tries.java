package ruche.accounts;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.Ids;
import ruche.kernel.Refusal;

/// Counts what is asked from one address without an account, so that nobody asks without end. Forgotten after a day.
@Component
public class Tries {
    private static final Duration LOOKED_BACK = Duration.ofHours(1);

    private final JdbcClient db;
    private final Clock clock;

    Tries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Counts one more, if the caller's transaction commits.
    ///
    /// @param what is asked, such as `actors.join`
    /// @param most in an hour
    /// @throws Refusal `accounts.asked-too-often`
    @Transactional
    public void count(String what, String address, int most) {
        var key = Hashes.sha256((what + " from " + address).getBytes(StandardCharsets.UTF_8));
        long asked = db.sql("select count(*) from sign_in_attempt where login_hash = :key and at > :since")
                .param("key", key)
                .param("since", Timestamp.from(clock.instant().minus(LOOKED_BACK)))
                .query(Long.class)
                .single();
        if (asked >= most) throw new Refusal("accounts.asked-too-often");
        db.sql("""
                insert into sign_in_attempt (id, login_hash, address, at, failed)
                values (:id, :key, :address, :at, false)""")
                .param("id", Ids.next())
                .param("key", key)
                .param("address", address)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
