package ruche.notices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ruche.accounts.People;
import ruche.accounts.Reach;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;
import ruche.shell.CellFaces;
import ruche.shell.Words;

/// Brings one claimed message on its way.
@Component
class Sender {
    private final Deliveries deliveries;
    private final NoticeStore notices;
    private final Ways ways;
    private final People people;
    private final CellFaces cells;
    private final OutboxSettings settings;
    private final Words words;
    private final List<LateWords> late;

    Sender(
            Deliveries deliveries,
            NoticeStore notices,
            Ways ways,
            People people,
            CellFaces cells,
            OutboxSettings settings,
            Words words,
            ObjectProvider<LateWords> late) {
        this.deliveries = deliveries;
        this.notices = notices;
        this.ways = ways;
        this.people = people;
        this.cells = cells;
        this.settings = settings;
        this.words = words;
        this.late = late.orderedStream().toList();
    }

    /// Outside any transaction: the claim stands before the server hears of the message.
    void send(Deliveries.Claim claim) {
        var outcome = outgoing(claim)
                .map(message -> ways.carry(claim.channel(), message))
                .orElseGet(() -> new Outcome.Never("notices.erased", ""));
        deliveries.mark(claim, outcome);
    }

    private Optional<Outgoing> outgoing(Deliveries.Claim claim) {
        return notices.toCarry(claim.cell(), claim.notice())
                .flatMap(kept -> reach(kept).map(reach -> outgoing(claim, kept, reach)));
    }

    private Outgoing outgoing(Deliveries.Claim claim, NoticeStore.Kept kept, Reach reach) {
        var values = kept.body().contains("{") ? late(kept.kind(), kept.personId()) : Map.<String, String>of();
        var path = NewNotice.path(cells.face(claim.cell()).code(), kept.path());
        return new Outgoing(
                claim.cell(),
                reach.name(),
                reach.email(),
                reach.phone(),
                reach.lang(),
                kept.subject(),
                Texts.filled(kept.body(), values),
                claim.messageId(),
                settings.link(path).orElse(null),
                settings.isWithoutLink(path) ? words.say(reach.lang(), OutboxSettings.COME) : "");
    }

    /// As the person is reached today.
    private Optional<Reach> reach(NoticeStore.Kept kept) {
        var lang = Lang.of(kept.lang()).orElse(Lang.AR);
        if (kept.personId() == null) return Optional.of(new Reach(kept.name(), kept.email(), kept.phone(), lang));
        return people.reach(new PersonId(kept.personId()))
                .map(now -> new Reach(now.name(), now.email(), now.phone(), lang));
    }

    private Map<String, String> late(String kind, @Nullable UUID person) {
        if (person == null) return Map.of();
        return late.stream()
                .filter(words -> words.kind().equals(kind))
                .findFirst()
                .map(words -> words.of(new PersonId(person)))
                .orElse(Map.of());
    }
}
