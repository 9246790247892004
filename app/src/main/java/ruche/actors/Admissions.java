package ruche.actors;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.NewPerson;
import ruche.accounts.People;
import ruche.accounts.Representative;
import ruche.accounts.Representatives;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.kernel.Slice;
import ruche.record.Journal;

/// The staff's word on requests to enter the registry.
@Component
class Admissions {
    private static final int PAGE = 50;

    private final RequestStore store;
    private final Actors actors;
    private final ActorEntries entries;
    private final Identities identities;
    private final Papers papers;
    private final ActorContacts contacts;
    private final Holders holders;
    private final ActorRules rules;
    private final People people;
    private final Representatives representatives;
    private final RequestNews news;
    private final Journal journal;
    private final Clock clock;

    Admissions(
            RequestStore store,
            Actors actors,
            ActorEntries entries,
            Identities identities,
            Papers papers,
            ActorContacts contacts,
            Holders holders,
            ActorRules rules,
            People people,
            Representatives representatives,
            RequestNews news,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.actors = actors;
        this.entries = entries;
        this.identities = identities;
        this.papers = papers;
        this.contacts = contacts;
        this.holders = holders;
        this.rules = rules;
        this.people = people;
        this.representatives = representatives;
        this.news = news;
        this.journal = journal;
        this.clock = clock;
    }

    /// Those that wait, the first sent first.
    Slice<Request> waiting(CellId cell, @Nullable UUID after) {
        return slice(cell, List.of(RequestState.SENT, RequestState.ASKED), after);
    }

    Slice<Request> refused(CellId cell, @Nullable UUID after) {
        return slice(cell, List.of(RequestState.REFUSED), after);
    }

    private Slice<Request> slice(CellId cell, List<RequestState> states, @Nullable UUID after) {
        return Slice.of(
                store.in(cell, states, after, PAGE + 1),
                PAGE,
                request -> request.id().value().toString());
    }

    /// @throws NotFound if the cell has no such request, or it was forgotten
    Request request(CellId cell, RequestId id) {
        return store.find(cell, id).orElseThrow(() -> new NotFound(id.value().toString()));
    }

    /// Whether somebody with that phone or e-mail has an account already.
    boolean known(Applicant applicant) {
        return account(applicant).isPresent();
    }

    private Optional<PersonId> account(Applicant applicant) {
        return Stream.of(applicant.email(), applicant.phone())
                .flatMap(Stream::ofNullable)
                .map(people::byLogin)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// What the staff found on the paper.
    ///
    /// @param known the actor of the registry that it is; null for a new one
    /// @param insists that none of the same name is it
    /// @param another whether its receipt is another than the one that it resembles
    /// @param paper kind of the paper that was photographed
    /// @param issued day on it
    record Checked(
            @Nullable ActorId known,
            boolean insists,
            NewActor body,
            @Nullable Receipt receipt,
            @Nullable CoopRegister register,
            boolean another,
            String paper,
            LocalDate issued) {}

    /// Takes the body in: its line and its legal facts, the paper as checked, the contact as private, and an account
    /// for whoever asked.
    ///
    /// Refused it leaves nothing, even to whoever looks at the registry in the same breath.
    ///
    /// @throws Refusal about the field at fault, `actors.request-decided`
    @Transactional(propagation = Propagation.NESTED)
    Entry accept(CellId cell, RequestId id, Checked checked, By by) {
        store.hold(cell, id);
        var request = pending(cell, id);
        var applicant = applicant(request);
        var known = checked.known();
        Entry entry = known == null
                ? entries.enter(cell, checked.body(), checked.insists(), by)
                : new Entry.Added(actors.actor(cell, known).id());
        if (!(entry instanceof Entry.Added(var actor))) return entry;
        journal.write(
                cell,
                by,
                Registrations.of("actor-request.accepted", request)
                        .with("number", request.number())
                        .with("actor", actor.value()));
        state(cell, actor, checked, by);
        paper(cell, actor, request, checked, by);
        reach(cell, actor, applicant, known == null, by);
        var account = account(applicant);
        var person = account.orElseGet(() -> people.create(
                new NewPerson(cell, applicant.name(), applicant.email(), applicant.phone(), request.lang()), by));
        speak(cell, actor, person, by);
        news.tell(cell, RequestNews.ACCEPTED, request, applicant, "", by);
        store.accept(cell, id, actor, account.isPresent() ? null : person, clock.instant(), by);
        journal.forgetSalts(cell, List.of(Registrations.subject(id)), "applicant");
        return entry;
    }

    private Request pending(CellId cell, RequestId id) {
        var request = request(cell, id);
        if (!request.state().pending()) throw new Refusal("actors.request-decided");
        return request;
    }

    private static Applicant applicant(Request request) {
        var applicant = request.applicant();
        if (applicant == null) throw new IllegalStateException("nobody asked: " + request.number());
        return applicant;
    }

    /// What the registry knows already of the actor stays.
    private void state(CellId cell, ActorId actor, Checked checked, By by) {
        var before = identities.of(cell, actor);
        identities.state(
                cell,
                actor,
                new Identity(
                        before.receipt() == null ? checked.receipt() : before.receipt(),
                        before.mandateUntil(),
                        before.ice(),
                        before.rib(),
                        before.register() == null ? checked.register() : before.register(),
                        before.utility(),
                        before.activity(),
                        before.beneficiaries(),
                        before.fields(),
                        before.languages()),
                checked.another(),
                by);
    }

    private void paper(CellId cell, ActorId actor, Request request, Checked checked, By by) {
        var photo = store.photo(cell, request.id()).orElseThrow(() -> new NotFound("a photo"));
        var said = new NewPaper(checked.paper(), checked.issued(), null);
        var paper = papers.handIn(cell, actor, said, true, photo.name(), photo.file(), by);
        var days = papers.paper(cell, actor, paper);
        papers.check(
                cell,
                actor,
                paper,
                Paper.Verdict.ACCEPTED,
                "",
                new NewPaper(days.kind(), days.issuedOn(), days.expiresOn()),
                true,
                by);
    }

    private void reach(CellId cell, ActorId actor, Applicant applicant, boolean isNew, By by) {
        var values = contacts.of(cell, actor).stream().map(Contact::value).toList();
        if (applicant.phone() != null && !values.contains(applicant.phone()))
            contacts.add(cell, actor, ContactKind.PHONE, applicant.phone(), by);
        if (applicant.email() != null && !values.contains(applicant.email()))
            contacts.add(cell, actor, ContactKind.EMAIL, applicant.email(), by);
        if (isNew)
            holders.add(
                    cell,
                    actor,
                    new NewHolder(applicant.office(), applicant.name(), null, null, rules.today(cell), null),
                    by);
    }

    private void speak(CellId cell, ActorId actor, PersonId person, By by) {
        if (representatives.of(cell, actor.value()).stream()
                .map(Representative::person)
                .noneMatch(person.value()::equals)) people.grant(cell, person, Role.MEMBER, actor.value(), null, by);
    }

    /// Asks for something more: whoever asked reads it by his code, and is told by message or letter.
    @Transactional
    void ask(CellId cell, RequestId id, String message, By by) {
        store.hold(cell, id);
        var request = pending(cell, id);
        store.answer(cell, id, RequestState.ASKED, message, clock.instant(), by);
        journal.write(
                cell,
                by,
                Registrations.of("actor-request.asked", request)
                        .with("number", request.number())
                        .because(message));
        news.tell(cell, RequestNews.ASKED, request, applicant(request), message, by);
    }

    @Transactional
    void refuse(CellId cell, RequestId id, String why, By by) {
        store.hold(cell, id);
        var request = pending(cell, id);
        store.answer(cell, id, RequestState.REFUSED, why, clock.instant(), by);
        journal.write(
                cell,
                by,
                Registrations.of("actor-request.refused", request)
                        .with("number", request.number())
                        .because(why));
        news.tell(cell, RequestNews.REFUSED, request, applicant(request), why, by);
    }
}
