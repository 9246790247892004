package ruche.record;

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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ruche.kernel.CellId;

/// Indexes of what cells hold, one a cell, made in the background when they are first asked for and thrown away when
/// memory is wanted for another cell. Each server has its own; what any of them writes is caught up from the record.
public final class KeptIndexes<I extends KeptIndexes.Index> {
    private static final Logger log = LoggerFactory.getLogger(KeptIndexes.class);

    /// Whoever asks waits so long for an index to be made or caught up, then does without what is not there yet.
    private static final long PATIENCE = 1_000;

    private static final long MILLION = 1_000_000;

    /// How long an index goes on without a look whether it is [Index#outworn].
    private static final long FRESH = 600_000 * MILLION;

    private final String name;
    private final long most;
    private final Function<CellId, I> made;
    private final ExecutorService builder;
    private final ExecutorService follower;
    private final LinkedHashMap<CellId, Kept<I>> kept = new LinkedHashMap<>(16, 0.75f, true);

    /// What is kept of one cell. One thread changes it while several ask.
    public interface Index {
        /// How many things it holds.
        int size();

        /// Takes in what was written since.
        void catchUp();

        /// Whether it should be made anew: looked at now and then, for it may cost something.
        boolean outworn();

        /// Whether what was caught up asks for making it anew at once.
        default boolean outdated() {
            return false;
        }
    }

    private static final class Kept<I> {
        final CompletableFuture<I> built = new CompletableFuture<>();
        volatile long checked = System.nanoTime();

        /// Whether another is being made in its place.
        final AtomicBoolean replaced = new AtomicBoolean();
    }

    /// @param name of its threads
    /// @param most how many things are kept of all cells together
    /// @param made reads all of a cell
    public KeptIndexes(String name, long most, Function<CellId, I> made) {
        this.name = name;
        this.most = most;
        this.made = made;
        this.builder = worker(name + "-build", Thread.MIN_PRIORITY);
        this.follower = worker(name + "-follow", Thread.NORM_PRIORITY);
    }

    @SuppressWarnings("ThreadPriorityCheck") // only which waits when both could run
    private static ExecutorService worker(String name, int priority) {
        return Executors.newSingleThreadExecutor(work ->
                Thread.ofPlatform().daemon().name(name).priority(priority).unstarted(work));
    }

    /// The index of a cell as its record stands; empty while it is being made.
    public Optional<I> of(CellId cell) {
        var mine = kept(cell);
        var index = awaited(mine.built);
        index.ifPresent(ready -> awaited(follower.submit(() -> follow(cell, mine, ready))));
        return index;
    }

    /// Throws a cell's index away: the next who asks makes it anew.
    public void forget(CellId cell) {
        synchronized (kept) {
            kept.remove(cell);
        }
    }

    private Kept<I> kept(CellId cell) {
        synchronized (kept) {
            var known = kept.get(cell);
            if (known != null) return known;
            var mine = new Kept<I>();
            kept.put(cell, mine);
            builder.execute(() -> build(cell, mine));
            return mine;
        }
    }

    private void build(CellId cell, Kept<I> mine) {
        try {
            mine.built.complete(made.apply(cell));
            makeRoom(cell);
        } catch (RuntimeException failure) {
            log.warn("the index {} of cell {} could not be made", name, cell.value(), failure);
            drop(cell, mine);
            mine.built.cancel(false);
        }
    }

    private void drop(CellId cell, Kept<I> mine) {
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
                if (all > most && !cell.equals(but)) kept.remove(cell);
            }
        }
    }

    private void follow(CellId cell, Kept<I> mine, I index) {
        index.catchUp();
        boolean anew = index.outdated();
        if (!anew && System.nanoTime() - mine.checked > FRESH) {
            mine.checked = System.nanoTime();
            anew = index.outworn();
        }
        if (anew && mine.replaced.compareAndSet(false, true)) builder.execute(() -> replace(cell, mine));
    }

    /// The one there is goes on answering until the other is made.
    private void replace(CellId cell, Kept<I> old) {
        var anew = new Kept<I>();
        try {
            anew.built.complete(made.apply(cell));
            synchronized (kept) {
                kept.replace(cell, old, anew);
            }
            makeRoom(cell);
        } catch (RuntimeException failure) {
            log.warn("the index {} of cell {} could not be made anew", name, cell.value(), failure);
            old.replaced.set(false);
        }
    }

    /// Does some work in the background, after what is being made now.
    public void later(Runnable work) {
        builder.execute(work);
    }

    /// Waits a little. Empty where it is not done in time, or failed: whoever asks does without.
    public <T> Optional<T> awaited(Future<T> work) {
        try {
            return Optional.ofNullable(work.get(PATIENCE, TimeUnit.MILLISECONDS));
        } catch (TimeoutException | CancellationException _) {
            return Optional.empty();
        } catch (ExecutionException failure) {
            log.warn("the index {} could not be caught up", name, failure);
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// Ends its threads.
    public void stop() {
        builder.shutdownNow();
        follower.shutdownNow();
    }
}
