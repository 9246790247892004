package ruche.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Where a trial strikes.
///
/// @param moment how far into the phase, from 0 to 1
/// @param atOnce whether the program is started again while the old PostgreSQL may still be there
record Point(long seed, int number, Victim victim, Phase phase, double moment, boolean atOnce) {

    enum Victim {
        PROGRAM,
        POSTGRES;

        @Override
        public String toString() {
            return this == PROGRAM ? "the JVM" : "PostgreSQL";
        }
    }

    enum Phase {
        PLAN,
        APPLY,
        UNDO;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Every phase and victim equally often, the moments at random.
    static List<Point> of(long seed, int points) {
        var random = new Random(seed);
        var all = new ArrayList<Point>();
        for (int n = 0; n < points; n++) {
            var phase = Phase.values()[n % Phase.values().length];
            var victim = Victim.values()[n / Phase.values().length % Victim.values().length];
            all.add(new Point(seed, n + 1, victim, phase, random.nextDouble(), random.nextBoolean()));
        }
        return all;
    }
}
