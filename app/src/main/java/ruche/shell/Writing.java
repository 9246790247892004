package ruche.shell;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import ruche.kernel.Lang;
import ruche.kernel.Money;

/// Dates, numbers and sums as they are written in Morocco: digits 0–9, thousands apart by a space
/// that does not break, months such as نونبر.
public final class Writing {
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char NARROW_NO_BREAK_SPACE = '\u202F';

    private final Lang lang;
    private final DateTimeFormatter date;
    private final DecimalFormat whole;

    public Writing(Lang lang) {
        this.lang = lang;
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(lang.locale());
        this.whole = new DecimalFormat("#,##0", symbols());
    }

    public String date(LocalDate day) {
        var text = date.format(day);
        return lang == Lang.FR && day.getDayOfMonth() == 1 ? text.replaceFirst("^1 ", "1er ") : text;
    }

    /// With the hour, unless it is midnight to the second: of what was on a day nobody knows the hour.
    public String time(ZonedDateTime time) {
        if (time.toLocalTime().equals(LocalTime.MIDNIGHT)) return date(time.toLocalDate());
        return date(time.toLocalDate()) + " "
                + DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
    }

    /// `نونبر 2025`: the month that a day lies in.
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", lang.locale()).format(day);
    }

    public String number(long number) {
        return whole.format(number);
    }

    /// Words whose French signs stay on the line of the word they belong to: the space before `: ; ! ? »` and after
    /// `«` does not break.
    public String held(String words) {
        if (lang != Lang.FR) return words;
        return words.replace(" :", NO_BREAK_SPACE + ":")
                .replace(" »", NO_BREAK_SPACE + "»")
                .replace("« ", "«" + NO_BREAK_SPACE)
                .replace(" ;", NARROW_NO_BREAK_SPACE + ";")
                .replace(" !", NARROW_NO_BREAK_SPACE + "!")
                .replace(" ?", NARROW_NO_BREAK_SPACE + "?");
    }

    /// A number inside a refusal, which knows no language: numbers are written alike in all.
    public static String inAll(long number) {
        return new Writing(Lang.AR).number(number);
    }

    /// `180 000 DH`; centimes only where there are any.
    public String money(Money sum) {
        var digits = sum.currency().getDefaultFractionDigits();
        long unit = (long) Math.pow(10, digits);
        var text = number(sum.minor() / unit);
        long rest = sum.minor() % unit;
        if (rest != 0) text += "," + String.format(Locale.ROOT, "%0" + digits + "d", rest);
        return text + NO_BREAK_SPACE + name(sum);
    }

    private String name(Money sum) {
        if (!sum.currency().getCurrencyCode().equals("MAD"))
            return sum.currency().getCurrencyCode();
        return lang == Lang.AR ? "درهم" : "DH";
    }

    private static DecimalFormatSymbols symbols() {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(NO_BREAK_SPACE);
        symbols.setDecimalSeparator(',');
        return symbols;
    }
}
