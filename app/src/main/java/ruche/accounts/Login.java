package ruche.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// What somebody signs in with: an e-mail address or a phone number, in one spelling.
///
/// @param email whether it is an address; else a phone number, international (`+2126…`)
public record Login(String text, boolean email) {
    /// Empty when it is neither.
    public static Optional<Login> of(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cf}]", "")
                .strip();
        return text.contains("@") ? email(text) : phone(text);
    }

    /// What somebody typed to sign in, in one spelling: an address, a phone, or the number that he was given.
    static Optional<String> any(String typed) {
        return of(typed).map(Login::text).or(() -> number(typed));
    }

    /// Eight digits, of whatever script and in whatever groups.
    private static Optional<String> number(String typed) {
        var digits = new StringBuilder();
        typed.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return typed.matches("[\\p{Nd}\\s\\p{Cf}-]+") && digits.toString().matches("[1-9][0-9]{7}")
                ? Optional.of(digits.toString())
                : Optional.empty();
    }

    private static Optional<Login> email(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        return small.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+") && small.length() <= 200
                ? Optional.of(new Login(small, true))
                : Optional.empty();
    }

    /// `06 12 34 56 78`, `٠٦١٢٣٤٥٦٧٨`, `00212612345678` and `+212 (0)612-345678` are one number.
    private static Optional<Login> phone(String text) {
        var digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        if (!text.matches("[+]?[\\p{Nd}\\s().\\-/]+")) return Optional.empty();
        var number = digits.toString();
        if (text.startsWith("+")) number = "00" + number;
        if (number.startsWith("00212")) number = number.replaceFirst("00212(0?)", "00212");
        else if (number.startsWith("0") && !number.startsWith("00") && number.length() == 10)
            number = "00212" + number.substring(1);
        return number.startsWith("00") && number.length() >= 10 && number.length() <= 17
                ? Optional.of(new Login("+" + number.substring(2), false))
                : Optional.empty();
    }
}
