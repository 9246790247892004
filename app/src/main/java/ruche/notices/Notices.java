package ruche.notices;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.People;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.Lang;
import ruche.record.Change;
import ruche.record.Journal;

/// Sends messages, in the transaction of what they tell of: rolled back, nothing goes; committed, each goes once.
@Component
public class Notices {
    private final NoticeStore store;
    private final Texts texts;
    private final Ways ways;
    private final NoticeChoices choices;
    private final People people;
    private final Mailings mailings;
    private final Journal journal;

    Notices(
            NoticeStore store,
            Texts texts,
            Ways ways,
            NoticeChoices choices,
            People people,
            Mailings mailings,
            Journal journal) {
        this.store = store;
        this.texts = texts;
        this.ways = ways;
        this.choices = choices;
        this.people = people;
        this.mailings = mailings;
        this.journal = journal;
    }

    /// Sends a message once the caller's transaction has committed.
    ///
    /// @return empty where nothing is to be sent: it was sent before under that key, the person was erased, or
    ///     what is secret would reach nobody
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<NoticeId> send(CellId cell, NewNotice notice, By by) {
        var sent = put(cell, notice, null, by);
        sent.ifPresent(id -> journal.write(
                cell,
                by,
                Change.of("notices.sent", "notice/" + id.value())
                        .with("kind", notice.kind().code())
                        .with("about", notice.about())));
        return sent;
    }

    /// Sends messages to many, with a page on which it is seen how far they are: those that leave go by a job.
    ///
    /// @param title by which staff knows the mailing
    @Transactional(propagation = Propagation.MANDATORY)
    public MailingId bulk(CellId cell, NoticeKind kind, Bilingual title, List<NewNotice> messages, By by) {
        var mailing = mailings.open(cell, kind, title.plain(), by);
        int sent = 0;
        for (var message : messages) if (put(cell, message, mailing, by).isPresent()) sent++;
        mailings.start(cell, mailing, sent, by);
        journal.write(
                cell,
                by,
                Change.of("notices.mailing-sent", "mailing/" + mailing.value())
                        .with("kind", kind.code())
                        .with("recipients", sent));
        return mailing;
    }

    /// How a message would be worded, and on which ways it would go; nothing is sent.
    ///
    /// @param ways message keys of those that are open
    public record Preview(String name, Lang lang, String subject, String body, List<String> ways) {}

    /// @return empty where nobody would be reached: the person was erased
    public Optional<Preview> preview(CellId cell, NewNotice notice) {
        return switch (notice.to()) {
            case Recipient.Account(var person) ->
                people.reach(person)
                        .map(reach -> preview(
                                cell,
                                notice,
                                reach.name(),
                                reach.lang(),
                                ways.of(
                                        reach,
                                        choices.of(person, reach),
                                        notice.kind().secret())));
            case Recipient.Outside outside ->
                Optional.of(preview(cell, notice, outside.name(), outside.lang(), ways.of(outside)));
        };
    }

    private Preview preview(CellId cell, NewNotice notice, String name, Lang lang, List<Ways.Way> all) {
        var text = texts.worded(cell, notice.kind(), lang, name, notice.values());
        var open = all.stream()
                .filter(Ways.Way::open)
                .map(way -> way.channel().key())
                .toList();
        return new Preview(name, lang, text.subject(), text.body(), open);
    }

    /// How many messages would go on which ways; nothing is sent.
    ///
    /// @param recipients who would get one
    /// @param ways message keys of the ways that are open, to how many messages would go on each; the inbox is one
    public record Reached(int recipients, Map<String, Integer> ways) {}

    public Reached reached(List<Recipient> recipients) {
        var ways = new EnumMap<Channel, Integer>(Channel.class);
        int reached = 0;
        for (var recipient : recipients) {
            var open = open(recipient);
            if (!open.isEmpty()) reached++;
            for (var channel : open) ways.merge(channel, 1, Integer::sum);
        }
        var named = new LinkedHashMap<String, Integer>();
        ways.forEach((channel, count) -> named.put(channel.key(), count));
        return new Reached(reached, named);
    }

    private List<Channel> open(Recipient recipient) {
        var all = switch (recipient) {
            case Recipient.Account(var person) ->
                people.reach(person)
                        .map(reach -> ways.of(reach, choices.of(person, reach), false))
                        .orElse(List.of());
            case Recipient.Outside outside -> ways.of(outside);
        };
        return all.stream().filter(Ways.Way::open).map(Ways.Way::channel).toList();
    }

    /// A message on one of its ways.
    ///
    /// @param way message key
    /// @param state message key
    /// @param style of the badge that shows the state
    public record Standing(NoticeId id, String way, String state, String style) {
        Standing(NoticeId id, Channel channel, DeliveryState state) {
            this(id, channel.key(), state.key(), state.style());
        }

        /// Whether it goes nowhere any more: it was taken back, or nobody can be reached so.
        public boolean stopped() {
            return state.equals(DeliveryState.SKIPPED.key());
        }
    }

    /// How messages about these things stand, by what they are about; what was not sent has none.
    public Map<String, List<Standing>> standing(CellId cell, Collection<String> about) {
        return store.standing(cell, about);
    }

    /// When somebody was told of these things last, by what the messages are about.
    public Map<String, Instant> latest(CellId cell, Collection<String> about) {
        return store.latest(cell, about);
    }

    /// Whether a message that leaves by mail would reach a server.
    public boolean hasMail() {
        return ways.ready(Channel.MAIL);
    }

    /// Blanks all messages about something that somebody asked to be forgotten; how they went stays known.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(CellId cell, String about) {
        store.forget(cell, about);
    }

    /// Stops what waits to leave, or to be handed over on paper, of the messages of these kinds about something that
    /// has come to its end. What has left stays.
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(CellId cell, String about, Collection<NoticeKind> kinds, By by) {
        for (var id :
                store.withdraw(cell, about, kinds.stream().map(NoticeKind::code).toList()))
            journal.write(cell, by, Change.of("notices.withdrawn", "notice/" + id.value()));
    }

    private Optional<NoticeId> put(CellId cell, NewNotice notice, @Nullable MailingId mailing, By by) {
        return switch (notice.to()) {
            case Recipient.Account(var person) ->
                people.reach(person)
                        .flatMap(reach -> put(
                                cell,
                                notice,
                                mailing,
                                reach.lang(),
                                reach.name(),
                                ways.of(
                                        reach,
                                        choices.of(person, reach),
                                        notice.kind().secret()),
                                by));
            case Recipient.Outside outside ->
                put(cell, notice, mailing, outside.lang(), outside.name(), ways.of(outside), by);
        };
    }

    private Optional<NoticeId> put(
            CellId cell,
            NewNotice notice,
            @Nullable MailingId mailing,
            Lang lang,
            String name,
            List<Ways.Way> open,
            By by) {
        if (notice.kind().secret() && open.stream().noneMatch(Ways.Way::open)) return Optional.empty();
        var id = new NoticeId(Ids.next());
        var text = texts.worded(cell, notice.kind(), lang, name, notice.values());
        if (!store.add(cell, id, notice, mailing, lang, text, otherwise(cell, notice, lang, name), by))
            return Optional.empty();
        store.add(cell, id, open);
        return Optional.of(id);
    }

    /// For whoever reads his inbox in another language than that in which he is written to.
    private Map<Lang, Texts.Text> otherwise(CellId cell, NewNotice notice, Lang sent, String name) {
        var others = new EnumMap<Lang, Texts.Text>(Lang.class);
        if (notice.to() instanceof Recipient.Outside || notice.kind().secret()) return others;
        for (var lang : Lang.values())
            if (lang != sent && notice.speaks(lang))
                others.put(lang, texts.worded(cell, notice.kind(), lang, name, notice.values()));
        return others;
    }
}
