package ruche.engine.text.twins;

/// How much it tells that an idea has a feature, by how many have it. Logarithms of small numbers are kept.
final class Rarity {
    private static final double LEAST = 0.03;

    private final double[] logs = new double[4096];

    Rarity() {
        for (int has = 0; has < logs.length; has++) logs[has] = Math.log(has + 0.5);
    }

    /// @param has how many of `all` have it
    double of(int has, int all) {
        double everything = log(Math.max(all, has) + 1, 0);
        return Math.max(LEAST, (everything - log(has, 0.5)) / (everything - logs[0]));
    }

    private double log(int number, double more) {
        return more == 0.5 && number < logs.length ? logs[number] : Math.log(number + more);
    }
}
