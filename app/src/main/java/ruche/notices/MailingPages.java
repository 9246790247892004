package ruche.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.accounts.People;
import ruche.jobs.JobId;
import ruche.jobs.Jobs;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// Messages to many: written to all who hold a role, and followed until each has arrived.
@Controller
class MailingPages {
    private final Mailings mailings;
    private final OutboxCare care;
    private final Outbox outbox;
    private final People people;
    private final Jobs jobs;
    private final Forms forms;

    MailingPages(Mailings mailings, OutboxCare care, Outbox outbox, People people, Jobs jobs, Forms forms) {
        this.mailings = mailings;
        this.care = care;
        this.outbox = outbox;
        this.people = people;
        this.jobs = jobs;
        this.forms = forms;
    }

    @GetMapping("/c/{cell}/mailings")
    String list(@RequestParam(required = false) @Nullable UUID before, Visit visit, Model model) {
        model.addAttribute("slice", mailings.list(visit.cell(), before));
        return "notices/mailings";
    }

    @GetMapping("/c/{cell}/mailings/new")
    String form(Visit visit, Model model) {
        model.addAttribute("form", Typed.nothing());
        return "notices/mailing-new";
    }

    @PostMapping("/c/{cell}/mailings/new")
    String send(
            @RequestParam MultiValueMap<String, String> fields,
            Visit visit,
            HttpServletResponse response,
            Model model) {
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var subject = form.bilingual("subject");
                    var text = form.prose("text");
                    var mailing = care.write(visit.cell(), subject, text, recipients(visit, form), visit.by());
                    return "/mailings/" + mailing.value();
                },
                () -> form(visit, model));
    }

    /// Each once, whatever roles he holds.
    private Set<UUID> recipients(Visit visit, Typed form) {
        var roles = List.of(Role.values()).stream()
                .filter(role -> form.all("roles").contains(role.name()))
                .toList();
        if (roles.isEmpty()) throw new Refusal("notices.no-role-chosen").about("roles");
        var found = new LinkedHashSet<UUID>();
        for (var role : roles) for (var line : people.inRole(visit.cell(), role)) found.add(line.person());
        if (found.isEmpty()) throw new Refusal("notices.nobody-in-role").about("roles");
        return found;
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
