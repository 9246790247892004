package ruche.publication;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.strategy.Axis;

/// A place in a report where the cell writes.
///
/// @param axis id of the axis written about; null where the section has one text
/// @throws IllegalArgumentException if nothing is written in the section, or an axis is missing or too much
record Part(Section section, @Nullable UUID axis) {
    private static final UUID WHOLE = new UUID(0, 0);

    Part {
        if (!section.written() || section.writtenByAxis() != (axis != null))
            throw new IllegalArgumentException("nothing is written in " + section + " of axis " + axis);
    }

    static Part of(Section section) {
        return new Part(section, null);
    }

    static Part of(Section section, Axis axis) {
        return new Part(section, axis.id().value());
    }

    /// As stored.
    UUID axisOrWhole() {
        return axis == null ? WHOLE : axis;
    }

    static Part stored(Section section, UUID axis) {
        return new Part(section, axis.equals(WHOLE) ? null : axis);
    }
}
