package ruche.accounts;

import java.time.Instant;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;

/// A code that lets its bearer set a password, once. To be printed and handed over, never stored.
///
/// @param name of the person
/// @param login what he signs in with
/// @param lang in which his sheet is printed
/// @param code as he types it, in groups
/// @param until when it ends
public record FirstCode(PersonId person, String name, String login, Lang lang, String code, Instant until) {
    /// Address of the page that takes it, below the site's.
    public static final String PAGE = "/sign-in/code";

    /// Without the secret.
    @Override
    public String toString() {
        return "FirstCode until " + until;
    }
}
