package ruche.kernel;

/// A name or sentence in Arabic and French. One of them may be empty, never both.
///
/// @throws IllegalArgumentException if both are blank
public record Bilingual(String ar, String fr) {
    public Bilingual {
        ar = ar.strip();
        fr = fr.strip();
        if (ar.isEmpty() && fr.isEmpty()) throw new IllegalArgumentException("a name in neither language");
    }

    /// The text for a reader of `lang`: the other language's where his own is missing; French for English.
    public String in(Lang lang) {
        return langIn(lang) == Lang.AR ? ar : fr;
    }

    /// The language of what [#in] answers, for the `lang` attribute beside it.
    public Lang langIn(Lang lang) {
        if (lang == Lang.AR) return ar.isEmpty() ? Lang.FR : Lang.AR;
        return fr.isEmpty() ? Lang.AR : Lang.FR;
    }
}
