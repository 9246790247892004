package ruche.appraisal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.record.KeptIndexes;

/// What the matcher keeps of programmes and ideas, one a cell.
@Component
class MatchIndexes implements DisposableBean {
    /// Ideas and programmes kept in memory, of all cells together.
    private static final int MOST = 50_000;

    private final KeptIndexes<MatchIndex> indexes;

    MatchIndexes(MatchSource source) {
        this.indexes = new KeptIndexes<>("matches", MOST, cell -> MatchIndex.build(cell, source));
    }

    /// As the record of a cell stands; empty while it is being made.
    Optional<MatchIndex> of(CellId cell) {
        return indexes.of(cell);
    }

    /// The same, once all ideas that wait are reckoned against all programmes, or as far as that is done in a moment.
    Optional<MatchIndex> reckoned(CellId cell) {
        var index = of(cell);
        index.filter(ready -> !ready.reckoned())
                .ifPresent(ready -> indexes.awaited(CompletableFuture.runAsync(ready::reckon, indexes::later)));
        return index;
    }

    /// Throws a cell's index away: the next who asks makes it anew.
    void forget(CellId cell) {
        indexes.forget(cell);
    }

    @Override
    public void destroy() {
        indexes.stop();
    }
}
