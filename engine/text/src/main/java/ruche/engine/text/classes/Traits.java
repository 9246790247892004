package ruche.engine.text.classes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ruche.engine.text.Reader;
import ruche.engine.text.Reading;
import ruche.engine.text.Skeleton;
import ruche.engine.text.Stem;
import ruche.engine.text.StopWords;

/// What a class is learned from: words, stems, consonants, pieces of words, concepts and their themes. Pieces of words
/// carry spelling habits and Darija, concepts carry from one language to another.
final class Traits {
    private static final float CONCEPT = 2;
    private static final float THEME = 1.4f;
    private static final float SKELETON = 0.7f;
    private static final float PIECE = 0.35f;
    private static final float UPWARD = 0.6f;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;

    private Traits() {}

    static Map<String, Float> of(Reader reader, Reading title, Reading body) {
        var traits = new LinkedHashMap<String, Float>();
        for (var reading : List.of(title, body)) {
            words(reading, traits);
            concepts(reader, reading, traits);
        }
        return traits;
    }

    static void words(Reading reading, Map<String, Float> traits) {
        for (var word : reading.words()) {
            var normal = word.normal();
            if (StopWords.has(normal)) continue;
            put("w:" + normal, 1, traits);
            put("s:" + Stem.of(normal), 1, traits);
            put("k:" + Skeleton.key(normal), SKELETON, traits);
            var framed = "_" + (normal.length() > 40 ? normal.substring(0, 40) : normal) + "_";
            for (int length = SHORTEST; length <= LONGEST; length++)
                for (int i = 0; i + length <= framed.length(); i++)
                    put("g:" + framed.substring(i, i + length), PIECE, traits);
        }
    }

    private static void concepts(Reader reader, Reading reading, Map<String, Float> traits) {
        for (var found : reading.concepts()) {
            float passed = CONCEPT;
            for (var concept : reader.glossary().upward(found.concept())) {
                put("c:" + concept.id(), passed * root(concept.kind().weight()), traits);
                passed *= UPWARD;
            }
            var theme = found.concept().theme();
            if (theme != null)
                put("t:" + theme, THEME * root(found.concept().kind().weight()), traits);
        }
    }

    private static float root(double weight) {
        return (float) Math.sqrt(weight);
    }

    private static void put(String trait, float weight, Map<String, Float> traits) {
        traits.merge(trait, weight, Math::max);
    }
}
