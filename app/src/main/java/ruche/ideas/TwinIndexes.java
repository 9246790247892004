package ruche.ideas;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.record.KeptIndexes;

/// The indexes of twins, one a cell.
@Component
class TwinIndexes implements DisposableBean {
    /// Ideas kept in memory, of all cells together.
    private static final int MOST = 200_000;

    /// Nanoseconds of one step of looking for pairs.
    private static final long STEP = 200_000_000;

    private final KeptIndexes<TwinIndex> indexes;

    TwinIndexes(TwinSource source) {
        this.indexes = new KeptIndexes<>("twins", MOST, cell -> TwinIndex.build(cell, source));
    }

    /// The index of a cell as its record stands; empty while it is being made.
    Optional<TwinIndex> of(CellId cell) {
        return indexes.of(cell);
    }

    /// The same, after a look through ideas for the pairs that they make.
    Optional<TwinIndex> lookedThrough(CellId cell) {
        var index = of(cell);
        index.filter(ready -> ready.left() > 0).ifPresent(ready -> indexes.awaited(look(ready)));
        return index;
    }

    /// Throws a cell's index away: the next who asks makes it anew.
    void forget(CellId cell) {
        indexes.forget(cell);
    }

    /// In steps, so that another cell's index need not wait long to be made.
    private Future<?> look(TwinIndex index) {
        var done = new CompletableFuture<Boolean>();
        if (index.looking().compareAndSet(false, true)) step(index, done);
        else done.complete(false);
        return done;
    }

    private void step(TwinIndex index, CompletableFuture<Boolean> done) {
        indexes.later(() -> {
            boolean more = false;
            try {
                long until = System.nanoTime() + STEP;
                do more = index.lookFurther();
                while (more && System.nanoTime() < until);
            } finally {
                if (more) step(index, done);
                else {
                    index.looking().set(false);
                    done.complete(true);
                }
            }
        });
    }

    @Override
    public void destroy() {
        indexes.stop();
    }
}
