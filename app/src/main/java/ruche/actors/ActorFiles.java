package ruche.actors;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;

/// Puts together what the registry holds of an actor.
@Component
class ActorFiles {
    private final Actors actors;
    private final Identities identities;
    private final Papers papers;
    private final Holders holders;
    private final ActorContacts contacts;
    private final ActorRules rules;
    private final PlacesCalled places;

    ActorFiles(
            Actors actors,
            Identities identities,
            Papers papers,
            Holders holders,
            ActorContacts contacts,
            ActorRules rules,
            PlacesCalled places) {
        this.actors = actors;
        this.identities = identities;
        this.papers = papers;
        this.holders = holders;
        this.contacts = contacts;
        this.rules = rules;
        this.places = places;
    }

    ActorCard card(CellId cell, Actor actor) {
        var identity = identities.of(cell, actor.id());
        return new ActorCard(
                identity, identities.standing(cell, actor, identity), names(identity), contacts.open(cell, actor.id()));
    }

    ActorFile file(CellId cell, ActorId id) {
        var actor = actors.actor(cell, id);
        var identity = identities.of(cell, id);
        return new ActorFile(
                actor,
                identity,
                identities.standing(cell, actor, identity),
                names(identity),
                uses(cell, id),
                papers.standing(cell, id),
                holders.of(cell, id),
                contacts.of(cell, id),
                rules.today(cell));
    }

    private List<Completeness> uses(CellId cell, ActorId id) {
        return Arrays.stream(PaperUse.values())
                .map(use -> papers.completeness(cell, id, use))
                .toList();
    }

    private Map<String, Bilingual> names(Identity identity) {
        return places.of(identity.places());
    }
}
