package ruche.meetings;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.search.Findable;
import ruche.shell.Naming;
import ruche.strategy.Axes;
import ruche.strategy.Cycles;

/// Lets meetings be found by what their pages tell everybody: where they are held, what is on the agenda, what came of
/// them and what they recommended.
@Component
@Order(30)
class FindableMeetings implements Findable {
    static final String SUBJECT = "meeting/";

    private final Meetings meetings;
    private final Preparations preparations;
    private final Recommendations recommendations;
    private final Cycles cycles;
    private final Axes axes;

    FindableMeetings(
            Meetings meetings, Preparations preparations, Recommendations recommendations, Cycles cycles, Axes axes) {
        this.meetings = meetings;
        this.preparations = preparations;
        this.recommendations = recommendations;
        this.cycles = cycles;
        this.axes = axes;
    }

    @Override
    public String kind() {
        return "meeting";
    }

    @Override
    public String path(String id) {
        return "/meetings/" + id;
    }

    @Override
    public long count(CellId cell) {
        return cycles.all(cell).stream()
                .mapToLong(cycle -> meetings.of(cell, cycle.id()).size())
                .sum();
    }

    @Override
    public void each(CellId cell, Consumer<Item> act) {
        for (var cycle : cycles.all(cell))
            for (var meeting : meetings.of(cell, cycle.id())) act.accept(record(cell, meeting));
    }

    @Override
    public Map<String, Optional<Item>> touched(CellId cell, Collection<String> subjects) {
        var touched = new HashMap<String, Optional<Item>>();
        var ids = ids(subjects);
        if (ids.isEmpty()) return touched;
        for (var id : ids) touched.put(id.toString(), Optional.empty());
        for (var meeting : meetings.among(cell, ids))
            touched.put(meeting.id().value().toString(), Optional.of(record(cell, meeting)));
        return touched;
    }

    /// Of the meetings that subjects speak of, or of something in them.
    static Collection<UUID> ids(Collection<String> subjects) {
        return Naming.ids(subjects.stream()
                .filter(subject -> subject.startsWith(SUBJECT))
                .map(subject -> subject.split("/")[1])
                .collect(Collectors.toSet()));
    }

    private Item record(CellId cell, Meeting meeting) {
        var texts = Findable.texts(meeting.place(), meeting.conclusion());
        for (var point : preparations.of(cell, meeting.id()).agenda()) texts.addAll(Findable.texts(point.title()));
        for (var one : recommendations.of(cell, meeting.id())) texts.addAll(Findable.texts(one.text()));
        var axis =
                meeting.axis() == null ? null : axes.axis(cell, meeting.axis()).code();
        return Item.of(meeting.id().value().toString(), meeting.title(), texts)
                .in(AXIS, axis)
                .in(YEAR, String.valueOf(meeting.day().getYear()));
    }
}
