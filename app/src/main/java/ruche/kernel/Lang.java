package ruche.kernel;

import java.util.Locale;
import java.util.Optional;

/// A language of the interface. Arabic comes first everywhere.
public enum Lang {
    AR("ar", "العربية"),
    FR("fr", "Français"),
    EN("en", "English");

    private final String code;
    private final String ownName;
    private final Locale locale;

    Lang(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
        this.locale = Locale.of(code, "MA");
    }

    /// ISO 639-1 code, as in `lang` attributes and file names.
    public String code() {
        return code;
    }

    /// The language's name in itself.
    public String ownName() {
        return ownName;
    }

    /// For formatting dates and numbers as they are written in Morocco.
    public Locale locale() {
        return locale;
    }

    /// For finding messages.
    public Locale messages() {
        return Locale.of(code);
    }

    /// Value of HTML's `dir`.
    public String dir() {
        return this == AR ? "rtl" : "ltr";
    }

    /// The language of a code such as `fr` or `fr-MA`; empty when it is none of ours.
    public static Optional<Lang> of(String tag) {
        var language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        for (var lang : values()) if (lang.code.equals(language)) return Optional.of(lang);
        return Optional.empty();
    }
}
