package ruche.appraisal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.ideas.Idea;
import ruche.ideas.IdeaId;
import ruche.ideas.Ideas;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Visit;

/// The sector meeting on a projector: a batch idea after idea, opinions written down while they are said.
@Controller
class SectorMeetingPages {
    private final Batches batches;
    private final Dossiers dossiers;
    private final ProgrammeMatches matches;
    private final Opinions opinions;
    private final Ideas ideas;
    private final Actors actors;
    private final Forms forms;
    private final Flash flash;

    SectorMeetingPages(
            Batches batches,
            Dossiers dossiers,
            ProgrammeMatches matches,
            Opinions opinions,
            Ideas ideas,
            Actors actors,
            Forms forms,
            Flash flash) {
        this.batches = batches;
        this.dossiers = dossiers;
        this.matches = matches;
        this.opinions = opinions;
        this.ideas = ideas;
        this.actors = actors;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/appraisal/{batch}/meeting/{number}")
    String step(
            Visit visit,
            @PathVariable String batch,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String service,
            Model model) {
        var speaking = service == null ? null : new ActorId(Address.uuid(service));
        var meeting = meeting(visit, batch, number, speaking);
        model.addAttribute("noting", speaking != null);
        return page(visit, meeting, form(visit, meeting), model);
    }

    @PostMapping("/c/{cell}/appraisal/{batch}/meeting/{number}")
    String noted(
            Visit visit,
            @PathVariable String batch,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String service,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var meeting = meeting(visit, batch, number, service.isEmpty() ? null : new ActorId(Address.uuid(service)));
        var seat = meeting.speaking();
        if (seat == null) {
            if (!service.isEmpty()) throw new NotFound(service);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("nobody", new Refusal("appraisal.no-service"));
            return page(visit, meeting, OpinionForm.of(visit.lang(), null), model);
        }
        var form = OpinionForm.typed(visit.lang(), seat.opinion(), fields);
        var given = form.read(meeting.dossier().idea().id(), seat.service(), GivenHow.IN_MEETING);
        if (given == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, meeting, form, model);
        }
        return forms.attempt(
                response,
                model,
                () -> {
                    opinions.answer(visit.cell(), given, visit.by());
                    flash.say(response, "appraisal.meeting-noted", seat.name().in(visit.lang()));
                    return "redirect:" + address(visit, batch, meeting.after(seat));
                },
                () -> page(visit, meeting, form, model));
    }

    private String page(Visit visit, SectorMeeting meeting, OpinionForm form, Model model) {
        model.addAttribute("matches", matches.of(visit, meeting.dossier().idea()));
        model.addAttribute("meeting", meeting);
        model.addAttribute("form", form);
        return "appraisal/meeting";
    }

    private static String address(Visit visit, String batch, String number) {
        return "/c/" + visit.here().code() + "/appraisal/" + batch + "/meeting/" + number;
    }

    private Batch batch(Visit visit, String batch) {
        return batches.batch(visit.cell(), new BatchId(Address.uuid(batch)));
    }

    private SectorMeeting meeting(Visit visit, String id, String number, @Nullable ActorId speaking) {
        var batch = batch(visit, id);
        var services = batch.services().stream()
                .filter(service -> isSeated(batch.on(number, service)))
                .toList();
        if (services.isEmpty()) throw new NotFound(number);
        var dossier = dossiers.of(visit.cell(), number);
        var names =
                actors.names(visit.cell(), services.stream().map(ActorId::value).toList());
        var seats = services.stream()
                .map(service -> new SectorMeeting.Seat(
                        service,
                        Objects.requireNonNull(names.get(service.value())),
                        dossier.standingOf(service.value())))
                .toList();
        return SectorMeeting.at(batch, dossier, seats, titles(visit, batch), speaking);
    }

    private Map<IdeaId, String> titles(Visit visit, Batch batch) {
        var all =
                batch.questions().stream().map(Batch.Question::idea).distinct().toList();
        return ideas.byIds(visit.cell(), all).values().stream().collect(Collectors.toMap(Idea::id, Idea::title));
    }

    private static boolean isSeated(Batch.@Nullable Question question) {
        return question != null && (question.answered() || question.waits());
    }

    /// What stands of the one who speaks; for a first opinion, the function he spoke in before.
    private OpinionForm form(Visit visit, SectorMeeting meeting) {
        var seat = meeting.speaking();
        var form = OpinionForm.of(visit.lang(), seat == null ? null : seat.opinion());
        if (seat != null && seat.opinion() == null)
            spokenBefore(visit, meeting.batch(), seat.service())
                    .ifPresent(opinion -> form.fields()
                            .put(OpinionForm.FUNCTION, opinion.spokenBy().in(visit.lang())));
        return form;
    }

    /// The service's latest opinion in this batch, if it gave one.
    private Optional<Opinion> spokenBefore(Visit visit, Batch batch, ActorId service) {
        return batches.sheet(visit.cell(), batch.id(), service).lines().stream()
                .map(Sheet.Line::opinion)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Opinion::givenAt));
    }
}
