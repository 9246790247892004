package ruche.meetings;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Typed;

/// Somebody who was not invited, as the quick form at the door says it.
///
/// @param body what he comes for, in words; empty where nobody says, never for a category that counts organisations
/// @param guest his name; empty only where it is the body that counts
/// @param commune official code; null where nobody says
/// @param gender null where nobody says
record WalkIn(
        Category category,
        String body,
        String guest,
        @Nullable String commune,
        @Nullable Gender gender) {
    /// @throws Refusal for all that is wrong, beside its field
    static WalkIn read(Typed form, List<Category> categories) {
        var faults = new Faults();
        var category = faults.read(() -> category(form, categories));
        boolean counted = category != null && category.unit() == Unit.ORGANISATION;
        var body = faults.read(() -> counted ? form.code("body", "meetings.body-missing") : form.line("body"));
        var guest = faults.read(() -> counted ? form.line("guest") : form.code("guest", "meetings.guest-missing"));
        var commune = faults.read(() -> form.line("commune"));
        var gender = faults.read(() -> form.checked("gender") ? form.one(Gender.class, "gender") : null);
        faults.end();
        return new WalkIn(
                Objects.requireNonNull(category),
                Objects.requireNonNull(body),
                Objects.requireNonNull(guest),
                commune == null || commune.isEmpty() ? null : commune,
                gender);
    }

    private static Category category(Typed form, List<Category> categories) {
        var code = form.code("category", "meetings.category-missing");
        return categories.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("meetings.category-missing").about("category"));
    }
}
