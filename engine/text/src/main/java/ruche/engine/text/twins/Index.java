package ruche.engine.text.twins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Script;

/// All ideas by their features. What it answers depends on which ideas it holds, never on the order they came in.
final class Index {
    /// Of each script, the most that are looked at closely.
    private static final int CLOSELY = 40;

    private static final Channel[] CHANNELS = Channel.values();

    private final List<@Nullable Sheet> slots = new ArrayList<>();
    private Script[] scripts = new Script[64];
    private final Map<String, Integer> slotOf = new HashMap<>();
    private final List<List<Postings>> postings = new ArrayList<>();
    private final Rarity rarity = new Rarity();

    Index() {
        for (int channel = 0; channel < Channel.COUNT; channel++) postings.add(new ArrayList<>());
    }

    void put(Sheet sheet) {
        remove(sheet.idea().id());
        int slot = slots.size();
        slots.add(sheet);
        if (slot == scripts.length) scripts = Arrays.copyOf(scripts, slot * 2);
        scripts[slot] = sheet.script();
        slotOf.put(sheet.idea().id(), slot);
        for (int feature : sheet.features()) grown(feature).add(slot);
    }

    private Postings grown(int feature) {
        var channel = postings.get(Channel.number(feature));
        int sequence = Channel.sequence(feature);
        while (channel.size() <= sequence) channel.add(new Postings());
        return channel.get(sequence);
    }

    private @Nullable Postings known(int feature) {
        var channel = postings.get(Channel.number(feature));
        int sequence = Channel.sequence(feature);
        return sequence < channel.size() ? channel.get(sequence) : null;
    }

    boolean remove(String id) {
        var slot = slotOf.remove(id);
        if (slot == null) return false;
        var sheet = slots.set(slot, null);
        if (sheet == null) return false;
        for (int feature : sheet.features()) grown(feature).remove(slot);
        return true;
    }

    int size() {
        return slotOf.size();
    }

    @Nullable Sheet sheet(String id) {
        var slot = slotOf.get(id);
        return slot == null ? null : slots.get(slot);
    }

    List<String> ids() {
        return slotOf.keySet().stream().sorted().toList();
    }

    /// From nearly 0 for what every idea has to 1 for what none has.
    double rarity(int feature) {
        var list = known(feature);
        return rarity.of(list == null ? 0 : list.size(), size());
    }

    /// The ideas that share most with one, itself apart, some of each script.
    ///
    /// @param budget postings walked; rare features come first
    List<Sheet> candidates(Sheet sheet, int budget) {
        var shared = new float[slots.size()];
        var touched = new int[1024];
        int count = 0;
        int walked = 0;
        for (int i : byWeight(sheet)) {
            int feature = sheet.features()[i];
            var list = known(feature);
            float weight = (float) (sheet.weights()[i] * retrieval(feature));
            if (list == null || weight == 0 || (walked > 0 && walked + list.size() > budget)) continue;
            walked += list.size();
            double rare = rarity(feature);
            weight *= (float) (rare * rare);
            for (int k = 0; k < list.size(); k++) {
                int slot = list.at(k);
                if (shared[slot] == 0) {
                    if (count == touched.length) touched = Arrays.copyOf(touched, count * 2);
                    touched[count++] = slot;
                }
                shared[slot] += weight;
            }
        }
        return best(sheet, shared, touched, count);
    }

    private int[] byWeight(Sheet sheet) {
        record Weighed(int at, double weight) {}
        var weighed = new ArrayList<Weighed>();
        for (int i = 0; i < sheet.features().length; i++)
            weighed.add(new Weighed(i, sheet.weights()[i] * rarity(sheet.features()[i])));
        weighed.sort(
                Comparator.comparingDouble((Weighed w) -> -w.weight()).thenComparingInt(w -> sheet.features()[w.at()]));
        return weighed.stream().mapToInt(Weighed::at).toArray();
    }

    private static double retrieval(int feature) {
        return switch (CHANNELS[Channel.number(feature)]) {
            case CONCEPT -> 1;
            case SUBJECT -> 0.5;
            case UNKNOWN -> 0;
            case STEM -> 0.6;
            case GRAM -> 0.12;
            case SKELETON -> 0.4;
            case NUMBER -> 0.8;
            case PLACE -> 1.2;
        };
    }

    private record Scored(float score, Sheet sheet) implements Comparable<Scored> {
        @Override
        public int compareTo(Scored other) {
            int byScore = Integer.compare(Math.round(score * 1e4f), Math.round(other.score * 1e4f));
            return byScore != 0
                    ? byScore
                    : other.sheet.idea().id().compareTo(sheet.idea().id());
        }
    }

    /// The best of one script.
    private static final class Heap {
        private final PriorityQueue<Scored> best = new PriorityQueue<>();
        private float least;

        void add(Scored scored) {
            best.add(scored);
            if (best.size() <= CLOSELY) return;
            best.remove();
            least = best.element().score() - 1e-3f;
        }
    }

    private List<Sheet> best(Sheet sheet, float[] shared, int[] touched, int count) {
        var heaps = new EnumMap<Script, Heap>(Script.class);
        for (var script : Script.values()) heaps.put(script, new Heap());
        for (int i = 0; i < count; i++) {
            int slot = touched[i];
            var heap = heaps.get(scripts[slot]);
            var other = slots.get(slot);
            if (heap == null || shared[slot] < heap.least || other == null) continue;
            if (!other.idea().id().equals(sheet.idea().id())) heap.add(new Scored(shared[slot], other));
        }
        var best = new ArrayList<Sheet>();
        heaps.values().forEach(heap -> heap.best.forEach(scored -> best.add(scored.sheet())));
        best.sort(Comparator.comparing(found -> found.idea().id()));
        return best;
    }
}
