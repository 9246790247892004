package ruche.actors;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.NormalForm;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Typed;

/// What an association holds of the authority that took its declaration (وصل, récépissé).
///
/// @param authority who gave it, as written on it
record Receipt(String number, ReceiptKind kind, LocalDate on, String authority) {
    /// What a number is called, in normal form: it is the same without.
    private static final Set<String> CALLED = Set.of(
            "n", "no", "nr", "num", "numero", "recepisse", "depot", "رقم", "عدد", "وصل", "الوصل", "ايداع", "الايداع");

    /// All four or none.
    ///
    /// @throws Refusal for all that are missing
    static @Nullable Receipt read(Typed form) {
        boolean none = !form.checked("receiptNumber")
                && !form.checked("receiptKind")
                && !form.checked("receiptOn")
                && !form.checked("receiptAuthority");
        return none ? null : needed(form);
    }

    /// @throws Refusal for all that are missing
    static Receipt needed(Typed form) {
        var faults = new Faults();
        var number = faults.read(() -> form.code("receiptNumber", "actors.receipt-number-missing"));
        var kind = faults.read(() -> kind(form));
        var on = faults.read(() -> form.day("receiptOn"));
        var authority = faults.read(() -> form.code("receiptAuthority", "actors.receipt-authority-missing"));
        faults.end();
        return new Receipt(
                Objects.requireNonNull(number),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(on),
                Objects.requireNonNull(authority));
    }

    private static ReceiptKind kind(Typed form) {
        if (!form.checked("receiptKind")) throw new Refusal("actors.receipt-kind-missing").about("receiptKind");
        return form.one(ReceiptKind.class, "receiptKind");
    }

    private static final Pattern CALL = Pattern.compile("(\\p{L}+)[\\s.:°#]+(?=\\S)");

    /// A number as it is written behind a word for “number”: without the one that its writer put before it, which would
    /// stand there twice.
    static String uncalled(String number) {
        var call = CALL.matcher(number);
        return call.lookingAt() && CALLED.contains(NormalForm.of(call.group(1)))
                ? uncalled(number.substring(call.end()))
                : number;
    }

    /// Under which the same number is known however it is spaced: `123 / 2017` and `123/2017`.
    String numberForm() {
        return NormalForm.of(number).replaceAll("[\\s\\-_.]", "");
    }

    /// Whether another of its year may be this one: the same number, however it is parted and called, with or without
    /// noughts before it and the year behind, of an authority that may be this one.
    boolean mayBe(String otherNumber, String otherAuthority) {
        return bare(number).equals(bare(otherNumber)) && Authority.mayBeOne(authority, otherAuthority);
    }

    /// Under which those of one year are held against each other.
    String bareForm() {
        return on.getYear() + " " + bare(number);
    }

    private String bare(String written) {
        var parts = Arrays.stream(NormalForm.of(written).split("[^\\p{L}\\p{Nd}]+"))
                .map(part -> part.replaceFirst("^0+(?=.)", ""))
                .filter(part -> !part.isEmpty() && !CALLED.contains(part))
                .toList();
        if (parts.size() < 2) return String.join("", parts);
        boolean behind = isYear(parts.getLast(), true);
        boolean before = !behind && isYear(parts.getFirst(), false);
        return String.join("/", parts.subList(before ? 1 : 0, parts.size() - (behind ? 1 : 0)));
    }

    /// @param brief whether two digits are enough
    private boolean isYear(String part, boolean brief) {
        return part.equals(Integer.toString(on.getYear()))
                || (brief && part.equals(Integer.toString(on.getYear() % 100)));
    }

    String authorityForm() {
        return NormalForm.of(authority);
    }
}
