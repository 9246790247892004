package ruche.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;

/// Reads what was given part by part, so that all that is wrong with it is said at once.
public final class Faults {
    private final List<Refusal> found = new ArrayList<>();

    /// @return null where it was refused (then [#end] refuses all), or where there is nothing
    /// @throws NotFound for what names something that is not there: that is no fault of a field
    public <T> @Nullable T read(Supplier<? extends @Nullable T> part) {
        try {
            return part.get();
        } catch (NotFound missing) {
            throw missing;
        } catch (Refusal refusal) {
            add(refusal);
            return null;
        }
    }

    public void check(Runnable rule) {
        try {
            rule.run();
        } catch (NotFound missing) {
            throw missing;
        } catch (Refusal refusal) {
            add(refusal);
        }
    }

    public void add(Refusal fault) {
        found.addAll(AllRefused.of(fault));
    }

    public boolean none() {
        return found.isEmpty();
    }

    public boolean about(String part) {
        return found.stream().anyMatch(refusal -> refusal.about().equals(part));
    }

    /// @throws Refusal for all that was wrong
    public void end() {
        if (found.size() == 1) throw found.getFirst();
        if (!found.isEmpty()) throw new AllRefused(found);
    }
}
