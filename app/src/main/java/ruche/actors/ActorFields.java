package ruche.actors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ruche.engine.text.NormalForm;
import ruche.kernel.Lang;
import ruche.shell.Page;
import ruche.shell.Words;

/// What actors work on: words known in every language; a field may also be said in the actor's own words.
public final class ActorFields {
    private static final List<String> KNOWN = List.of(
            "health",
            "disability",
            "social",
            "women",
            "youth",
            "sport",
            "culture",
            "education",
            "preschool",
            "environment",
            "water",
            "agriculture",
            "products",
            "crafts",
            "services",
            "works",
            "development");

    private ActorFields() {}

    public static boolean isKnown(String field) {
        return KNOWN.contains(field);
    }

    /// In the reader's language where it is a known word, else as written.
    public static String worded(Page page, String field) {
        return KNOWN.contains(field) ? page.say("actors.field." + field) : field;
    }

    /// The words of the list.
    static List<String> known() {
        return KNOWN;
    }

    /// The known word that somebody means, in any language and spelling.
    static Optional<String> known(String written, Words words) {
        var form = NormalForm.of(written);
        return KNOWN.stream()
                .filter(field -> field.equals(form)
                        || Stream.of(Lang.values())
                                .anyMatch(lang -> NormalForm.of(words.say(lang, "actors.field." + field))
                                        .equals(form)))
                .findFirst();
    }

    /// To filter a list by, with those that say none.
    static Map<String, String> filters(Page page, String asked) {
        var choices = choices(page, asked.equals(ActorFilter.NO_FIELD) ? "" : asked);
        choices.put(ActorFilter.NO_FIELD, page.say("actors.unsaid"));
        return choices;
    }

    /// What follows the address of the list for those of a field; empty for those that say none.
    static String query(String field) {
        return "?field=" + URLEncoder.encode(field.isEmpty() ? ActorFilter.NO_FIELD : field, UTF_8);
    }

    static Map<String, String> choices(Page page, String own) {
        var choices = new LinkedHashMap<String, String>();
        for (var field : KNOWN) choices.put(field, worded(page, field));
        if (!own.isEmpty()) choices.putIfAbsent(own, own);
        return choices;
    }
}
