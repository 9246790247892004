package ruche.appraisal;

import ruche.kernel.Refusal;

/// An opinion without an answer on any aspect.
public class NothingSaid extends Refusal {
    NothingSaid() {
        super("appraisal.nothing-said");
    }
}
