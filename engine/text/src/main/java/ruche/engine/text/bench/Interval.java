package ruche.engine.text.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Between which bounds a share truly lies, with 95 % confidence.
///
/// @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927</a>
record Interval(double low, double high) {
    private static final double Z = 1.959964;
    private static final int DRAWS = 2000;

    static Interval wilson(double share, int of) {
        if (of == 0) return new Interval(0, 1);
        double z2 = Z * Z / of;
        double middle = (share + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(share * (1 - share) / of + z2 / (4 * of)) / (1 + z2);
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /// How often right, wrongly said and missed, in one family of ideas: they stand or fall together.
    record Outcome(int right, int wrong, int missed) {
        Outcome plus(Outcome other) {
            return new Outcome(right + other.right, wrong + other.wrong, missed + other.missed);
        }

        double f1() {
            return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
        }
    }

    /// Families drawn anew with a seed.
    static Interval bootstrap(List<Outcome> families) {
        if (families.isEmpty()) return new Interval(0, 1);
        var random = new Random(2026);
        var drawn = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            var sum = new Outcome(0, 0, 0);
            for (int i = 0; i < families.size(); i++) sum = sum.plus(families.get(random.nextInt(families.size())));
            drawn[d] = sum.f1();
        }
        Arrays.sort(drawn);
        return new Interval(drawn[(int) (DRAWS * 0.025)], drawn[(int) (DRAWS * 0.975)]);
    }
}
