package ruche.publication;

import ruche.kernel.Refusal;

/// A PDF could not be set. What Typst or Node said is in the log.
public class TypesettingFailed extends Refusal {
    TypesettingFailed(String key) {
        super(key);
    }
}
