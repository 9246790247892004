package ruche.ideas;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ruche.record.Change;

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
                .note("sdg", before.sdg(), now.sdg())
                .note("dac", before.dac(), now.dac())
                .note("target-groups", before.targetGroups(), now.targetGroups().strip())
                .note("asked", before.asked(), now.asked())
                .note("own", before.own(), now.own());
    }

    private ChangedFacts note(String name, @Nullable Object before, @Nullable Object now) {
        if (Objects.equals(before, now)) return this;
        facts.put(name, Change.text(now));
        facts.put(name + Change.BEFORE, Change.text(before));
        return this;
    }

    /// By name; what was before under the name with `-before`.
    Map<String, String> facts() {
        return facts;
    }
}
