package ruche.actors;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.Login;
import ruche.accounts.Representatives;
import ruche.accounts.Spokespeople;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.notices.NewNotice;
import ruche.notices.NoticeKind;
import ruche.notices.Notices;
import ruche.notices.Recipient;

/// Tells actors of papers and mandates that end: each step once, to those who speak for them; where nobody does, to
/// their contact, and at last on paper.
@Component
class EndReminders {
    static final NoticeKind PAPER_ENDS = NoticeKind.of("actors.notice-paper-ends", "actor", "paper", "day");
    static final NoticeKind PAPER_ENDED = NoticeKind.of("actors.notice-paper-ended", "actor", "paper", "day");
    static final NoticeKind BUREAU_ENDS = NoticeKind.of("actors.notice-bureau-ends", "actor", "day");
    static final NoticeKind BUREAU_ENDED = NoticeKind.of("actors.notice-bureau-ended", "actor", "day");
    static final NoticeKind SPEAKER_ENDS = NoticeKind.of("actors.notice-speaker-ends", "actor", "day");

    private static final int LONGEST_NAME = 200;

    private final JdbcClient db;
    private final PaperStore papers;
    private final PaperKinds kinds;
    private final Actors actors;
    private final ActorContacts contacts;
    private final ActorRules rules;
    private final Spokespeople spokespeople;
    private final Representatives representatives;
    private final Notices notices;

    EndReminders(
            JdbcClient db,
            PaperStore papers,
            PaperKinds kinds,
            Actors actors,
            ActorContacts contacts,
            ActorRules rules,
            Spokespeople spokespeople,
            Representatives representatives,
            Notices notices) {
        this.db = db;
        this.papers = papers;
        this.kinds = kinds;
        this.actors = actors;
        this.contacts = contacts;
        this.rules = rules;
        this.spokespeople = spokespeople;
        this.representatives = representatives;
        this.notices = notices;
    }

    /// Something of an actor that ends.
    ///
    /// @param what makes it one thing, such as `paper/…`
    /// @param name of a paper; null for a mandate
    private record Ending(
            ActorId actor,
            String what,
            LocalDate last,
            @Nullable Bilingual name) {}

    /// Tells what ends in one cell; told before at the same step, nothing goes.
    @Transactional
    void remind(CellId cell, By by) {
        remindOfPapers(cell, by);
        remindOfBureaus(cell, by);
        remindOfSpeakers(cell, by);
    }

    private int soon(CellId cell) {
        return rules.days(cell, ActorRule.SOON_DAYS);
    }

    private void remindOfPapers(CellId cell, By by) {
        var names = kinds.all(cell);
        var today = rules.today(cell);
        for (var paper : papers.endingBetween(cell, today.minusDays(EndStep.TOLD_FOR), today.plusDays(soon(cell)))) {
            var last = paper.expiresOn();
            if (last == null) continue;
            var name = names.stream()
                    .filter(kind -> kind.code().equals(paper.kind()))
                    .map(PaperKind::name)
                    .findFirst()
                    .orElse(new Bilingual(paper.kind(), paper.kind()));
            var ending = new Ending(paper.actor(), "paper/" + paper.id().value(), last, name);
            tell(cell, ending, PAPER_ENDS, PAPER_ENDED, "/papers", by);
        }
    }

    private void remindOfBureaus(CellId cell, By by) {
        var today = rules.today(cell);
        var ending = db.sql("""
                select l.actor_id, l.mandate_until
                from actor_legal l join actor a on a.cell_id = l.cell_id and a.id = l.actor_id
                where l.cell_id = :cell and a.undone_at is null and l.mandate_until between :from and :to
                order by l.mandate_until, l.actor_id""")
                .param("cell", cell.value())
                .param("from", today.minusDays(EndStep.TOLD_FOR))
                .param("to", today.plusDays(soon(cell)))
                .query((row, _) -> {
                    var last = row.getObject("mandate_until", LocalDate.class);
                    var actor = new ActorId(row.getObject("actor_id", UUID.class));
                    return new Ending(actor, "bureau/" + actor.value() + "/" + last, last, null);
                })
                .list();
        for (var one : ending) tell(cell, one, BUREAU_ENDS, BUREAU_ENDED, "/file", by);
    }

    /// Whose right to speak for an actor ends is told himself, while he has it.
    private void remindOfSpeakers(CellId cell, By by) {
        var today = rules.today(cell);
        int soon = soon(cell);
        for (var mandate : representatives.ending(cell, today, today.plusDays(soon)))
            EndStep.of(mandate.until(), today, soon)
                    .ifPresent(step -> notices.send(
                            cell,
                            NewNotice.of(
                                            SPEAKER_ENDS,
                                            "ends/speaker/" + mandate.grant() + "/" + mandate.until() + "/" + step,
                                            Recipient.account(mandate.person()))
                                    .about("actor/" + mandate.body())
                                    .with(
                                            "actor",
                                            actors.actor(cell, new ActorId(mandate.body()))
                                                    .name())
                                    .with("day", mandate.until())
                                    .leadingTo("/our-actors"),
                            by));
    }

    private void tell(CellId cell, Ending ending, NoticeKind ends, NoticeKind ended, String page, By by) {
        var step = EndStep.of(ending.last(), rules.today(cell), soon(cell));
        if (step.isEmpty()) return;
        var actor = actors.actor(cell, ending.actor());
        var kind = step.get() == EndStep.OVER ? ended : ends;
        var key = "ends/" + ending.what() + "/" + step.get() + "/";
        for (var to : recipients(cell, actor)) {
            var who =
                    to instanceof Recipient.Account(var person) ? person.value().toString() : "actor";
            var notice = NewNotice.of(kind, key + who, to)
                    .about("actor/" + actor.id().value())
                    .with("actor", actor.name())
                    .with("day", ending.last())
                    .leadingTo("/actors/" + actor.id().value() + page);
            notices.send(cell, ending.name() == null ? notice : notice.with("paper", ending.name()), by);
        }
    }

    private List<Recipient> recipients(CellId cell, Actor actor) {
        var speakers =
                spokespeople.speakers(cell, Role.MEMBER, List.of(actor.id().value()));
        if (!speakers.isEmpty())
            return speakers.stream().map(Recipient::account).toList();
        var name = actor.name().plain().replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " ");
        return List.of(new Recipient.Outside(
                name.substring(0, Math.min(LONGEST_NAME, name.length())),
                contact(cell, actor.id(), ContactKind.EMAIL),
                contact(cell, actor.id(), ContactKind.PHONE),
                Lang.AR));
    }

    private @Nullable String contact(CellId cell, ActorId actor, ContactKind kind) {
        return contacts.of(cell, actor).stream()
                .filter(contact -> contact.kind() == kind)
                .map(Contact::value)
                .filter(value -> Login.of(value).isPresent())
                .findFirst()
                .orElse(null);
    }
}
