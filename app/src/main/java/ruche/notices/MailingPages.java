package ruche.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.jobs.JobId;
import ruche.jobs.Jobs;
import ruche.kernel.Bilingual;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// Messages to many: written to whole circles, looked at and tried before they go, and followed until each has arrived.
@Controller
class MailingPages {
    private final Mailings mailings;
    private final OutboxCare care;
    private final Outbox outbox;
    private final Circles circles;
    private final Jobs jobs;
    private final Forms forms;
    private final Flash flash;

    MailingPages(
            Mailings mailings, OutboxCare care, Outbox outbox, Circles circles, Jobs jobs, Forms forms, Flash flash) {
        this.mailings = mailings;
        this.care = care;
        this.outbox = outbox;
        this.circles = circles;
        this.jobs = jobs;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/mailings")
    String list(@RequestParam(required = false) @Nullable UUID before, Visit visit, Model model) {
        model.addAttribute("slice", mailings.list(visit.cell(), before));
        return "notices/mailings";
    }

    @GetMapping("/c/{cell}/mailings/new")
    String form(@RequestParam MultiValueMap<String, String> asked, Model model) {
        return form(Typed.of(asked), model);
    }

    private String form(Typed form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("circles", circles.all());
        return "notices/mailing-new";
    }

    /// Shows what would go to whom (`look`), sends it to whoever writes it alone (`test`), or sends it.
    @PostMapping("/c/{cell}/mailings/new")
    String send(
            @RequestParam MultiValueMap<String, String> fields,
            Visit visit,
            HttpServletResponse response,
            Model model) {
        var form = Typed.of(fields);
        return forms.attempt(
                response,
                model,
                () -> switch (form.text("act")) {
                    case "look" -> look(form, visit, model);
                    case "test" -> test(form, visit, model);
                    default -> send(form, visit, response);
                },
                () -> form(form, model));
    }

    /// @param to whoever the form means
    private record Written(List<Recipient> to, Bilingual subject, Bilingual text) {}

    /// All that is wrong with it at once.
    private Written read(Typed form, Visit visit) {
        var faults = new Faults();
        var to = faults.read(() -> circles.of(visit, form));
        var subject =
                faults.read(() -> OutboxCare.subject(form.bilingual("subject", "notices.mailing-subject-missing")));
        var text = faults.read(() -> form.prose("text", "notices.mailing-text-missing"));
        faults.end();
        return new Written(Objects.requireNonNull(to), Objects.requireNonNull(subject), Objects.requireNonNull(text));
    }

    private String look(Typed form, Visit visit, Model model) {
        var written = read(form, visit);
        var preview = care.preview(visit.cell(), written.subject(), written.text(), written.to());
        model.addAttribute("preview", preview);
        return form(form, model);
    }

    private String test(Typed form, Visit visit, Model model) {
        var person = visit.personId();
        if (person == null) throw new NotFound("");
        var written = read(form, visit);
        var sent = care.trial(visit.cell(), written.subject(), written.text(), person, visit.by());
        model.addAttribute("tried", sent.value().toString());
        model.addAttribute("preview", care.preview(visit.cell(), written.subject(), written.text(), written.to()));
        return form(form, model);
    }

    /// What was counted before is what is sent: whoever came or went since is shown first.
    private String send(Typed form, Visit visit, HttpServletResponse response) {
        var written = read(form, visit);
        int now = written.to().size();
        if (form.checked("counted") && form.whole("counted") != now)
            throw new Refusal("notices.recipients-changed", now).about("roles");
        var mailing = care.write(visit.cell(), written.subject(), written.text(), written.to(), visit.by());
        flash.say(response, "shell.saved");
        return "redirect:/c/" + visit.here().code() + "/mailings/" + mailing.value();
    }

    @GetMapping("/c/{cell}/mailings/{id}")
    String one(@PathVariable UUID id, Visit visit, Model model) {
        var mailing = mailings.one(visit.cell(), new MailingId(id));
        var job = mailing.jobId() == null
                ? null
                : jobs.find(visit.cell(), new JobId(mailing.jobId())).orElse(null);
        model.addAttribute("mailing", mailing);
        model.addAttribute("working", job != null && !job.ended() ? job : null);
        model.addAttribute("counts", outbox.counts(visit.cell(), Outbox.Filter.of(new MailingId(id))));
        model.addAttribute("ways", outbox.countsByWay(visit.cell(), new MailingId(id)));
        return "notices/mailing";
    }

    @PostMapping("/c/{cell}/mailings/{id}/again")
    String again(@PathVariable UUID id, Visit visit, HttpServletResponse response, Model model) {
        var mailing = new MailingId(id);
        mailings.one(visit.cell(), mailing);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    care.again(visit.cell(), mailing, visit.by());
                    return "/mailings/" + id;
                },
                () -> one(id, visit, model));
    }
}
