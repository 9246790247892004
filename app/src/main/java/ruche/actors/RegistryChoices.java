package ruche.actors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.engine.text.NormalForm;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.shell.Words;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// Finds in the registry those that a choice means, and tells what there is to choose from.
@Component
public class RegistryChoices {
    private static final int MOST_OWN = 200;

    private final JdbcClient db;
    private final Actors actors;
    private final Cells cells;
    private final Places places;
    private final Words words;

    RegistryChoices(JdbcClient db, Actors actors, Cells cells, Places places, Words words) {
        this.db = db;
        this.actors = actors;
        this.cells = cells;
        this.places = places;
        this.words = words;
    }

    /// One that was found.
    public record Found(UUID id, ActorKind kind) {}

    /// By Arabic name, without those that exist no more.
    ///
    /// @param most once more are found, the rest is left out: whoever asks sees that there are too many
    public List<Found> find(CellId cell, ActorChoice choice, int most) {
        var field = form(choice.field());
        var beside = field.isEmpty() ? Set.<UUID>of() : withFieldBeside(cell, choice.field());
        var filter = new ActorFilter(choice.kind(), choice.commune(), choice.words());
        var found = new ArrayList<Found>();
        String after = null;
        do {
            var slice = actors.list(cell, filter, Lang.AR, after);
            var gone = dissolved(
                    cell,
                    slice.items().stream().map(actor -> actor.id().value()).toList());
            for (var actor : slice.items()) {
                var id = actor.id().value();
                boolean suits = field.isEmpty() || form(actor.field()).equals(field) || beside.contains(id);
                if (suits && !gone.contains(id)) found.add(new Found(id, actor.kind()));
            }
            after = slice.next();
        } while (after != null && found.size() <= most);
        return found;
    }

    /// What is meant by a field, whatever word stands for it.
    private String form(String field) {
        return ActorFields.known(field, words).orElseGet(() -> NormalForm.of(field));
    }

    /// Those that work on it beside their main field.
    private Set<UUID> withFieldBeside(CellId cell, String field) {
        var known = ActorFields.known(field, words);
        if (known.isEmpty()) return Set.of();
        return new HashSet<>(db.sql("select actor_id from actor_legal where cell_id = :cell and :field = any(fields)")
                .param("cell", cell.value())
                .param("field", known.get())
                .query((row, _) -> row.getObject("actor_id", UUID.class))
                .list());
    }

    private Set<UUID> dissolved(CellId cell, Collection<UUID> ids) {
        return new HashSet<>(
                db.sql("select id from actor where cell_id = :cell and id = any(:ids) and dissolved_on is not null")
                        .param("cell", cell.value())
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .list());
    }

    /// Kinds by their names.
    public Map<String, String> kinds(Lang lang) {
        var choices = new LinkedHashMap<String, String>();
        for (var kind : ActorKind.values()) choices.put(kind.name(), words.say(lang, "actors.kind." + kind));
        return choices;
    }

    /// Communes of the cell's territory.
    public Map<String, String> communes(CellId cell, Lang lang) {
        var choices = new LinkedHashMap<String, String>();
        for (var place : places.within(cells.byId(cell).territory(), PlaceKind.COMMUNE))
            choices.put(place.code(), place.name().in(lang));
        return choices;
    }

    /// The words of the list, then those that the cell's actors say in their own.
    public Map<String, String> fields(CellId cell, Lang lang) {
        var choices = new LinkedHashMap<String, String>();
        for (var field : ActorFields.known()) choices.put(field, words.say(lang, "actors.field." + field));
        for (var own : ownFields(cell)) if (ActorFields.known(own, words).isEmpty()) choices.putIfAbsent(own, own);
        return choices;
    }

    private List<String> ownFields(CellId cell) {
        return db.sql("""
                select min(field) as field from actor
                where cell_id = :cell and field <> '' and undone_at is null and merged_into is null
                  and dissolved_on is null and field <> all(:known)
                group by lower(field) order by lower(field) limit :most""")
                .param("cell", cell.value())
                .param("known", ActorFields.known().toArray(String[]::new))
                .param("most", MOST_OWN)
                .query((row, _) -> row.getString("field"))
                .list();
    }
}
