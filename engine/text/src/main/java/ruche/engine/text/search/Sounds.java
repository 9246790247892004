package ruche.engine.text.search;

import java.util.LinkedHashSet;
import java.util.Set;
import ruche.engine.text.Skeleton;

/// Under which terms the name of a place is kept, so that it is found in the other script and in another spelling.
final class Sounds {
    /// Fewer consonants sound like too many other names: then its vowels must agree too.
    private static final int TELLING = 3;

    private static final double LEAST = 1.5;

    private Sounds() {}

    /// @param name in normal form
    static Set<String> of(String name) {
        var sounds = new LinkedHashSet<String>();
        var consonants = Skeleton.key(name);
        var whole = Skeleton.of(name);
        if (consonants.length() >= TELLING) sounds.add(consonants);
        if (Skeleton.weight(whole) >= LEAST) sounds.add("=" + whole);
        return sounds;
    }
}
