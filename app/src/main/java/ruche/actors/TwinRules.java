package ruche.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ruche.engine.text.EditDistance;

/// Whether two lines of the registry are probably one actor, and why: rules, no figures learnt.
///
/// A number given once (receipt, ICE) is enough. Names must be nearly the same where nothing else speaks for it, and
/// may differ more where phone or e-mail are the same. Many associations of one name live in many communes: where both
/// seats are known and are not one, a name is not enough; where one is not known, the name must be a rare one.
final class TwinRules {
    /// Share of the names' weight that both must have.
    private static final double NEARLY_THE_SAME = 0.85;

    private static final double ALIKE = 0.5;

    /// From here on whoever enters one is asked whether it is the other.
    private static final double ALMOST = 0.7;

    /// A name that fewer than one in sixty bears by chance.
    private static final double RARE = 4.0;

    private static final int LONG_ACRONYM = 4;

    private static final int MOST_SLIPS = 3;
    private static final int LETTERS_OF_A_SLIP = 8;

    private TwinRules() {}

    /// @param twins whether they are probably one
    /// @param share of their names' weight that both have, from 0 to 1
    /// @param reasons what speaks for it and against it, in words, the strongest first
    record Verdict(boolean twins, double share, List<Why> reasons) {
        int percent() {
            return (int) Math.round(100 * share);
        }
    }

    /// With its reasons, whatever it is.
    static Verdict judge(TwinSide one, TwinSide other, WordWeights weights) {
        return judge(one, other, weights, true);
    }

    /// With its reasons where they are twins: those of the others nobody reads.
    static Verdict sought(TwinSide one, TwinSide other, WordWeights weights) {
        return judge(one, other, weights, false);
    }

    private static Verdict judge(TwinSide one, TwinSide other, WordWeights weights, boolean explained) {
        var near = nearest(one, other, weights);
        var reasons = new ArrayList<Why>();
        boolean enough = numbers(one, other, reasons);
        boolean reached = contacts(one, other, reasons);
        boolean kin = one.kind() == other.kind() && formsAgree(one, other);
        enough |= reached && near.share() >= ALIKE;
        enough |= kin && byName(one, other, near);
        enough |= kin && byAcronym(one, other, reasons);
        if (!enough && !explained) return new Verdict(false, near.share(), List.of());
        names(one, other, near, reasons);
        if (sameSeat(one, other)) reasons.add(Why.of("actors.twin-seat"));
        if (!one.field().isEmpty() && one.field().equals(other.field())) reasons.add(Why.of("actors.twin-field"));
        return new Verdict(enough, near.share(), List.copyOf(reasons));
    }

    /// Whether they are called almost alike, wherever their seats are: worth a question, proof of nothing.
    static boolean resemble(TwinSide one, TwinSide other, WordWeights weights) {
        return formsAgree(one, other)
                && (nearest(one, other, weights).share() >= ALMOST
                        || one.names().stream()
                                .anyMatch(ours ->
                                        other.names().stream().anyMatch(theirs -> spelledAlmost(ours, theirs))));
    }

    /// Arabic words are too short for one letter to be a slip in one of them; in the whole name it is.
    private static boolean spelledAlmost(ActorName one, ActorName other) {
        int most =
                Math.min(MOST_SLIPS, Math.min(one.core().length(), other.core().length()) / LETTERS_OF_A_SLIP);
        return most > 0 && EditDistance.within(most, one.core(), other.core()) <= most;
    }

    /// Of the names in one language that are most alike.
    private static NameLikeness nearest(TwinSide one, TwinSide other, WordWeights weights) {
        return one.names().stream()
                .flatMap(ours -> other.names().stream().map(theirs -> NameLikeness.of(ours, theirs, weights)))
                .max(Comparator.comparingDouble(NameLikeness::share))
                .orElse(NameLikeness.NONE);
    }

    private static boolean numbers(TwinSide one, TwinSide other, List<Why> reasons) {
        boolean receipt = !one.receipt().isEmpty() && one.receipt().equals(other.receipt());
        boolean ice = !one.ice().isEmpty() && one.ice().equals(other.ice());
        if (receipt) reasons.add(Why.of("actors.twin-receipt"));
        if (ice) reasons.add(Why.of("actors.twin-ice"));
        return ice || (receipt && sameSeatOrUnknown(one, other));
    }

    private static boolean contacts(TwinSide one, TwinSide other, List<Why> reasons) {
        boolean any = false;
        for (var kind : ContactKind.values()) {
            if (one.contacts().stream()
                    .noneMatch(reach -> reach.kind() == kind && other.contacts().contains(reach))) continue;
            reasons.add(Why.of("actors.twin-same-" + kind));
            any = true;
        }
        return any;
    }

    /// A federation is none of its associations, whatever it is called.
    private static boolean formsAgree(TwinSide one, TwinSide other) {
        return one.names().stream()
                .noneMatch(ours -> other.names().stream()
                        .anyMatch(theirs -> !ours.forms().isEmpty()
                                && !theirs.forms().isEmpty()
                                && ours.forms().stream().noneMatch(theirs.forms()::contains)));
    }

    private static boolean byName(TwinSide one, TwinSide other, NameLikeness near) {
        if (near.share() < NEARLY_THE_SAME) return false;
        return sameSeat(one, other) || (sameSeatOrUnknown(one, other) && near.weight() >= RARE);
    }

    /// A name that another has as its first letters, or that the other says it is called in short.
    private static boolean byAcronym(TwinSide one, TwinSide other, List<Why> reasons) {
        var acronym = standsFor(one, other).or(() -> standsFor(other, one));
        if (acronym.isEmpty() || !sameSeatOrUnknown(one, other)) return false;
        if (acronym.get().length() < LONG_ACRONYM && !sameSeat(one, other)) return false;
        reasons.add(Why.of("actors.twin-acronym", acronym.get()));
        return true;
    }

    private static Optional<String> standsFor(TwinSide brief, TwinSide whole) {
        return brief.names().stream()
                .filter(name -> name.words().size() == 1)
                .map(name -> name.words().getFirst())
                .filter(word -> word.equals(whole.letters())
                        || whole.names().stream()
                                .anyMatch(name -> name.acronym().equals(word)))
                .findFirst();
    }

    private static void names(TwinSide one, TwinSide other, NameLikeness near, List<Why> reasons) {
        if (sameText(one, other)) reasons.add(Why.of("actors.twin-name"));
        else if (near.share() > 0 && near.isWhole()) reasons.add(Why.of("actors.twin-words-all"));
        else if (!near.same().isEmpty()) reasons.add(Why.of("actors.twin-words", listed(near.same(), one, other)));
        if (!near.respelt().isEmpty()) reasons.add(Why.of("actors.twin-respelt", respelt(near.respelt(), one, other)));
        if (!near.apart().isEmpty() && near.share() > 0)
            reasons.add(Why.of("actors.twin-apart", listed(near.apart(), one, other)));
    }

    private static String listed(List<String> words, TwinSide... sides) {
        return words.stream().map(word -> WrittenWords.of(word, sides)).collect(Collectors.joining(" · "));
    }

    private static String respelt(List<NameLikeness.Respelt> pairs, TwinSide one, TwinSide other) {
        return pairs.stream()
                .map(pair -> written(pair.ours(), one) + " / " + written(pair.theirs(), other))
                .collect(Collectors.joining(" · "));
    }

    private static String written(List<String> words, TwinSide side) {
        return words.stream().map(word -> WrittenWords.of(word, side)).collect(Collectors.joining(" "));
    }

    private static boolean sameText(TwinSide one, TwinSide other) {
        return one.names().stream()
                .anyMatch(ours -> other.names().stream()
                        .anyMatch(theirs -> ours.words().equals(theirs.words())
                                && ours.forms().equals(theirs.forms())));
    }

    static boolean sameSeat(TwinSide one, TwinSide other) {
        return one.commune() != null && one.commune().equals(other.commune());
    }

    private static boolean sameSeatOrUnknown(TwinSide one, TwinSide other) {
        return one.commune() == null || other.commune() == null || one.commune().equals(other.commune());
    }
}
