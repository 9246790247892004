package ruche.engine.text.classes;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ruche.engine.text.NormalForm;

/// Which of the texts learned name a concept or a word.
final class Namings {
    private final Map<String, Set<String>> byTrait = new HashMap<>();

    private static boolean names(String trait) {
        return trait.startsWith("c:") || trait.startsWith("w:");
    }

    void add(String id, Collection<String> traits) {
        for (var trait : traits)
            if (names(trait))
                byTrait.computeIfAbsent(trait, _ -> new HashSet<>()).add(id);
    }

    void remove(String id, Collection<String> traits) {
        for (var trait : traits)
            byTrait.computeIfPresent(trait, (_, ids) -> {
                ids.remove(id);
                return ids.isEmpty() ? null : ids;
            });
    }

    /// Those that have one of the reasons at least.
    Set<String> of(List<Because> because) {
        var ids = new HashSet<String>();
        for (var why : because) {
            var trait = why.concept().isEmpty() ? "w:" + NormalForm.of(why.written()) : "c:" + why.concept();
            ids.addAll(byTrait.getOrDefault(trait, Set.of()));
        }
        return ids;
    }
}
