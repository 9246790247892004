package ruche.actors;

import org.jspecify.annotations.Nullable;
import ruche.accounts.Login;
import ruche.kernel.Refusal;
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

    /// @throws Refusal about the first field that cannot be read
    static Applicant read(Typed form) {
        var name = Typed.atMost(
                LONGEST,
                "person",
                form.code("person", "actors.holder-name-missing").replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " "));
        if (!form.checked("office")) throw new Refusal("actors.office-missing").about("office");
        var office = form.one(Office.class, "office");
        var phone = login(form, "phone", false, ContactKind.PHONE);
        var email = login(form, "email", true, ContactKind.EMAIL);
        if (phone == null && email == null) throw new Refusal("actors.join-reach-missing").about("phone");
        return new Applicant(name, office, phone, email);
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
