package ruche.ideas;

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
}
