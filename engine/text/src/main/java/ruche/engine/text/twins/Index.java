package ruche.engine.text.twins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Script;

/// All ideas by their features. What it answers depends on which ideas it holds, never on the order they came in.
final class Index {
    /// Of each script, the most that are looked at closely.
    private static final int CLOSELY = 60;

    /// Postings walked for one text; rare features come first.
    private static final int BUDGET = 300_000;

    private final List<@Nullable Sheet> slots = new ArrayList<>();
    private final Map<String, Integer> slotOf = new HashMap<>();
    private final Map<Integer, Postings> postings = new HashMap<>();

    void put(Sheet sheet) {
        remove(sheet.idea().id());
        int slot = slots.size();
        slots.add(sheet);
        slotOf.put(sheet.idea().id(), slot);
        for (int feature : sheet.features()) postings.computeIfAbsent(feature, _ -> new Postings()).add(slot);
    }

    boolean remove(String id) {
        var slot = slotOf.remove(id);
        if (slot == null) return false;
        var sheet = slots.set(slot, null);
        if (sheet == null) return false;
        for (int feature : sheet.features()) {
            var list = postings.get(feature);
            if (list != null) list.remove(slot);
        }
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
        var list = postings.get(feature);
        int has = list == null ? 0 : list.size();
        int all = Math.max(size(), has);
        return Math.max(0.03, Math.log((all + 1.0) / (has + 0.5)) / Math.log((all + 1.0) / 0.5));
    }

    /// The ideas that share most with one, itself apart, some of each script.
    List<Sheet> candidates(Sheet sheet) {
        var shared = new float[slots.size()];
        var touched = new int[1024];
        int count = 0;
        int walked = 0;
        for (int i : byWeight(sheet)) {
            var list = postings.get(sheet.features()[i]);
            if (list == null || (walked > 0 && walked + list.size() > BUDGET)) continue;
            walked += list.size();
            double rarity = rarity(sheet.features()[i]);
            float weight = (float) (sheet.weights()[i] * rarity * rarity * retrieval(sheet.features()[i]));
            for (int k = 0; k < list.size(); k++) {
                int slot = list.at(k);
                if (shared[slot] == 0) {
                    if (count == touched.length) touched = java.util.Arrays.copyOf(touched, count * 2);
                    touched[count++] = slot;
                }
                shared[slot] += weight;
            }
        }
        return best(sheet, shared, touched, count);
    }

    private Integer[] byWeight(Sheet sheet) {
        int n = sheet.features().length;
        var order = new Integer[n];
        var weights = new double[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
            weights[i] = sheet.weights()[i] * rarity(sheet.features()[i]);
        }
        java.util.Arrays.sort(order, (a, b) -> Double.compare(weights[b], weights[a]));
        return order;
    }

    private static double retrieval(int feature) {
        return switch (Channel.values()[Channel.ordinal(feature)]) {
            case CONCEPT -> 1;
            case SUBJECT -> 0.5;
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
            int byScore = Float.compare(Math.round(score * 1e4f), Math.round(other.score * 1e4f));
            return byScore != 0 ? byScore : other.sheet.idea().id().compareTo(sheet.idea().id());
        }
    }

    private List<Sheet> best(Sheet sheet, float[] shared, int[] touched, int count) {
        var heaps = new HashMap<Script, PriorityQueue<Scored>>();
        for (int i = 0; i < count; i++) {
            var other = slots.get(touched[i]);
            if (other == null || other.idea().id().equals(sheet.idea().id())) continue;
            var heap = heaps.computeIfAbsent(other.script(), _ -> new PriorityQueue<>());
            if (heap.size() == CLOSELY && heap.element().score() > shared[touched[i]]) continue;
            heap.add(new Scored(shared[touched[i]], other));
            if (heap.size() > CLOSELY) heap.remove();
        }
        var best = new ArrayList<Sheet>();
        heaps.values().forEach(heap -> heap.forEach(scored -> best.add(scored.sheet())));
        best.sort(java.util.Comparator.comparing(found -> found.idea().id()));
        return best;
    }
}
