package ruche.engine.text.classes;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ruche.engine.text.NormalForm;

/// Which of the texts learned name a concept or a word.
final class Namings {
    /// What thousands of texts name says of none what it is.
    private static final int LOOKED_THROUGH = 4_000;

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

    /// Those that name something of a text, what few texts name first, as far as a look through some thousand goes.
    ///
    /// @param traits of the text
    Set<String> having(Collection<String> traits) {
        var ids = new HashSet<String>();
        int looked = 0;
        for (var texts : traits.stream()
                .filter(Namings::names)
                .flatMap(trait -> Stream.ofNullable(byTrait.get(trait)))
                .sorted(Comparator.comparingInt(Set::size))
                .toList()) {
            if (looked > 0 && looked + texts.size() > LOOKED_THROUGH) break;
            looked += texts.size();
            ids.addAll(texts);
        }
        return ids;
    }
}
