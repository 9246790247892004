package ruche.actors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.NormalForm;
import ruche.kernel.Refusal;
import ruche.shell.Typed;

/// What an association holds of the authority that took its declaration (وصل, récépissé).
///
/// @param authority who gave it, as written on it
record Receipt(String number, ReceiptKind kind, LocalDate on, String authority) {
    /// All four or none.
    ///
    /// @throws Refusal about the first that is missing
    static @Nullable Receipt read(Typed form) {
        boolean none = !form.checked("receiptNumber")
                && !form.checked("receiptKind")
                && !form.checked("receiptOn")
                && !form.checked("receiptAuthority");
        if (none) return null;
        return new Receipt(
                form.code("receiptNumber", "actors.receipt-number-missing"),
                kind(form),
                form.day("receiptOn"),
                form.code("receiptAuthority", "actors.receipt-authority-missing"));
    }

    private static ReceiptKind kind(Typed form) {
        if (!form.checked("receiptKind")) throw new Refusal("actors.receipt-kind-missing").about("receiptKind");
        return form.one(ReceiptKind.class, "receiptKind");
    }

    /// Under which the same number is known however it is spaced: `123 / 2017` and `123/2017`.
    String numberForm() {
        return NormalForm.of(number).replaceAll("[\\s\\-_.]", "");
    }

    String authorityForm() {
        return NormalForm.of(authority);
    }
}
