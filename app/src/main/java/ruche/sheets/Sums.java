package ruche.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Runs along a sheet with one amount field and keeps what a total could be the sum of, each currency for itself.
final class Sums {
    private final String field;
    private Run sinceTotal = new Run();
    private Run sinceHeader = new Run();
    private final Run all = new Run();
    private final Run ofTotals = new Run();

    Sums(String field) {
        this.field = field;
    }

    private static final class Run {
        private final Map<String, Long> sums = new HashMap<>();
        private int rows;

        void add(Value.Sum sum) {
            sums.merge(sum.currency() + "", sum.minor(), Math::addExact);
            rows++;
        }

        long of(Value.Sum stated) {
            return sums.getOrDefault(stated.currency() + "", 0L);
        }
    }

    void add(Value.Sum sum) {
        Stream.of(sinceTotal, sinceHeader, all).forEach(run -> run.add(sum));
    }

    void header() {
        sinceHeader = new Run();
    }

    /// Whether a figure without any word is the sum of two rows or more just above it.
    boolean isSumOfBlock(Value.Sum stated) {
        return stated.minor() != 0 && sinceTotal.rows > 1 && sinceTotal.of(stated) == stated.minor();
    }

    /// Checks a total against the rows it may close: the block, the rows under the last header, the totals before it,
    /// or the whole. The nearest stands for it when none agrees.
    TotalCheck total(int row, Value.Sum stated, boolean ofAll) {
        var runs = candidates(ofAll);
        var run = runs.stream()
                .filter(one -> one.of(stated) == stated.minor())
                .findFirst()
                .orElse(runs.getFirst());
        var check = new TotalCheck(row, field, stated.minor(), run.of(stated), stated.currency() + "", run.rows);
        ofTotals.add(stated);
        sinceTotal = new Run();
        return check;
    }

    private List<Run> candidates(boolean ofAll) {
        var runs = new ArrayList<>(
                Stream.of(sinceTotal, sinceHeader, ofTotals, all).toList());
        if (ofAll || sinceTotal.rows == 0) {
            runs.sort(Comparator.comparingInt(run -> run == all ? 0 : 1));
        }
        return runs;
    }
}
