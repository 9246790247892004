package ruche.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.shell.CsvFile;
import ruche.shell.Visit;
import ruche.shell.Words;

/// Recommendations and decisions as a file.
@Component
class RecommendationCsv {
    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS = List.of(
            "meeting",
            "day",
            "code",
            "kind",
            "what",
            "owner",
            "due",
            "state",
            "done-on",
            "days-late",
            "why",
            "evidence");

    private final Recommendations recommendations;
    private final Meetings meetings;
    private final Evidence evidence;
    private final Actors actors;
    private final Words words;

    RecommendationCsv(
            Recommendations recommendations, Meetings meetings, Evidence evidence, Actors actors, Words words) {
        this.recommendations = recommendations;
        this.meetings = meetings;
        this.evidence = evidence;
        this.actors = actors;
        this.words = words;
    }

    void write(Visit visit, FollowFilter filter, HttpServletResponse response) throws IOException {
        response.setContentType(CsvFile.TYPE);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"recommendations-" + visit.here().code() + ".csv\"");
        var csv = new CsvFile(response.getOutputStream());
        csv.line(COLUMNS.stream()
                .map(column -> CsvFile.text(words.say(visit.lang(), "meetings.csv-" + column)))
                .toList());
        UUID after = null;
        do {
            var slice = recommendations.list(visit.cell(), filter, after, AT_ONCE);
            lines(visit, slice.items(), csv);
            after = slice.next() == null ? null : UUID.fromString(slice.next());
        } while (after != null);
        csv.end();
    }

    private void lines(Visit visit, List<Recommendation> items, CsvFile csv) {
        var known = new HashMap<UUID, Meeting>();
        meetings.among(
                        visit.cell(),
                        items.stream().map(one -> one.meeting().value()).toList())
                .forEach(meeting -> known.put(meeting.id().value(), meeting));
        var names = actors.names(
                visit.cell(),
                items.stream()
                        .map(Recommendation::owner)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        var pieces = evidence
                .of(visit.cell(), items.stream().map(Recommendation::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Piece::recommendation));
        for (var one : items) {
            var meeting = Objects.requireNonNull(known.get(one.meeting().value()));
            csv.line(line(visit, one, meeting, names, pieces.getOrDefault(one.id(), List.of())));
        }
    }

    private List<String> line(
            Visit visit, Recommendation one, Meeting meeting, Map<UUID, Bilingual> names, List<Piece> pieces) {
        var owner = FollowupPages.name(names, one.owner());
        return List.of(
                CsvFile.text(meeting.title().in(visit.lang())),
                meeting.day().toString(),
                one.code(),
                words.say(visit.lang(), "meetings.minutes." + one.kind()),
                CsvFile.text(one.text().in(visit.lang())),
                CsvFile.text(owner == null ? one.ownerText() : owner.in(visit.lang())),
                written(one.due()),
                words.say(visit.lang(), "meetings.state." + one.state()),
                written(one.doneOn()),
                Long.toString(one.daysLate(recommendations.today(visit.cell()))),
                CsvFile.text(one.why()),
                CsvFile.text(pieces.stream().map(piece -> told(visit, piece)).collect(Collectors.joining(" | "))));
    }

    private String told(Visit visit, Piece piece) {
        var text = piece.text();
        if (text != null) return text.in(visit.lang());
        if (!piece.fileName().isEmpty()) return piece.fileName();
        return words.say(visit.lang(), "meetings.evidence." + piece.kind());
    }

    private static String written(java.time.@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
