package ruche.publication;

import org.jspecify.annotations.Nullable;
import ruche.strategy.Cycle;

/// Which of a cycle's reports a page shows.
///
/// @param version null for the draft
record Edition(Cycle cycle, @Nullable Version version) {
    static Edition draft(Cycle cycle) {
        return new Edition(cycle, null);
    }

    boolean isDraft() {
        return version == null;
    }

    /// Its address inside the cell; its files lie below.
    String path() {
        var report = "/reports/" + cycle.code();
        return version == null ? report + "/draft" : report + "/versions/" + version.number();
    }
}
