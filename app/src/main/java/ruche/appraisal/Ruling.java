package ruche.appraisal;

import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;

/// A verdict with its reason, in Arabic, in French or in both.
///
/// @throws ReasonNeeded if the verdict is a no without a reason
public record Ruling(Verdict verdict, String reasonAr, String reasonFr) {
    public Ruling {
        reasonAr = reasonAr.strip();
        reasonFr = reasonFr.strip();
        if (verdict.needsReason() && reasonAr.isEmpty() && reasonFr.isEmpty()) throw ReasonNeeded.forVerdict(verdict);
    }

    public static Ruling retained() {
        return new Ruling(Verdict.RETAINED, "", "");
    }

    /// Null where none was given.
    public @Nullable Bilingual reason() {
        return reasonAr.isEmpty() && reasonFr.isEmpty() ? null : new Bilingual(reasonAr, reasonFr);
    }

    /// The reason in whatever language it has, Arabic first, for lines that show one text.
    String reasonText() {
        return reasonAr.isEmpty() ? reasonFr : reasonAr;
    }
}
