package ruche.portal;

import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.meetings.Evidence;
import ruche.meetings.Followup;
import ruche.meetings.MeetingId;
import ruche.meetings.Meetings;
import ruche.meetings.NewMeeting;
import ruche.meetings.NewPiece;
import ruche.meetings.NewRecommendation;
import ruche.meetings.Piece;
import ruche.meetings.Recommendation;
import ruche.meetings.RecommendationId;
import ruche.meetings.Recommendations;
import ruche.strategy.Axes;
import ruche.strategy.CycleId;
import tools.jackson.databind.JsonNode;

/// `meetings.csv`, and the recommendations, decisions and conclusions of `cycle.json`.
@Component
class FolderMeetings {
    private final Meetings meetings;
    private final Recommendations recommendations;
    private final Evidence evidence;
    private final Followup followup;
    private final FolderPreparations preparations;
    private final Axes axes;
    private final Actors actors;

    FolderMeetings(
            Meetings meetings,
            Recommendations recommendations,
            Evidence evidence,
            Followup followup,
            FolderPreparations preparations,
            Axes axes,
            Actors actors) {
        this.meetings = meetings;
        this.recommendations = recommendations;
        this.evidence = evidence;
        this.followup = followup;
        this.preparations = preparations;
        this.axes = axes;
        this.actors = actors;
    }

    void load(CycleJson file, CellId cell, CycleId cycle, By by) {
        file.rows("meetings", row -> meeting(file, row, cell, cycle, by));
        for (var one : file.list("preparations")) preparations.load(one, cell, cycle, by);
        for (var one : file.list("recommendations")) minute(one, Recommendation.Kind.RECOMMENDATION, cell, cycle, by);
        for (var one : file.list("decisions")) minute(one, Recommendation.Kind.DECISION, cell, cycle, by);
    }

    private void meeting(CycleJson file, FileRow row, CellId cell, CycleId cycle, By by) {
        var axis = row.text("axis").isEmpty()
                ? null
                : row.known("axis", code -> axes.byCode(cell, cycle, code)).id();
        var facilitators = new ArrayList<UUID>();
        for (var key : row.list("facilitators")) {
            ActorId actor = row.known("facilitators", key, known -> actors.byKey(cell, known));
            facilitators.add(actor.value());
        }
        var meeting = new NewMeeting(
                cycle,
                row.text("kind"),
                row.day("date"),
                axis,
                row.words("title"),
                row.bilingual("place"),
                facilitators,
                file.conclusion(row.text("key")));
        meetings.put(cell, row.text("key"), meeting, by);
    }

    private void minute(JsonNode node, Recommendation.Kind kind, CellId cell, CycleId cycle, By by) {
        var meeting = meeting(cell, cycle, CycleJson.text(node, "meeting"));
        var code = CycleJson.text(node, "code");
        if (recommendations.of(cell, meeting).stream()
                .anyMatch(known -> known.code().equals(code))) return;
        var id = recommendations.add(cell, meeting, minute(node, kind, cell), by);
        thread(node, id, cell, cycle, by);
        var doneOn = CycleJson.day(node, "doneOn");
        if (doneOn == null) return;
        if (evidence.of(cell, id).isEmpty()) throw FolderFaulty.in("cycle.json", code);
        recommendations.follow(cell, id, Recommendation.State.DONE, doneOn, "", by);
    }

    /// What it takes up, where it is carried out, and what shows it.
    private void thread(JsonNode node, RecommendationId id, CellId cell, CycleId cycle, By by) {
        var carriedOut = CycleJson.texts(node, "carriedOut").stream()
                .map(key -> meeting(cell, cycle, key))
                .toList();
        var follows = CycleJson.texts(node, "follows").stream()
                .map(code -> recommendation(cell, cycle, code))
                .toList();
        followup.link(cell, id, carriedOut, follows, by);
        for (var piece : CycleJson.list(node, "evidence")) evidence.add(cell, id, piece(piece, cell, cycle), by);
    }

    private NewPiece piece(JsonNode node, CellId cell, CycleId cycle) {
        var kind = CycleJson.text(node, "kind");
        var text = CycleJson.bilingualOrNull(node);
        return switch (kind) {
            case "MEETING" -> NewPiece.meeting(meeting(cell, cycle, CycleJson.text(node, "meeting")), text);
            case "IDEAS", "REPORT", "ADDRESS" ->
                NewPiece.page(Piece.Kind.valueOf(kind), CycleJson.text(node, "address"), text);
            case "WORDS" -> NewPiece.words(CycleJson.bilingual(node));
            default -> throw FolderFaulty.in("cycle.json", kind);
        };
    }

    private MeetingId meeting(CellId cell, CycleId cycle, String key) {
        return meetings.byKey(cell, cycle, key).orElseThrow(() -> FolderFaulty.in("cycle.json", key));
    }

    private RecommendationId recommendation(CellId cell, CycleId cycle, String code) {
        return recommendations.of(cell, cycle).stream()
                .filter(one -> one.code().equals(code))
                .map(Recommendation::id)
                .findFirst()
                .orElseThrow(() -> FolderFaulty.in("cycle.json", code));
    }

    private NewRecommendation minute(JsonNode node, Recommendation.Kind kind, CellId cell) {
        var owner = CycleJson.text(node, "owner");
        var actor = owner.isEmpty()
                ? null
                : actors.byKey(cell, owner)
                        .orElseThrow(() -> FolderFaulty.in("cycle.json", owner))
                        .value();
        return new NewRecommendation(
                kind, CycleJson.text(node, "code"), CycleJson.bilingual(node), actor, "", CycleJson.day(node, "due"));
    }
}
