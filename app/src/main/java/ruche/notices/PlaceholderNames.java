package ruche.notices;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import ruche.kernel.Lang;
import ruche.shell.Words;

/// What placeholders are called by those who word messages, in each language. Kept is the program's own name.
@Component
class PlaceholderNames {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final Words words;

    PlaceholderNames(Words words) {
        this.words = words;
    }

    /// `titre` for `title`.
    String name(Lang lang, String placeholder) {
        return words.say(lang, "notices.called-" + placeholder);
    }

    /// A text as it is read and written in its language.
    Texts.Text shown(NoticeKind kind, Lang lang, Texts.Text text) {
        var names = new HashMap<String, String>();
        for (var placeholder : kind.allPlaceholders()) names.put(placeholder, name(lang, placeholder));
        return new Texts.Text(named(text.subject(), names), named(text.body(), names));
    }

    /// The same as it is kept, whatever languages its placeholders are named in. What names none stays as typed.
    Texts.Text kept(NoticeKind kind, Texts.Text text) {
        var names = new HashMap<String, String>();
        for (var placeholder : kind.allPlaceholders())
            for (var lang : Lang.values()) names.put(name(lang, placeholder), placeholder);
        return new Texts.Text(named(text.subject(), names), named(text.body(), names));
    }

    private static String named(String text, Map<String, String> names) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            var name = names.get(found.group(1).strip());
            return Matcher.quoteReplacement(name == null ? found.group() : "{" + name + "}");
        });
    }
}
