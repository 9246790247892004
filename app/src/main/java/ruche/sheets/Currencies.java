package ruche.sheets;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words around a figure: its currency, and thousands or millions written out.
public final class Currencies {
    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();
    private static final Map<Pattern, Integer> POWERS = new LinkedHashMap<>();

    static {
        WORDS.put(word("dhs?|mad|dirhams?|د\\.? ?م\\.?|درهما?|دراهم|بالدرهم|الدرهم"), "MAD");
        WORDS.put(word("€|eur|euros?|يورو|اورو|أورو"), "EUR");
        WORDS.put(word("us\\$|usd|\\$|dollars?|دولار"), "USD");
        POWERS.put(word("milliards?|مليار"), 9);
        POWERS.put(word("millions?|mn|m|مليون|ملايين"), 6);
        POWERS.put(word("mille|k|[أا]لف|آلاف"), 3);
    }

    private static final int USUAL_DIGITS = 2;

    private Currencies() {}

    /// How many digits a currency's minor unit has: two for the dirham, three for the Tunisian dinar, none for the yen.
    static int digits(@Nullable String code) {
        return code == null
                ? USUAL_DIGITS
                : Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
    }

    /// The currency that a text names; `null` if it names none.
    static @Nullable String named(String text) {
        return strip(text).currency();
    }

    private static Pattern word(String words) {
        return Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})");
    }

    /// What is left of a sum once its words are taken away.
    ///
    /// @param figures digits, separators and signs; anything else makes the sum unreadable
    /// @param power of ten by which the figures are multiplied
    record Stripped(String figures, int power, @Nullable String currency) {}

    static Stripped strip(String text) {
        var named = takenFrom(text);
        var rest = named.rest();
        int power = 0;
        for (var entry : POWERS.entrySet()) {
            var without = entry.getKey().matcher(rest).replaceAll(" ");
            if (!without.equals(rest)) {
                power += entry.getValue();
                rest = without;
            }
        }
        return new Stripped(rest.strip(), power, named.currency());
    }

    /// A sum as it was written, in small letters, and the currency that it named.
    ///
    /// @param rest without the currency
    /// @param currency code of the one named last in this program's list; null where none is
    public record Named(String rest, @Nullable String currency) {}

    public static Named takenFrom(String text) {
        var rest = apart(Digits.plain(text).toLowerCase(Locale.ROOT).replace('،', ','));
        String currency = null;
        for (var entry : WORDS.entrySet()) {
            var without = entry.getKey().matcher(rest).replaceAll(" ");
            if (!without.equals(rest)) {
                currency = entry.getValue();
                rest = without;
            }
        }
        return new Named(rest, currency);
    }

    /// `120kdh` and `2mdh` hold two words in one.
    private static String apart(String text) {
        return text.replaceAll("([km])(dhs?|mad|€|eur)\\b", "$1 $2")
                .replace(" de ", " ")
                .replace(" د'", " ");
    }
}
