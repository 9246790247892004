package ruche.publication;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.appraisal.Batch;
import ruche.appraisal.BatchId;
import ruche.appraisal.Batches;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.meetings.Meeting;
import ruche.meetings.Meetings;
import ruche.shell.Page;
import ruche.shell.Visit;

/// Letters to the services of a batch: what to say in them, then the PDF.
@Controller
class LetterPages {
    private final Letters letters;
    private final Batches batches;
    private final Meetings meetings;
    private final Actors actors;
    private final Typesetter typesetter;

    LetterPages(Letters letters, Batches batches, Meetings meetings, Actors actors, Typesetter typesetter) {
        this.letters = letters;
        this.batches = batches;
        this.meetings = meetings;
        this.actors = actors;
        this.typesetter = typesetter;
    }

    @GetMapping("/c/{cell}/appraisal/{batch}/letters")
    String form(Visit visit, @PathVariable String batch, Model model) {
        var asked = batches.batch(visit.cell(), new BatchId(Uuids.of(batch)));
        model.addAttribute("batch", asked);
        model.addAttribute(
                "services",
                actors.names(
                        visit.cell(),
                        asked.services().stream().map(ActorId::value).toList()));
        model.addAttribute("meetings", ahead(visit, asked));
        model.addAttribute("typesetter", typesetter.installed());
        return "publication/letters";
    }

    /// @param service a service's id; empty for a letter to each
    /// @param meeting a meeting's id; empty where the services answer in writing
    /// @param time such as `09:30`; empty while not fixed
    /// @param in the letters' language
    /// @throws Refusal if the time is none
    @GetMapping("/c/{cell}/appraisal/{batch}/letters.pdf")
    ResponseEntity<byte[]> pdf(
            Visit visit,
            @PathVariable String batch,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String meeting,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String in) {
        var asked = batches.batch(visit.cell(), new BatchId(Uuids.of(batch)));
        if (asked.services().isEmpty()) throw new NotFound(batch);
        var services = service.isEmpty() ? asked.services() : List.of(new ActorId(Uuids.of(service)));
        var hour = time(time);
        var call = meeting.isEmpty() ? null : new Letters.Call(meeting(visit, asked, meeting), hour);
        var lang = Lang.of(in).orElse(visit.lang());
        return Download.pdf(
                letters.pdf(visit.cell(), asked.id(), services, call, lang),
                Download.name(letters.title(asked, lang), visit.here().code()));
    }

    /// Meetings of the cycle that were not over when the batch was opened, the first to come first.
    private List<Meeting> ahead(Visit visit, Batch batch) {
        var opened = LocalDate.ofInstant(batch.openedAt(), visit.here().zone());
        return meetings.of(visit.cell(), batch.cycle()).stream()
                .filter(meeting -> !meeting.day().isBefore(opened))
                .toList();
    }

    private Meeting meeting(Visit visit, Batch batch, String id) {
        return meetings.of(visit.cell(), batch.cycle()).stream()
                .filter(meeting -> meeting.id().value().equals(Uuids.of(id)))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private static @Nullable LocalTime time(String typed) {
        try {
            return typed.isBlank() ? null : LocalTime.parse(typed.strip());
        } catch (DateTimeException noTime) {
            throw new Refusal("publication.letters-time-wrong", typed).about("time");
        }
    }

    /// For the list of meetings: none first.
    static Map<String, String> choices(Page page, List<Meeting> meetings) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", page.say("publication.letters-no-meeting"));
        for (var meeting : meetings)
            choices.put(
                    meeting.id().value().toString(),
                    page.date(meeting.day()) + " · " + meeting.title().in(page.lang()));
        return choices;
    }
}
