package ruche.actors;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// The staff accepts a request to enter the registry.
@Controller
class AdmissionPages {
    private final Admissions admissions;
    private final ActorEntries entries;
    private final RequestView view;
    private final Forms forms;
    private final Flash flash;

    AdmissionPages(Admissions admissions, ActorEntries entries, RequestView view, Forms forms, Flash flash) {
        this.admissions = admissions;
        this.entries = entries;
        this.view = view;
        this.forms = forms;
        this.flash = flash;
    }

    @PostMapping(RequestPages.ONE + "/accept")
    String accept(
            Visit visit,
            @PathVariable String request,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var found = admissions.request(visit.cell(), RequestPages.id(request));
        var form = Typed.of(fields);
        return forms.attempt(
                response,
                model,
                () -> switch (admissions.accept(visit.cell(), found.id(), read(visit, form), visit.by())) {
                    case Entry.Added(var actor) -> {
                        flash.say(response, "actors.request-was-accepted", found.number());
                        yield "redirect:/c/" + visit.here().code() + "/actors/" + actor.value() + "/people";
                    }
                    case Entry.LooksLike _ -> throw new Refusal("actors.looks-like").about("known");
                },
                () -> view.show(visit, found, form, model));
    }

    /// @throws Refusal for all that cannot be read
    private Admissions.Checked read(Visit visit, Typed form) {
        var faults = new Faults();
        var body = faults.read(() -> JoinPages.read(form, "shell.choice-missing", false));
        var receipt = faults.read(() -> Receipt.read(form));
        var register = faults.read(() -> CoopRegister.read(form));
        var paper = faults.read(() -> form.code("paper", "actors.paper-kind-missing"));
        var issued = faults.read(() -> form.day("issuedOn"));
        var known = form.text("known");
        if (body != null
                && known.isEmpty()
                && !entries.alike(visit.cell(), body).isEmpty())
            faults.add(new Refusal("actors.looks-like").about("known"));
        faults.end();
        boolean another = known.isEmpty() || known.equals("new");
        return new Admissions.Checked(
                another ? null : new ActorId(Typed.uuid(known)),
                known.equals("new"),
                Objects.requireNonNull(body),
                receipt,
                register,
                form.checked(Receipts.ANOTHER),
                Objects.requireNonNull(paper),
                Objects.requireNonNull(issued));
    }
}
