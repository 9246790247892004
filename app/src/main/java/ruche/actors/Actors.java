package ruche.actors;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.engine.text.NormalForm;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.kernel.Slice;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.territory.Places;

/// The way in to the registry.
@Component
public class Actors {
    private final JdbcClient db;
    private final Journal journal;
    private final Places places;
    private final ActorDirectory directory;
    private final ActorWords words;
    private final Filled filled;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Actors(
            JdbcClient db,
            Journal journal,
            Places places,
            ActorDirectory directory,
            ActorWords words,
            Filled filled,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.journal = journal;
        this.places = places;
        this.directory = directory;
        this.words = words;
        this.filled = filled;
        this.events = events;
        this.clock = clock;
    }

    /// @throws CommuneUnknown if the commune's code is none of the territory's
    @Transactional
    public ActorId add(CellId cell, NewActor actor, By by) {
        return insert(cell, null, actor, by);
    }

    /// Adds a line of an imported list, or answers the one that came with this key before.
    @Transactional
    public ActorId put(CellId cell, String key, NewActor actor, By by) {
        return byKey(cell, key).orElseGet(() -> insert(cell, key, actor, by));
    }

    @Transactional
    public void change(CellId cell, ActorId id, NewActor actor, By by) {
        var before = actor(cell, id).line();
        write(cell, id, before, actor, clock.instant(), by);
        filled.forget(cell, id, Filled.parts(before, actor));
    }

    /// The same, of what a list fills in: it stays as if nobody had worked on it.
    void complete(CellId cell, ActorId id, NewActor actor, By by) {
        write(cell, id, actor(cell, id).line(), actor, null, by);
    }

    private void write(CellId cell, ActorId id, NewActor before, NewActor actor, @Nullable Instant at, By by) {
        if (before.equals(actor)) return;
        checkCommune(actor);
        int changed = bind(db.sql("""
                update actor
                set kind = :kind, name_ar = :ar, name_fr = :fr, acronym = :acronym, commune = :commune, field = :field,
                    sort_ar = :sortAr, sort_fr = :sortFr, changed_at = coalesce(:at::timestamptz, changed_at)
                where cell_id = :cell and id = :id and undone_at is null and merged_into is null"""), cell, id, actor)
                .param("at", at == null ? null : Timestamp.from(at), Types.TIMESTAMP)
                .update();
        if (changed == 0) throw new NotFound(id.value().toString());
        writeNames(cell, id, actor.name());
        journal.write(cell, by, change("actor.changed", id, actor).since(change("actor.changed", id, before)));
        if (!before.name().equals(actor.name())) events.publishEvent(new ActorRenamed(cell, id, actor.name()));
    }

    /// The one actor of that name, in any spelling; empty when there is none, or more than one.
    public Optional<ActorId> find(CellId cell, String name) {
        var found = named(cell, name);
        return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
    }

    /// The actor of that kind and name, seated in that commune where both say one; else a new one.
    @Transactional
    public ActorId findOrAdd(CellId cell, NewActor actor, By by) {
        return known(cell, actor).orElseGet(() -> add(cell, actor, by));
    }

    Optional<ActorId> known(CellId cell, NewActor actor) {
        return Stream.of(actor.name().ar(), actor.name().fr())
                .filter(name -> !name.isEmpty())
                .flatMap(name -> named(cell, name).stream())
                .filter(known -> known.kind() == actor.kind() && sameSeat(known.commune(), actor.commune()))
                .findFirst()
                .map(Actor::id);
    }

    public Optional<ActorId> byKey(CellId cell, String key) {
        return db.sql("select coalesce(merged_into, id) as id from actor where cell_id = :cell and key = :key")
                .param("cell", cell.value())
                .param("key", key)
                .query((row, _) -> new ActorId(row.getObject("id", UUID.class)))
                .optional();
    }

    /// @throws NotFound if the cell has no such actor
    public Actor actor(CellId cell, ActorId id) {
        return db.sql("select " + Actor.COLUMNS + " from actor a where a.cell_id = :cell and a.id = :id")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(Actor::of)
                .optional()
                .orElseThrow(() -> new NotFound(id.value().toString()));
    }

    /// Names by id, of those that the cell has.
    public Map<UUID, Bilingual> names(CellId cell, Collection<UUID> ids) {
        var names = new HashMap<UUID, Bilingual>();
        of(cell, ids).forEach(actor -> names.put(actor.id().value(), actor.name()));
        return names;
    }

    List<Actor> of(CellId cell, Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return db.sql("select " + Actor.COLUMNS
                        + " from actor a where a.cell_id = :cell and a.id = any(:ids) order by a.id")
                .param("cell", cell.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(Actor::of)
                .list();
    }

    /// Those of them that exist no more.
    public Set<UUID> dissolved(CellId cell, Collection<UUID> ids) {
        if (ids.isEmpty()) return Set.of();
        return Set.copyOf(
                db.sql("select id from actor where cell_id = :cell and id = any(:ids) and dissolved_on is not null")
                        .param("cell", cell.value())
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /// By Arabic name; without those that exist no more.
    public List<Actor> ofKind(CellId cell, ActorKind kind) {
        return db.sql(
                        "select " + Actor.COLUMNS
                                + " from actor a where a.cell_id = :cell and a.kind = :kind and a.undone_at is null and a.merged_into is null and a.dissolved_on is null order by a.sort_ar, a.id")
                .param("cell", cell.value())
                .param("kind", kind.name())
                .query(Actor::of)
                .list();
    }

    /// One page of the registry, by name as a reader of `lang` sees it.
    ///
    /// @param after what the page before gave as `next`; null for the first
    public Slice<Actor> list(CellId cell, ActorFilter filter, Lang lang, @Nullable String after) {
        return directory.page(cell, filter, lang, false, after, ActorDirectory.SIZE);
    }

    /// The same, the last name first.
    Slice<Actor> listBackwards(CellId cell, ActorFilter filter, Lang lang, @Nullable String after) {
        return directory.page(cell, filter, lang, true, after, ActorDirectory.SIZE);
    }

    /// How many there are; a number above [ActorDirectory#COUNTED] says only that there are more.
    long count(CellId cell, ActorFilter filter) {
        return directory.count(cell, filter);
    }

    List<Actor> named(CellId cell, String name) {
        return db.sql("select " + Actor.COLUMNS + """
                 from actor_name n join actor a on a.cell_id = n.cell_id and a.id = n.actor_id
                where n.cell_id = :cell and n.form = :form
                order by a.id""")
                .param("cell", cell.value())
                .param("form", NormalForm.of(name))
                .query(Actor::of)
                .list();
    }

    static boolean sameSeat(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    private ActorId insert(CellId cell, @Nullable String key, NewActor actor, By by) {
        checkCommune(actor);
        var id = new ActorId(Ids.next());
        bind(db.sql("""
                insert into actor (cell_id, id, key, kind, name_ar, name_fr, acronym, commune, field, sort_ar, sort_fr,
                                   added_at)
                values (:cell, :id, :key, :kind, :ar, :fr, :acronym, :commune, :field, :sortAr, :sortFr, :at)"""), cell, id, actor)
                .param("key", key)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        insertNames(cell, id, actor.name());
        words.writeAll(cell, List.of(new ActorWords.Named(id.value(), actor.name(), actor.acronym())));
        journal.write(cell, by, change("actor.added", id, actor));
        return id;
    }

    private void checkCommune(NewActor actor) {
        if (actor.commune() != null && places.byCode(actor.commune()).isEmpty())
            throw new CommuneUnknown(actor.commune());
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, CellId cell, ActorId id, NewActor actor) {
        return statement
                .param("cell", cell.value())
                .param("id", id.value())
                .param("kind", actor.kind().name())
                .param("ar", actor.name().ar())
                .param("fr", actor.name().fr())
                .param("acronym", actor.acronym())
                .param("commune", actor.commune())
                .param("field", actor.field())
                .param("sortAr", NormalForm.of(actor.name().in(Lang.AR)))
                .param("sortFr", NormalForm.of(actor.name().in(Lang.FR)));
    }

    private void writeNames(CellId cell, ActorId id, Bilingual name) {
        db.sql("delete from actor_name where cell_id = :cell and actor_id = :id")
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
        insertNames(cell, id, name);
        words.write(cell, id);
    }

    private void insertNames(CellId cell, ActorId id, Bilingual name) {
        var forms = new LinkedHashSet<>(List.of(NormalForm.of(name.ar())));
        forms.add(NormalForm.of(name.fr()));
        forms.remove("");
        for (var form : forms)
            db.sql("insert into actor_name (cell_id, form, actor_id) values (:cell, :form, :id)")
                    .param("cell", cell.value())
                    .param("form", form)
                    .param("id", id.value())
                    .update();
    }

    static Change change(String act, ActorId id, NewActor actor) {
        return Change.of(act, "actor/" + id.value())
                .with("kind", actor.kind())
                .with("name-ar", actor.name().ar())
                .with("name-fr", actor.name().fr())
                .with("acronym", actor.acronym())
                .with("commune", actor.commune() == null ? "" : actor.commune());
    }
}
