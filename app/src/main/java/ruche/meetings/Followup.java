package ruche.meetings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.kernel.Rows;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.strategy.CycleId;

/// The thread from what a meeting said to what became of it: which later decisions took it up, which meetings carried
/// it out, what shows it.
@Component
public class Followup {
    private final JdbcClient db;
    private final Journal journal;
    private final Meetings meetings;
    private final Recommendations recommendations;
    private final Evidence evidence;

    Followup(JdbcClient db, Journal journal, Meetings meetings, Recommendations recommendations, Evidence evidence) {
        this.db = db;
        this.journal = journal;
        this.meetings = meetings;
        this.recommendations = recommendations;
        this.evidence = evidence;
    }

    /// Says at which meetings it is carried out, and which earlier ones it takes up; what was said before is replaced.
    ///
    /// @throws Refusal `meetings.carried-out-early`, `meetings.follows-later`, `meetings.follows-itself`
    @Transactional
    public void link(
            CellId cell,
            RecommendationId id,
            Collection<MeetingId> carriedOut,
            Collection<RecommendationId> follows,
            By by) {
        var one = recommendations.recommendation(cell, id);
        checkMeetings(cell, one, carriedOut);
        checkEarlier(cell, one, follows);
        var links = of(cell, List.of(id));
        var meetingsBefore = words(ids(links.carriedOut(), MeetingRow::recommendation, MeetingRow::meeting, id));
        var earlierBefore = words(links.follows(id));
        var meetingsNow = words(carriedOut.stream().map(MeetingId::value).toList());
        var earlierNow = words(follows.stream().map(RecommendationId::value).toList());
        if (meetingsBefore.equals(meetingsNow) && earlierBefore.equals(earlierNow)) return;
        write(cell, id, carriedOut, follows);
        journal.write(
                cell,
                by,
                Change.of("recommendation.linked", "meeting/" + one.meeting().value() + "/" + one.code())
                        .with("carried-out-at", meetingsBefore, meetingsNow)
                        .with("follows", earlierBefore, earlierNow));
    }

    private void checkMeetings(CellId cell, Recommendation one, Collection<MeetingId> carriedOut) {
        var said = meetings.meeting(cell, one.meeting()).day();
        for (var id : carriedOut) {
            var meeting = meetings.meeting(cell, id);
            if (meeting.day().isBefore(said))
                throw new Refusal("meetings.carried-out-early", meeting.title().plain()).about("carriedOut");
        }
    }

    private void checkEarlier(CellId cell, Recommendation one, Collection<RecommendationId> follows) {
        var day = meetings.meeting(cell, one.meeting()).day();
        for (var id : follows) {
            if (id.equals(one.id())) throw new Refusal("meetings.follows-itself").about("follows");
            var earlier = recommendations.recommendation(cell, id);
            if (meetings.meeting(cell, earlier.meeting()).day().isAfter(day))
                throw new Refusal("meetings.follows-later", earlier.code()).about("follows");
            if (descendants(cell, one.id()).contains(id.value()))
                throw new Refusal("meetings.follows-itself").about("follows");
        }
    }

    private void write(
            CellId cell, RecommendationId id, Collection<MeetingId> carriedOut, Collection<RecommendationId> follows) {
        for (var sql : List.of(
                "delete from meeting_carried_out where cell_id = :cell and recommendation_id = :id",
                "delete from meeting_taken_up where cell_id = :cell and later_id = :id"))
            db.sql(sql).param("cell", cell.value()).param("id", id.value()).update();
        for (var meeting : new HashSet<>(carriedOut))
            db.sql("""
                    insert into meeting_carried_out (cell_id, recommendation_id, meeting_id)
                    values (:cell, :id, :meeting)""")
                    .param("cell", cell.value())
                    .param("id", id.value())
                    .param("meeting", meeting.value())
                    .update();
        for (var earlier : new HashSet<>(follows))
            db.sql("""
                    insert into meeting_taken_up (cell_id, earlier_id, later_id) values (:cell, :earlier, :id)""")
                    .param("cell", cell.value())
                    .param("id", id.value())
                    .param("earlier", earlier.value())
                    .update();
    }

    private static String words(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().distinct().collect(Collectors.joining(" "));
    }

    /// @param meeting one at which the recommendation is carried out
    private record MeetingRow(UUID recommendation, UUID meeting) {}

    private record TakenUp(UUID earlier, UUID later) {}

    private record Links(List<MeetingRow> carriedOut, List<TakenUp> takenUp) {
        List<UUID> follows(RecommendationId later) {
            return ids(takenUp, TakenUp::later, TakenUp::earlier, later);
        }
    }

    private static <T> List<UUID> ids(
            List<T> rows, Function<T, UUID> of, Function<T, UUID> other, RecommendationId one) {
        return rows.stream()
                .filter(row -> of.apply(row).equals(one.value()))
                .map(other)
                .toList();
    }

    private Links of(CellId cell, Collection<RecommendationId> recommendations) {
        var ids = recommendations.stream().map(RecommendationId::value).toArray(UUID[]::new);
        return new Links(
                db.sql("""
                        select recommendation_id as recommendation, meeting_id as meeting from meeting_carried_out
                        where cell_id = :cell and recommendation_id = any(:ids)
                        order by recommendation_id, meeting_id""")
                        .param("cell", cell.value())
                        .param("ids", ids)
                        .query(Rows.rows(MeetingRow.class))
                        .list(),
                db.sql("""
                        select earlier_id as earlier, later_id as later from meeting_taken_up
                        where cell_id = :cell and (earlier_id = any(:ids) or later_id = any(:ids))
                        order by earlier_id, later_id""")
                        .param("cell", cell.value())
                        .param("ids", ids)
                        .query(Rows.rows(TakenUp.class))
                        .list());
    }

    /// All that take it up, and those that take these up.
    private Set<UUID> descendants(CellId cell, RecommendationId id) {
        return Set.copyOf(db.sql("""
                with recursive thread (id) as (
                    select later_id from meeting_taken_up where cell_id = :cell and earlier_id = :id
                    union
                    select t.later_id from meeting_taken_up t join thread on thread.id = t.earlier_id
                    where t.cell_id = :cell)
                select id from thread""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list());
    }

    /// All those before it and after it on its threads, and itself.
    private Set<UUID> kin(CellId cell, RecommendationId id) {
        var kin = new HashSet<>(descendants(cell, id));
        kin.add(id.value());
        kin.addAll(db.sql("""
                with recursive thread (id) as (
                    select earlier_id from meeting_taken_up where cell_id = :cell and later_id = :id
                    union
                    select t.earlier_id from meeting_taken_up t join thread on thread.id = t.later_id
                    where t.cell_id = :cell)
                select id from thread""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list());
        return kin;
    }

    /// What became of all that the meetings of a cycle said.
    public Threads of(CellId cell, CycleId cycle) {
        return threads(cell, recommendations.of(cell, cycle));
    }

    /// Of one, with what it takes up and what takes it up.
    Threads of(CellId cell, RecommendationId id) {
        return threads(cell, recommendations.among(cell, kin(cell, id)));
    }

    private Threads threads(CellId cell, List<Recommendation> own) {
        var links = of(cell, own.stream().map(Recommendation::id).toList());
        var ids = new TreeSet<UUID>();
        for (var one : own) ids.add(one.id().value());
        for (var link : links.takenUp()) ids.addAll(List.of(link.earlier(), link.later()));
        var all = recommendations.among(cell, ids);
        var full = of(cell, all.stream().map(Recommendation::id).toList());
        var pieces = evidence.of(cell, all.stream().map(Recommendation::id).toList());
        return new Threads(
                all,
                own.stream().map(Recommendation::id).collect(Collectors.toUnmodifiableSet()),
                known(cell, all, full, pieces),
                byRecommendation(full.carriedOut(), MeetingRow::recommendation, MeetingRow::meeting),
                byRecommendation(full.takenUp(), TakenUp::earlier, TakenUp::later),
                byRecommendation(full.takenUp(), TakenUp::later, TakenUp::earlier),
                pieces.stream().collect(Collectors.groupingBy(Piece::recommendation)));
    }

    private Map<UUID, Meeting> known(CellId cell, List<Recommendation> all, Links links, List<Piece> pieces) {
        var ids = new TreeSet<UUID>();
        for (var one : all) ids.add(one.meeting().value());
        for (var link : links.carriedOut()) ids.add(link.meeting());
        for (var piece : pieces)
            if (piece.meeting() != null) ids.add(piece.meeting().value());
        var known = new LinkedHashMap<UUID, Meeting>();
        for (var meeting : meetings.among(cell, ids)) known.put(meeting.id().value(), meeting);
        return known;
    }

    private static <T> Map<UUID, List<UUID>> byRecommendation(
            List<T> rows, Function<T, UUID> of, Function<T, UUID> other) {
        var map = new HashMap<UUID, List<UUID>>();
        for (var row : rows)
            map.computeIfAbsent(of.apply(row), _ -> new ArrayList<>()).add(other.apply(row));
        return map;
    }
}
