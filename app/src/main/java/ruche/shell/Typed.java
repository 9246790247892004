package ruche.shell;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.NormalForm;
import ruche.kernel.Bilingual;
import ruche.kernel.Money;
import ruche.kernel.NotFound;
import ruche.kernel.Period;
import ruche.kernel.Refusal;

/// What somebody typed into a form: shown again as typed, or read field by field, each with its own refusal.
///
/// A bilingual text has two fields, `name_ar` and `name_fr`; a period has `from` and `to`.
public final class Typed {
    /// Most letters of a name, a title or another single line.
    public static final int SHORT = 300;

    /// Most letters of any text.
    public static final int LONG = 10_000;

    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final Map<String, List<String>> fields;

    private Typed(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /// A form nobody has filled in.
    public static Typed nothing() {
        return new Typed(Map.of());
    }

    /// As Spring gives all parameters of a request.
    public static Typed of(Map<String, List<String>> fields) {
        return new Typed(fields);
    }

    /// Names of the fields that it has.
    Set<String> fields() {
        return fields.keySet();
    }

    public Typed with(String field, @Nullable Object value) {
        return withAll(field, value == null ? List.of() : List.of(value));
    }

    public Typed withAll(String field, Collection<?> values) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, values.stream().map(Object::toString).toList());
        return new Typed(more);
    }

    public Typed withText(String field, @Nullable Bilingual text) {
        return with(field + "_ar", Bilingual.arOf(text)).with(field + "_fr", Bilingual.frOf(text));
    }

    public Typed withPeriod(Period period) {
        return with("from", period.from()).with("to", period.to());
    }

    /// As [PlainText], without white space around it; empty where nothing was typed.
    public String text(String field) {
        var values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : PlainText.of(values.getFirst()).strip();
    }

    /// One line.
    ///
    /// @throws Refusal if it is longer than a line may be
    public String line(String field) {
        return atMost(SHORT, field, text(field));
    }

    /// What a thing is known by in addresses and files.
    ///
    /// @throws Refusal if there is none
    public String code(String field) {
        return code(field, "shell.code-missing");
    }

    /// @param otherwise key of what is said when there is none
    public String code(String field, String otherwise) {
        if (!checked(field)) throw new Refusal(otherwise).about(field);
        return line(field);
    }

    /// A reason or another text that must be there.
    ///
    /// @param otherwise key of what is said when it is not
    public String needed(String field, String otherwise) {
        if (!checked(field)) throw new Refusal(otherwise).about(field);
        return atMost(LONG, field, text(field));
    }

    /// @throws Refusal if the text has more than `most` letters
    public static String atMost(int most, String field, String text) {
        if (text.length() > most)
            throw new Refusal("shell.too-long", Writing.inAll(most), Writing.inAll(text.length())).about(field);
        return text;
    }

    /// All values of a field, without empty ones.
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public boolean checked(String field) {
        return !text(field).isEmpty();
    }

    /// A name or a title.
    ///
    /// @throws Refusal if it is written in neither language, or is longer than a line may be
    public Bilingual bilingual(String field) {
        return written(field, SHORT, "shell.text-missing");
    }

    /// A text of several sentences.
    ///
    /// @throws Refusal if it is written in neither language
    public Bilingual prose(String field) {
        return written(field, LONG, "shell.text-missing");
    }

    /// As [#bilingual(String)].
    ///
    /// @param otherwise key of what is said when there is none
    public Bilingual bilingual(String field, String otherwise) {
        return written(field, SHORT, otherwise);
    }

    /// As [#prose(String)].
    ///
    /// @param otherwise key of what is said when there is none
    public Bilingual prose(String field, String otherwise) {
        return written(field, LONG, otherwise);
    }

    private Bilingual written(String field, int most, String otherwise) {
        var text = bilingualOrNull(field, most);
        if (text == null) throw new Refusal(otherwise).about(field);
        return text;
    }

    public @Nullable Bilingual bilingualOrNull(String field) {
        return bilingualOrNull(field, SHORT);
    }

    public @Nullable Bilingual proseOrNull(String field) {
        return bilingualOrNull(field, LONG);
    }

    private @Nullable Bilingual bilingualOrNull(String field, int most) {
        return Bilingual.orNull(
                atMost(most, field + "_ar", text(field + "_ar")), atMost(most, field + "_fr", text(field + "_fr")));
    }

    /// @throws Refusal if it is no day, or one of a time that nobody means
    public LocalDate day(String field) {
        return day(field, text(field));
    }

    /// @throws Refusal as of [#day(String)]
    public static LocalDate day(String field, String text) {
        if (text.isBlank()) throw new Refusal("shell.day-missing").about(field);
        LocalDate day;
        try {
            day = read(text.strip());
        } catch (DateTimeException e) {
            throw new Refusal("shell.day-wrong", text).about(field);
        }
        if (!isMeant(day))
            throw new Refusal("shell.day-far", text, Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR))
                    .about(field);
        return day;
    }

    /// As a browser sends it, or as people write it where theirs has no calendar: the day first.
    private static LocalDate read(String text) {
        var figures = text.codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var parts = DAY_FIRST.matcher(figures);
        if (!parts.matches()) return LocalDate.parse(figures);
        return LocalDate.of(
                Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)));
    }

    /// Whether a day is of a time that anybody means.
    public static boolean isMeant(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    public @Nullable LocalDate dayOrNull(String field) {
        return checked(field) ? day(field) : null;
    }

    /// @throws Refusal if it begins on no day, or ends before it begins
    public Period period() {
        var from = day("from");
        var to = dayOrNull("to");
        if (to != null && to.isBefore(from)) throw new Refusal("shell.period-wrong").about("to");
        return new Period(from, to);
    }

    /// @throws Refusal if it is no whole number, in whatever digits
    public int whole(String field) {
        if (!checked(field)) throw new Refusal("shell.number-missing").about(field);
        var digits = NormalForm.of(text(field));
        if (digits.matches("[0-9]{10,}")) throw new Refusal("shell.number-large", text(field)).about(field);
        if (!digits.matches("[0-9]{1,9}")) throw new Refusal("shell.number-wrong", text(field)).about(field);
        return Integer.parseInt(digits);
    }

    /// A sum such as `180 000` or `1250,50`; null where nothing was typed.
    ///
    /// @throws Refusal if it cannot be read without guessing
    public @Nullable Money moneyOrNull(String field, Currency currency) {
        if (!checked(field)) return null;
        var digits = NormalForm.of(text(field))
                .replaceAll("[\\s\\u00A0\\u202F]", "")
                .replace('٫', ',')
                .replace(',', '.');
        if (digits.matches("[0-9]{14,}(\\.[0-9]{1,2})?"))
            throw new Refusal("shell.number-large", text(field)).about(field);
        if (!digits.matches("[0-9]{1,13}(\\.[0-9]{1,2})?"))
            throw new Refusal("shell.sum-wrong", text(field)).about(field);
        var minor = new BigDecimal(digits).movePointRight(currency.getDefaultFractionDigits());
        return new Money(minor.longValueExact(), currency);
    }

    /// @throws Refusal if it names none of them
    public <E extends Enum<E>> E one(Class<E> type, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text(field)))
                .findFirst()
                .orElseThrow(() -> new Refusal("shell.choice-missing").about(field));
    }

    /// @throws NotFound if it is no id
    public UUID id(String field) {
        if (!checked(field)) throw new Refusal("shell.choice-missing").about(field);
        return uuid(text(field));
    }

    public List<UUID> ids(String field) {
        return all(field).stream().map(Typed::uuid).toList();
    }

    /// An id of an address or a hidden field.
    ///
    /// @throws NotFound if it is none
    public static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound(text);
        }
    }
}
