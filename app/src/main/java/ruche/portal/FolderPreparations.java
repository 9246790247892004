package ruche.portal;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.meetings.Invitations;
import ruche.meetings.MeetingId;
import ruche.meetings.Meetings;
import ruche.meetings.Preparation;
import ruche.meetings.Preparations;
import ruche.strategy.CycleId;
import tools.jackson.databind.JsonNode;

/// How meetings were prepared, as `cycle.json` tells it: hours, seats, agenda, and which kinds of actors were invited.
@Component
class FolderPreparations {
    private final Meetings meetings;
    private final Preparations preparations;
    private final Invitations invitations;
    private final Actors actors;

    FolderPreparations(Meetings meetings, Preparations preparations, Invitations invitations, Actors actors) {
        this.meetings = meetings;
        this.preparations = preparations;
        this.invitations = invitations;
        this.actors = actors;
    }

    void load(JsonNode node, CellId cell, CycleId cycle, By by) {
        var key = CycleJson.text(node, "meeting");
        var meeting = meetings.byKey(cell, cycle, key).orElseThrow(() -> FolderFaulty.in("cycle.json", key));
        if (!preparations.of(cell, meeting).preparation().equals(Preparation.NONE)) return;
        preparations.prepare(
                cell,
                meeting,
                new Preparation(
                        time(node, "begins"),
                        time(node, "ends"),
                        node.path("capacity").isNumber() ? node.path("capacity").asInt() : null,
                        null,
                        null),
                by);
        for (var point : CycleJson.list(node, "agenda")) point(point, cell, meeting, by);
        for (var kind : CycleJson.texts(node, "invited")) invite(kind, cell, meeting, by);
    }

    private void point(JsonNode point, CellId cell, MeetingId meeting, By by) {
        var minutes = point.path("minutes").isNumber() ? point.path("minutes").asInt() : null;
        preparations.addPoint(cell, meeting, CycleJson.bilingual(point), minutes, null, by);
    }

    private void invite(String kind, CellId cell, MeetingId meeting, By by) {
        var known = Arrays.stream(ActorKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> FolderFaulty.in("cycle.json", kind));
        var invited = actors.ofKind(cell, known).stream()
                .map(actor -> actor.id().value())
                .toList();
        invitations.invite(cell, meeting, invited, by);
    }

    private static @Nullable LocalTime time(JsonNode node, String key) {
        var text = CycleJson.text(node, key);
        try {
            return text.isEmpty() ? null : LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw FolderFaulty.in("cycle.json", text);
        }
    }
}
