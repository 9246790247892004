package ruche.accounts;

import java.util.Locale;
import java.util.Set;
import ruche.kernel.Refusal;

/// A password that may be set: long, and not one that everybody tries first.
///
/// @throws Refusal `accounts.password-short`, `accounts.password-long`, `accounts.password-easy`
record NewPassword(String text) {
    static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final Set<String> FIRST_TRIED =
            Set.of("motdepasse", "password", "azerty", "qwerty", "bonjour", "maroc", "ruche");

    NewPassword {
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST) throw new Refusal("accounts.password-short", SHORTEST).about("password");
        if (length > LONGEST) throw new Refusal("accounts.password-long", LONGEST).about("password");
        var letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        if (text.codePoints().distinct().count() < 5 || letters.isEmpty() || FIRST_TRIED.contains(letters))
            throw new Refusal("accounts.password-easy").about("password");
    }

    @Override
    public String toString() {
        return "NewPassword";
    }
}
