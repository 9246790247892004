package ruche.actors;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// What a body that asks to enter the registry must say, and what it may not: each refusal names its field.
@Component
class RequestRules {
    private final WaitingReceipts waiting;
    private final JoinKinds kinds;
    private final Actors actors;
    private final ActorEntries entries;
    private final Receipts receipts;
    private final Cells cells;
    private final Places places;

    RequestRules(
            WaitingReceipts waiting,
            JoinKinds kinds,
            Actors actors,
            ActorEntries entries,
            Receipts receipts,
            Cells cells,
            Places places) {
        this.waiting = waiting;
        this.kinds = kinds;
        this.actors = actors;
        this.entries = entries;
        this.receipts = receipts;
        this.cells = cells;
        this.places = places;
    }

    /// Whether the cell takes such a body in.
    void check(CellId cell, NewActor body) {
        var faults = new Faults();
        if (!kinds.of(cell).contains(body.kind())) faults.add(new Refusal("actors.join-kind").about("kind"));
        if (body.commune() == null) faults.add(new Refusal("actors.join-commune-missing").about("commune"));
        else if (places.within(cells.byId(cell).territory(), PlaceKind.COMMUNE).stream()
                .noneMatch(place -> place.code().equals(body.commune())))
            faults.add(new Refusal("actors.commune-unknown", body.commune()).about("commune"));
        if (!body.field().isEmpty() && !ActorFields.known().contains(body.field()))
            faults.add(new Refusal("shell.choice-missing").about("field"));
        faults.end();
    }

    /// Names the actor that has the receipt, since everybody reads it in the registry; of another request it tells the
    /// day alone.
    void mustBeFree(CellId cell, Request request, Receipt receipt) {
        receipts.holder(cell, receipt).ifPresent(known -> {
            throw new Refusal(
                            "actors.join-receipt-known",
                            actors.actor(cell, known).name())
                    .about("receiptNumber");
        });
        waiting.same(cell, request.id(), receipt).ifPresent(since -> {
            throw new Refusal("actors.join-receipt-waits", day(cell, since)).about("receiptNumber");
        });
    }

    void mustBeAnother(CellId cell, Request request, Receipt receipt) {
        receipts.mustBeAnother(cell, null, receipt);
        waiting.alike(cell, request.id(), receipt).ifPresent(since -> {
            throw new Refusal("actors.join-receipt-alike", day(cell, since)).about(Receipts.ANOTHER);
        });
    }

    private LocalDate day(CellId cell, Instant at) {
        return at.atZone(cells.byId(cell).zone()).toLocalDate();
    }

    /// @param insists as in [Registrations#send]
    /// @throws Refusal for all that is missing, also `actors.join-alike`
    void mustBeWhole(CellId cell, Request request, boolean insists) {
        var faults = new Faults();
        faults.check(() -> check(cell, request.body()));
        if (request.receipt() == null && request.body().kind() == ActorKind.ASSOCIATION)
            faults.add(new Refusal("actors.receipt-number-missing"));
        if (request.media() == null) faults.add(new Refusal("actors.join-photo-missing"));
        if (request.applicant() == null) faults.add(new Refusal("actors.join-person-missing"));
        if (!insists && !entries.alike(cell, request.body()).isEmpty())
            faults.add(new Refusal("actors.join-alike").about("insists"));
        faults.end();
    }
}
