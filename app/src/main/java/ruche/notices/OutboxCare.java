package ruche.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.People;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.shell.Words;

/// What staff does about messages: writes to many, tries what failed, says what arrived, hands over what is on paper.
@Component
class OutboxCare {
    static final NoticeKind MESSAGE = NoticeKind.of("notices.notice-message", "subject", "text");

    private static final int SHOWN = 20;
    private static final int LONGEST_SUBJECT = 200;

    private final Notices notices;
    private final Outbox outbox;
    private final Deliveries deliveries;
    private final Mailings mailings;
    private final Texts texts;
    private final People people;
    private final Journal journal;
    private final Words words;

    OutboxCare(
            Notices notices,
            Outbox outbox,
            Deliveries deliveries,
            Mailings mailings,
            Texts texts,
            People people,
            Journal journal,
            Words words) {
        this.notices = notices;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.mailings = mailings;
        this.texts = texts;
        this.people = people;
        this.journal = journal;
        this.words = words;
    }

    /// @throws Refusal `notices.subject-long`: a subject is a line of a mail and of an SMS
    static Bilingual subject(Bilingual typed) {
        if (typed.ar().length() > LONGEST_SUBJECT || typed.fr().length() > LONGEST_SUBJECT)
            throw new Refusal("notices.subject-long", LONGEST_SUBJECT).about("subject");
        return typed;
    }

    /// Writes to each once.
    @Transactional
    MailingId write(CellId cell, Bilingual subject, Bilingual text, Collection<Recipient> to, By by) {
        var batch = Ids.next();
        var messages = new ArrayList<NewNotice>();
        for (var recipient : to)
            messages.add(message(
                    "mailing/" + batch + "/" + messages.size() + "/" + recipient.mark(), recipient, subject, text));
        return notices.bulk(cell, MESSAGE, subject, messages, by);
    }

    private static NewNotice message(String key, Recipient to, Bilingual subject, Bilingual text) {
        return NewNotice.of(MESSAGE, key, to).with("subject", subject).with("text", text);
    }

    /// What such a message would say in each language, and how it would reach whom; nothing is sent.
    MailingPreview preview(CellId cell, Bilingual subject, Bilingual text, List<Recipient> to) {
        var langs = new EnumMap<Lang, Integer>(Lang.class);
        var first = new ArrayList<String>();
        for (var recipient : to) {
            var named = named(recipient);
            langs.merge(named.lang(), 1, Integer::sum);
            if (first.size() < SHOWN) first.add(named.name());
        }
        return new MailingPreview(notices.reached(to), shown(cell, subject, text, langs), first);
    }

    /// What is written in one language alone goes to the readers of all: it is shown once.
    private List<MailingPreview.Shown> shown(CellId cell, Bilingual subject, Bilingual text, Map<Lang, Integer> langs) {
        var shown = new LinkedHashMap<List<Object>, MailingPreview.Shown>();
        var values = Map.<String, Object>of("subject", subject, "text", text);
        langs.forEach((lang, count) -> {
            var said = List.<Object>of(texts.template(cell, MESSAGE, lang), subject.langIn(lang), text.langIn(lang));
            var known = shown.get(said);
            var readers = new EnumMap<Lang, Integer>(Map.of(lang, count));
            if (known != null) readers.putAll(known.readers());
            var in = known == null || text.langIn(lang) == lang ? lang : known.in();
            var sample = words.say(in, "notices.placeholder-name-sample");
            var worded = texts.worded(cell, MESSAGE, in, sample, values);
            shown.put(said, new MailingPreview.Shown(text.langIn(in), worded, readers));
        });
        return List.copyOf(shown.values());
    }

    private record Named(String name, Lang lang) {}

    private Named named(Recipient to) {
        return switch (to) {
            case Recipient.Account(var person) ->
                people.reach(person)
                        .map(reach -> new Named(reach.name(), reach.lang()))
                        .orElse(new Named("", Lang.AR));
            case Recipient.Outside outside -> new Named(outside.name(), outside.lang());
        };
    }

    /// The very message, to whoever is about to send it to others, on the way that he chose.
    ///
    /// @throws Refusal `notices.test-nowhere`
    @Transactional
    NoticeId trial(CellId cell, Bilingual subject, Bilingual text, PersonId person, By by) {
        return notices.send(cell, message("test/" + Ids.next(), Recipient.account(person), subject, text), by)
                .orElseThrow(() -> new Refusal("notices.test-nowhere"));
    }

    /// The message with examples in it, to whoever asks for it, on the way that he chose.
    ///
    /// @throws Refusal `notices.test-nowhere`
    @Transactional
    NoticeId trial(CellId cell, NoticeKind kind, PersonId person, By by) {
        var lang = people.reach(person)
                .orElseThrow(() -> new Refusal("notices.test-nowhere"))
                .lang();
        var values = new HashMap<String, Object>();
        for (var each : kind.placeholders()) values.put(each, words.say(lang, kind.sampleKey(each)));
        var trial = new NewNotice(kind, "test/" + Ids.next(), Recipient.account(person), "", values, "/notices");
        return notices.send(cell, trial, by).orElseThrow(() -> new Refusal("notices.test-nowhere"));
    }

    /// @throws Refusal `notices.not-failed`
    @Transactional
    void again(CellId cell, NoticeId notice, Optional<Channel> channel, By by) {
        var way = channel.filter(one -> deliveries.again(cell, notice, one))
                .orElseThrow(() -> new Refusal("notices.not-failed"));
        journal.write(cell, by, Change.of("notices.sent-again", subject(notice)).with("way", way));
    }

    /// @throws Refusal `notices.not-perhaps`
    @Transactional
    void arrived(CellId cell, NoticeId notice, Optional<Channel> channel, By by) {
        var way = channel.filter(one -> deliveries.arrived(cell, notice, one))
                .orElseThrow(() -> new Refusal("notices.not-perhaps"));
        journal.write(
                cell,
                by,
                Change.of("notices.said-to-have-arrived", subject(notice)).with("way", way));
    }

    /// Puts the message among those to be handed over on paper.
    ///
    /// @throws Refusal `notices.not-by-hand`, `notices.by-hand-already`
    @Transactional
    void onPaper(CellId cell, NoticeId notice, By by) {
        var sent = outbox.one(cell, notice);
        if (texts.kind(sent.kind()).secret() || sent.erasedAt() != null) throw new Refusal("notices.not-by-hand");
        if (!deliveries.onPaper(cell, notice)) throw new Refusal("notices.by-hand-already");
        journal.write(cell, by, Change.of("notices.put-on-paper", subject(notice)));
    }

    /// @throws Refusal `notices.none-chosen`
    @Transactional
    void handedOver(CellId cell, List<UUID> chosen, By by) {
        if (chosen.isEmpty()) throw new Refusal("notices.none-chosen");
        for (var notice : deliveries.handedOver(cell, chosen))
            journal.write(cell, by, Change.of("notices.handed-over", subject(notice)));
    }

    /// @throws Refusal `notices.none-failed`
    @Transactional
    void again(CellId cell, MailingId mailing, By by) {
        mailings.one(cell, mailing);
        int again = deliveries.failedAgain(cell, mailing);
        if (again == 0) throw new Refusal("notices.none-failed");
        mailings.carry(cell, mailing, by);
        journal.write(
                cell,
                by,
                Change.of("notices.mailing-again", "mailing/" + mailing.value()).with("recipients", again));
    }

    private static String subject(NoticeId notice) {
        return "notice/" + notice.value();
    }
}
