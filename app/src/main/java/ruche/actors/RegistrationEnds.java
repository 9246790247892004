package ruche.actors;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.People;
import ruche.accounts.ResetLink;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.record.Journal;

/// How requests to enter the registry end: taken back, forgotten, or by an account that is opened.
@Component
class RegistrationEnds {
    private final RequestStore store;
    private final ActorRules rules;
    private final People people;
    private final RequestNews news;
    private final Journal journal;
    private final Clock clock;

    RegistrationEnds(
            RequestStore store, ActorRules rules, People people, RequestNews news, Journal journal, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.people = people;
        this.news = news;
        this.journal = journal;
        this.clock = clock;
    }

    /// Whoever asked takes it back: all that he said is forgotten, of a draft everything.
    @Transactional
    void withdraw(CellId cell, Request request) {
        store.hold(cell, request.id());
        if (request.state() == RequestState.DRAFT) {
            store.delete(cell, request.id());
            return;
        }
        if (!request.state().pending()) throw new Refusal("actors.join-decided");
        journal.write(cell, By.visitor(), Registrations.of("actor-request.withdrawn", request));
        forget(cell, request, RequestState.WITHDRAWN);
    }

    private void forget(CellId cell, Request request, RequestState state) {
        store.erase(cell, request.id(), state, clock.instant());
        journal.forgetSalts(cell, Registrations.subject(request.id()));
        news.forget(cell, request.id());
    }

    /// The link by which whoever asked sets the password of the account that was made of it; empty once he has set one,
    /// and where he had an account before.
    @Transactional
    Optional<ResetLink> firstPassword(CellId cell, Request request) {
        return newAccount(request).map(person -> people.resetLink(cell, person, By.visitor()));
    }

    /// Who has an account by this request and has not opened it yet.
    Optional<PersonId> newAccount(Request request) {
        UUID person = request.person();
        if (request.state() != RequestState.ACCEPTED || person == null) return Optional.empty();
        return Optional.of(new PersonId(person))
                .filter(id -> people.name(id).isPresent())
                .filter(id -> !people.signsIn(id));
    }

    /// Forgets on the staff's word what somebody said who was refused.
    ///
    /// @throws NotFound if the cell has no such request
    @Transactional
    void erase(CellId cell, RequestId id, String why, By by) {
        var request = store.find(cell, id).orElseThrow(() -> new NotFound("a request"));
        if (request.state() != RequestState.REFUSED) throw new Refusal("actors.request-not-refused");
        journal.write(
                cell, by, Registrations.of("actor-request.erased", request).because(why));
        forget(cell, request, RequestState.REFUSED);
    }

    /// Forgets what has been kept long enough: drafts nobody sent, and requests refused or left without an answer.
    @Transactional
    void sweep(CellId cell, By by) {
        store.deleteDrafts(cell, clock.instant().minus(Registrations.DRAFT_KEPT));
        var before = clock.instant().minus(Duration.ofDays(rules.days(cell, ActorRule.REQUEST_DAYS)));
        for (var request : store.stale(cell, before)) {
            journal.write(cell, by, Registrations.of("actor-request.erased", request));
            forget(
                    cell,
                    request,
                    request.state() == RequestState.REFUSED ? RequestState.REFUSED : RequestState.WITHDRAWN);
        }
    }
}
