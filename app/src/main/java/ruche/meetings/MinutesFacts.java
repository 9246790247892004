package ruche.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;

/// What the program knows for the minutes of a meeting: nobody types it twice.
@Component
class MinutesFacts {
    private final Meetings meetings;
    private final Preparations preparations;
    private final Attendance attendance;
    private final Participation participation;
    private final Recommendations recommendations;
    private final MinutesTemplate template;
    private final Actors actors;

    MinutesFacts(
            Meetings meetings,
            Preparations preparations,
            Attendance attendance,
            Participation participation,
            Recommendations recommendations,
            MinutesTemplate template,
            Actors actors) {
        this.meetings = meetings;
        this.preparations = preparations;
        this.attendance = attendance;
        this.participation = participation;
        this.recommendations = recommendations;
        this.template = template;
        this.actors = actors;
    }

    /// Laid out as the cell's template says, with what it begins with.
    MinutesText first(CellId cell, MeetingId id, @Nullable Chair chair) {
        var meeting = meetings.meeting(cell, id);
        var parts = template.parts(cell).stream()
                .map(part -> new MinutesText.Part(
                        part.code(),
                        part.kind(),
                        part.heading(),
                        part.begins() == null
                                ? null
                                : MinutesGaps.of(meeting, chair).fill(part.begins()),
                        List.of()))
                .toList();
        return now(cell, meeting, chair, parts);
    }

    /// Laid out as an earlier version is, with what is known now.
    MinutesText now(CellId cell, MinutesText earlier, MeetingId id, @Nullable Chair chair) {
        return now(cell, meetings.meeting(cell, id), chair, earlier.parts());
    }

    private MinutesText now(CellId cell, Meeting meeting, @Nullable Chair chair, List<MinutesText.Part> parts) {
        var known = MinutesGaps.of(meeting, chair);
        var agenda = preparations.of(cell, meeting.id()).agenda();
        var attendees = attendance.of(cell, meeting.id());
        var said = recommendations.of(cell, meeting.id());
        var names = actors.names(
                cell,
                Stream.concat(
                                attendees.stream().map(Attendee::actor),
                                said.stream().map(Recommendation::owner))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return new MinutesText(
                meeting.title(),
                meeting.kind().name(),
                meeting.day(),
                meeting.place(),
                chair == null ? null : chair.title(),
                parts.stream()
                        .map(part -> withAgenda(part, agenda))
                        .map(part -> known.close(part, begins(cell, part)))
                        .toList(),
                participation.at(cell, meeting.id()).stream()
                        .map(row -> counted(row, attendees, names))
                        .toList(),
                said.stream().map(one -> resolution(one, names)).toList());
    }

    /// A point taken off the agenda stays where something is written under it.
    private static MinutesText.Part withAgenda(MinutesText.Part part, List<Prepared.AgendaPoint> agenda) {
        if (part.kind() != MinutesPart.Kind.AGENDA) return part;
        var points = new ArrayList<MinutesText.Point>();
        for (var point : agenda) {
            var id = point.id().value().toString();
            var known =
                    part.points().stream().filter(one -> one.id().equals(id)).findFirst();
            points.add(new MinutesText.Point(
                    id,
                    point.title(),
                    known.map(MinutesText.Point::said).orElse(null),
                    known.map(MinutesText.Point::concluded).orElse(null)));
        }
        for (var old : part.points())
            if ((old.said() != null || old.concluded() != null)
                    && points.stream().noneMatch(point -> point.id().equals(old.id()))) points.add(old);
        return new MinutesText.Part(part.code(), part.kind(), part.heading(), part.text(), points);
    }

    private static MinutesText.Counted counted(
            ParticipationRow row, List<Attendee> attendees, Map<UUID, Bilingual> names) {
        var organisations = row.unit() == Unit.PERSON
                ? List.<Bilingual>of()
                : attendees.stream()
                        .filter(one -> one.category().code().equals(row.category()))
                        .flatMap(one -> Stream.ofNullable(one.actor()))
                        .flatMap(actor -> Stream.ofNullable(names.get(actor)))
                        .toList();
        return new MinutesText.Counted(row.name(), row.unit(), row.count(), organisations);
    }

    private static MinutesText.Resolution resolution(Recommendation one, Map<UUID, Bilingual> names) {
        var owner = one.owner() == null ? Bilingual.orNull(one.ownerText(), one.ownerText()) : names.get(one.owner());
        return new MinutesText.Resolution(
                one.id().value().toString(), one.kind(), one.code(), one.text(), owner, one.due());
    }

    /// What the cell's template gives such a part to begin with; null where nothing, or where it has no such part.
    private @Nullable Bilingual begins(CellId cell, MinutesText.Part part) {
        return template.parts(cell).stream()
                .filter(one -> one.code().equals(part.code()))
                .findFirst()
                .map(MinutesPart::begins)
                .orElse(null);
    }
}
