package ruche.notices;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;

/// Where deliveries stand. A try claims its row in a transaction of its own, hands the message over outside any, and
/// marks the row: whoever finds a claim that is too old knows that the message was perhaps sent.
@Component
class Deliveries {
    private static final int LONGEST_ANSWER = 500;

    private final JdbcClient db;
    private final OutboxSettings settings;
    private final Clock clock;

    Deliveries(JdbcClient db, OutboxSettings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /// A row that this try alone holds.
    ///
    /// @param number of the try
    record Claim(CellId cell, NoticeId notice, Channel channel, String messageId, int number) {}

    /// Cells in which something is due, or was begun.
    List<CellId> busy() {
        return db.sql("""
                select cell_id from notice_delivery
                where state = 'WAITING' and channel in ('MAIL', 'SMS') and due_at <= :now
                union
                select cell_id from notice_delivery where state = 'SENDING'
                order by cell_id""")
                .param("now", now())
                .query((row, _) -> new CellId(row.getInt("cell_id")))
                .list();
    }

    /// Claims what is due the longest, single messages before those of a mailing.
    Optional<Claim> claim(CellId cell) {
        return claim(cell, null);
    }

    /// @param mailing only of this one; null for all
    Optional<Claim> claim(CellId cell, @Nullable MailingId mailing) {
        return db.sql("""
                update notice_delivery d
                set state = 'SENDING', tries = tries + 1, claimed_at = :now
                from (
                    select w.notice_id, w.channel
                    from notice_delivery w
                    join notice n on n.cell_id = w.cell_id and n.id = w.notice_id
                    where w.cell_id = :cell and w.state = 'WAITING' and w.channel in ('MAIL', 'SMS')
                      and w.due_at <= :now
                      and (cast(:mailing as uuid) is null or n.mailing_id = :mailing)
                    order by n.mailing_id is not null, w.due_at, w.notice_id
                    limit 1
                    for update of w skip locked) next
                where d.cell_id = :cell and d.notice_id = next.notice_id and d.channel = next.channel
                returning d.notice_id, d.channel, d.message_id, d.tries""")
                .param("now", now())
                .param("cell", cell.value())
                .param("mailing", mailing == null ? null : mailing.value(), java.sql.Types.OTHER)
                .query((row, _) -> new Claim(
                        cell,
                        new NoticeId(row.getObject("notice_id", UUID.class)),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("message_id"),
                        row.getInt("tries")))
                .optional();
    }

    void mark(Claim claim, Outcome outcome) {
        switch (outcome) {
            case Outcome.Taken(var to, var answer) -> end(claim, DeliveryState.SENT, to, answer, "");
            case Outcome.NotYet(var reason, var answer) -> later(claim, reason, answer);
            case Outcome.Never(var reason, var answer) -> end(claim, DeliveryState.FAILED, "", answer, reason);
            case Outcome.Unknown(var reason, var answer) -> end(claim, DeliveryState.PERHAPS, "", answer, reason);
        }
    }

    private void later(Claim claim, String reason, String answer) {
        if (claim.number() > settings.pauses().size()) {
            end(claim, DeliveryState.FAILED, "", answer, reason);
            return;
        }
        Duration pause = settings.pauses().get(claim.number() - 1);
        db.sql("""
                update notice_delivery
                set state = 'WAITING', claimed_at = null, due_at = :due, answer = :answer, reason = :reason
                where cell_id = :cell and notice_id = :notice and channel = :channel
                  and tries = :number and state = 'SENDING'""")
                .param("due", Timestamp.from(clock.instant().plus(pause)))
                .param("answer", shortened(answer))
                .param("reason", reason)
                .param("cell", claim.cell().value())
                .param("notice", claim.notice().value())
                .param("channel", claim.channel().name())
                .param("number", claim.number())
                .update();
    }

    /// A try that was only slow may still say that the message was taken.
    private void end(Claim claim, DeliveryState state, String to, String answer, String reason) {
        db.sql("""
                update notice_delivery
                set state = :state, claimed_at = null, ended_at = :now, sent_to = :to, answer = :answer, reason = :reason
                where cell_id = :cell and notice_id = :notice and channel = :channel
                  and tries = :number and state in ('SENDING', 'PERHAPS')""")
                .param("state", state.name())
                .param("now", now())
                .param("to", to)
                .param("answer", shortened(answer))
                .param("reason", reason)
                .param("cell", claim.cell().value())
                .param("notice", claim.notice().value())
                .param("channel", claim.channel().name())
                .param("number", claim.number())
                .update();
    }

    private static String shortened(String answer) {
        return answer.length() > LONGEST_ANSWER ? answer.substring(0, LONGEST_ANSWER) : answer;
    }

    /// Tries that said nothing for too long were cut off: nobody knows whether the server took the message.
    int giveUpSilent(CellId cell) {
        return db.sql("""
                update notice_delivery
                set state = 'PERHAPS', claimed_at = null, ended_at = :now, reason = 'notices.cut-off'
                where cell_id = :cell and state = 'SENDING' and claimed_at < :before""")
                .param("now", now())
                .param("cell", cell.value())
                .param("before", Timestamp.from(clock.instant().minus(settings.patience())))
                .update();
    }

    /// Sends again what failed or was perhaps sent, from its first pause on.
    ///
    /// @return whether it stood so
    boolean again(CellId cell, NoticeId notice, Channel channel) {
        return db.sql("""
                update notice_delivery
                set state = 'WAITING', tries = 0, due_at = :now, ended_at = null, answer = '', reason = ''
                where cell_id = :cell and notice_id = :notice and channel = :channel
                  and channel in ('MAIL', 'SMS') and state in ('FAILED', 'PERHAPS')""")
                        .param("now", now())
                        .param("cell", cell.value())
                        .param("notice", notice.value())
                        .param("channel", channel.name())
                        .update()
                == 1;
    }

    /// All of a mailing that failed.
    int failedAgain(CellId cell, MailingId mailing) {
        return db.sql("""
                update notice_delivery d
                set state = 'WAITING', tries = 0, due_at = :now, ended_at = null, answer = '', reason = ''
                from notice n
                where d.cell_id = :cell and n.cell_id = d.cell_id and n.id = d.notice_id and n.mailing_id = :mailing
                  and n.erased_at is null and d.channel in ('MAIL', 'SMS') and d.state = 'FAILED'""")
                .param("now", now())
                .param("cell", cell.value())
                .param("mailing", mailing.value())
                .update();
    }

    /// Somebody knows that it arrived.
    boolean arrived(CellId cell, NoticeId notice, Channel channel) {
        return db.sql("""
                update notice_delivery
                set state = 'SENT', ended_at = :now, reason = 'notices.said-to-have-arrived'
                where cell_id = :cell and notice_id = :notice and channel = :channel and state = 'PERHAPS'""")
                        .param("now", now())
                        .param("cell", cell.value())
                        .param("notice", notice.value())
                        .param("channel", channel.name())
                        .update()
                == 1;
    }

    /// @return false where it goes on paper already
    boolean onPaper(CellId cell, NoticeId notice) {
        return db.sql("""
                insert into notice_delivery (cell_id, notice_id, channel, state, message_id, tries, due_at, sent_to,
                                             answer, reason)
                values (:cell, :notice, 'PRINT', 'WAITING', '', 0, :now, '', '', '')
                on conflict (cell_id, notice_id, channel) do nothing""")
                        .param("cell", cell.value())
                        .param("notice", notice.value())
                        .param("now", now())
                        .update()
                == 1;
    }

    /// @return those that stood on paper and waited
    List<NoticeId> handedOver(CellId cell, List<UUID> notices) {
        return db.sql("""
                update notice_delivery
                set state = 'HANDED_OVER', ended_at = :now
                where cell_id = :cell and notice_id = any(:notices) and channel = 'PRINT' and state = 'WAITING'
                returning notice_id""")
                .param("now", now())
                .param("cell", cell.value())
                .param("notices", notices.toArray(UUID[]::new))
                .query((row, _) -> new NoticeId(row.getObject("notice_id", UUID.class)))
                .list();
    }

    /// How many of a mailing still have to leave, now or after a pause.
    int left(CellId cell, MailingId mailing) {
        return db.sql("""
                select count(*)
                from notice_delivery d join notice n on n.cell_id = d.cell_id and n.id = d.notice_id
                where d.cell_id = :cell and n.mailing_id = :mailing and d.channel in ('MAIL', 'SMS')
                  and d.state = 'WAITING' and d.due_at <= :now""")
                .param("cell", cell.value())
                .param("mailing", mailing.value())
                .param("now", now())
                .query(Integer.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
