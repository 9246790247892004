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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Money;
import ruche.kernel.NotFound;
import ruche.kernel.Period;
import ruche.kernel.Refusal;

/// What somebody typed into a form: shown again as typed, or read field by field, each with its own refusal.
///
/// A bilingual text has two fields, `name_ar` and `name_fr`; a period has `from` and `to`.
public final class Typed {
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

    /// Without white space around it; empty where nothing was typed.
    public String text(String field) {
        var values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
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

    /// @throws Refusal if it is written in neither language
    public Bilingual bilingual(String field) {
        var text = bilingualOrNull(field);
        if (text == null) throw new Refusal("shell.text-missing");
        return text;
    }

    public @Nullable Bilingual bilingualOrNull(String field) {
        return Bilingual.orNull(text(field + "_ar"), text(field + "_fr"));
    }

    /// @throws Refusal if it is no day
    public LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeException e) {
            throw new Refusal("shell.day-wrong", text(field));
        }
    }

    public @Nullable LocalDate dayOrNull(String field) {
        return checked(field) ? day(field) : null;
    }

    /// @throws Refusal if it begins on no day, or ends before it begins
    public Period period() {
        var from = day("from");
        var to = dayOrNull("to");
        if (to != null && to.isBefore(from)) throw new Refusal("shell.period-wrong");
        return new Period(from, to);
    }

    /// @throws Refusal if it is no whole number
    public int whole(String field) {
        if (!text(field).matches("\\d{1,9}")) throw new Refusal("shell.number-wrong", text(field));
        return Integer.parseInt(text(field));
    }

    /// A sum such as `180 000` or `1250,50`; null where nothing was typed.
    ///
    /// @throws Refusal if it cannot be read without guessing
    public @Nullable Money moneyOrNull(String field, Currency currency) {
        if (!checked(field)) return null;
        var digits = text(field).replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.');
        if (!digits.matches("\\d{1,13}(\\.\\d{1,2})?")) throw new Refusal("shell.number-wrong", text(field));
        var minor = new BigDecimal(digits).movePointRight(currency.getDefaultFractionDigits());
        return new Money(minor.longValueExact(), currency);
    }

    /// @throws Refusal if it names none of them
    public <E extends Enum<E>> E one(Class<E> type, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text(field)))
                .findFirst()
                .orElseThrow(() -> new Refusal("shell.choice-missing"));
    }

    /// @throws NotFound if it is no id
    public UUID id(String field) {
        return id(checked(field), text(field));
    }

    public List<UUID> ids(String field) {
        return all(field).stream().map(value -> id(true, value)).toList();
    }

    /// An id of an address or a hidden field.
    ///
    /// @throws NotFound if it is none
    public static UUID uuid(String text) {
        return id(true, text);
    }

    private static UUID id(boolean there, String text) {
        if (!there) throw new Refusal("shell.choice-missing");
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound(text);
        }
    }
}
