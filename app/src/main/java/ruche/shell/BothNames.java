package ruche.shell;

import ruche.kernel.Bilingual;
import ruche.kernel.Lang;

/// A person's name as typed, `عون الخلية / Agent de la cellule` where it is written in both scripts.
final class BothNames {
    private BothNames() {}

    /// As a reader of `lang` reads it; whole where it is not written twice.
    static String in(Lang lang, String name) {
        var parts = name.split(" / ", -1);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) return name;
        var both = Bilingual.byLetters(parts[0], parts[1]);
        return both.ar().isEmpty() || both.fr().isEmpty() ? name : both.in(lang);
    }
}
