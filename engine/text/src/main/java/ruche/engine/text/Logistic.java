package ruche.engine.text;

import java.util.Arrays;
import java.util.List;

/// Logistic regression with a penalty on large weights, trained by Newton’s steps until nothing moves: the same
/// examples give the same weights, in whatever order they come.
public final class Logistic {
    private static final int STEPS = 60;

    private Logistic() {}

    /// @param yes whether what the numbers describe is so
    @SuppressWarnings("ArrayRecordComponent") // never compared, and too many to wrap
    public record Example(double[] numbers, boolean yes, double weight) {}

    public static double certainty(double[] weights, double[] numbers) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] * numbers[i];
        return 1 / (1 + Math.exp(-sum));
    }

    /// @param penalty on the square of each weight but the first, which belongs to the constant
    public static double[] train(List<Example> examples, double penalty) {
        int n = examples.getFirst().numbers().length;
        var weights = new double[n];
        for (int step = 0; step < STEPS; step++) {
            var gradient = new double[n];
            var curve = new double[n][n];
            for (var example : examples) {
                double certainty = certainty(weights, example.numbers());
                double miss = example.weight() * ((example.yes() ? 1 : 0) - certainty);
                double slope = Math.max(1e-6, example.weight() * certainty * (1 - certainty));
                for (int i = 0; i < n; i++) {
                    gradient[i] += miss * example.numbers()[i];
                    for (int j = 0; j < n; j++) curve[i][j] += slope * example.numbers()[i] * example.numbers()[j];
                }
            }
            for (int i = 0; i < n; i++) {
                double held = i == 0 ? penalty * 0.01 : penalty;
                gradient[i] -= held * weights[i];
                curve[i][i] += held;
            }
            var move = solve(curve, gradient);
            double far = 0;
            for (int i = 0; i < n; i++) {
                weights[i] += move[i];
                far = Math.max(far, Math.abs(move[i]));
            }
            if (far < 1e-9) break;
        }
        return weights;
    }

    /// Gauss elimination with the largest pivot.
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        var a = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i] = Arrays.copyOf(matrix[i], n + 1);
            a[i][n] = right[i];
        }
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) pivot = i;
            var row = a[k];
            a[k] = a[pivot];
            a[pivot] = row;
            if (Math.abs(a[k][k]) < 1e-12) a[k][k] = 1e-12;
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j <= n; j++) a[i][j] -= factor * a[k][j];
            }
        }
        var x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = a[i][n];
            for (int j = i + 1; j < n; j++) sum -= a[i][j] * x[j];
            x[i] = sum / a[i][i];
        }
        return x;
    }
}
