package ruche.accounts;

import org.jspecify.annotations.Nullable;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.shell.Faults;

/// A person to be given an account. At least one of e-mail and phone.
///
/// @param cell which adds the person: its record tells of it
/// @param email normalised; null when there is none
/// @param phone normalised (`+2126…`); null when there is none
/// @param lang in which messages are sent
public record NewPerson(
        CellId cell,
        String name,
        @Nullable String email,
        @Nullable String phone,
        Lang lang) {
    /// Most letters of a name.
    public static final int LONGEST = 200;

    /// @throws Refusal `accounts.no-name`, `accounts.name-long`, `accounts.no-login`, `accounts.email-wrong`,
    /// `accounts.phone-wrong`
    public NewPerson {
        name = named(name);
        email = normal(email, true);
        phone = normal(phone, false);
        if (email == null && phone == null) throw new Refusal("accounts.no-login").about("email");
    }

    /// @throws Refusal for all that is wrong with what he is to sign in by
    public static void checkReach(@Nullable String email, @Nullable String phone) {
        checkReach(email, phone, true);
    }

    /// @param needed whether one of the two must be there
    /// @throws Refusal as above
    public static void checkReach(@Nullable String email, @Nullable String phone, boolean needed) {
        var faults = new Faults();
        faults.check(() -> normal(email, true));
        faults.check(() -> normal(phone, false));
        faults.end();
        if (needed && normal(email, true) == null && normal(phone, false) == null)
            throw new Refusal("accounts.no-login").about("email");
    }

    /// @throws Refusal `accounts.no-name`, `accounts.name-long`
    static String named(String typed) {
        var name = typed.strip();
        if (name.isEmpty()) throw new Refusal("accounts.no-name").about("name");
        if (name.length() > LONGEST) throw new Refusal("accounts.name-long", LONGEST).about("name");
        return name;
    }

    private static @Nullable String normal(@Nullable String typed, boolean email) {
        if (typed == null || typed.isBlank()) return null;
        return Login.of(typed)
                .filter(login -> login.email() == email)
                .orElseThrow(() -> new Refusal(email ? "accounts.email-wrong" : "accounts.phone-wrong")
                        .about(email ? "email" : "phone"))
                .text();
    }
}
