package ruche.appraisal;

import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;

/// A verdict with its reason, in Arabic, in French or in both.
///
/// @param reason null only where the verdict needs none
/// @throws ReasonNeeded if the verdict is a no without a reason
public record Ruling(Verdict verdict, @Nullable Bilingual reason) {
    public Ruling {
        if (verdict.needsReason() && reason == null) throw ReasonNeeded.forVerdict(verdict);
    }

    /// @param reasonAr blank for none
    /// @param reasonFr blank for none
    public static Ruling of(Verdict verdict, String reasonAr, String reasonFr) {
        return new Ruling(verdict, Bilingual.orNull(reasonAr, reasonFr));
    }

    public static Ruling retained() {
        return new Ruling(Verdict.RETAINED, null);
    }
}
