package ruche.meetings;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.actors.Actor;
import ruche.actors.ActorFilter;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.engine.text.NormalForm;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.shell.Writing;

/// Finds in the registry whom to invite.
@Component
class Invitees {
    static final int MOST = 2_000;

    private final Actors actors;

    Invitees(Actors actors) {
        this.actors = actors;
    }

    /// Which actors; the conditions combine.
    ///
    /// @param field part of the field of activity; empty for all
    /// @param words parts of the name; empty for all
    record Choice(@Nullable ActorKind kind, @Nullable String commune, String field, String words) {}

    /// @throws Refusal `meetings.invite-too-many`
    List<UUID> find(CellId cell, Choice choice) {
        var found = new java.util.ArrayList<UUID>();
        var filter = new ActorFilter(choice.kind(), choice.commune(), choice.words());
        var field = NormalForm.of(choice.field());
        String after = null;
        do {
            var slice = actors.list(cell, filter, Lang.AR, after);
            for (var actor : slice.items())
                if (suits(actor, field)) found.add(actor.id().value());
            if (found.size() > MOST) throw new Refusal("meetings.invite-too-many", Writing.inAll(MOST)).about("kind");
            after = slice.next();
        } while (after != null);
        return found;
    }

    private static boolean suits(Actor actor, String field) {
        return field.isEmpty() || NormalForm.of(actor.field()).contains(field);
    }
}
