package ruche.actors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.search.Findable;
import ruche.shell.Naming;
import ruche.shell.Words;
import ruche.territory.Places;

/// Lets the actors of the registry be found by what everybody may read of them: names, acronym, field and seat.
@Component
@Order(20)
class FindableActors implements Findable {
    private static final int PAGE = 500;
    private static final String SUBJECT = "actor/";

    private final JdbcClient db;
    private final Places places;
    private final Words words;

    FindableActors(JdbcClient db, Places places, Words words) {
        this.db = db;
        this.places = places;
        this.words = words;
    }

    @Override
    public String kind() {
        return "actor";
    }

    @Override
    public String path(String id) {
        return "/actors/" + id;
    }

    @Override
    public long count(CellId cell) {
        return db.sql("select count(*) from actor a where a.cell_id = :cell and " + ActorDirectory.STANDS)
                .param("cell", cell.value())
                .query(Long.class)
                .single();
    }

    @Override
    public void each(CellId cell, Consumer<Item> act) {
        UUID after = null;
        for (var page = page(cell, after); !page.isEmpty(); page = page(cell, after)) {
            records(page).forEach(act);
            after = page.getLast().id().value();
        }
    }

    private List<Actor> page(CellId cell, @Nullable UUID after) {
        return db.sql("select " + Actor.COLUMNS + " from actor a where a.cell_id = :cell and " + ActorDirectory.STANDS
                        + " and (:after::uuid is null or a.id > :after) order by a.id limit :most")
                .param("cell", cell.value())
                .param("after", after)
                .param("most", PAGE)
                .query(Actor::of)
                .list();
    }

    @Override
    public Map<String, Optional<Item>> touched(CellId cell, Collection<String> subjects) {
        var ids = Naming.ids(subjects.stream()
                .filter(subject -> subject.startsWith(SUBJECT))
                .map(subject -> subject.split("/")[1])
                .collect(Collectors.toSet()));
        if (ids.isEmpty()) return Map.of();
        var touched = new HashMap<String, Optional<Item>>();
        for (var id : ids) touched.put(id.toString(), Optional.empty());
        var standing = db.sql("select " + Actor.COLUMNS + " from actor a where a.cell_id = :cell and "
                        + ActorDirectory.STANDS + " and a.id = any(:ids) order by a.id")
                .param("cell", cell.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(Actor::of)
                .list();
        for (var record : records(standing)) touched.put(record.id(), Optional.of(record));
        return touched;
    }

    private List<Item> records(List<Actor> actors) {
        var communes = places.names(
                actors.stream().map(Actor::commune).filter(Objects::nonNull).toList());
        return actors.stream().map(actor -> record(actor, communes)).toList();
    }

    private Item record(Actor actor, Map<String, Bilingual> communes) {
        var texts = new ArrayList<>(List.of(actor.acronym()));
        texts.addAll(field(actor.field()));
        for (var name : List.of(actor.name().ar(), actor.name().fr(), actor.acronym()))
            texts.addAll(NationalBodies.others(name));
        if (actor.commune() != null) texts.addAll(Findable.texts(communes.get(actor.commune())));
        return Item.of(actor.id().value().toString(), actor.name(), texts).in(COMMUNE, actor.commune());
    }

    private List<String> field(String field) {
        if (!ActorFields.isKnown(field)) return List.of(field);
        var key = "actors.field." + field;
        return List.of(words.say(Lang.AR, key), words.say(Lang.FR, key));
    }
}
