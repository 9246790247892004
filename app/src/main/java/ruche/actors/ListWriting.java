package ruche.actors;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import ruche.engine.text.NormalForm;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.territory.Places;

/// Writes what rows of a list made of actors: some statements for all of them, whatever their number, and a line in the
/// journal for each thing.
@Component
class ListWriting {
    private final JdbcTemplate batches;
    private final Actors actors;
    private final ActorWords words;
    private final IdentityStore identities;
    private final LivingActors living;
    private final Filled filled;
    private final Places places;
    private final Journal journal;
    private final Clock clock;

    ListWriting(
            JdbcTemplate batches,
            Actors actors,
            ActorWords words,
            IdentityStore identities,
            LivingActors living,
            Filled filled,
            Places places,
            Journal journal,
            Clock clock) {
        this.batches = batches;
        this.actors = actors;
        this.words = words;
        this.identities = identities;
        this.living = living;
        this.filled = filled;
        this.places = places;
        this.journal = journal;
        this.clock = clock;
    }

    void write(CellId cell, UUID importId, Collection<ListActor> all, By by) {
        var changed = all.stream().filter(ListActor::isChanged).toList();
        var added = changed.stream().filter(actor -> actor.known() == null).toList();
        var known = changed.stream().filter(actor -> actor.known() != null).toList();
        var changes = new ArrayList<Change>();
        add(cell, importId, added, changes);
        for (var actor : known)
            if (!actor.line().equals(Objects.requireNonNull(actor.known()).line()))
                actors.complete(cell, actor.id(), actor.line(), by);
        facts(cell, changed, changes);
        journal.writeAll(cell, by, changes);
        var others = known.stream()
                .filter(actor ->
                        !importId.equals(Objects.requireNonNull(actor.known()).importId()))
                .toList();
        living.touched(cell, others.stream().map(ListActor::id).toList());
        filled.remember(cell, importId, others);
    }

    private void add(CellId cell, UUID importId, List<ListActor> added, List<Change> changes) {
        mustBeKnown(added);
        var at = Timestamp.from(clock.instant());
        var lines = new ArrayList<Object[]>();
        var forms = new ArrayList<Object[]>();
        for (var actor : added) {
            var line = actor.line();
            lines.add(new Object[] {
                cell.value(),
                actor.id().value(),
                actor.key().isEmpty() ? null : actor.key(),
                line.kind().name(),
                line.name().ar(),
                line.name().fr(),
                line.acronym(),
                line.commune(),
                line.field(),
                NormalForm.of(line.name().in(Lang.AR)),
                NormalForm.of(line.name().in(Lang.FR)),
                at,
                importId
            });
            for (var form : new LinkedHashSet<>(ListGround.forms(line).toList()))
                if (!form.isEmpty())
                    forms.add(new Object[] {cell.value(), form, actor.id().value()});
            changes.add(Actors.change("actor.added", actor.id(), line));
        }
        batches.batchUpdate("""
                insert into actor (cell_id, id, key, kind, name_ar, name_fr, acronym, commune, field, sort_ar, sort_fr,
                                   added_at, import_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", lines);
        batches.batchUpdate("insert into actor_name (cell_id, form, actor_id) values (?, ?, ?)", forms);
        words.writeAll(
                cell,
                added.stream()
                        .map(actor -> new ActorWords.Named(
                                actor.id().value(),
                                actor.line().name(),
                                actor.line().acronym()))
                        .toList());
    }

    private void mustBeKnown(List<ListActor> added) {
        var codes = added.stream()
                .map(actor -> actor.line().commune())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var known = places.known(codes).keySet();
        codes.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw new CommuneUnknown(code);
        });
    }

    private void facts(CellId cell, List<ListActor> changed, List<Change> changes) {
        var legal = changed.stream()
                .filter(actor -> !actor.identity().equals(before(actor)))
                .toList();
        identities.writeAll(cell, legal);
        for (var actor : legal) changes.add(IdentityChange.of(actor.id(), before(actor), actor.identity()));
        words.changed(cell, changed.stream().map(ListActor::id).toList());
        contacts(cell, changed, changes);
        officers(cell, changed, changes);
    }

    private static Identity before(ListActor actor) {
        var known = actor.known();
        return known == null ? Identity.UNKNOWN : known.identity();
    }

    private void contacts(CellId cell, List<ListActor> changed, List<Change> changes) {
        var at = Timestamp.from(clock.instant());
        var lines = new ArrayList<Object[]>();
        for (var actor : changed)
            for (var contact : actor.newContacts()) {
                var said = contact.said();
                lines.add(new Object[] {
                    cell.value(), contact.id(), actor.id().value(), said.kind().name(), said.value(), said.open(), at
                });
                changes.add(ActorContacts.added(actor.id(), contact.id(), said.kind(), said.value()));
                if (said.open()) changes.add(ActorContacts.shown(actor.id(), said.kind()));
            }
        batches.batchUpdate("""
                insert into actor_contact (cell_id, id, actor_id, kind, contact_value, open_to_all, added_at)
                values (?, ?, ?, ?, ?, ?, ?)""", lines);
    }

    private void officers(CellId cell, List<ListActor> changed, List<Change> changes) {
        var lines = new ArrayList<Object[]>();
        for (var actor : changed)
            for (var officer : actor.newOfficers()) {
                var mandate = officer.mandate();
                lines.add(new Object[] {
                    cell.value(),
                    officer.id().value(),
                    actor.id().value(),
                    mandate.office().name(),
                    mandate.name(),
                    name(mandate.gender()),
                    name(mandate.age()),
                    mandate.since(),
                    mandate.until()
                });
                changes.add(Holders.change("actor-holder.added", actor.id(), officer.id(), mandate));
            }
        batches.batchUpdate("""
                insert into actor_holder (cell_id, id, actor_id, office, holder_name, gender, age_band, since, until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", lines);
    }

    private static @Nullable String name(@Nullable Enum<?> one) {
        return one == null ? null : one.name();
    }
}
