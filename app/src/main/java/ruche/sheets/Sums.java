package ruche.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Runs along a sheet with one amount field and keeps what a total could be the sum of.
final class Sums {
    private final String field;
    private Run sinceTotal = Run.EMPTY;
    private Run sinceHeader = Run.EMPTY;
    private Run all = Run.EMPTY;
    private Run ofTotals = Run.EMPTY;

    Sums(String field) {
        this.field = field;
    }

    private record Run(long sum, int rows) {
        static final Run EMPTY = new Run(0, 0);

        Run plus(long minor) {
            return new Run(sum + minor, rows + 1);
        }
    }

    void add(long minor) {
        sinceTotal = sinceTotal.plus(minor);
        sinceHeader = sinceHeader.plus(minor);
        all = all.plus(minor);
    }

    void header() {
        sinceHeader = Run.EMPTY;
    }

    /// Whether a figure without any word is the sum of two rows or more just above it.
    boolean isSumOfBlock(long minor) {
        return minor != 0 && sinceTotal.rows() > 1 && sinceTotal.sum() == minor;
    }

    /// Checks a total against the rows it may close: the block, the rows under the last header, the totals before it,
    /// or
    /// the whole. The nearest stands for it when none agrees.
    TotalCheck total(int row, long stated, boolean ofAll) {
        var runs = candidates(ofAll);
        var run = runs.stream().filter(one -> one.sum() == stated).findFirst().orElse(runs.getFirst());
        ofTotals = ofTotals.plus(stated);
        sinceTotal = Run.EMPTY;
        return new TotalCheck(row, field, stated, run.sum(), run.rows());
    }

    private List<Run> candidates(boolean ofAll) {
        var runs = new ArrayList<>(
                Stream.of(sinceTotal, sinceHeader, ofTotals, all).toList());
        if (ofAll || sinceTotal.rows() == 0) {
            runs.sort(Comparator.comparingInt(run -> run.equals(all) ? 0 : 1));
        }
        return runs;
    }
}
