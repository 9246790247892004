package ruche.notices;

import java.sql.Types;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.accounts.People;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.Rows;
import ruche.kernel.Slice;

/// What a cell sent and what became of it, for staff.
@Component
class Outbox {
    private static final UUID LAST = new UUID(-1L, -1L);

    private final JdbcClient db;
    private final People people;

    Outbox(JdbcClient db, People people) {
        this.db = db;
        this.people = people;
    }

    /// @param state null for all
    /// @param channel null for all
    /// @param kind empty for all
    /// @param mailing null for all
    record Filter(
            @Nullable DeliveryState state,
            @Nullable Channel channel,
            String kind,
            @Nullable UUID mailing) {
        static final Filter ALL = new Filter(null, null, "", null);

        static Filter of(MailingId mailing) {
            return new Filter(null, null, "", mailing.value());
        }
    }

    /// One delivery.
    ///
    /// @param name of the recipient who has no account
    /// @param reason message key; empty where none is needed
    record Line(
            UUID noticeId,
            Channel channel,
            DeliveryState state,
            String kind,
            @Nullable UUID personId,
            String name,
            String lang,
            String subject,
            Instant at,
            int tries,
            Instant dueAt,
            @Nullable Instant endedAt,
            String sentTo,
            String answer,
            String reason,
            String messageId) {
        String key() {
            return noticeId + "." + channel;
        }
    }

    /// Latest first.
    ///
    /// @param after key of the last line of the page before; empty for the first page
    Slice<Line> list(CellId cell, Filter filter, String after, int size) {
        var from = from(after);
        var found = db.sql("""
                select d.notice_id, d.channel, d.state, n.kind, n.person_id, n.name, n.lang, n.subject, n.at, d.tries,
                       d.due_at, d.ended_at, d.sent_to, d.answer, d.reason, d.message_id
                from notice_delivery d join notice n on n.cell_id = d.cell_id and n.id = d.notice_id
                where d.cell_id = :cell
                  and (cast(:state as text) is null or d.state = :state)
                  and (cast(:channel as text) is null or d.channel = :channel)
                  and (:kind = '' or n.kind = :kind)
                  and (cast(:mailing as uuid) is null or n.mailing_id = :mailing)
                  and (d.notice_id, d.channel) < (:notice, cast(:way as text))
                order by d.notice_id desc, d.channel desc
                limit :most""")
                .param("cell", cell.value())
                .param("state", filter.state() == null ? null : filter.state().name(), Types.VARCHAR)
                .param(
                        "channel",
                        filter.channel() == null ? null : filter.channel().name(),
                        Types.VARCHAR)
                .param("kind", filter.kind())
                .param("mailing", filter.mailing(), Types.OTHER)
                .param("notice", from.notice())
                .param("way", from.channel())
                .param("most", size + 1)
                .query(Rows.rows(Line.class))
                .list();
        return Slice.of(found, size, Line::key);
    }

    private record From(UUID notice, String channel) {}

    private static From from(String after) {
        if (!after.matches("[0-9a-f-]{36}\\.[A-Z_]+")) return new From(LAST, "");
        return new From(UUID.fromString(after.substring(0, 36)), after.substring(37));
    }

    /// Names of recipients with an account, by their id; whoever was erased is left out.
    Map<UUID, String> names(List<Line> lines) {
        return people.names(lines.stream()
                .map(Line::personId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /// How many stand where.
    Map<DeliveryState, Long> counts(CellId cell, Filter filter) {
        var counts = new EnumMap<DeliveryState, Long>(DeliveryState.class);
        db.sql("""
                select d.state, count(*) as count
                from notice_delivery d join notice n on n.cell_id = d.cell_id and n.id = d.notice_id
                where d.cell_id = :cell
                  and (cast(:mailing as uuid) is null or n.mailing_id = :mailing)
                group by d.state
                order by d.state""")
                .param("cell", cell.value())
                .param("mailing", filter.mailing(), Types.OTHER)
                .query(row -> {
                    counts.put(DeliveryState.valueOf(row.getString("state")), row.getLong("count"));
                });
        return counts;
    }

    /// How many of a mailing stand where, by way.
    Map<Channel, Map<DeliveryState, Long>> countsByWay(CellId cell, MailingId mailing) {
        var counts = new EnumMap<Channel, Map<DeliveryState, Long>>(Channel.class);
        db.sql("""
                select d.channel, d.state, count(*) as count
                from notice_delivery d join notice n on n.cell_id = d.cell_id and n.id = d.notice_id
                where d.cell_id = :cell and n.mailing_id = :mailing
                group by d.channel, d.state
                order by d.channel, d.state""")
                .param("cell", cell.value())
                .param("mailing", mailing.value())
                .query(row -> {
                    counts.computeIfAbsent(
                                    Channel.valueOf(row.getString("channel")),
                                    _ -> new EnumMap<DeliveryState, Long>(DeliveryState.class))
                            .put(DeliveryState.valueOf(row.getString("state")), row.getLong("count"));
                });
        return counts;
    }

    /// A message as it was worded.
    record Sent(
            UUID id,
            String kind,
            @Nullable UUID mailingId,
            String about,
            @Nullable UUID personId,
            String name,
            String lang,
            String subject,
            String body,
            String path,
            Instant at,
            @Nullable Instant readAt,
            @Nullable Instant erasedAt) {}

    /// @throws NotFound if the cell has no such message
    Sent one(CellId cell, NoticeId id) {
        return db.sql("""
                select id, kind, mailing_id, about, person_id, name, lang, subject, body, path, at, read_at, erased_at
                from notice
                where cell_id = :cell
                  and id = :id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(Rows.rows(Sent.class))
                .optional()
                .orElseThrow(() -> new NotFound(id.value().toString()));
    }

    /// All ways of one message.
    List<Line> ways(CellId cell, NoticeId id) {
        return db.sql("""
                select d.notice_id, d.channel, d.state, n.kind, n.person_id, n.name, n.lang, n.subject, n.at, d.tries,
                       d.due_at, d.ended_at, d.sent_to, d.answer, d.reason, d.message_id
                from notice_delivery d join notice n on n.cell_id = d.cell_id and n.id = d.notice_id
                where d.cell_id = :cell
                  and d.notice_id = :id
                order by d.channel""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(Rows.rows(Line.class))
                .list();
    }

    /// Empty where the recipient was erased.
    Optional<String> name(@Nullable UUID person, String name) {
        if (person == null) return Optional.of(name).filter(text -> !text.isEmpty());
        return people.name(new ruche.kernel.PersonId(person));
    }

    /// A letter to be handed over.
    record Letter(
            UUID id,
            @Nullable UUID personId,
            String name,
            @Nullable String phone,
            String lang,
            String subject,
            String body,
            String path,
            Instant at) {}

    /// The oldest first.
    List<Letter> letters(CellId cell, int most) {
        return db.sql("""
                select n.id, n.person_id, n.name, n.phone, n.lang, n.subject, n.body, n.path, n.at
                from notice_delivery d join notice n on n.cell_id = d.cell_id and n.id = d.notice_id
                where d.cell_id = :cell
                  and d.channel = 'PRINT'
                  and d.state = 'WAITING'
                order by n.id
                limit :most""")
                .param("cell", cell.value())
                .param("most", most)
                .query(Rows.rows(Letter.class))
                .list();
    }

    Map<UUID, String> namesOf(List<Letter> letters) {
        return people.names(letters.stream()
                .map(Letter::personId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }
}
