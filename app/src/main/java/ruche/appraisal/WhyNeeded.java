package ruche.appraisal;

import ruche.kernel.Refusal;

/// An idea was joined with a programme without saying why, or taken from it without saying why.
public class WhyNeeded extends Refusal {
    WhyNeeded() {
        super("appraisal.why-needed");
        about("why");
    }
}
