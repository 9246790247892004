package ruche.ideas;

import java.util.Locale;
import ruche.kernel.Money;

/// What the size of a place's circle shows.
enum MapFigure {
    /// How many ideas.
    IDEAS,
    /// What they ask for together, in the currency most is asked in.
    ASKED;

    long of(IdeaTally tally) {
        return switch (this) {
            case IDEAS -> tally.count();
            case ASKED -> tally.asked().stream().mapToLong(Money::minor).max().orElse(0);
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "ideas.map-" + code();
    }

    static MapFigure of(String code) {
        return code.equals(ASKED.code()) ? ASKED : IDEAS;
    }
}
