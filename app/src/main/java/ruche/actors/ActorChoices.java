package ruche.actors;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ruche.shell.Page;

/// Words of fixed lists to choose from in forms.
final class ActorChoices {
    private ActorChoices() {}

    static Map<String, String> of(Page page, String prefix, Enum<?>[] values) {
        return of(page, prefix, Arrays.stream(values).map(Enum::name).toList());
    }

    static Map<String, String> of(Page page, String prefix, List<String> values) {
        var choices = new LinkedHashMap<String, String>();
        for (var value : values) choices.put(value, page.say(prefix + value));
        return choices;
    }

    /// Several, worded, with the reader's commas.
    static String worded(Page page, String prefix, List<String> values) {
        return page.list(values.stream().map(value -> page.say(prefix + value)).toList());
    }
}
