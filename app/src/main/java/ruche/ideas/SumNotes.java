package ruche.ideas;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Money;

/// What an idea's timeline says of sums that change.
final class SumNotes {
    private SumNotes() {}

    /// What everybody is told when sums change: money is never changed without a trace.
    static List<TimelineNote> between(
            @Nullable Money askedBefore, @Nullable Money asked, @Nullable Money ownBefore, @Nullable Money own) {
        var notes = new ArrayList<TimelineNote>();
        sum(notes, "ideas.told-asked-sum", askedBefore, asked);
        sum(notes, "ideas.told-own-sum", ownBefore, own);
        return notes;
    }

    private static void sum(List<TimelineNote> notes, String key, @Nullable Money before, @Nullable Money now) {
        if (Objects.equals(before, now)) return;
        if (before == null) notes.add(TimelineNote.open("sum", key + "-given", Objects.requireNonNull(now)));
        else if (now == null) notes.add(TimelineNote.open("sum", key + "-dropped", before));
        else notes.add(TimelineNote.open("sum", key + "-changed", before, now));
    }
}
