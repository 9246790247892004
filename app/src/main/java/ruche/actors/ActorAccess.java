package ruche.actors;

import ruche.kernel.NotFound;
import ruche.kernel.Role;
import ruche.shell.Visit;

/// Who may see and keep what is private of an actor: the staff, and those who speak for it. An observer sees what is
/// public of it, and figures.
final class ActorAccess {
    private ActorAccess() {}

    static boolean own(Visit visit, ActorId actor) {
        return visit.bodies(Role.MEMBER).contains(actor.value())
                || visit.bodies(Role.SERVICE).contains(actor.value());
    }

    static boolean reads(Visit visit, ActorId actor) {
        return visit.staff() || own(visit, actor);
    }

    static boolean keeps(Visit visit, ActorId actor) {
        return visit.staff() || own(visit, actor);
    }

    /// @throws NotFound for all others, as if it were not there
    static void mustRead(Visit visit, ActorId actor) {
        if (!reads(visit, actor)) throw new NotFound(actor.value().toString());
    }

    static void mustKeep(Visit visit, ActorId actor) {
        if (!keeps(visit, actor)) throw new NotFound(actor.value().toString());
    }
}
