package ruche.meetings;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.actors.Actors;
import ruche.kernel.NotFound;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.strategy.Cycles;

/// Who stands behind one figure of who took part.
@Controller
class TookPartPages {
    private static final int SIZE = 100;

    private final Participation participation;
    private final MeetingWords words;
    private final Cycles cycles;
    private final Actors actors;

    TookPartPages(Participation participation, MeetingWords words, Cycles cycles, Actors actors) {
        this.participation = participation;
        this.words = words;
        this.cycles = cycles;
        this.actors = actors;
    }

    @GetMapping("/c/{cell}/cycles/{cycle}/participation/{category}")
    String list(
            Visit visit,
            @PathVariable("cycle") String code,
            @PathVariable String category,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var cycle = cycles.named(visit.cell(), code);
        var known = words.categories(visit.cell()).stream()
                .filter(one -> one.code().equals(category))
                .findFirst()
                .orElseThrow(() -> new NotFound(category));
        var slice = participation.who(visit.cell(), cycle.id(), known, key(after), SIZE);
        var row = participation.of(visit.cell(), cycle.id()).stream()
                .filter(one -> one.category().equals(category))
                .findFirst()
                .orElseGet(() -> new ParticipationRow(category, known.name(), known.unit(), 0));
        model.addAttribute("cycle", cycle);
        model.addAttribute("row", row);
        model.addAttribute("slice", slice);
        model.addAttribute(
                "names",
                actors.names(
                        visit.cell(),
                        slice.items().stream()
                                .flatMap(one -> Stream.ofNullable(one.actor()))
                                .distinct()
                                .toList()));
        return "meetings/took-part";
    }

    private static @Nullable UUID key(String after) {
        return after.isEmpty() ? null : Typed.uuid(after);
    }
}
