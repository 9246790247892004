package ruche.meetings;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.record.Fingerprint;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a version of minutes says, whole: what was written, who was there and what was decided as that stood then.
///
/// @param place null where nobody said it
/// @param chair as what the chair is named; null while nobody is
public record MinutesText(
        Bilingual title,
        Bilingual kind,
        LocalDate day,
        @Nullable Bilingual place,
        @Nullable Bilingual chair,
        List<Part> parts,
        List<Counted> presence,
        List<Resolution> resolutions) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /// @param text of a part that somebody writes; null while it is empty
    /// @param points of the agenda's part
    public record Part(
            String code,
            MinutesPart.Kind kind,
            Bilingual heading,
            @Nullable Bilingual text,
            List<Point> points) {}

    /// @param id of the agenda point
    /// @param said the interventions
    /// @param concluded what it came to
    public record Point(
            String id,
            Bilingual title,
            @Nullable Bilingual said,
            @Nullable Bilingual concluded) {}

    /// @param organisations their names; persons are counted, never named
    public record Counted(Bilingual category, Unit unit, long count, List<Bilingual> organisations) {}

    /// @param id of the recommendation or decision
    public record Resolution(
            String id,
            Recommendation.Kind kind,
            String code,
            Bilingual text,
            @Nullable Bilingual owner,
            @Nullable LocalDate due) {}

    /// What somebody wrote, by field: `text/opening`, `said/…`, `concluded/…`.
    Map<String, Bilingual> written() {
        var written = new LinkedHashMap<String, Bilingual>();
        for (var part : parts) {
            if (part.text() != null) written.put("text/" + part.code(), part.text());
            for (var point : part.points()) {
                if (point.said() != null) written.put("said/" + point.id(), point.said());
                if (point.concluded() != null) written.put("concluded/" + point.id(), point.concluded());
            }
        }
        return written;
    }

    /// The same with what somebody writes now.
    MinutesText with(Map<String, Bilingual> written) {
        return new MinutesText(
                title,
                kind,
                day,
                place,
                chair,
                parts.stream().map(part -> with(part, written)).toList(),
                presence,
                resolutions);
    }

    private static Part with(Part part, Map<String, Bilingual> written) {
        return new Part(
                part.code(),
                part.kind(),
                part.heading(),
                written.get("text/" + part.code()),
                part.points().stream()
                        .map(point -> new Point(
                                point.id(),
                                point.title(),
                                written.get("said/" + point.id()),
                                written.get("concluded/" + point.id())))
                        .toList());
    }

    /// Whether nothing stands in it but what the program fills in.
    boolean empty() {
        return written().isEmpty();
    }

    /// The agenda's points.
    Stream<Point> points() {
        return parts.stream().flatMap(part -> part.points().stream());
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static MinutesText read(String json) {
        return JSON.readValue(json, MinutesText.class);
    }

    static byte[] hash(String json) {
        return Fingerprint.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
