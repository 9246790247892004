package ruche.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import ruche.kernel.PersonId;

/// Checks passwords, taking as long for unknown accounts as for known ones.
@Component
class SignIn {
    private final JdbcClient db;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    SignIn(JdbcClient db, PasswordEncoder passwords) {
        this.db = db;
        this.passwords = passwords;
        this.nobodysHash = passwords.encode(UUID.randomUUID().toString());
    }

    private record Known(PersonId id, String hash) {}

    Optional<PersonId> check(String typed, String password) {
        var known = Login.of(typed)
                .flatMap(login -> db.sql("""
                select id, password_hash
                from person
                where (email = :login or phone = :login)
                  and password_hash is not null""")
                        .param("login", login.text())
                        .query((row, _) -> new Known(
                                new PersonId(row.getObject("id", UUID.class)), row.getString("password_hash")))
                        .optional());
        var right = passwords.matches(password, known.map(Known::hash).orElse(nobodysHash));
        return known.filter(_ -> right).map(Known::id);
    }
}
