package ruche.actors;

import ruche.kernel.Bilingual;

/// Invented actors.
public final class ActorSamples {
    private ActorSamples() {}

    public static NewActor association(String ar, String fr) {
        return new NewActor(ActorKind.ASSOCIATION, new Bilingual(ar, fr), null, "water");
    }

    public static NewActor service(String ar, String fr) {
        return new NewActor(ActorKind.SECTOR_SERVICE, new Bilingual(ar, fr), null, "health");
    }
}
