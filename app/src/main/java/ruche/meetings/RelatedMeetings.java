package ruche.meetings;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.shell.Related;
import ruche.shell.Visit;
import ruche.shell.Writing;

/// The meetings of an axis; those an actor facilitated or was represented at.
@Component
@Order(20)
class RelatedMeetings implements Related {
    private final JdbcClient db;
    private final Recommendations recommendations;

    RelatedMeetings(JdbcClient db, Recommendations recommendations) {
        this.db = db;
        this.recommendations = recommendations;
    }

    @Override
    public List<Part> of(Visit visit, About about) {
        return switch (about.kind()) {
            case AXIS -> List.of(part(visit, "meetings.related-axis", "m.axis_id = :id", about));
            case ACTOR ->
                List.of(
                        owned(visit, about, FollowFilter.Which.WAITING, "meetings.related-owner"),
                        owned(visit, about, FollowFilter.Which.DONE, "meetings.related-carried-out"),
                        part(
                                visit,
                                "meetings.related-actor",
                                "(:id = any(m.facilitators) or m.id in (select t.meeting_id from meeting_attendee a"
                                        + " join meeting_attendance t on t.cell_id = a.cell_id and t.attendee_id = a.id"
                                        + " where a.cell_id = :cell and a.actor_id = :id and t.struck_at is null))",
                                about));
            case COMMUNE, IDEA, MEETING, PROGRAMME -> List.of();
        };
    }

    /// What it must still carry out, or has carried out.
    private Part owned(Visit visit, About about, FollowFilter.Which which, String key) {
        var owner = UUID.fromString(about.id());
        var writing = new Writing(visit.lang());
        var filter = new FollowFilter(null, owner, which);
        var today = recommendations.today(visit.cell());
        var lines = recommendations.list(visit.cell(), filter, null, LINES).items().stream()
                .map(one -> new Line(
                        "/recommendations/" + one.id().value(),
                        one.code(),
                        one.text().in(visit.lang()),
                        one.text().langIn(visit.lang()).code(),
                        one.due() == null ? "" : writing.date(one.due()),
                        one.late(today) ? "meetings.late" : "meetings.state." + one.state(),
                        one.late(today) ? "bad" : ""))
                .toList();
        return new Part(key, lines, lines.isEmpty() ? "" : "/recommendations?owner=" + owner + "&which=" + which);
    }

    private Part part(Visit visit, String key, String condition, About about) {
        var writing = new Writing(visit.lang());
        var lines = db
                .sql(Meetings.SELECT + "and " + condition + " order by m.day desc, m.id limit :most")
                .param("cell", visit.cell().value())
                .param("id", UUID.fromString(about.id()))
                .param("most", LINES)
                .query(Meeting::of)
                .list()
                .stream()
                .map(meeting -> Line.of(
                        "/meetings/" + meeting.id().value(),
                        meeting.title().in(visit.lang()),
                        meeting.title().langIn(visit.lang()).code(),
                        writing.date(meeting.day())))
                .toList();
        return new Part(key, lines, "");
    }
}
