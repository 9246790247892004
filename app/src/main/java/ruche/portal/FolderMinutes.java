package ruche.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.meetings.Chair;
import ruche.meetings.MeetingId;
import ruche.meetings.Meetings;
import ruche.meetings.Minutes;
import ruche.meetings.MinutesText;
import ruche.strategy.CycleId;
import tools.jackson.databind.JsonNode;

/// Minutes as `cycle.json` has them: what was written of each part and each point of the agenda, who chaired, and
/// how he agreed. Who came and what was decided is known by then.
@Component
class FolderMinutes {
    private final Meetings meetings;
    private final Minutes minutes;

    FolderMinutes(Meetings meetings, Minutes minutes) {
        this.meetings = meetings;
        this.minutes = minutes;
    }

    void load(CycleJson file, CellId cell, CycleId cycle, By by) {
        for (var one : file.list("minutes")) {
            var key = CycleJson.text(one, "meeting");
            var meeting = meetings.byKey(cell, cycle, key).orElseThrow(() -> FolderFaulty.in("cycle.json", key));
            if (minutes.last(cell, meeting).isEmpty()) publish(one, cell, meeting, by);
        }
    }

    private void publish(JsonNode node, CellId cell, MeetingId meeting, By by) {
        minutes.name(cell, meeting, new Chair(null, CycleJson.bilingual(node.path("chair"))), by);
        minutes.save(cell, meeting, written(node, minutes.draft(cell, meeting)), 0, "", by);
        minutes.send(cell, meeting, by);
        minutes.validate(cell, meeting, CycleJson.text(node, "validated"), by);
        minutes.publish(cell, meeting, CycleJson.day(node, "published"), by);
    }

    /// Points in the order of the agenda.
    private static Map<String, Bilingual> written(JsonNode node, MinutesText draft) {
        var written = new LinkedHashMap<String, Bilingual>();
        for (var part : draft.parts()) {
            put(written, "text/" + part.code(), node.path("texts").path(part.code()));
            put(written, part.points(), CycleJson.list(node, "points"));
        }
        return written;
    }

    private static void put(Map<String, Bilingual> written, List<MinutesText.Point> points, List<JsonNode> told) {
        for (int i = 0; i < Math.min(points.size(), told.size()); i++) {
            put(written, "said/" + points.get(i).id(), told.get(i).path("said"));
            put(written, "concluded/" + points.get(i).id(), told.get(i).path("concluded"));
        }
    }

    private static void put(Map<String, Bilingual> written, String key, JsonNode told) {
        var text = CycleJson.bilingualOrNull(told);
        if (text != null) written.put(key, text);
    }
}
