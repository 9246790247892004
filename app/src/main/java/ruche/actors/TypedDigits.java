package ruche.actors;

import java.util.Optional;
import ruche.engine.text.NormalForm;
import ruche.kernel.Refusal;
import ruche.shell.Typed;

/// Long numbers as people copy them: in any digits, in groups.
final class TypedDigits {
    private TypedDigits() {}

    /// Empty where nothing was typed.
    ///
    /// @param otherwise key of what is said of another length; takes the length wanted and the one typed
    /// @throws Refusal if something but digits stands in it, or not as many as wanted
    static Optional<String> read(Typed form, String field, int length, String otherwise) {
        var digits = NormalForm.of(form.text(field)).replaceAll("[\\s.\\-/]", "");
        if (digits.isEmpty() && !form.checked(field)) return Optional.empty();
        if (!digits.matches("[0-9]+")) throw new Refusal("actors.digits-only").about(field);
        if (digits.length() != length)
            throw new Refusal(otherwise, Integer.toString(length), Integer.toString(digits.length())).about(field);
        return Optional.of(digits);
    }
}
