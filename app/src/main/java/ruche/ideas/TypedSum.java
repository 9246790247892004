package ruche.ideas;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ruche.engine.text.NormalForm;
import ruche.kernel.Money;
import ruche.kernel.Refusal;
import ruche.sheets.Currencies;

/// A sum as people type it: `180 000`, `١٨٠٠٠٠`, `180.000,00 DH`, `180 ألف درهم`, `1,5 million`.
final class TypedSum {
    private static final BigDecimal MOST = new BigDecimal("1e13");

    private static final Map<String, Integer> POWERS =
            Map.of("الف", 3, "الاف", 3, "mille", 3, "مليون", 6, "ملايين", 6, "million", 6, "millions", 6);

    private static final Pattern NUMBER_AND_WORD = Pattern.compile("([0-9][0-9 .,،'٬٫]*?) ?(\\p{L}+)?");
    private static final String GROUPED = "[0-9]{1,3}( [0-9]{3})+|[0-9]+";

    private TypedSum() {}

    /// @return empty where nothing was typed
    /// @throws Refusal `ideas.sum-unclear` when it can be read in no way or in two, `ideas.sum-large` when it is
    ///     above all budgets, `ideas.sum-currency` when it names another currency
    static Optional<Money> read(String typed, Currency currency) {
        if (typed.isBlank()) return Optional.empty();
        var named = Currencies.takenFrom(NormalForm.of(typed));
        if (named.currency() != null && !named.currency().equals(currency.getCurrencyCode()))
            throw new Refusal("ideas.sum-currency", typed, currency.getCurrencyCode());
        var text = named.rest().strip().replaceAll(" +", " ");
        var parts = NUMBER_AND_WORD.matcher(text);
        if (!parts.matches()) throw unclear(typed);
        var number = decimal(parts.group(1).strip(), typed).scaleByPowerOfTen(power(parts.group(2), typed));
        if (number.compareTo(MOST) > 0) throw new Refusal("ideas.sum-large", typed);
        try {
            var minor = number.movePointRight(currency.getDefaultFractionDigits());
            return Optional.of(new Money(minor.longValueExact(), currency));
        } catch (ArithmeticException fractionsOfCentimes) {
            throw unclear(typed);
        }
    }

    private static int power(@org.jspecify.annotations.Nullable String word, String typed) {
        if (word == null) return 0;
        var power = POWERS.get(word);
        if (power == null) throw unclear(typed);
        return power;
    }

    private static BigDecimal decimal(String text, String typed) {
        var plain = text.replace("٬", " ").replace("'", " ").replace('٫', ',').replace('،', ',');
        char last = plain.lastIndexOf(',') > plain.lastIndexOf('.') ? ',' : '.';
        char other = last == ',' ? '.' : ',';
        var whole = plain;
        var fraction = "";
        if (endsInFraction(plain, last, other)) {
            whole = plain.substring(0, plain.lastIndexOf(last));
            fraction = plain.substring(plain.lastIndexOf(last) + 1);
        }
        whole = whole.replace(last, ' ').replace(other, ' ');
        if (!whole.matches(GROUPED) || !fraction.matches("[0-9]*")) throw unclear(typed);
        return new BigDecimal(whole.replace(" ", "") + (fraction.isEmpty() ? "" : "." + fraction));
    }

    /// A single sign before three digits parts thousands, since no currency here has thousandths.
    private static boolean endsInFraction(String text, char sign, char other) {
        int at = text.lastIndexOf(sign);
        if (at < 0 || text.indexOf(sign) != at) return false;
        return text.indexOf(other) >= 0 || text.length() - at - 1 != 3;
    }

    private static Refusal unclear(String typed) {
        return new Refusal("ideas.sum-unclear", typed);
    }
}
