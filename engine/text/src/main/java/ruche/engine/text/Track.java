package ruche.engine.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// How often what was proposed proved right: a proposal is told when it is shown, and what a person then decided. It is
/// a value that an installation keeps by replaying its decisions, in whatever order.
public final class Track {
    public enum Of {
        TWINS,
        CLASS,
        PROGRAMME
    }

    /// What became of a proposal.
    public enum Became {
        /// The person did what was proposed first.
        RIGHT,
        /// The person did something else.
        WRONG,
        /// Nothing was proposed, and a person found something.
        MISSED,
        /// The program said that it did not know, and left it to a person.
        UNSURE
    }

    public record Line(int right, int wrong, int missed, int unsure) {
        /// Of what was proposed, how much was right; 0 where nothing was.
        public double share() {
            return right + wrong == 0 ? 0 : (double) right / (right + wrong);
        }
    }

    private final Map<Of, Map<String, Became>> decided = new EnumMap<>(Of.class);

    /// @param about what was decided, such as a pair of ids; a later decision on it takes the place of an earlier one
    public synchronized void put(Of of, String about, Became became) {
        decided.computeIfAbsent(of, _ -> new HashMap<>()).put(about, became);
    }

    public synchronized void forget(Of of, String about) {
        decided.getOrDefault(of, new HashMap<>()).remove(about);
    }

    public synchronized Line line(Of of) {
        var all = decided.getOrDefault(of, Map.of()).values();
        return new Line(count(all, Became.RIGHT), count(all, Became.WRONG), count(all, Became.MISSED), count(all, Became.UNSURE));
    }

    private static int count(java.util.Collection<Became> all, Became one) {
        return (int) all.stream().filter(became -> became == one).count();
    }
}
