package ruche.ideas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.shell.Visit;
import ruche.shell.Words;
import ruche.strategy.Axes;
import ruche.territory.Places;

/// What a list was asked for, as one reads it on paper: the name of each filter and what it stays with.
@Component
class FilterInWords {
    private final IdeaChoices choices;
    private final Axes axes;
    private final Places places;
    private final Words words;

    FilterInWords(IdeaChoices choices, Axes axes, Places places, Words words) {
        this.choices = choices;
        this.axes = axes;
        this.places = places;
        this.words = words;
    }

    /// Empty where nothing is filtered and the order is the usual one.
    Map<String, String> of(Visit visit, IdeaQuery query) {
        var said = new LinkedHashMap<String, String>();
        say(visit, said, "ideas.words", query.words());
        say(visit, said, "ideas.cycle", choices.cycles(visit).getOrDefault(query.cycle(), query.cycle()));
        say(visit, said, "ideas.axis", axis(visit, query.axis()));
        say(visit, said, "ideas.field-commune", commune(visit, query.commune()));
        say(visit, said, "ideas.state", state(visit, query.state()));
        if (query.asked().range() != null) {
            say(visit, said, "ideas.asked-least", query.asked().least());
            say(visit, said, "ideas.asked-most", query.asked().most());
        }
        if (query.order() != query.usualOrder())
            say(
                    visit,
                    said,
                    "ideas.order",
                    words.say(visit.lang(), query.order().key()));
        return said;
    }

    private void say(Visit visit, Map<String, String> said, String label, String what) {
        if (!what.isEmpty()) said.put(words.say(visit.lang(), label), what);
    }

    private String axis(Visit visit, String id) {
        if (id.equals(IdeaQuery.NONE)) return words.say(visit.lang(), "ideas.no-axis");
        return id.isEmpty() ? "" : name(visit, axes.names(visit.cell()).get(UUID.fromString(id)), id);
    }

    private String commune(Visit visit, String code) {
        if (code.equals(IdeaQuery.NONE)) return words.say(visit.lang(), "ideas.no-commune");
        return code.isEmpty() ? "" : name(visit, places.names(List.of(code)).get(code), code);
    }

    private static String name(Visit visit, @Nullable Bilingual name, String code) {
        return name == null ? code : name.in(visit.lang());
    }

    /// Empty for what is no state, and so asked for nothing.
    private String state(Visit visit, String name) {
        var group = StateGroup.named(name);
        if (group.isPresent()) return words.say(visit.lang(), group.get().key());
        return IdeaState.shown().stream()
                .filter(state -> state.name().equals(name))
                .map(state -> words.say(visit.lang(), state.key()))
                .findFirst()
                .orElse("");
    }
}
