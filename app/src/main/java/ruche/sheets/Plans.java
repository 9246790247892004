package ruche.sheets;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;

/// Plans made lately: paging through one must not read the file anew each time. Losing them loses nothing.
@Component
class Plans {
    private static final int KEPT = 3;

    private record Key(String sha256, Target target, String choices) {}

    private final ImportStore store;
    private final SheetReader reader = new SheetReader();
    private final Map<Key, Plan> made = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Plan> eldest) {
            return size() > KEPT;
        }
    };

    Plans(ImportStore store) {
        this.store = store;
    }

    Plan of(CellId cell, SheetImport of, Function<String, ImportTarget> targets) {
        var target = targets.apply(of.kind()).target(cell, of.context());
        var known = known(new Key(of.sha256(), target, of.choices().toJson()));
        return known != null ? known : plan(of.sha256(), store.file(cell, of.sha256()), target, of.choices());
    }

    Plan plan(String sha256, byte[] bytes, Target target, Choices choices) {
        var plan = new Planner(target).plan(reader.read(bytes), choices);
        synchronized (made) {
            made.put(new Key(sha256, target, choices.toJson()), plan);
        }
        return plan;
    }

    private @org.jspecify.annotations.Nullable Plan known(Key key) {
        synchronized (made) {
            return made.get(key);
        }
    }
}
