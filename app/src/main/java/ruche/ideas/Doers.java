package ruche.ideas;

import java.util.Set;
import org.springframework.stereotype.Component;
import ruche.accounts.People;
import ruche.kernel.PersonId;
import ruche.shell.Visit;
import ruche.shell.Words;

/// Who stands behind what happened to an idea: for everybody the part he had, for staff also his name.
@Component
class Doers {
    private static final Set<String> OF_AGENT = Set.of(
            "scrutinised",
            "asked",
            "classified",
            "merged",
            "joined",
            "unmerged",
            "parted",
            "undone",
            "told-different",
            "told-elsewhere",
            "twins-reopened");
    private static final Set<String> OF_BEARER = Set.of("answered");

    private final People people;
    private final Words words;

    Doers(People people, Words words) {
        this.people = people;
        this.words = words;
    }

    String of(Visit visit, TimelineEntry entry) {
        var kind = entry.note().kind();
        var part = OF_AGENT.contains(kind)
                ? words.say(visit.lang(), "ideas.by-agent")
                : OF_BEARER.contains(kind) ? words.say(visit.lang(), "ideas.by-bearer") : "";
        var id = entry.personId();
        if (id == null || !visit.readsAsStaff()) return part;
        var name = people.name(new PersonId(id)).orElse("");
        return part.isEmpty() || name.isEmpty() ? part + name : part + " (" + name + ")";
    }
}
