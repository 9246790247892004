package ruche.sheets;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.NormalForm;

/// Reads figures as people write them: `1.250.000,00 DH`, `125 000,50`, `١٢٥٠٠٠ درهم`, `(500)`, `2,5 MDH`.
///
/// What the comma of `1,250` means, the person or the other values of the column say. Where nothing does, it parts
/// thousands, since few currencies have thousandths; in those it stays a question.
///
/// @param mark what parts the decimals in this column; `null` while nothing tells
/// @param currency ISO code of figures that name none; `null` for plain numbers
record Figures(
        @Nullable DecimalMark mark, Basis basis, @Nullable String currency) {
    private static final int THOUSANDTHS = 3;

    static final Figures UNDECIDED = new Figures(null, Basis.NOTHING, null);

    /// What the decimal mark rests on.
    enum Basis {
        NOTHING,
        COLUMN,
        /// Both marks part decimals in this column.
        QUARREL,
        PERSON
    }

    static Figures decided(DecimalMark mark) {
        return new Figures(mark, Basis.PERSON, null);
    }

    Figures in(@Nullable String code) {
        return new Figures(mark, basis, code);
    }

    private static final Set<String> NOTHING = Stream.of(
                    "-", "–", "—", "--", "/", "néant", "rien", "nc", "n/a", "لا شيء", "لاشيء", "لا يوجد", "بدون")
            .map(NormalForm::of)
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern NEGATIVE = Pattern.compile("\\((.*)\\)|[-−–](.*)|(.*)[-−–]");
    private static final Pattern SHAPE = Pattern.compile("\\d[\\d ,.'’٫٬]*");
    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(?:([ ,.'’٬])\\d{3})(?:\\1\\d{3})*");
    private static final Figure TWO_WAYS = new Figure.TwoWays();
    private static final Figure UNREADABLE = new Figure.Unreadable();

    Figure read(Cell cell) {
        var number = cell.number();
        if (number != null) {
            return new Figure.Exact(number, Currencies.named(cell.text()), false);
        }
        if (cell.isBlank() || NOTHING.contains(NormalForm.of(cell.text()))) {
            return new Figure.Nothing();
        }
        return cell.date() == null && hasDigit(cell.text()) ? read(Currencies.strip(cell.text())) : UNREADABLE;
    }

    private static boolean hasDigit(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    private Figure read(Currencies.Stripped stripped) {
        var negative = NEGATIVE.matcher(stripped.figures());
        boolean isNegative = negative.matches();
        var figures = isNegative ? unsigned(negative) : stripped.figures();
        if (!SHAPE.matcher(figures).matches()) {
            return UNREADABLE;
        }
        // "1,250 million" is a million and a quarter: thousands of millions are written in full.
        var named = stripped.currency() == null ? currency : stripped.currency();
        return switch (stripped.power() > 0 ? decimal(figures) : in(named).parse(figures)) {
            case Figure.Exact(var number, var _, var supposed) -> {
                var scaled = number.scaleByPowerOfTen(stripped.power());
                yield new Figure.Exact(isNegative ? scaled.negate() : scaled, stripped.currency(), supposed);
            }
            case Figure other -> other;
        };
    }

    private static String unsigned(Matcher negative) {
        for (int group = 1; group <= negative.groupCount(); group++) {
            if (negative.group(group) != null) {
                return negative.group(group).strip();
            }
        }
        return "";
    }

    private Figure decimal(String figures) {
        boolean oneSign = count(figures, '.') + count(figures, ',') == 1;
        return oneSign ? split(figures, figures.contains(",") ? ',' : '.') : parse(figures);
    }

    private Figure parse(String figures) {
        if (figures.indexOf('٫') >= 0) {
            return split(figures.replace('٬', ' '), '٫');
        }
        int points = count(figures, '.');
        int commas = count(figures, ',');
        if (points > 0 && commas > 0) {
            return split(figures, figures.lastIndexOf('.') > figures.lastIndexOf(',') ? '.' : ',');
        }
        if (points + commas == 1) {
            return single(figures, points == 1 ? '.' : ',');
        }
        return whole(figures);
    }

    /// One point or comma: before three digits it may part thousands as well as decimals.
    private Figure single(String figures, char sign) {
        int at = figures.indexOf(sign);
        int after = figures.length() - at - 1;
        boolean thousandsToo = after == 3 && at >= 1 && at <= 3 && figures.charAt(0) != '0' && !figures.contains(" ");
        if (!thousandsToo) {
            return split(figures, sign);
        }
        if (mark != null && mark.sign != sign) {
            return whole(figures);
        }
        boolean thousandths = Currencies.digits(currency) >= THOUSANDTHS;
        return switch (basis) {
            case PERSON -> split(figures, sign);
            // Centimes are two: that a column parts them by this very sign does not make three of them.
            case COLUMN -> thousandths ? split(figures, sign) : TWO_WAYS;
            case QUARREL -> TWO_WAYS;
            case NOTHING -> thousandths ? TWO_WAYS : supposed(figures);
        };
    }

    private static Figure supposed(String figures) {
        return whole(figures) instanceof Figure.Exact(var number, var _, var _)
                ? new Figure.Exact(number, null, true)
                : UNREADABLE;
    }

    private static Figure split(String figures, char decimal) {
        int at = figures.lastIndexOf(decimal);
        var fraction = figures.substring(at + 1);
        var whole = figures.substring(0, at);
        if (!fraction.matches("\\d*") || whole.indexOf(decimal) >= 0) {
            return UNREADABLE;
        }
        return whole(whole) instanceof Figure.Exact(var number, var _, var _)
                ? new Figure.Exact(
                        number.add(fraction.isEmpty() ? BigDecimal.ZERO : new BigDecimal("0." + fraction)), null, false)
                : UNREADABLE;
    }

    /// Digits alone, or groups of three parted by one and the same sign.
    private static Figure whole(String figures) {
        if (figures.matches("\\d+")) {
            return new Figure.Exact(new BigDecimal(figures), null, false);
        }
        return GROUPS.matcher(figures).matches()
                ? new Figure.Exact(new BigDecimal(figures.replaceAll("\\D", "")), null, false)
                : UNREADABLE;
    }

    private static int count(String text, char sign) {
        return (int) text.chars().filter(c -> c == sign).count();
    }

    /// By what the unambiguous values of a column say of its decimal mark.
    static Figures of(Iterable<Cell> column) {
        boolean comma = false;
        boolean point = false;
        for (var cell : column) {
            var mark = cell.number() == null
                    ? evidence(Currencies.strip(cell.text()).figures())
                    : null;
            comma |= mark == DecimalMark.COMMA;
            point |= mark == DecimalMark.POINT;
        }
        if (comma == point) {
            return comma ? new Figures(null, Basis.QUARREL, null) : UNDECIDED;
        }
        return new Figures(comma ? DecimalMark.COMMA : DecimalMark.POINT, Basis.COLUMN, null);
    }

    private static @Nullable DecimalMark evidence(String figures) {
        int points = count(figures, '.');
        int commas = count(figures, ',');
        if (points > 0 && commas > 0) {
            return figures.lastIndexOf('.') > figures.lastIndexOf(',') ? DecimalMark.POINT : DecimalMark.COMMA;
        }
        if (points > 1 || commas > 1) {
            return points > 1 ? DecimalMark.COMMA : DecimalMark.POINT;
        }
        if (!figures.matches(".*[.,]\\d{1,2}\\D*")) {
            return null;
        }
        return commas == 1 ? DecimalMark.COMMA : DecimalMark.POINT;
    }
}
