package ruche.meetings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;

/// Somebody who takes part.
///
/// @param key the line's key in an imported list, the same from meeting to meeting; null where there is none
/// @param category code of a category of the cell
/// @param actor the organisation, or the one a person comes from
/// @param label who it is where no actor says it; may name a person: for staff only
/// @param heads how many persons this stands for; 1 for an organisation
public record NewAttendee(
        @Nullable String key,
        String category,
        @Nullable UUID actor,
        @Nullable Bilingual label,
        int heads) {
    private static final int MOST = 10_000;

    public NewAttendee {
        mustBeMany(heads);
    }

    static void mustBeMany(int heads) {
        if (heads < 1 || heads > MOST) throw AttendanceMiswritten.heads(MOST);
    }

    /// An actor of the registry.
    public static NewAttendee organisation(String category, UUID actor) {
        return new NewAttendee(null, category, actor, null, 1);
    }

    /// @param actor where they come from; null where it is not known
    public static NewAttendee persons(String category, @Nullable UUID actor, @Nullable Bilingual label, int heads) {
        return new NewAttendee(null, category, actor, label, heads);
    }
}
