package ruche.appraisal;

import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;

/// A service's answer on one aspect.
///
/// @param reason in the service's own words; null only where the answer needs none
/// @throws ReasonNeeded if the answer needs a reason and has none
public record AspectAnswer(
        Aspect aspect, Answer answer, @Nullable Bilingual reason) {
    public AspectAnswer {
        if (answer.needsReason() && reason == null) throw ReasonNeeded.forAspect(aspect);
    }

    /// With the reason in the language it is written in; blank for none.
    public static AspectAnswer of(Aspect aspect, Answer answer, String reason) {
        return new AspectAnswer(aspect, answer, OwnWords.of(reason));
    }
}
