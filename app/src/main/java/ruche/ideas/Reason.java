package ruche.ideas;

import ruche.kernel.Refusal;

/// Every no has its reason in words.
final class Reason {
    private Reason() {}

    /// @throws Refusal `ideas.reason-needed` if it is blank
    static void needed(String reason) {
        if (reason.isBlank()) throw new Refusal("ideas.reason-needed");
    }
}
