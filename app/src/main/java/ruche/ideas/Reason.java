package ruche.ideas;

import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Refusal;

/// Every no has its reason in words.
final class Reason {
    private Reason() {}

    /// @throws Refusal `ideas.reason-needed` if it is blank
    static void needed(String reason) {
        if (reason.isBlank()) throw new Refusal("ideas.reason-needed").about("reason");
    }

    /// In the language it is written in.
    ///
    /// @throws Refusal `ideas.reason-needed` if it is blank
    static Bilingual written(String reason) {
        needed(reason);
        return IdeaText.lang(reason).equals("ar") ? new Bilingual(reason, "") : new Bilingual("", reason);
    }

    /// In whatever languages it has, Arabic first; empty for none. For lines that only staff reads.
    static String plain(@Nullable Bilingual reason) {
        if (reason == null) return "";
        return reason.ar().isEmpty() || reason.fr().isEmpty()
                ? reason.ar() + reason.fr()
                : reason.ar() + " / " + reason.fr();
    }
}
