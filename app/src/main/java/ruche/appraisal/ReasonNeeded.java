package ruche.appraisal;

import ruche.kernel.Refusal;

/// A condition or a no was given without its reason.
public class ReasonNeeded extends Refusal {
    private ReasonNeeded(String key, Object about) {
        super(key, about);
    }

    static ReasonNeeded forAspect(Aspect aspect) {
        return new ReasonNeeded("appraisal.reason-needed", new Refusal(aspect.key()));
    }

    static ReasonNeeded forVerdict(Verdict verdict) {
        return new ReasonNeeded("appraisal.verdict-reason-needed", new Refusal(verdict.key()));
    }
}
