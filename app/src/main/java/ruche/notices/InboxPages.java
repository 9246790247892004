package ruche.notices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.shell.Visit;

/// The inbox of whoever is signed in.
@Controller
class InboxPages {
    private final Inbox inbox;

    InboxPages(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/c/{cell}/notices")
    String list(@RequestParam(required = false) @Nullable UUID before, Visit visit, Model model) {
        model.addAttribute("slice", inbox.list(visit.cell(), person(visit), visit.lang(), before));
        model.addAttribute("unread", inbox.of(visit));
        return "notices/inbox";
    }

    /// Goes on to what the message is about; one that is not the person's leads back to his own.
    @PostMapping("/c/{cell}/notices/{id}/read")
    String read(@PathVariable UUID id, Visit visit) {
        var path = inbox.read(visit.cell(), person(visit), id).filter(to -> !to.isEmpty());
        return "redirect:" + NewNotice.path(visit.here().code(), path.orElse("/notices"));
    }

    @PostMapping("/c/{cell}/notices/read")
    String readAll(Visit visit) {
        inbox.readAll(visit.cell(), person(visit));
        return "redirect:/c/" + visit.here().code() + "/notices";
    }

    private static PersonId person(Visit visit) {
        if (visit.personId() == null) throw new NotFound("");
        return visit.personId();
    }
}
