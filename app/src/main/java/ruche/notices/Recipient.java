package ruche.notices;

import org.jspecify.annotations.Nullable;
import ruche.accounts.Login;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;

/// To whom a message goes.
public sealed interface Recipient {
    /// Somebody with an account: reached as he chose, and always in his inbox.
    record Account(PersonId person) implements Recipient {}

    /// Somebody without: an e-mail, a phone, or nothing but a name on paper.
    ///
    /// @param email normalised; null when there is none
    /// @param phone normalised (`+2126…`); null when there is none
    record Outside(
            String name, @Nullable String email, @Nullable String phone, Lang lang) implements Recipient {
        private static final int LONGEST = 200;

        /// @throws Refusal `notices.no-name`, `notices.name-long`, `notices.line-break`, `notices.email-wrong`,
        ///     `notices.phone-wrong`
        public Outside {
            name = name.strip();
            if (name.isEmpty()) throw new Refusal("notices.no-name").about("name");
            if (name.length() > LONGEST) throw new Refusal("notices.name-long", LONGEST).about("name");
            oneLine(name, "name");
            email = normal(email, true);
            phone = normal(phone, false);
        }

        /// A name of whatever source in one line of fitting length; empty where it says nothing.
        public static String fit(String name) {
            var line = name.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
            int most = Math.min(LONGEST, line.length());
            boolean torn = most < line.length() && Character.isHighSurrogate(line.charAt(most - 1));
            return line.substring(0, torn ? most - 1 : most);
        }

        /// Somebody known by one line in which an e-mail or a phone may stand.
        public static Outside reachedBy(String name, String contact, Lang lang) {
            var login = Login.of(contact);
            return new Outside(
                    name,
                    login.filter(Login::email).map(Login::text).orElse(null),
                    login.filter(one -> !one.email()).map(Login::text).orElse(null),
                    lang);
        }

        private static @Nullable String normal(@Nullable String typed, boolean email) {
            if (typed == null || typed.isBlank()) return null;
            var field = email ? "email" : "phone";
            oneLine(typed.strip(), field);
            return Login.of(typed)
                    .filter(login -> login.email() == email)
                    .orElseThrow(() -> new Refusal("notices." + field + "-wrong").about(field))
                    .text();
        }

        /// What goes into the head of a mail is one line: a second one would be a second head.
        private static void oneLine(String text, String field) {
            if (text.codePoints()
                    .anyMatch(point -> Character.isISOControl(point) || point == 0x2028 || point == 0x2029))
                throw new Refusal("notices.line-break").about(field);
        }
    }

    /// What tells recipients of one message apart, in its key: nothing personal.
    default String mark() {
        return switch (this) {
            case Account(var person) -> person.value().toString();
            case Outside _ -> "paper";
        };
    }

    static Recipient account(PersonId person) {
        return new Account(person);
    }
}
