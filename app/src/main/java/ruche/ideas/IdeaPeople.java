package ruche.ideas;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.Login;
import ruche.accounts.Spokespeople;
import ruche.actors.ActorRecipients;
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
/// for it, else the bearers themselves as the registry knows them; without e-mail and phone on paper, and who handed it
/// in as well. An account that was never opened and has no e-mail reaches nobody.
@Component
public class IdeaPeople {
    /// What happened longer ago is history that is being written down: nobody waits for it.
    private static final Duration NEWS = Duration.ofDays(90);

    private static final int LONGEST_NAME = 200;

    private final IdeaStore store;
    private final Spokespeople spokespeople;
    private final ActorRecipients registry;
    private final Notices notices;
    private final Clock clock;

    IdeaPeople(IdeaStore store, Spokespeople spokespeople, ActorRecipients registry, Notices notices, Clock clock) {
        this.store = store;
        this.spokespeople = spokespeople;
        this.registry = registry;
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
        var told = of(cell, idea, by);
        told.forEach((key, recipient) -> {
            var notice = NewNotice.of(kind, occasion + "/" + idea.number() + "/" + key, recipient)
                    .about(idea.subject())
                    .with("title", idea.title())
                    .with("number", idea.number())
                    .leadingTo("/ideas/" + idea.number());
            for (var value : values.entrySet()) notice = notice.with(value.getKey(), value.getValue());
            notices.send(cell, notice, by);
        });
        return !told.isEmpty();
    }

    private boolean isHistory(LocalDate day) {
        return day.isBefore(LocalDate.ofInstant(clock.instant().minus(NEWS), ZoneOffset.UTC));
    }

    /// By what tells them apart in the messages' keys; never whoever acts.
    private Map<String, Recipient> of(CellId cell, Idea idea, By by) {
        var owner = store.owner(cell, idea.id());
        var bodies = Stream.concat(
                        Stream.ofNullable(owner.bearerId()),
                        store.authors(cell, idea.id()).stream()
                                .map(IdeaAuthor::actorId)
                                .filter(Objects::nonNull))
                .distinct()
                .toList();
        var speakers = spokespeople.speakersOf(cell, Set.of(Role.MEMBER), bodies).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        if (!speakers.isEmpty()) return accounts(speakers, by);
        var contact = contact(idea, owner.contact());
        if (contact.isPresent()) return Map.of("contact", contact.get());
        var registered = registered(cell, bodies);
        var reached = new LinkedHashMap<>(registered);
        reached.values().removeIf(one -> !isReached(one));
        if (!reached.isEmpty()) return reached;
        var proposer = owner.proposedBy();
        if (proposer != null) registered.putAll(accounts(List.of(new PersonId(proposer)), by));
        return registered;
    }

    private static Map<String, Recipient> accounts(List<PersonId> people, By by) {
        var told = new LinkedHashMap<String, Recipient>();
        for (var person : people)
            if (by.personId().filter(person::equals).isEmpty())
                told.put(person.value().toString(), Recipient.account(person));
        return told;
    }

    private Map<String, Recipient> registered(CellId cell, List<UUID> bodies) {
        var told = new LinkedHashMap<String, Recipient>();
        registry.of(cell, bodies).forEach((body, recipients) -> {
            for (int i = 0; i < recipients.size(); i++)
                told.put(i == 0 ? body.toString() : body + "-" + (i + 1), recipients.get(i));
        });
        return told;
    }

    private static boolean isReached(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Account _ -> true;
            case Recipient.Outside outside -> outside.email() != null || outside.phone() != null;
        };
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
