package ruche.ideas;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.Login;
import ruche.accounts.Spokespeople;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;
import ruche.kernel.Role;
import ruche.notices.NewNotice;
import ruche.notices.NoticeKind;
import ruche.notices.Notices;
import ruche.notices.Recipient;

/// Who is told what becomes of an idea: those who speak for its bearers; where nobody does, whoever is to be reached
/// for it; else who handed it in.
@Component
public class IdeaPeople {
    /// What happened longer ago is history that is being written down: nobody waits for it.
    private static final Duration NEWS = Duration.ofDays(90);

    private static final int LONGEST_NAME = 200;

    private final IdeaStore store;
    private final Spokespeople spokespeople;
    private final Notices notices;
    private final Clock clock;

    IdeaPeople(IdeaStore store, Spokespeople spokespeople, Notices notices, Clock clock) {
        this.store = store;
        this.spokespeople = spokespeople;
        this.notices = notices;
        this.clock = clock;
    }

    /// Tells each of them but whoever acts.
    ///
    /// @param occasion what happens to the idea at most once, such as `decided-2`
    /// @param values of the kind's placeholders but `title` and `number`
    /// @return whether anybody is told; of history, written down late, nobody need be
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tell(CellId cell, Idea idea, NoticeKind kind, String occasion, Map<String, Object> values, By by) {
        if (by.day().filter(this::isHistory).isPresent()) return true;
        boolean told = false;
        for (var recipient : of(cell, idea)) {
            if (recipient instanceof Recipient.Account(var person)
                    && by.personId().filter(person::equals).isPresent()) continue;
            var notice = NewNotice.of(kind, occasion + "/" + idea.number() + "/" + key(recipient), recipient)
                    .about(idea.subject())
                    .with("title", idea.title())
                    .with("number", idea.number())
                    .leadingTo("/ideas/" + idea.number());
            for (var value : values.entrySet()) notice = notice.with(value.getKey(), value.getValue());
            notices.send(cell, notice, by);
            told = true;
        }
        return told;
    }

    private boolean isHistory(LocalDate day) {
        return day.isBefore(LocalDate.ofInstant(clock.instant().minus(NEWS), ZoneOffset.UTC));
    }

    private static String key(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Account(var person) -> person.value().toString();
            case Recipient.Outside _ -> "contact";
        };
    }

    private List<Recipient> of(CellId cell, Idea idea) {
        var owner = store.owner(cell, idea.id());
        var bodies = Stream.concat(
                        Stream.ofNullable(owner.bearerId()),
                        store.authors(cell, idea.id()).stream()
                                .map(IdeaAuthor::actorId)
                                .filter(Objects::nonNull))
                .distinct()
                .toList();
        var speakers = spokespeople.speakers(cell, Role.MEMBER, bodies);
        if (!speakers.isEmpty())
            return speakers.stream().map(Recipient::account).toList();
        return contact(idea, owner.contact())
                .or(() ->
                        Optional.ofNullable(owner.proposedBy()).map(person -> Recipient.account(new PersonId(person))))
                .map(List::of)
                .orElse(List.of());
    }

    /// Empty where what stands there is neither an e-mail nor a phone.
    private static Optional<Recipient> contact(Idea idea, String contact) {
        if (Login.of(contact).isEmpty()) return Optional.empty();
        var written = idea.bearerName().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        var name = written.isEmpty() ? idea.number() : written.substring(0, Math.min(written.length(), LONGEST_NAME));
        return Optional.of(Recipient.Outside.reachedBy(
                name, contact, Lang.of(idea.titleLang()).orElse(Lang.AR)));
    }
}
