package ruche.ideas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Money;

/// What an act changed in what is said of an idea: each fact as it is now and as it was before, for the record.
final class ChangedFacts {
    private final SortedMap<String, String> facts = new TreeMap<>();

    static ChangedFacts between(IdeaFacts before, IdeaFacts now) {
        return new ChangedFacts()
                .note("title", before.title(), now.title())
                .note("description", before.description(), now.description())
                .note("commune", before.commune(), now.commune())
                .note("douar", before.douar(), now.douar())
                .note("target-groups", before.targetGroups(), now.targetGroups())
                .note("beneficiaries", before.beneficiaries(), now.beneficiaries())
                .note("asked", before.asked(), now.asked())
                .note("own", before.own(), now.own());
    }

    static ChangedFacts between(Idea before, Classification now) {
        return new ChangedFacts()
                .note("axis-id", before.axis(), now.axis())
                .note("sub-axis-id", before.subAxis(), now.subAxis())
                .note("kind", before.kind(), now.kind().strip())
                .note("target-groups", before.targetGroups(), now.targetGroups().strip())
                .note("asked", before.asked(), now.asked())
                .note("own", before.own(), now.own());
    }

    private ChangedFacts note(String name, @Nullable Object before, @Nullable Object now) {
        if (Objects.equals(before, now)) return this;
        facts.put(name, text(now));
        facts.put(name + "-before", text(before));
        return this;
    }

    /// Empty for nothing; a sum in units with its currency.
    private static String text(@Nullable Object fact) {
        if (fact == null) return "";
        if (!(fact instanceof Money sum)) return fact.toString();
        return java.math.BigDecimal.valueOf(sum.minor(), sum.currency().getDefaultFractionDigits())
                        .toPlainString()
                + " " + sum.currency().getCurrencyCode();
    }

    /// By name; what was before under the name with `-before`.
    Map<String, String> facts() {
        return facts;
    }

    /// What everybody is told when sums change: money is never changed without a trace.
    static List<TimelineNote> sums(
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
