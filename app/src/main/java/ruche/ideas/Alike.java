package ruche.ideas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ruche.kernel.Bilingual;

/// What is there already that an idea being written may repeat.
///
/// @param communes names of those in which they are, by code
record Alike(List<IdeaTwin> twins, Map<String, Bilingual> communes) {
    static final Alike NONE = new Alike(List.of(), Map.of());

    boolean isEmpty() {
        return twins.isEmpty();
    }

    List<IdeaTwin> of(TwinKind kind) {
        return twins.stream().filter(twin -> twin.kind() == kind).toList();
    }

    /// Kinds of which there are some, the likeliest repeat first.
    List<TwinKind> kinds() {
        var kinds = new ArrayList<>(List.of(TwinKind.values()));
        kinds.removeIf(kind -> of(kind).isEmpty());
        return kinds;
    }

    /// In how many communes the same is asked for.
    long elsewhere() {
        return of(TwinKind.ELSEWHERE).stream()
                .map(twin -> twin.idea().commune())
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
