package ruche.ideas;

import java.util.List;
import java.util.Set;

/// A thing that a reader looks for: an idea has it if any part of this is so.
///
/// @param texts of each, all pieces stand in what a search looks through
/// @param communes that are called so, by official code
/// @param numbers keys of the ideas that may be numbered so; empty where it cannot be a number
/// @param words without article: the more of them stand in a title, the better an idea matches
record Sought(List<List<String>> texts, Set<String> communes, Set<Long> numbers, List<String> words) {
    /// @param pieces any of which will do
    static Sought any(List<String> pieces, Set<String> communes, String word) {
        return new Sought(pieces.stream().map(List::of).toList(), communes, Set.of(), List.of(word));
    }

    /// @param pieces any of which will do where the text was no number
    static Sought number(List<String> pieces, Set<Long> keys) {
        return new Sought(pieces.stream().map(List::of).toList(), Set.of(), keys, List.of());
    }
}
