package ruche.meetings;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ruche.actors.ActorRecipients;
import ruche.kernel.Refusal;
import ruche.notices.Circle;
import ruche.notices.Recipient;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.shell.Words;

/// Actors of the registry, by kind, commune, field, category at meetings and name.
@Component
class RegistryCircle implements Circle {
    private final Invitees invitees;
    private final ActorRecipients recipients;
    private final Words words;

    RegistryCircle(Invitees invitees, ActorRecipients recipients, Words words) {
        this.invitees = invitees;
        this.recipients = recipients;
        this.words = words;
    }

    @Override
    public String code() {
        return "meetings.circle-registry";
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public List<Field> fields(Visit visit) {
        var lang = visit.lang();
        var all = words.say(lang, "shell.all");
        var every = words.say(lang, "shell.all-feminine");
        return List.of(
                Field.several(
                        "registry",
                        "meetings.circle-registry",
                        Map.of("yes", words.say(lang, "meetings.circle-registry-chosen"))),
                new Field("kind", "meetings.invite-kind", invitees.kinds(lang), all),
                new Field("commune", "meetings.invite-commune", invitees.communes(visit.cell(), lang), every),
                new Field("field", "meetings.invite-field", invitees.fields(visit.cell(), lang), all),
                new Field("category", "meetings.invite-category", invitees.categories(visit.cell(), lang), every),
                Field.words("words", "meetings.invite-words"));
    }

    /// Whoever chose a kind or a commune means the registry, ticked or not.
    @Override
    public List<Recipient> of(Visit visit, Typed form) {
        var choice = Invitees.Choice.read(form);
        if (choice.all() && !form.checked("registry")) return List.of();
        var found = invitees.find(visit.cell(), choice);
        if (found.isEmpty()) throw new Refusal("meetings.circle-registry-nobody").about("kind");
        return recipients.of(visit.cell(), found).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
