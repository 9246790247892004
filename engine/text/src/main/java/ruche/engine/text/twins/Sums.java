package ruche.engine.text.twins;

import java.util.function.IntToDoubleFunction;

/// Weights of two sheets, and of what both have, by channel.
final class Sums {
    private final double[] product = new double[Channel.COUNT];
    private final double[] squaresA = new double[Channel.COUNT];
    private final double[] squaresB = new double[Channel.COUNT];
    private final double[] least = new double[Channel.COUNT];
    private final double[] sumA = new double[Channel.COUNT];
    private final double[] sumB = new double[Channel.COUNT];
    private double mainA;
    private double mainB;
    private boolean mainOfAShared;
    private boolean mainOfBShared;

    Sums(Sheet a, Sheet b, IntToDoubleFunction rarity) {
        int i = 0;
        int j = 0;
        int[] left = a.features();
        int[] right = b.features();
        while (i < left.length || j < right.length) {
            boolean inA = i < left.length && (j >= right.length || left[i] <= right[j]);
            boolean inB = j < right.length && (i >= left.length || right[j] <= left[i]);
            int feature = inA ? left[i] : right[j];
            double rare = Channel.number(feature) == Channel.UNKNOWN.number() ? 1 : rarity.applyAsDouble(feature);
            add(feature, inA ? a.weights()[i++] * rare : 0, inB ? b.weights()[j++] * rare : 0);
        }
    }

    private void add(int feature, double a, double b) {
        int channel = Channel.number(feature);
        product[channel] += a * b;
        squaresA[channel] += a * a;
        squaresB[channel] += b * b;
        least[channel] += Math.min(a, b);
        sumA[channel] += a;
        sumB[channel] += b;
        if (channel != Channel.SUBJECT.number()) return;
        if (a > mainA) {
            mainA = a;
            mainOfAShared = b > 0;
        }
        if (b > mainB) {
            mainB = b;
            mainOfBShared = a > 0;
        }
    }

    double cosine(Channel channel) {
        int c = channel.number();
        return product[c] == 0 ? 0 : product[c] / Math.sqrt(squaresA[c] * squaresB[c]);
    }

    /// Of what the one with less has, how much the other has too.
    double contained(Channel channel) {
        int c = channel.number();
        double smaller = Math.min(sumA[c], sumB[c]);
        return smaller == 0 ? 0 : least[c] / smaller;
    }

    /// The same of subjects, where words that nobody knows may be subjects too.
    double subjects() {
        int c = Channel.SUBJECT.number();
        int u = Channel.UNKNOWN.number();
        double smaller = Math.min(sumA[c] + sumA[u], sumB[c] + sumB[u]);
        return least[c] == 0 ? 0 : Math.min(1, least[c] / smaller);
    }

    double shared(Channel channel) {
        return least[channel.number()];
    }

    /// The main subject of each is what weighs most in it: none, one or both found in the other.
    double main() {
        return (mainOfAShared ? 0.5 : 0) + (mainOfBShared ? 0.5 : 0);
    }
}
