package ruche.accounts;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;

/// What a person settles about himself and nobody else's record tells of.
@Component
class OwnAccount {
    private final JdbcClient db;

    OwnAccount(JdbcClient db) {
        this.db = db;
    }

    @Transactional
    void speak(PersonId person, Lang lang) {
        db.sql("update person set lang = :lang where id = :id")
                .param("lang", lang.code())
                .param("id", person.value())
                .update();
    }

    /// As the head of each page shows it.
    String name(PersonId person) {
        return db.sql("select name from person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    Optional<Lang> language(PersonId person) {
        return db.sql("select lang from person where id = :id")
                .param("id", person.value())
                .query((row, _) -> row.getString("lang"))
                .optional()
                .flatMap(Lang::of);
    }
}
