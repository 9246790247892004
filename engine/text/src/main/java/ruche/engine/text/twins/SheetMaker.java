package ruche.engine.text.twins;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ruche.engine.text.Kind;
import ruche.engine.text.Quantity;
import ruche.engine.text.Reader;
import ruche.engine.text.Reading;
import ruche.engine.text.Script;
import ruche.engine.text.Skeleton;
import ruche.engine.text.Stem;
import ruche.engine.text.StopWords;

/// Turns an idea into features. What the title says weighs more than what the text says.
final class SheetMaker {
    private static final float TITLE = 1;
    private static final float BODY = 0.6f;

    /// What a concept passes on to the one it is a case of.
    private static final double UPWARD = 0.5;

    private static final int GRAM = 4;

    private final Reader reader;
    private final Map<Channel, Map<String, Integer>> ids = new EnumMap<>(Channel.class);

    SheetMaker(Reader reader) {
        this.reader = reader;
        for (var channel : Channel.values()) ids.put(channel, new HashMap<>());
    }

    Reader reader() {
        return reader;
    }

    /// @param grow whether features that no idea has yet get a number; a draft's are left out
    Sheet make(Idea idea, boolean grow) {
        var title = reader.read(idea.title());
        var body = reader.read(idea.body());
        var features = new TreeMap<Integer, Float>();
        add(title, TITLE, features, grow);
        add(body, BODY, features, grow);
        grams(title, features, grow);
        var place = place(idea, title, body);
        if (!place.isEmpty()) {
            put(Channel.PLACE, place, 1, features, grow);
            put(Channel.PLACE, "~" + Skeleton.key(place), 1, features, grow);
        }
        var localities = new ArrayList<>(title.localities());
        localities.addAll(body.localities());
        for (var locality : localities) {
            put(Channel.PLACE, "=" + Skeleton.key(locality.name()), 1, features, grow);
            for (var code : locality.codes()) put(Channel.PLACE, code, 1, features, grow);
        }
        var quantities = new ArrayList<>(title.quantities());
        for (var quantity : body.quantities())
            if (quantities.stream().noneMatch(quantity::same)) quantities.add(quantity);
        int[] keys = features.keySet().stream().mapToInt(Integer::intValue).toArray();
        var weights = new float[keys.length];
        for (int i = 0; i < keys.length; i++) weights[i] = features.getOrDefault(keys[i], 0f);
        return new Sheet(
                idea,
                Script.of(idea.title() + " " + idea.body()),
                keys,
                weights,
                place,
                List.copyOf(localities),
                plain(title, body),
                List.copyOf(quantities));
    }

    private String place(Idea idea, Reading title, Reading body) {
        if (!idea.commune().isBlank()) return reader.gazetteer().code(idea.commune());
        if (!title.communes().isEmpty()) return title.communes().getFirst();
        return body.communes().size() == 1 ? body.communes().getFirst() : "";
    }

    private static String plain(Reading title, Reading body) {
        var all = new StringBuilder(" ");
        for (var word : title.words()) all.append(word.normal()).append(' ');
        for (var word : body.words()) all.append(word.normal()).append(' ');
        return all.toString();
    }

    private void add(Reading reading, float part, Map<Integer, Float> features, boolean grow) {
        var placed = reading.placed();
        for (var found : reading.concepts()) {
            double passed = 1;
            for (var concept : reader.glossary().upward(found.concept())) {
                put(
                        Channel.CONCEPT,
                        concept.id(),
                        (float) (passed * concept.kind().weight() * part),
                        features,
                        grow);
                if (concept.kind() == Kind.SUBJECT)
                    put(Channel.SUBJECT, concept.id(), (float) (passed * part), features, grow);
                passed *= UPWARD;
            }
        }
        for (int i = 0; i < reading.words().size(); i++) {
            var word = reading.words().get(i);
            if (!placed[i] && !StopWords.has(word.normal()) && !word.digits())
                put(Channel.STEM, Stem.of(word.normal()), part, features, grow);
        }
        for (int i : reading.left()) {
            var skeleton = Skeleton.key(reading.words().get(i).normal());
            put(Channel.UNKNOWN, "", unknown(part), features, grow);
            if (skeleton.length() > 2) put(Channel.SKELETON, skeleton, part, features, grow);
        }
        for (var quantity : reading.quantities())
            if (telling(quantity)) put(Channel.NUMBER, quantity.key(), part, features, grow);
    }

    private static float unknown(float part) {
        return part == TITLE ? 0.3f : 0.05f;
    }

    static boolean telling(Quantity quantity) {
        boolean year = quantity.unit().isEmpty() && quantity.value() >= 1990 && quantity.value() <= 2050;
        return !year
                && (quantity.value() >= 5 || !quantity.unit().isEmpty())
                && !quantity.unit().equals("year");
    }

    private void grams(Reading title, Map<Integer, Float> features, boolean grow) {
        var placed = title.placed();
        for (int w = 0; w < placed.length; w++) {
            if (placed[w] || StopWords.has(title.words().get(w).normal())) continue;
            var word = " " + title.words().get(w).normal() + " ";
            if (word.length() < GRAM) continue;
            for (int i = 0; i + GRAM <= word.length() && i < 40; i++)
                put(Channel.GRAM, word.substring(i, i + GRAM), 1, features, grow);
        }
    }

    private void put(Channel channel, String name, float weight, Map<Integer, Float> features, boolean grow) {
        var known = ids.getOrDefault(channel, Map.of()).get(name);
        if (known == null) {
            if (!grow) {
                // It still makes the text longer: a number of its own that no posting has.
                features.merge(channel.id(0x0FFFFFFF - (name.hashCode() & 0x00FFFFFF)), weight, Math::max);
                return;
            }
            known = channel.id(ids(channel).size());
            ids(channel).put(name, known);
        }
        features.merge(known, weight, channel == Channel.UNKNOWN ? Float::sum : Math::max);
    }

    private Map<String, Integer> ids(Channel channel) {
        return java.util.Objects.requireNonNull(ids.get(channel));
    }

    /// The number of a feature; -1 for one that no idea has had.
    int feature(Channel channel, String name) {
        return ids(channel).getOrDefault(name, -1);
    }
}
