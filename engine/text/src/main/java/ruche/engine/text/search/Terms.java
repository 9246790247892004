package ruche.engine.text.search;

import ruche.engine.text.LightStem;
import ruche.engine.text.Stem;
import ruche.engine.text.Word;

/// Under which terms a word is kept and looked for.
final class Terms {
    /// Nobody looks for longer words, and the index would refuse some.
    private static final int LONGEST = 60;

    private Terms() {}

    static String bare(String normal) {
        var bare = LightStem.bare(normal);
        return bare.length() <= LONGEST ? bare : bare.substring(0, cut(bare));
    }

    private static int cut(String word) {
        return Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }

    static String stem(String normal) {
        return Fields.STEM + Stem.of(bare(normal));
    }

    static String bare(Word word) {
        return bare(word.normal());
    }

    static String stem(Word word) {
        return stem(word.normal());
    }
}
