package ruche.meetings;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.actors.Actor;
import ruche.actors.ActorEntries;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.actors.NewActor;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;

/// Registers whoever comes through the door without an invitation, also for a body that the registry does not know.
@Component
class WalkIns {
    private static final int SHOWN = 3;

    private final Door door;
    private final Namesakes namesakes;
    private final MeetingWords words;
    private final Actors actors;
    private final ActorEntries entries;

    WalkIns(Door door, Namesakes namesakes, MeetingWords words, Actors actors, ActorEntries entries) {
        this.entries = entries;
        this.door = door;
        this.namesakes = namesakes;
        this.words = words;
        this.actors = actors;
    }

    /// @param again that he is another than the one of his name on the sheet, or the body another than the one of the
    ///     registry that is called almost so
    /// @return who is there now: the body, or the person as he was called
    /// @throws Refusal beside its field: `meetings.already-here`, `meetings.body-alike`, `meetings.other-kind`,
    ///     `meetings.commune-unknown`
    @Transactional
    Bilingual enter(CellId cell, MeetingId meeting, WalkIn one, boolean again, ZoneId zone, By by) {
        var there = one.category().unit() == Unit.ORGANISATION
                ? NewAttendee.organisation(
                        one.category().code(), body(cell, one, again, by).value())
                : person(cell, meeting, one, again, zone);
        door.walkIn(cell, meeting, there, one.commune(), one.gender(), by);
        return there.label() == null
                ? actors.actor(cell, new ActorId(Objects.requireNonNull(there.actor())))
                        .name()
                : there.label();
    }

    /// Those of the registry of whom one may be meant; none where one is known by that very name.
    ///
    /// @param category code of that of which the body was said to be
    List<Actor> alike(CellId cell, String body, String category) {
        if (body.isBlank() || actors.find(cell, body).isPresent()) return List.of();
        var categories = words.categories(cell);
        return categories.stream()
                .filter(one -> one.code().equals(category))
                .flatMap(one -> one.kind(categories).stream())
                .flatMap(kind ->
                        entries.alike(cell, new NewActor(kind, Bilingual.byLetters(body, ""), null, "")).stream())
                .limit(SHOWN)
                .toList();
    }

    /// The one of the registry, else a new line of it: an organisation is counted by its actor alone, as in an
    /// attendance list that is imported.
    private ActorId body(CellId cell, WalkIn one, boolean another, By by) {
        var categories = words.categories(cell);
        var known = actors.find(cell, one.body());
        if (known.isEmpty()) {
            var unknown = entered(one, categories);
            if (!another) mustBeAnother(cell, unknown);
            return actors.findOrAdd(cell, unknown, by);
        }
        var kind = actors.actor(cell, known.get()).kind();
        if (!one.category().suits(kind, categories))
            throw new Refusal("meetings.other-kind", new Refusal("actors.kind." + kind)).about("category");
        return known.get();
    }

    /// Entered twice, a body would be counted twice.
    private void mustBeAnother(CellId cell, NewActor unknown) {
        entries.alike(cell, unknown).stream().findFirst().ifPresent(like -> {
            throw new Refusal("meetings.body-alike", like.name()).about("body");
        });
    }

    private static NewActor entered(WalkIn one, List<Category> categories) {
        var kind = one.category()
                .kind(categories)
                .orElseThrow(() -> new Refusal("meetings.body-unknown", one.body()).about("body"));
        return new NewActor(kind, Bilingual.byLetters(one.body(), ""), one.commune(), "");
    }

    /// A person who comes for a body of the registry is of it; of one that is not there, its name stands beside his.
    private NewAttendee person(CellId cell, MeetingId meeting, WalkIn one, boolean again, ZoneId zone) {
        var of = one.body().isEmpty() ? null : actors.find(cell, one.body()).orElse(null);
        var said = one.body().isEmpty() || of != null ? one.guest() : one.guest() + " · " + one.body();
        var label = Bilingual.byLetters(said, "");
        if (!again) namesakes.mustBeAnother(cell, meeting, label, zone, "guest");
        return NewAttendee.persons(one.category().code(), of == null ? null : of.value(), label, 1);
    }
}
