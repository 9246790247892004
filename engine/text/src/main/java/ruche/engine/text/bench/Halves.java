package ruche.engine.text.bench;

import java.util.List;

/// Two halves of labelled ideas by a fixed rule: what is fixed on the first is reported on the second. Twins and their
/// near misses stay together.
final class Halves {
    private static final int SEED = 31;

    private Halves() {}

    static boolean first(String family) {
        return Math.floorMod(family.hashCode() * SEED + 7, 2) == 0;
    }

    static List<Case> first(List<Case> cases) {
        return cases.stream().filter(one -> first(one.family())).toList();
    }

    static List<Case> second(List<Case> cases) {
        return cases.stream().filter(one -> !first(one.family())).toList();
    }
}
