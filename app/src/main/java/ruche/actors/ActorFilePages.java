package ruche.actors;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ruche.accounts.History;
import ruche.kernel.Role;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// What the registry holds of an actor, for the staff and for those who speak for it.
@Controller
class ActorFilePages {
    private final ActorFiles files;
    private final Actors actors;
    private final History history;

    ActorFilePages(ActorFiles files, Actors actors, History history) {
        this.files = files;
        this.actors = actors;
        this.history = history;
    }

    @GetMapping("/c/{cell}/our-actors")
    String ours(Visit visit, Model model) {
        var own = Stream.concat(visit.bodies(Role.MEMBER).stream(), visit.bodies(Role.SERVICE).stream())
                .distinct()
                .toList();
        model.addAttribute("files", own.stream().map(id -> file(visit, id)).toList());
        return "actors/ours";
    }

    private ActorFile file(Visit visit, UUID id) {
        return files.file(visit.cell(), new ActorId(id));
    }

    @GetMapping("/c/{cell}/actors/{id}/file")
    String file(Visit visit, @PathVariable String id, Model model) {
        var actor = new ActorId(Typed.uuid(id));
        ActorAccess.mustRead(visit, actor);
        model.addAttribute("file", files.file(visit.cell(), actor));
        model.addAttribute("keeps", ActorAccess.keeps(visit, actor));
        return "actors/file";
    }

    @GetMapping("/c/{cell}/actors/{id}/history")
    String history(Visit visit, @PathVariable String id, Model model) {
        var actor = new ActorId(Typed.uuid(id));
        ActorAccess.mustRead(visit, actor);
        model.addAttribute("actor", actors.actor(visit.cell(), actor));
        List<History.Line> lines = history.of(visit, "actor/" + id);
        model.addAttribute("lines", lines);
        return "actors/history";
    }
}
