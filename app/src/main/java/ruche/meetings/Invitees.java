package ruche.meetings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ruche.actors.ActorChoice;
import ruche.actors.RegistryChoices;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.shell.Typed;
import ruche.shell.Writing;

/// Finds in the registry whom to invite or to write to.
@Component
class Invitees {
    static final int MOST = 2_000;

    private final RegistryChoices actors;
    private final MeetingWords words;

    Invitees(RegistryChoices actors, MeetingWords words) {
        this.actors = actors;
        this.words = words;
    }

    /// Which actors; the conditions combine.
    ///
    /// @param category as what they are counted at meetings; empty for all
    record Choice(ActorChoice of, String category) {
        static Choice read(Typed form) {
            return new Choice(ActorChoice.read(form), form.line("category"));
        }

        boolean all() {
            return of.all() && category.isEmpty();
        }
    }

    /// @throws Refusal `meetings.invite-too-many`
    List<UUID> find(CellId cell, Choice choice) {
        var all = words.categories(cell);
        var category =
                all.stream().filter(one -> one.code().equals(choice.category())).findFirst();
        if (!choice.category().isEmpty() && category.isEmpty())
            throw new Refusal("shell.choice-missing").about("category");
        var found = actors.find(cell, choice.of(), MOST);
        if (found.size() > MOST) throw new Refusal("meetings.invite-too-many", Writing.inAll(MOST)).about("kind");
        return found.stream()
                .filter(one -> category.isEmpty() || category.get().suits(one.kind(), all))
                .map(RegistryChoices.Found::id)
                .toList();
    }

    Map<String, String> kinds(Lang lang) {
        return actors.kinds(lang);
    }

    Map<String, String> communes(CellId cell, Lang lang) {
        return actors.communes(cell, lang);
    }

    Map<String, String> fields(CellId cell, Lang lang) {
        return actors.fields(cell, lang);
    }

    Map<String, String> categories(CellId cell, Lang lang) {
        var choices = new LinkedHashMap<String, String>();
        for (var category : words.categories(cell))
            choices.put(category.code(), category.name().in(lang));
        return choices;
    }
}
