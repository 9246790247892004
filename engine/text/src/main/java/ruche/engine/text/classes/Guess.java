package ruche.engine.text.classes;

import java.util.List;
import java.util.Optional;

/// What a text may be, likeliest first.
///
/// @param sure whether the first is to be proposed as the answer; else it is one of several to choose from
public record Guess(List<Proposal> proposals, boolean sure) {
    static final Guess NOTHING = new Guess(List.of(), false);

    /// Empty where it is not known.
    public Optional<Proposal> answer() {
        return sure ? first() : Optional.empty();
    }

    public Optional<Proposal> first() {
        return proposals.stream().findFirst();
    }
}
