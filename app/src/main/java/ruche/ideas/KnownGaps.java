package ruche.ideas;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ruche.strategy.CheckItem;

/// What an idea visibly lacks of what it is looked through for: the program knows of the usual questions, by their
/// codes, in which fields their answers stand. An agent looks at it and may say otherwise.
final class KnownGaps {
    private KnownGaps() {}

    /// The questions that lack an answer, each as missing.
    static Map<UUID, CheckAnswer> answers(Idea idea, List<CheckItem> items) {
        return items.stream()
                .filter(item -> !fields(idea, item).isEmpty())
                .collect(Collectors.toMap(item -> item.id().value(), _ -> CheckAnswer.MISSING));
    }

    /// The fields in which the answers would stand.
    static Set<AskedField> fields(Idea idea, List<CheckItem> items) {
        var fields = EnumSet.noneOf(AskedField.class);
        for (var item : items) fields.addAll(fields(idea, item));
        return fields;
    }

    private static Set<AskedField> fields(Idea idea, CheckItem item) {
        var fields = EnumSet.noneOf(AskedField.class);
        switch (item.code()) {
            case "clear" -> {
                if (idea.title().isBlank() && idea.description().isBlank()) fields.add(AskedField.DESCRIPTION);
            }
            case "place" -> {
                if (idea.commune() == null) fields.add(AskedField.COMMUNE);
            }
            case "beneficiaries" -> {
                if (idea.targetGroups().isBlank()) fields.add(AskedField.TARGET_GROUPS);
                if (idea.beneficiaries() == null) fields.add(AskedField.BENEFICIARIES);
            }
            case "cost" -> {
                if (idea.asked() == null) fields.add(AskedField.ASKED);
            }
            case "own" -> {
                if (idea.own() == null) fields.add(AskedField.OWN);
            }
            default -> {}
        }
        return fields;
    }
}
