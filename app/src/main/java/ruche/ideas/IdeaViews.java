package ruche.ideas;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Role;
import ruche.shell.Visit;
import ruche.strategy.Axes;
import ruche.strategy.Cycles;
import ruche.territory.Places;

/// Gathers what a visitor may see of an idea.
@Component
class IdeaViews {
    private final IdeaStore store;
    private final Timeline timeline;
    private final NoteArguments arguments;
    private final Workshops workshops;
    private final Cycles cycles;
    private final Axes axes;
    private final Places places;
    private final Doers doers;
    private final BearerNames bearers;

    IdeaViews(
            IdeaStore store,
            Timeline timeline,
            NoteArguments arguments,
            Workshops workshops,
            Cycles cycles,
            Axes axes,
            Places places,
            Doers doers,
            BearerNames bearers) {
        this.store = store;
        this.timeline = timeline;
        this.arguments = arguments;
        this.workshops = workshops;
        this.cycles = cycles;
        this.axes = axes;
        this.places = places;
        this.doers = doers;
        this.bearers = bearers;
    }

    IdeaView of(Visit visit, Idea idea) {
        var cell = visit.cell();
        boolean reads = visit.readsAsStaff();
        boolean mine = belongsTo(visit, idea);
        var lines = timeline.of(cell, idea.id(), Timeline.seenBy(mine, reads)).stream()
                .map(entry -> new IdeaView.Line(
                        entry.at(),
                        day(visit, idea, entry),
                        arguments.say(visit.lang(), entry.note()),
                        doers.of(visit, entry)))
                .sorted(Comparator.comparing(line -> line.happened(visit.here().zone())))
                .toList();
        return new IdeaView(
                idea,
                cycles.cycle(cell, idea.cycle()),
                axisNames(visit, idea),
                commune(idea),
                idea.meeting() == null ? null : workshops.of(cell, idea.cycle()).get(idea.meeting()),
                authors(cell, idea.id()),
                lines,
                idea.mergedInto() == null
                        ? null
                        : store.byId(cell, idea.mergedInto()).orElse(null),
                store.mergedInto(cell, idea.id()),
                visit.staff() || mine ? store.owner(cell, idea.id()).contact() : "",
                visit.staff(),
                mine);
    }

    private List<IdeaView.Author> authors(CellId cell, IdeaId idea) {
        var authors = store.authors(cell, idea);
        var names = bearers.names(
                cell,
                authors.stream()
                        .flatMap(author -> Stream.ofNullable(author.actorId()))
                        .toList());
        return authors.stream()
                .flatMap(author -> Stream.ofNullable(BearerNames.called(names, author.actorId(), author.name()))
                        .map(name -> new IdeaView.Author(author.actorId(), name)))
                .toList();
    }

    /// An idea read from a file was proposed before it came here.
    private static @Nullable LocalDate day(Visit visit, Idea idea, TimelineEntry entry) {
        var day = entry.note().kind().equals("proposed") ? idea.proposedOn() : entry.day();
        var noted = LocalDate.ofInstant(entry.at(), visit.here().zone());
        return noted.equals(day) ? null : day;
    }

    /// Whether the visitor speaks for the idea's bearer, or handed it in himself.
    boolean belongsTo(Visit visit, Idea idea) {
        if (!visit.signedIn() || !visit.has(Role.MEMBER, Role.FACILITATOR)) return false;
        if (idea.bearer() != null && visit.bodies(Role.MEMBER).contains(idea.bearer())) return true;
        var owner = store.owner(visit.cell(), idea.id());
        return visit.by()
                .personId()
                .map(person -> person.value().equals(owner.proposedBy()))
                .orElse(false);
    }

    private List<Bilingual> axisNames(Visit visit, Idea idea) {
        var names = axes.names(visit.cell());
        return Stream.of(Optional.ofNullable(idea.axis()), Optional.ofNullable(idea.subAxis()))
                .flatMap(Optional::stream)
                .flatMap(id -> Stream.ofNullable(names.get(id)))
                .toList();
    }

    @Nullable Bilingual commune(Idea idea) {
        var code = idea.commune();
        return code == null ? null : places.names(List.of(code)).get(code);
    }
}
