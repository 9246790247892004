package ruche.ideas;

import java.util.Optional;
import ruche.engine.text.NormalForm;
import ruche.kernel.Refusal;

/// How many people, as people type it: `1 200`, `١٢٠٠`, `1.200`.
final class TypedCount {
    private TypedCount() {}

    /// @return empty where nothing was typed
    /// @throws Refusal `ideas.count-unclear` when it is no whole number, `ideas.count-large` from a milliard on
    static Optional<Long> read(String typed) {
        if (typed.isBlank()) return Optional.empty();
        var text = NormalForm.of(typed).replace('٬', ' ').replace('.', ' ').replace(',', ' ');
        if (text.matches("[0-9]{10,}|[0-9]{1,3}( [0-9]{3}){3,}")) throw new Refusal("ideas.count-large", typed);
        if (!text.matches("[0-9]{1,9}|[0-9]{1,3}( [0-9]{3}){1,2}")) throw new Refusal("ideas.count-unclear", typed);
        return Optional.of(Long.valueOf(text.replace(" ", "")));
    }
}
