package ruche.actors;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.Cells;
import ruche.accounts.Tries;
import ruche.engine.text.NormalForm;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;

/// Bodies that ask by themselves to enter the registry: written step by step without an account, sent once whole, and
/// followed by a code that nobody else has.
@Component
class Registrations {
    /// Begun from one address in an hour: a whole hall may sit behind it.
    static final int MOST_OF_ADDRESS = 60;

    /// Begun and not sent, in a cell.
    private static final int MOST_DRAFTS = 500;

    /// How long something begun is kept for whoever has its code.
    static final Duration DRAFT_KEPT = Duration.ofDays(7);

    private final RequestStore store;
    private final RequestRules needs;
    private final ActorEntries entries;
    private final ActorRules rules;
    private final Cells cells;
    private final RegistrationEnds ends;
    private final Tries tries;
    private final Journal journal;
    private final Clock clock;

    Registrations(
            RequestStore store,
            RequestRules needs,
            ActorEntries entries,
            ActorRules rules,
            Cells cells,
            RegistrationEnds ends,
            Tries tries,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.needs = needs;
        this.entries = entries;
        this.rules = rules;
        this.cells = cells;
        this.ends = ends;
        this.tries = tries;
        this.journal = journal;
        this.clock = clock;
    }

    /// Begins one.
    ///
    /// @param address from which it is asked
    /// @return the code that opens it
    /// @throws Refusal about the field at fault, `accounts.asked-too-often`, `actors.join-busy`
    @Transactional
    String begin(CellId cell, NewActor body, Lang lang, String address) {
        needs.check(cell, body);
        tries.count("actors.join", address, MOST_OF_ADDRESS);
        if (store.drafts(cell) >= MOST_DRAFTS) throw new Refusal("actors.join-busy");
        var code = RequestCodes.drawn();
        store.insert(cell, new RequestId(Ids.next()), code, body, lang, clock.instant());
        return code;
    }

    /// @param typed the code, as somebody writes it
    /// @throws NotFound if it opens nothing
    Request opened(CellId cell, String typed) {
        return find(cell, typed).orElseThrow(() -> new NotFound("a request"));
    }

    Optional<Request> find(CellId cell, String typed) {
        var code = code(typed);
        return code.length() == RequestCodes.LENGTH ? store.byCode(cell, code) : Optional.empty();
    }

    /// As it stands in an address.
    static String code(String typed) {
        return NormalForm.of(typed).replaceAll("[^0-9a-z]", "").toUpperCase(Locale.ROOT);
    }

    /// As it is read and written down: in three groups.
    static String grouped(String code) {
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }

    /// @throws Refusal about the field at fault
    @Transactional
    void body(CellId cell, Request request, NewActor body) {
        mustBeOpen(cell, request);
        needs.check(cell, body);
        store.body(cell, request.id(), body);
    }

    private void mustBeOpen(CellId cell, Request request) {
        store.hold(cell, request.id());
        boolean open = request.state() == RequestState.DRAFT
                || store.find(cell, request.id())
                        .filter(now -> now.state().open())
                        .isPresent();
        if (!open) throw new Refusal("actors.join-sent-already");
    }

    /// What the papers say. An association has a receipt; of others it may be left out.
    ///
    /// @param another whether its receipt is another than the one that it resembles
    /// @throws Refusal about the field at fault
    @Transactional
    void papers(
            CellId cell, Request request, @Nullable Receipt receipt, @Nullable CoopRegister register, boolean another) {
        mustBeOpen(cell, request);
        if (receipt == null && request.body().kind() == ActorKind.ASSOCIATION)
            throw new Refusal("actors.receipt-number-missing").about("receiptNumber");
        if (receipt != null) {
            Identities.mustBePast(receipt.on(), rules.today(cell), "receiptOn");
            needs.mustBeFree(cell, request, receipt);
            if (!another && !receipt.equals(request.receipt())) needs.mustBeAnother(cell, request, receipt);
        }
        store.papers(cell, request.id(), receipt, register);
    }

    @Transactional
    void photo(CellId cell, Request request, PaperFile file, String fileName) {
        mustBeOpen(cell, request);
        store.file(cell, request.id(), file, Papers.shortened(fileName));
    }

    /// @throws NotFound if there is none
    RequestStore.Photo photo(CellId cell, RequestId id) {
        return store.photo(cell, id).orElseThrow(() -> new NotFound("a photo"));
    }

    @Transactional
    void applicant(CellId cell, Request request, Applicant applicant) {
        mustBeOpen(cell, request);
        store.applicant(cell, request.id(), applicant);
    }

    /// Those of the registry that it may be.
    List<Actor> alike(CellId cell, Request request) {
        return entries.alike(cell, request.body());
    }

    /// Those of the registry that are called almost so.
    List<Actor> resembling(CellId cell, Request request) {
        return entries.resembling(cell, request.body());
    }

    /// @param insists as in [#send]
    /// @throws Refusal for all that is missing, also `actors.join-alike`
    void mustBeWhole(CellId cell, Request request, boolean insists) {
        needs.mustBeWhole(cell, request, insists);
    }

    /// Sends it: the staff sees it from now on.
    ///
    /// @param insists that none of the registry that has its name is it
    /// @return its number
    /// @throws Refusal about what is missing, `actors.join-alike`
    @Transactional
    String send(CellId cell, Request request, boolean insists) {
        mustBeOpen(cell, request);
        needs.mustBeWhole(cell, request, insists);
        var applicant = Objects.requireNonNull(request.applicant());
        var number = numbered(cell, request);
        journal.write(cell, By.visitor(), change(request, number, applicant));
        return number;
    }

    /// The lock under which numbers are given lets no other request with the same receipt pass at the same time.
    private String numbered(CellId cell, Request request) {
        int year = rules.today(cell).getYear();
        int position = store.nextPosition(cell, year);
        var receipt = request.receipt();
        if (receipt != null) needs.mustBeFree(cell, request, receipt);
        if (!request.number().isEmpty()) {
            store.sendAgain(cell, request.id(), clock.instant());
            return request.number();
        }
        var number = String.format(Locale.ROOT, "%s-R-%d-%04d", cells.byId(cell).prefix(), year, position);
        store.send(cell, request.id(), number, year, position, clock.instant());
        return number;
    }

    private static Change change(Request request, String number, Applicant applicant) {
        return of("actor-request.sent", request)
                .with("number", number)
                .with("kind", request.body().kind())
                .with("commune", Change.text(request.body().commune()))
                .withPersonal("name", request.name().plain())
                .withPersonal(
                        "applicant",
                        applicant.name() + "\n" + Change.text(applicant.phone()) + "\n"
                                + Change.text(applicant.email()));
    }

    static Change of(String act, Request request) {
        return Change.of(act, subject(request.id()));
    }

    static String subject(RequestId id) {
        return "actor-request/" + id.value();
    }

    /// Forgets what has been kept long enough.
    @Transactional
    void sweep(CellId cell, By by) {
        ends.sweep(cell, by);
    }
}
