package ruche.sheets;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Whether the headings of a file are those of another kind than the one it was handed in as.
final class KindGuess {
    /// So many more headings of the other kind leave no doubt.
    private static final int MORE = 2;

    private KindGuess() {}

    /// A kind of thing, and what is wanted of each row of it.
    record Kind(String name, Target target) {}

    /// @return the kind that knows most of the headings, where it knows clearly more of them than `taken`
    static Optional<Kind> better(List<String> headings, Target taken, Collection<Kind> others) {
        var least = known(headings, taken) + MORE;
        return others.stream()
                .filter(other -> known(headings, other.target()) >= least)
                .max(java.util.Comparator.comparingLong(other -> known(headings, other.target())));
    }

    /// Names and phones stand in lists of every kind.
    private static long known(List<String> headings, Target target) {
        var match = new LabelMatch(target);
        return target.fields().stream()
                .filter(field -> field.needed() || !field.personal())
                .filter(field -> headings.stream()
                        .anyMatch(heading -> match.score(heading, field).value() >= LabelMatch.CERTAIN))
                .count();
    }
}
