package ruche.meetings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.accounts.People;
import ruche.kernel.NotFound;
import ruche.shell.Page;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// Minutes to read: published ones for everybody, the others for staff, facilitators and the chair.
@Controller
class MinutesPages {
    static final String MINUTES = "/c/{cell}/meetings/{id}/minutes";

    private final Minutes minutes;
    private final Meetings meetings;
    private final People people;

    MinutesPages(Minutes minutes, Meetings meetings, People people) {
        this.minutes = minutes;
        this.meetings = meetings;
        this.people = people;
    }

    /// The last version that the reader may see.
    @GetMapping(MINUTES)
    String show(Visit visit, @PathVariable String id, Model model) {
        return show(visit, meeting(visit, id), model);
    }

    @GetMapping(MINUTES + "/versions/{version}")
    String version(Visit visit, @PathVariable String id, @PathVariable String version, Model model) {
        var meeting = meeting(visit, id);
        var wanted = readable(visit, meeting).stream()
                .filter(one -> String.valueOf(one.number()).equals(version))
                .findFirst()
                .orElseThrow(() -> new NotFound(version));
        return show(visit, meeting, Optional.of(wanted), model);
    }

    /// Shows the last one again after a form on its page was refused.
    String show(Visit visit, Meeting meeting, Model model) {
        return show(visit, meeting, readable(visit, meeting).stream().findFirst(), model);
    }

    private String show(Visit visit, Meeting meeting, Optional<MinutesVersion> shown, Model model) {
        var cell = visit.cell();
        var readable = readable(visit, meeting);
        var ids = readable.stream()
                .flatMap(one -> Stream.of(one.savedBy(), one.sentBy(), one.answeredBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var view = new MinutesView(
                meeting,
                shown.orElse(null),
                shown.map(one -> minutes.text(cell, meeting.id(), one.number())).orElse(null),
                minutes.published(cell, meeting.id())
                        .map(MinutesVersion::number)
                        .orElse(0),
                readable.isEmpty() ? 0 : readable.getFirst().number(),
                minutes.chair(cell, meeting.id()),
                minutes.chairs(cell, meeting.id(), visit.personId()),
                visit.readsAsStaff() ? people.names(ids) : Map.of());
        model.addAttribute("view", view);
        return "meetings/minutes";
    }

    @GetMapping(MINUTES + "/versions")
    String versions(Visit visit, @PathVariable String id, Model model) {
        var meeting = meeting(visit, id);
        var readable = readable(visit, meeting);
        model.addAttribute("meeting", meeting);
        model.addAttribute("versions", readable);
        model.addAttribute(
                "names",
                visit.readsAsStaff()
                        ? people.names(readable.stream()
                                .flatMap(one -> Stream.ofNullable(one.savedBy()))
                                .distinct()
                                .toList())
                        : Map.<UUID, String>of());
        return "meetings/minutes-versions";
    }

    /// @param from number of a version; by default the one before the last
    /// @param to number of a version; by default the last
    @GetMapping(MINUTES + "/compare")
    String compare(
            Visit visit,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        var meeting = meeting(visit, id);
        var numbers = readable(visit, meeting).stream()
                .map(one -> String.valueOf(one.number()))
                .toList()
                .reversed();
        if (numbers.isEmpty()) throw new NotFound(id);
        var before = from.isEmpty() ? numbers.get(Math.max(0, numbers.size() - 2)) : from;
        var after = to.isEmpty() ? numbers.getLast() : to;
        if (!numbers.contains(before) || !numbers.contains(after)) throw new NotFound(before + "–" + after);
        model.addAttribute("meeting", meeting);
        model.addAttribute("numbers", numbers);
        model.addAttribute("from", before);
        model.addAttribute("to", after);
        model.addAttribute(
                "differences",
                MinutesComparison.of(text(visit, meeting, before), text(visit, meeting, after), visit.lang()));
        return "meetings/minutes-compare";
    }

    private MinutesText text(Visit visit, Meeting meeting, String number) {
        return minutes.text(visit.cell(), meeting.id(), Integer.parseInt(number));
    }

    /// Latest first.
    private List<MinutesVersion> readable(Visit visit, Meeting meeting) {
        boolean all = minutes.readsDrafts(visit, meeting.id());
        return minutes.versions(visit.cell(), meeting.id()).stream()
                .filter(one -> all || one.isPublished())
                .toList();
    }

    private Meeting meeting(Visit visit, String id) {
        return meetings.meeting(visit.cell(), new MeetingId(Typed.uuid(id)));
    }

    static Map<String, String> numbers(Page page, List<String> numbers) {
        var choices = new LinkedHashMap<String, String>();
        for (var number : numbers) choices.put(number, page.say("meetings.minutes-version", number));
        return choices;
    }

    static String badge(MinutesVersion.@Nullable State state) {
        if (state == null) return "";
        return switch (state) {
            case PUBLISHED -> "good";
            case SENT_BACK -> "bad";
            case SENT, VALIDATED -> "wait";
            case DRAFT -> "";
        };
    }
}
