package ruche.strategy;

import ruche.kernel.Refusal;

/// A code names one thing.
public class CodeTaken extends Refusal {
    CodeTaken(String code) {
        super("strategy.code-taken", code);
        about("code");
    }
}
