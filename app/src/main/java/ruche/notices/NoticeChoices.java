package ruche.notices;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.Reach;
import ruche.kernel.PersonId;

/// How people want to be written to.
@Component
class NoticeChoices {
    private final JdbcClient db;

    NoticeChoices(JdbcClient db) {
        this.db = db;
    }

    /// As chosen; else by mail, by SMS or in the inbox alone, whichever the account allows first.
    Channel of(PersonId person, Reach reach) {
        return chosen(person).orElseGet(() -> usual(reach));
    }

    Optional<Channel> chosen(PersonId person) {
        return db.sql("select channel from notice_choice where person_id = :person")
                .param("person", person.value())
                .query((row, _) -> Channel.valueOf(row.getString("channel")))
                .optional();
    }

    static Channel usual(Reach reach) {
        if (reach.email() != null) return Channel.MAIL;
        return reach.phone() != null ? Channel.SMS : Channel.IN_APP;
    }

    @Transactional
    void choose(PersonId person, Channel channel) {
        db.sql("""
                insert into notice_choice (person_id, channel)
                values (:person, :channel)
                on conflict (person_id) do update set channel = excluded.channel""")
                .param("person", person.value())
                .param("channel", channel.name())
                .update();
    }

    void forget(PersonId person) {
        db.sql("delete from notice_choice where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
