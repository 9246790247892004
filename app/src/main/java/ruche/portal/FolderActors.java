package ruche.portal;

import org.springframework.stereotype.Component;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.actors.NewActor;
import ruche.kernel.By;
import ruche.kernel.CellId;

/// `actors.csv`: key, kind, name_ar, name_fr, commune_code, field.
@Component
class FolderActors {
    private final Actors actors;

    FolderActors(Actors actors) {
        this.actors = actors;
    }

    void load(CycleJson file, CellId cell, By by) {
        file.rows("actors", row -> {
            var kind = row.one(ActorKind.class, "kind", row.text("kind"));
            var actor = new NewActor(kind, row.words("name"), row.text("commune_code"), row.text("field"));
            actors.put(cell, row.text("key"), actor, by);
        });
    }
}
