package ruche.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.shell.Page;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.strategy.Cycles;

/// For everybody: what became of what meetings recommended and decided.
@Controller
class FollowupPages {
    private static final int SIZE = 100;

    private final Followup followup;
    private final Recommendations recommendations;
    private final Preparations preparations;
    private final Evidence evidence;
    private final Meetings meetings;
    private final Cycles cycles;
    private final Actors actors;
    private final RecommendationCsv csv;

    FollowupPages(
            Followup followup,
            Recommendations recommendations,
            Preparations preparations,
            Evidence evidence,
            Meetings meetings,
            Cycles cycles,
            Actors actors,
            RecommendationCsv csv) {
        this.followup = followup;
        this.recommendations = recommendations;
        this.preparations = preparations;
        this.evidence = evidence;
        this.meetings = meetings;
        this.cycles = cycles;
        this.actors = actors;
        this.csv = csv;
    }

    @GetMapping("/c/{cell}/cycles/{cycle}/followup")
    String followup(Visit visit, @PathVariable("cycle") String code, Model model) {
        var cycle = cycles.named(visit.cell(), code);
        var threads = followup.of(visit.cell(), cycle.id());
        model.addAttribute(
                "view",
                new FollowupView(
                        cycle,
                        FollowupView.steps(meetings.of(visit.cell(), cycle.id()), threads),
                        threads,
                        owners(visit.cell(), threads.all()),
                        dissolved(visit.cell(), threads.all()),
                        preparations.cancelled(visit.cell(), cycle.id()),
                        recommendations.today(visit.cell())));
        return "meetings/followup";
    }

    @GetMapping("/c/{cell}/recommendations/{recommendation}")
    String one(Visit visit, @PathVariable String recommendation, Model model) {
        var one = recommendations.recommendation(visit.cell(), new RecommendationId(Typed.uuid(recommendation)));
        var threads = followup.of(visit.cell(), one.id());
        var cycle = cycles.cycle(visit.cell(), threads.meeting(one).cycle());
        model.addAttribute("one", one);
        model.addAttribute(
                "view",
                new FollowupView(
                        cycle,
                        List.of(),
                        threads,
                        owners(visit.cell(), threads.all()),
                        dissolved(visit.cell(), threads.all()),
                        Set.of(),
                        recommendations.today(visit.cell())));
        return "meetings/thread";
    }

    private Set<UUID> dissolved(CellId cell, List<Recommendation> of) {
        return actors.dissolved(
                cell,
                of.stream().map(Recommendation::owner).filter(Objects::nonNull).toList());
    }

    @GetMapping("/c/{cell}/recommendations")
    String list(
            Visit visit,
            @RequestParam(defaultValue = "") String cycle,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String which,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var filter = filter(visit, cycle, owner, which);
        var slice = recommendations.list(visit.cell(), filter, after.isEmpty() ? null : Typed.uuid(after), SIZE);
        var known = new LinkedHashMap<UUID, Meeting>();
        meetings.among(
                        visit.cell(),
                        slice.items().stream().map(one -> one.meeting().value()).toList())
                .forEach(meeting -> known.put(meeting.id().value(), meeting));
        var names = owners(visit.cell(), slice.items());
        if (filter.owner() != null) names.putAll(actors.names(visit.cell(), List.of(filter.owner())));
        model.addAttribute("slice", slice);
        model.addAttribute("meetings", known);
        model.addAttribute("names", names);
        model.addAttribute("cycles", cycles.all(visit.cell()));
        model.addAttribute("cycle", cycle);
        model.addAttribute("owner", filter.owner() == null ? "" : filter.owner().toString());
        model.addAttribute("which", filter.which());
        model.addAttribute("today", recommendations.today(visit.cell()));
        return "meetings/recommendations";
    }

    @GetMapping("/c/{cell}/recommendations.csv")
    void csv(
            Visit visit,
            @RequestParam(defaultValue = "") String cycle,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "ALL") String which,
            HttpServletResponse response)
            throws IOException {
        csv.write(visit, filter(visit, cycle, owner, which), response);
    }

    @GetMapping("/c/{cell}/recommendations/{recommendation}/files/{piece}")
    void file(
            Visit visit, @PathVariable String recommendation, @PathVariable String piece, HttpServletResponse response)
            throws IOException {
        var file = evidence.file(
                visit.cell(), new RecommendationId(Typed.uuid(recommendation)), new PieceId(Typed.uuid(piece)));
        response.setContentType(file.type());
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }

    private FollowFilter filter(Visit visit, String cycle, String owner, String which) {
        return new FollowFilter(
                cycle.isEmpty() ? null : cycles.named(visit.cell(), cycle).id(),
                owner.isEmpty() ? null : Typed.uuid(owner),
                Arrays.stream(FollowFilter.Which.values())
                        .filter(one -> one.name().equals(which))
                        .findFirst()
                        .orElse(FollowFilter.Which.WAITING));
    }

    private Map<UUID, Bilingual> owners(CellId cell, List<Recommendation> all) {
        var ids = all.stream()
                .map(Recommendation::owner)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new LinkedHashMap<>(actors.names(cell, ids));
    }

    static Map<String, String> which(Page page) {
        var choices = new LinkedHashMap<String, String>();
        for (var which : FollowFilter.Which.values()) choices.put(which.name(), page.say("meetings.which." + which));
        return choices;
    }

    /// Whether a line begins another owner's.
    static boolean begins(List<Recommendation> items, int index) {
        if (index == 0) return true;
        var before = items.get(index - 1);
        var one = items.get(index);
        return !Objects.equals(before.owner(), one.owner())
                || !before.ownerText().equals(one.ownerText());
    }

    static @Nullable Bilingual name(Map<UUID, Bilingual> names, @Nullable UUID actor) {
        return actor == null ? null : names.get(actor);
    }
}
