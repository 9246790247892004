package ruche.strategy;

import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Refusal;

/// An axis to add at the end of its like.
///
/// @param code as in addresses and files: small letters, digits, points and hyphens
/// @param parent the axis whose part it is; null for an axis
public record NewAxis(String code, Bilingual name, @Nullable AxisId parent) {
    public NewAxis {
        if (!code.matches("[a-z0-9]+([.-][a-z0-9]+)*") || code.equals("new"))
            throw new Refusal("strategy.code-miswritten", code).about("code");
    }
}
