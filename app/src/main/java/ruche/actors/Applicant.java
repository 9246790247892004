package ruche.actors;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ruche.accounts.Login;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Typed;

/// Who asks that a body enter the registry. Private.
///
/// @param phone international (`+2126…`); null when there is none, and then there is an e-mail
record Applicant(
        String name,
        Office office,
        @Nullable String phone,
        @Nullable String email) {
    private static final int LONGEST = 200;

    /// @throws Refusal for all that cannot be read
    static Applicant read(Typed form) {
        var faults = new Faults();
        var name = faults.read(() -> name(form));
        var office = faults.read(() -> office(form));
        var phone = faults.read(() -> login(form, "phone", false, ContactKind.PHONE));
        var email = faults.read(() -> login(form, "email", true, ContactKind.EMAIL));
        if (!form.checked("phone") && !form.checked("email"))
            faults.add(new Refusal("actors.join-reach-missing").about("phone"));
        faults.end();
        return new Applicant(Objects.requireNonNull(name), Objects.requireNonNull(office), phone, email);
    }

    private static String name(Typed form) {
        return Typed.atMost(
                LONGEST,
                "person",
                form.code("person", "actors.holder-name-missing").replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " "));
    }

    private static Office office(Typed form) {
        if (!form.checked("office")) throw new Refusal("actors.office-missing").about("office");
        return form.one(Office.class, "office");
    }

    private static @Nullable String login(Typed form, String field, boolean email, ContactKind kind) {
        if (!form.checked(field)) return null;
        return Login.of(form.line(field))
                .filter(login -> login.email() == email)
                .map(Login::text)
                .orElseThrow(() -> new Refusal("actors.contact-wrong-" + kind).about(field));
    }

    Typed typed(Typed form) {
        return form.with("person", name)
                .with("office", office)
                .with("phone", phone)
                .with("email", email);
    }

    @Override
    public String toString() {
        return "Applicant";
    }
}
