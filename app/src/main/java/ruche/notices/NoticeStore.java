package ruche.notices;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;
import tools.jackson.databind.json.JsonMapper;

/// Messages as they were worded, each with its ways.
@Component
class NoticeStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;
    private final OutboxSettings settings;
    private final Clock clock;

    NoticeStore(JdbcClient db, OutboxSettings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /// @return false where a message of that key was sent before
    boolean add(
            CellId cell,
            NoticeId id,
            NewNotice notice,
            @Nullable MailingId mailing,
            Lang lang,
            Texts.Text text,
            Map<Lang, Texts.Text> otherwise,
            By by) {
        var person = notice.to() instanceof Recipient.Account(var account) ? account.value() : null;
        var outside = notice.to() instanceof Recipient.Outside given ? given : null;
        return db.sql("""
                insert into notice (cell_id, id, key, kind, mailing_id, about, person_id, name, email, phone, lang,
                                    subject, body, in_languages, path, by_person, by_channel, at)
                values (:cell, :id, :key, :kind, :mailing, :about, :person, :name, :email, :phone, :lang,
                        :subject, :body, cast(:otherwise as jsonb), :path, :byPerson, :byChannel, :at)
                on conflict (cell_id, key) do nothing""")
                        .param("cell", cell.value())
                        .param("id", id.value())
                        .param("key", notice.key())
                        .param("kind", notice.kind().code())
                        .param("mailing", mailing == null ? null : mailing.value(), Types.OTHER)
                        .param("about", notice.about())
                        .param("person", person, Types.OTHER)
                        .param("name", outside == null ? "" : outside.name())
                        .param("email", outside == null ? null : outside.email())
                        .param("phone", outside == null ? null : outside.phone())
                        .param("lang", lang.code())
                        .param("subject", text.subject())
                        .param("body", text.body())
                        .param("otherwise", json(otherwise))
                        .param("path", notice.path())
                        .param("byPerson", by.personId().map(PersonId::value).orElse(null), Types.OTHER)
                        .param("byChannel", by.channel())
                        .param("at", now())
                        .update()
                == 1;
    }

    private static String json(Map<Lang, Texts.Text> texts) {
        var byCode = new TreeMap<String, Texts.Text>();
        texts.forEach((lang, text) -> byCode.put(lang.code(), text));
        return JSON.writeValueAsString(byCode);
    }

    /// How messages about these things stand, by what they are about, the oldest first.
    Map<String, List<Notices.Standing>> standing(CellId cell, Collection<String> about) {
        var found = new HashMap<String, List<Notices.Standing>>();
        db.sql("""
                select n.about, n.id, d.channel, d.state
                from notice n join notice_delivery d on d.cell_id = n.cell_id and d.notice_id = n.id
                where n.cell_id = :cell and n.about = any(:about) and n.about <> ''
                order by n.id, d.channel""")
                .param("cell", cell.value())
                .param("about", about.toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getString("about"), _ -> new ArrayList<>())
                            .add(new Notices.Standing(
                                    new NoticeId(row.getObject("id", UUID.class)),
                                    Channel.valueOf(row.getString("channel")),
                                    DeliveryState.valueOf(row.getString("state"))));
                });
        return found;
    }

    Map<String, Instant> latest(CellId cell, Collection<String> about) {
        var latest = new HashMap<String, Instant>();
        db.sql("""
                select about, max(at) as at from notice
                where cell_id = :cell and about = any(:about) and about <> ''
                group by about""")
                .param("cell", cell.value())
                .param("about", about.toArray(String[]::new))
                .query(row -> {
                    latest.put(row.getString("about"), row.getTimestamp("at").toInstant());
                });
        return latest;
    }

    /// A way that is not open is skipped; the inbox has the message at once.
    void add(CellId cell, NoticeId id, List<Ways.Way> ways) {
        for (var way : ways) {
            var state = !way.open()
                    ? DeliveryState.SKIPPED
                    : way.channel() == Channel.IN_APP ? DeliveryState.SENT : DeliveryState.WAITING;
            db.sql("""
                    insert into notice_delivery (cell_id, notice_id, channel, state, message_id, tries, due_at,
                                                 ended_at, sent_to, answer, reason)
                    values (:cell, :id, :channel, :state, :messageId, 0, :at, :ended, '', '', :reason)
                    on conflict (cell_id, notice_id, channel) do nothing""")
                    .param("cell", cell.value())
                    .param("id", id.value())
                    .param("channel", way.channel().name())
                    .param("state", state.name())
                    .param("messageId", id.value() + "@" + settings.host())
                    .param("at", now())
                    .param("ended", state == DeliveryState.WAITING ? null : now(), Types.TIMESTAMP)
                    .param("reason", way.reason())
                    .update();
        }
    }

    /// A message to be carried.
    record Kept(
            String kind,
            @Nullable UUID personId,
            String name,
            @Nullable String email,
            @Nullable String phone,
            String lang,
            String subject,
            String body,
            String path) {}

    /// Empty where it was erased.
    Optional<Kept> toCarry(CellId cell, NoticeId id) {
        return db.sql("""
                select kind, person_id, name, email, phone, lang, subject, body, path
                from notice
                where cell_id = :cell
                  and id = :id
                  and erased_at is null""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(ruche.kernel.Rows.rows(Kept.class))
                .optional();
    }

    /// Blanks what is personal in all messages to a person, and stops those under way.
    void forget(CellId cell, PersonId person) {
        forget(cell, ids(cell, "person_id = :what", person.value()));
    }

    /// Blanks the messages about something, whoever got them.
    void forget(CellId cell, String about) {
        forget(cell, ids(cell, "about = :what", about));
    }

    /// Stops what did not leave yet of the messages of these kinds about something.
    ///
    /// @return of which a way was stopped
    List<NoticeId> withdraw(CellId cell, String about, Collection<String> kinds) {
        return db
                .sql("""
                update notice_delivery d
                set state = 'SKIPPED', reason = 'notices.withdrawn', ended_at = :at
                from notice n
                where n.cell_id = :cell and n.about = :about and n.kind = any(:kinds)
                  and d.cell_id = n.cell_id and d.notice_id = n.id and d.state = 'WAITING'
                returning n.id""")
                .param("at", now())
                .param("cell", cell.value())
                .param("about", about)
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, _) -> new NoticeId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    private List<UUID> ids(CellId cell, String which, Object what) {
        return db.sql("select id from notice where cell_id = :cell and erased_at is null and " + which + " order by id")
                .param("cell", cell.value())
                .param("what", what)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private void forget(CellId cell, List<UUID> ids) {
        if (ids.isEmpty()) return;
        var all = ids.toArray(UUID[]::new);
        db.sql("""
                update notice_delivery
                set sent_to = '', answer = '',
                    state = case when state in ('WAITING', 'SENDING') then 'SKIPPED' else state end,
                    reason = case when state in ('WAITING', 'SENDING') then 'notices.erased' else reason end,
                    ended_at = coalesce(ended_at, :at), claimed_at = null
                where cell_id = :cell and notice_id = any(:ids)""")
                .param("at", now())
                .param("cell", cell.value())
                .param("ids", all)
                .update();
        db.sql("""
                update notice
                set name = '', email = null, phone = null, subject = '', body = '', in_languages = '{}', erased_at = :at
                where cell_id = :cell and id = any(:ids)""")
                .param("at", now())
                .param("cell", cell.value())
                .param("ids", all)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
