package ruche.ideas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.actors.Actor;
import ruche.actors.ActorId;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.actors.NewActor;
import ruche.kernel.Bilingual;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.shell.Visit;

/// Whose idea it is that somebody hands in: a member hands in those of the bodies he speaks for, staff and
/// facilitators those of anybody.
@Component
class Bearers {
    private static final int SUGGESTED = 500;

    private final Actors actors;

    Bearers(Actors actors) {
        this.actors = actors;
    }

    /// @param actor null when nobody is named
    record Bearer(@Nullable UUID actor, String name) {}

    /// Whether the visitor writes down whose idea it is.
    boolean typed(Visit visit) {
        return visit.has(Role.FACILITATOR, Role.AGENT, Role.ADMINISTRATOR);
    }

    boolean known(Visit visit, IdeaForm form) {
        return !typed(visit) || !form.text("bearerName").isEmpty();
    }

    /// Whether it is clear for which of his bodies a member hands in.
    boolean chosen(Visit visit, IdeaForm form) {
        var own = visit.bodies(Role.MEMBER);
        var bearer = form.idOrNull("bearer");
        return typed(visit) || (bearer == null ? own.size() == 1 : own.contains(bearer));
    }

    Bearer of(Visit visit, IdeaForm form) {
        if (!typed(visit)) return own(visit, form);
        var name = form.text("bearerName");
        if (name.isEmpty()) return new Bearer(null, "");
        var known = actors.find(visit.cell(), name);
        var actor = known.orElseGet(() -> actors.findOrAdd(visit.cell(), newActor(form, name), visit.by()));
        return new Bearer(actor.value(), name);
    }

    private static NewActor newActor(IdeaForm form, String name) {
        boolean arabic = IdeaText.lang(name).equals("ar");
        var kind = Stream.of(ActorKind.values())
                .filter(one -> one.name().equals(form.text("bearerKind")))
                .findFirst()
                .orElse(ActorKind.ASSOCIATION);
        return new NewActor(kind, new Bilingual(arabic ? name : "", arabic ? "" : name), null, "");
    }

    private Bearer own(Visit visit, IdeaForm form) {
        var chosen = form.idOrNull("bearer");
        var body = chosen == null ? visit.bodies(Role.MEMBER).getFirst() : chosen;
        return new Bearer(body, name(visit, body));
    }

    /// The bodies the visitor may hand in for without naming them, by id.
    ///
    /// @throws Refusal `ideas.no-body` if a member speaks for nobody
    Map<String, String> own(Visit visit) {
        if (typed(visit)) return Map.of();
        var own = new LinkedHashMap<String, String>();
        for (var body : visit.bodies(Role.MEMBER)) own.put(body.toString(), name(visit, body));
        if (own.isEmpty()) throw new Refusal("ideas.no-body");
        return own;
    }

    private String name(Visit visit, UUID body) {
        return actors.actor(visit.cell(), new ActorId(body)).name().in(visit.lang());
    }

    List<String> suggested(Visit visit) {
        return Stream.of(ActorKind.ASSOCIATION, ActorKind.COOPERATIVE)
                .flatMap(kind -> actors.ofKind(visit.cell(), kind).stream())
                .map(Actor::name)
                .map(name -> name.in(visit.lang()))
                .limit(SUGGESTED)
                .toList();
    }
}
