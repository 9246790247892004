package ruche.publication;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.accounts.Login;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Typed;

/// A remark as somebody writes it.
///
/// @param place key of what it is about
/// @param actor for which somebody speaks; null for a person of his own
/// @param contact an e-mail or a phone, for the cell alone; may be empty
/// @param named whether the name may be shown
/// @param on the day on which it was made, where it is written down later; else null
/// @throws Refusal `publication.remark-missing`, `publication.remark-name-missing`, `publication.remark-contact-wrong`,
///     `shell.too-long`
public record NewRemark(
        String place,
        Lang lang,
        @Nullable UUID actor,
        String name,
        String contact,
        boolean named,
        String body,
        @Nullable LocalDate on) {
    /// Most letters of a remark.
    static final int LONGEST = 3_000;

    private static final int LONGEST_NAME = 120;

    /// Made now.
    public NewRemark(
            String place, Lang lang, @Nullable UUID actor, String name, String contact, boolean named, String body) {
        this(place, lang, actor, name, contact, named, body, null);
    }

    public NewRemark {
        name = name.strip();
        contact = contact.strip();
        body = body.strip();
        var faults = new Faults();
        if (body.isEmpty()) faults.add(new Refusal("publication.remark-missing").about("body"));
        mustBeShort(faults, LONGEST, "body", body);
        if (actor == null && name.isEmpty()) faults.add(new Refusal("publication.remark-name-missing").about("name"));
        mustBeShort(faults, LONGEST_NAME, "name", name);
        var reached = Login.of(contact);
        if (!contact.isEmpty() && reached.isEmpty())
            faults.add(new Refusal("publication.remark-contact-wrong").about("contact"));
        faults.end();
        contact = reached.map(Login::text).orElse("");
    }

    private static void mustBeShort(Faults faults, int most, String field, String text) {
        faults.check(() -> Typed.atMost(most, field, text));
    }

    /// Interface languages that have no documents of their own read the French one.
    Lang read() {
        return lang == Lang.AR ? Lang.AR : Lang.FR;
    }
}
