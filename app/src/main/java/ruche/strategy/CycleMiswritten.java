package ruche.strategy;

import ruche.kernel.Refusal;

/// A code or year that cannot stand in an address or a number.
public class CycleMiswritten extends Refusal {
    CycleMiswritten(String part, String written) {
        super("strategy.cycle-miswritten", written);
        about(part);
    }
}
