package ruche.ideas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Theme;
import ruche.engine.text.Themes;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;

/// As what an idea counts beyond its cell: a target of the 2030 agenda, a purpose code of the OECD's Development
/// Assistance Committee. Any code of the right form is taken; those of the glossary's themes are offered, in their
/// words.
final class CountedAs {
    static final CountedAs SDG = new CountedAs("sdg", "(?:1[0-7]|[1-9])\\.(?:1[0-9]|[1-9]|[a-d])", Theme::sdg);
    static final CountedAs DAC = new CountedAs("dac", "[1-9][0-9]{4}", Theme::dac);

    private final String field;
    private final Pattern form;
    private final Map<String, Bilingual> names = new TreeMap<>();

    private CountedAs(String field, String form, Function<Theme, List<String>> codes) {
        this.field = field;
        this.form = Pattern.compile(form);
        // A theme's first code is what it is about; what it touches besides is called so where no other theme is.
        for (int at = 0; at < 3; at++)
            for (var theme : Themes.shipped().all()) {
                var own = codes.apply(theme);
                if (at < own.size()) names.putIfAbsent(own.get(at), new Bilingual(theme.arabic(), theme.french()));
            }
    }

    /// The form's field.
    String field() {
        return field;
    }

    /// @param typed in any case, with blanks around; may be empty
    /// @throws Refusal if it is no code of that form
    String read(String typed) {
        var code = typed.strip().toLowerCase(java.util.Locale.ROOT);
        if (!code.isEmpty() && !form.matcher(code).matches()) throw new Refusal("ideas.no-" + field).about(field);
        return code;
    }

    /// What a code is about; null where no theme of the glossary counts under it.
    @Nullable Bilingual name(String code) {
        return names.get(code);
    }

    /// Codes with what they are about, to choose from.
    Map<String, String> offered(Lang lang) {
        var offered = new LinkedHashMap<String, String>();
        names.forEach((code, name) -> offered.put(code, name.in(lang)));
        return offered;
    }
}
