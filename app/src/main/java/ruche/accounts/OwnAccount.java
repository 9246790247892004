package ruche.accounts;

import java.time.Clock;
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
    private final PersonStore people;
    private final Cells cells;
    private final Clock clock;

    OwnAccount(JdbcClient db, PersonStore people, Cells cells, Clock clock) {
        this.db = db;
        this.people = people;
        this.cells = cells;
        this.clock = clock;
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

    /// Where a person begins who asked for no page: in his cell, where he has a role in one alone, else where all
    /// stand.
    String start(PersonId person) {
        var own = people.running(person, clock.instant()).stream()
                .map(PersonStore.Running::cell)
                .distinct()
                .toList();
        return own.size() == 1 ? "/c/" + cells.byId(own.getFirst()).code() : "/";
    }

    Optional<Lang> language(PersonId person) {
        return db.sql("select lang from person where id = :id")
                .param("id", person.value())
                .query((row, _) -> row.getString("lang"))
                .optional()
                .flatMap(Lang::of);
    }
}
