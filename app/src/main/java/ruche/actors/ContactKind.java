package ruche.actors;

import java.util.Locale;
import java.util.Optional;
import ruche.engine.text.NormalForm;
import ruche.kernel.Refusal;

/// A way to reach an actor.
enum ContactKind {
    PHONE,
    EMAIL,
    ADDRESS,
    WEBSITE;

    private static final int LONGEST = 300;

    /// In the one spelling in which it is kept; empty when it is none of this kind.
    Optional<String> normal(String typed) {
        var text = typed.strip().replaceAll("\\p{Cf}", "");
        return switch (this) {
            case PHONE -> phone(NormalForm.of(text));
            case EMAIL ->
                Optional.of(text.toLowerCase(Locale.ROOT))
                        .filter(mail -> mail.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+"));
            case ADDRESS -> Optional.of(text).filter(address -> address.length() >= 3 && address.length() <= LONGEST);
            case WEBSITE -> website(text);
        };
    }

    /// Field of a list of actors.
    ///
    /// @param open whether the list says that it is public
    String column(boolean open) {
        var name = name().toLowerCase(Locale.ROOT);
        return open ? "open" + name().charAt(0) + name.substring(1) : name;
    }

    Refusal wrong() {
        return new Refusal("actors.contact-wrong-" + this).about("value");
    }

    /// `06 12 34 56 78` and `00212 612345678` are `+212612345678`.
    private static Optional<String> phone(String text) {
        if (!text.matches("\\+?[0-9\\s().\\-/]+")) return Optional.empty();
        var digits = text.replaceAll("[^0-9]", "");
        if (text.startsWith("+")) digits = "00" + digits;
        if (digits.startsWith("00212")) digits = digits.replaceFirst("00212(0?)", "00212");
        else if (digits.matches("0[1-9][0-9]{8}")) digits = "00212" + digits.substring(1);
        return digits.matches("00[1-9][0-9]{7,14}") ? Optional.of("+" + digits.substring(2)) : Optional.empty();
    }

    /// Nothing but the web: `javascript:` and the like are no addresses of a page.
    private static Optional<String> website(String text) {
        var address = text.matches("(?i)https?://.*") ? text : "https://" + text;
        return Optional.of(address)
                .filter(one -> one.length() <= LONGEST)
                .filter(
                        one -> one.matches(
                                "(?i)https?://[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?\\.[\\p{L}]{2,}(?::[0-9]{2,5})?(?:[/?#][^\\s<>\"]*)?"));
    }
}
