package ruche.ideas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;

/// The indexes of twins, one a cell, made in the background when they are first asked for and thrown away when memory
/// is wanted for another cell. Each server has its own; what any of them writes is caught up from the record.
@Component
class TwinIndexes implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(TwinIndexes.class);

    /// Whoever asks waits so long for an index to be made or caught up, then does without what is not there yet.
    private static final long PATIENCE = 1_000;

    /// Ideas kept in memory, of all cells together.
    private static final int MOST = 200_000;

    private static final long MILLION = 1_000_000;

    /// How long an index goes on without a look whether it is [TwinIndex#outworn].
    private static final long FRESH = 600_000 * MILLION;

    private final TwinSource source;
    private final ExecutorService builder = worker("twins-build", Thread.MIN_PRIORITY);
    private final ExecutorService follower = worker("twins-follow", Thread.NORM_PRIORITY);
    private final LinkedHashMap<CellId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    TwinIndexes(TwinSource source) {
        this.source = source;
    }

    private static final class Kept {
        final CompletableFuture<TwinIndex> built = new CompletableFuture<>();
        volatile boolean looking;
        volatile long checked = System.nanoTime();
    }

    @SuppressWarnings("ThreadPriorityCheck") // only which waits when both could run
    private static ExecutorService worker(String name, int priority) {
        return Executors.newSingleThreadExecutor(work ->
                Thread.ofPlatform().daemon().name(name).priority(priority).unstarted(work));
    }

    /// The index of a cell as its record stands; empty while it is being made.
    Optional<TwinIndex> of(CellId cell) {
        var mine = kept(cell);
        var index = awaited(mine.built);
        index.ifPresent(ready -> awaited(follower.submit(() -> follow(cell, mine, ready))));
        return index;
    }

    /// The same, after a look through ideas for the pairs that they make.
    Optional<TwinIndex> lookedThrough(CellId cell) {
        var index = of(cell);
        index.filter(ready -> ready.left() > 0).ifPresent(ready -> awaited(look(kept(cell), ready)));
        return index;
    }

    /// Throws a cell's index away: the next who asks makes it anew.
    void forget(CellId cell) {
        synchronized (kept) {
            kept.remove(cell);
        }
    }

    private Kept kept(CellId cell) {
        synchronized (kept) {
            var known = kept.get(cell);
            if (known != null) return known;
            var made = new Kept();
            kept.put(cell, made);
            builder.execute(() -> build(cell, made));
            return made;
        }
    }

    private void build(CellId cell, Kept mine) {
        try {
            mine.built.complete(TwinIndex.build(cell, source));
            makeRoom(cell);
        } catch (RuntimeException failure) {
            log.warn("the index of twins of cell {} could not be made", cell.value(), failure);
            drop(cell, mine);
            mine.built.cancel(false);
        }
    }

    private void drop(CellId cell, Kept mine) {
        synchronized (kept) {
            kept.remove(cell, mine);
        }
    }

    /// Those not asked for longest go first.
    private void makeRoom(CellId but) {
        synchronized (kept) {
            long all = 0;
            var newestFirst = new ArrayList<>(kept.sequencedKeySet().reversed());
            for (var cell : newestFirst) {
                var index = kept.get(cell);
                if (index == null || !index.built.isDone() || index.built.isCancelled()) continue;
                all += index.built.join().size();
                if (all > MOST && !cell.equals(but)) kept.remove(cell);
            }
        }
    }

    private void follow(CellId cell, Kept mine, TwinIndex index) {
        index.catchUp();
        if (System.nanoTime() - mine.checked > FRESH) {
            mine.checked = System.nanoTime();
            if (index.outworn()) drop(cell, mine);
        }
    }

    /// In steps, so that another cell's index need not wait long to be made.
    private Future<?> look(Kept mine, TwinIndex index) {
        var done = new CompletableFuture<Boolean>();
        if (mine.looking) {
            done.complete(false);
            return done;
        }
        mine.looking = true;
        step(mine, index, done);
        return done;
    }

    private void step(Kept mine, TwinIndex index, CompletableFuture<Boolean> done) {
        builder.execute(() -> {
            boolean more = false;
            try {
                long until = System.nanoTime() + 200 * MILLION;
                do more = index.lookFurther();
                while (more && System.nanoTime() < until);
            } finally {
                if (more) step(mine, index, done);
                else {
                    mine.looking = false;
                    done.complete(true);
                }
            }
        });
    }

    /// Empty where it is not done in time, or failed: whoever asks does without.
    private static <T> Optional<T> awaited(Future<T> work) {
        try {
            return Optional.ofNullable(work.get(PATIENCE, TimeUnit.MILLISECONDS));
        } catch (TimeoutException | CancellationException _) {
            return Optional.empty();
        } catch (ExecutionException failure) {
            log.warn("the index of twins could not be caught up", failure);
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void destroy() {
        builder.shutdownNow();
        follower.shutdownNow();
    }
}
