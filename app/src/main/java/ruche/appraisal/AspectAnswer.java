package ruche.appraisal;

/// A service's answer on one aspect.
///
/// @param reason in the service's own words; empty only where the answer needs none
/// @throws ReasonNeeded if the answer needs a reason and has none
public record AspectAnswer(Aspect aspect, Answer answer, String reason) {
    public AspectAnswer {
        reason = reason.strip();
        if (answer.needsReason() && reason.isEmpty()) throw ReasonNeeded.forAspect(aspect);
    }
}
