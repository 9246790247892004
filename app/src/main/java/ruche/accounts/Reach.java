package ruche.accounts;

import org.jspecify.annotations.Nullable;
import ruche.kernel.Lang;

/// How a person is reached: for whoever sends him something, never for a page.
///
/// @param email null when there is none
/// @param phone international (`+2126…`); null when there is none
/// @param lang in which he is written to
public record Reach(
        String name, @Nullable String email, @Nullable String phone, Lang lang) {
    /// Without anything personal.
    @Override
    public String toString() {
        return "Reach in " + lang;
    }
}
