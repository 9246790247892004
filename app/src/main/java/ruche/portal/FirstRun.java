package ruche.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.Cell;
import ruche.accounts.Cells;
import ruche.accounts.NewCell;
import ruche.accounts.NewPerson;
import ruche.accounts.People;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.kernel.Role;

/// Lets whoever runs the machine set up the first cell and its administrator through a page: by a link that is shown
/// at the machine only, for one use, and only while nobody has an account.
@Component
public class FirstRun {
    private static final Duration LASTING = Duration.ofDays(2);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Cells cells;
    private final CellOpening opening;
    private final People people;
    private final Clock clock;

    FirstRun(JdbcClient db, Cells cells, CellOpening opening, People people, Clock clock) {
        this.db = db;
        this.cells = cells;
        this.opening = opening;
        this.people = people;
        this.clock = clock;
    }

    /// A new link's address on this installation, such as `/setup/…`; empty once somebody has an account. Only its
    /// hash is kept; earlier links end.
    @Transactional
    public Optional<String> link() {
        db.sql("delete from setup_link").update();
        if (!people.none()) return Optional.empty();
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        db.sql("insert into setup_link (hash, until) values (:hash, :until)")
                .param("hash", hash(token))
                .param("until", Timestamp.from(clock.instant().plus(LASTING)))
                .update();
        return Optional.of("/setup/" + token);
    }

    boolean open(String token) {
        return people.none()
                && db.sql("select 1 from setup_link where hash = :hash and until > :now")
                        .param("hash", hash(token))
                        .param("now", Timestamp.from(clock.instant()))
                        .query((_, _) -> true)
                        .optional()
                        .isPresent();
    }

    /// The first administrator.
    record Newcomer(
            String name, @Nullable String email, @Nullable String phone, Lang lang, String password) {
        @Override
        public String toString() {
            return "Newcomer";
        }
    }

    /// Opens the first cell and makes its administrator, and uses up the link.
    @Transactional
    Cell begin(String token, NewCell cell, CellOpening.@Nullable PlaceFile list, Newcomer newcomer) {
        take(token);
        var opened = opening.open(cell, list, By.commandLine()).cell();
        administrator(opened, newcomer);
        return opened;
    }

    /// Makes the administrator of a cell that a command has opened, and uses up the link.
    @Transactional
    Cell begin(String token, String cell, Newcomer newcomer) {
        take(token);
        var known = cells.byCode(cell).orElseThrow(() -> new Refusal("shell.choice-missing"));
        administrator(known, newcomer);
        return known;
    }

    private void take(String token) {
        int taken = db.sql("delete from setup_link where hash = :hash and until > :now")
                .param("hash", hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (taken == 0 || !people.none()) throw new Refusal("portal.setup-ended");
    }

    private void administrator(Cell cell, Newcomer one) {
        var by = By.commandLine();
        var person = people.create(new NewPerson(cell.id(), one.name(), one.email(), one.phone(), one.lang()), by);
        people.grant(cell.id(), person, Role.ADMINISTRATOR, null, null, by);
        people.password(cell.id(), person, one.password(), by);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
