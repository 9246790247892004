package ruche.actors;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an actor is in law and where it works, beyond its line in the registry. Everything may be unknown.
///
/// @param mandateUntil last day of the bureau's mandate
/// @param rib private
/// @param activity codes of the places where it works; the seat is another matter
/// @param beneficiaries codes of the places of those for whom it works
/// @param fields words of the list, beside its main field
/// @param languages in which it works: codes
record Identity(
        @Nullable Receipt receipt,
        @Nullable LocalDate mandateUntil,
        @Nullable Ice ice,
        @Nullable Rib rib,
        @Nullable CoopRegister register,
        @Nullable PublicUtility utility,
        List<String> activity,
        List<String> beneficiaries,
        List<String> fields,
        List<String> languages) {
    /// ISO 639 codes of the languages to choose from.
    static final List<String> LANGUAGES = List.of("ar", "ary", "zgh", "fr", "es", "en");

    static final Identity UNKNOWN =
            new Identity(null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of());

    Identity {
        activity = sorted(activity);
        beneficiaries = sorted(beneficiaries);
        fields = sorted(fields);
        languages = sorted(languages);
    }

    private static List<String> sorted(Collection<String> codes) {
        return List.copyOf(new TreeSet<>(codes));
    }

    List<String> places() {
        return Stream.concat(activity.stream(), beneficiaries.stream())
                .distinct()
                .toList();
    }

    boolean isUnknown() {
        return equals(UNKNOWN);
    }
}
