package ruche.ideas;

import java.util.List;

/// What became of an idea handed in.
public sealed interface Submission {
    /// @param number its number for life
    record Accepted(IdeaId id, String number) implements Submission {}

    /// Not stored: the bearer is first shown the ideas it may repeat. Handing it in again with
    /// [NewIdea#insists] stores it.
    record LooksLike(List<Idea> known) implements Submission {}
}
