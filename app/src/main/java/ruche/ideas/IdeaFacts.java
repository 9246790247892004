package ruche.ideas;

import org.jspecify.annotations.Nullable;
import ruche.kernel.Money;

/// What a proposer says of an idea and may still complete while it is scrutinised.
public record IdeaFacts(
        String title,
        String description,
        @Nullable String commune,
        String douar,
        String targetGroups,
        @Nullable Long beneficiaries,
        @Nullable Money asked,
        @Nullable Money own) {}
