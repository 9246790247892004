package ruche.appraisal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.actors.ActorId;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Visit;

/// Typing in a service's printed sheet, idea after idea.
@Controller
class TypingPages {
    private final Batches batches;
    private final Opinions opinions;
    private final Dossiers dossiers;
    private final Forms forms;
    private final Flash flash;

    TypingPages(Batches batches, Opinions opinions, Dossiers dossiers, Forms forms, Flash flash) {
        this.batches = batches;
        this.opinions = opinions;
        this.dossiers = dossiers;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/appraisal/{batch}/sheet/{service}/{number}")
    String line(
            Visit visit,
            @PathVariable String batch,
            @PathVariable String service,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String function,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String day,
            Model model) {
        var sheet = sheet(visit, batch, service);
        var form = OpinionForm.of(visit.lang(), BatchPages.line(sheet, number).opinion());
        form.fields().putIfAbsent(OpinionForm.FUNCTION, function);
        form.fields().putIfAbsent(OpinionForm.NAME, name);
        form.fields().put(OpinionForm.DAY, day);
        return page(visit, sheet, number, form, model);
    }

    @PostMapping("/c/{cell}/appraisal/{batch}/sheet/{service}/{number}")
    String typed(
            Visit visit,
            @PathVariable String batch,
            @PathVariable String service,
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var sheet = sheet(visit, batch, service);
        var form =
                OpinionForm.typed(visit.lang(), BatchPages.line(sheet, number).opinion(), fields);
        var given = form.read(BatchPages.line(sheet, number).idea().id(), sheet.service(), GivenHow.ON_PAPER);
        if (given == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, sheet, number, form, model);
        }
        return forms.attempt(
                response,
                model,
                () -> {
                    mustFollow(visit, sheet.batch(), given);
                    opinions.answer(visit.cell(), given, visit.by());
                    flash.say(response, "appraisal.typed", number);
                    return "redirect:/c/" + visit.here().code() + "/appraisal/" + batch + next(sheet, number, form);
                },
                () -> page(visit, sheet, number, form, model));
    }

    /// A sheet is filled in after the batch is put before the service.
    private static void mustFollow(Visit visit, Batch batch, NewOpinion given) {
        var opened = LocalDate.ofInstant(batch.openedAt(), visit.here().zone());
        if (given.givenOn() != null && given.givenOn().isBefore(opened))
            throw new Refusal("appraisal.day-before-batch", opened).about(OpinionForm.DAY);
    }

    /// On to the next line without an answer, with the same function and day; back to the batch at the end.
    private static String next(Sheet sheet, String number, OpinionForm form) {
        return sheet.lines().stream()
                .filter(line -> line.opinion() == null && !line.idea().number().equals(number))
                .findFirst()
                .map(line ->
                        "/sheet/" + sheet.service().value() + "/" + line.idea().number() + "?"
                                + query(OpinionForm.FUNCTION, form) + "&" + query(OpinionForm.DAY, form))
                .orElse("");
    }

    private static String query(String field, OpinionForm form) {
        return field + "=" + java.net.URLEncoder.encode(form.value(field), java.nio.charset.StandardCharsets.UTF_8);
    }

    private String page(Visit visit, Sheet sheet, String number, OpinionForm form, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("dossier", dossiers.of(visit.cell(), number));
        model.addAttribute("form", form);
        return "appraisal/typing";
    }

    private Sheet sheet(Visit visit, String batch, String service) {
        return batches.sheet(visit.cell(), new BatchId(Address.uuid(batch)), new ActorId(Address.uuid(service)));
    }
}
