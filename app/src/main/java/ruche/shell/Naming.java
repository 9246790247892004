package ruche.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ruche.kernel.CellId;
import ruche.kernel.Lang;

/// Names what changes speak of by id, code or word: a bean of each module that keeps such things. The audit, which
/// stands below them all, asks it to say in the reader's language what happened.
public interface Naming {
    /// By kind of thing, such as `meeting`.
    Map<String, Names> kinds();

    /// Names of one kind.
    @FunctionalInterface
    interface Names {
        /// @return names by id, as a reader of `lang` sees them; what is not known is left out
        Map<String, String> of(CellId cell, Lang lang, Set<String> ids);
    }

    /// For words of a fixed list, each with its wording.
    ///
    /// @param prefix of the message keys
    static Names worded(Words words, String prefix) {
        return (_, lang, ids) -> {
            var names = new HashMap<String, String>();
            for (var id : ids) words.find(lang, prefix + id).ifPresent(name -> names.put(id, name));
            return names;
        };
    }

    /// Those that are ids; what is damaged is left out.
    static Set<UUID> ids(Set<String> written) {
        return written.stream()
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .collect(Collectors.toUnmodifiableSet());
    }
}
