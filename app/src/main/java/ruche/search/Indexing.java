package ruche.search;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import ruche.engine.text.search.Answer;
import ruche.engine.text.search.DamagedIndex;
import ruche.engine.text.search.Question;
import ruche.record.Journal;

/// Keeps the index of this server: opens it, follows the record, makes it anew where it is damaged, of another edition
/// or asked for, beside the one that answers. A program without pages, such as a command, does nothing of that by
/// itself.
@Component
@EnableConfigurationProperties(SearchSettings.class)
class Indexing implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Indexing.class);

    private static final long MILLION = 1_000_000;

    /// So often the record is looked at.
    private static final long LOOKS_MILLIS = 250;

    /// After something failed.
    private static final long RESTS_MILLIS = 2_000;

    /// So often at most the names of communes are looked at: new ones make the index anew.
    private static final long NAMES_EVERY = 300_000 * MILLION;

    /// Who changes one word soon changes another: so long it waits for it.
    private static final long WORDS_REST = 3_000 * MILLION;

    /// After a failure it is not made anew at once.
    private static final long WAITS_ANEW = 30_000 * MILLION;

    private static final long LEAVES_MILLIS = 5_000;

    private final SearchSettings settings;
    private final SearchWords words;
    private final List<Findable> findables;
    private final Journal journal;
    private final Object bell = new Object();

    private volatile @Nullable LiveIndex answering;
    private volatile SearchState.@Nullable Building building;
    private volatile boolean stopping;
    private @Nullable Thread follower;
    private @Nullable SearchFolder folder;
    private @Nullable CompletableFuture<LiveIndex> inTheMaking;
    private @Nullable LiveIndex damaged;
    private boolean anew;
    private long failedAt = System.nanoTime() - WAITS_ANEW;
    private long namesAt = System.nanoTime();

    Indexing(SearchSettings settings, SearchWords words, ObjectProvider<Findable> findables, Journal journal) {
        this.settings = settings;
        this.words = words;
        this.findables = findables.orderedStream().toList();
        this.journal = journal;
    }

    /// Only a program with pages is asked.
    @EventListener
    void served(WebServerInitializedEvent event) {
        if (event.getWebServer().getPort() > 0) begin();
    }

    private synchronized void begin() {
        if (follower != null) return;
        follower = Thread.ofPlatform().daemon().name("search-follow").start(this::follow);
    }

    SearchState state() {
        if (answering != null) return new SearchState.Ready();
        var now = building;
        return now == null ? new SearchState.Away() : now;
    }

    /// Empty while there is no index.
    Optional<Answer> ask(Question question) {
        var index = answering;
        if (index == null) return Optional.empty();
        try {
            return Optional.of(index.search(question));
        } catch (DamagedIndex | UncheckedIOException damage) {
            log.warn("the search index cannot be read", damage);
            suspect(index);
            return Optional.empty();
        } catch (IllegalStateException closed) {
            var later = answering;
            if (later == null || later == index) throw closed;
            return Optional.of(later.search(question));
        }
    }

    private void suspect(LiveIndex index) {
        synchronized (bell) {
            damaged = index;
            bell.notifyAll();
        }
    }

    /// Makes the index anew in the background, while the one there is goes on answering.
    void rebuild() {
        synchronized (bell) {
            anew = true;
            bell.notifyAll();
        }
    }

    /// Makes the index anew here and now, for a program that does not follow the record.
    ///
    /// @param done told how many records are in
    /// @return how many it has; empty while another program holds the folder
    Optional<Integer> rebuildHere(LongConsumer done) {
        var taken = SearchFolder.take(settings.folder());
        if (taken.isEmpty()) return Optional.empty();
        try (var own = taken.get();
                var index = LiveIndex.build(own.next(), words.now(), findables, journal, done)) {
            own.keepOnly(index.folder());
            return Optional.of(index.size());
        }
    }

    /// About how many records there are.
    long total() {
        long total = 0;
        for (var cell : journal.sizes().keySet()) for (var findable : findables) total += findable.count(cell);
        return total;
    }

    private void follow() {
        pause(settings.besideAfter().toMillis());
        while (!stopping) {
            long rest = LOOKS_MILLIS;
            try {
                if (look()) rest = 0;
            } catch (DataAccessException | TransactionException away) {
                log.debug("the record cannot be read", away);
                rest = RESTS_MILLIS;
            } catch (RuntimeException failed) {
                if (stopping) return;
                log.warn("the search index could not be caught up", failed);
                reopen();
                rest = RESTS_MILLIS;
            }
            pause(rest);
        }
    }

    private void pause(long millis) {
        long until = System.nanoTime() + millis * MILLION;
        synchronized (bell) {
            try {
                for (long left = millis; left > 0 && !called(); left = (until - System.nanoTime()) / MILLION)
                    bell.wait(left);
            } catch (InterruptedException e) {
                stopping = true;
            }
        }
    }

    private boolean called() {
        return stopping || anew || damaged != null;
    }

    /// @return whether more is to be caught up
    private boolean look() {
        var own = folder;
        if (own == null) {
            own = SearchFolder.take(settings.folder()).orElse(null);
            if (own == null) return false;
            folder = own;
            answering = opened(own);
        }
        var spoilt = spoilt();
        if (spoilt != null && spoilt == answering) {
            answering = null;
            spoilt.close();
        }
        if (answering == null || wanted(own)) make(own);
        takeOver(own);
        var index = answering;
        return index != null && index.catchUp();
    }

    private @Nullable LiveIndex opened(SearchFolder own) {
        var known = words.now();
        for (var one : own.indexes()) {
            var index = LiveIndex.open(one, known, findables, journal);
            if (index.isPresent()) {
                own.keepOnly(one);
                return index.get();
            }
        }
        return null;
    }

    private @Nullable LiveIndex spoilt() {
        synchronized (bell) {
            var spoilt = damaged;
            damaged = null;
            return spoilt;
        }
    }

    private boolean wanted(SearchFolder own) {
        boolean asked = own.rebuildAsked();
        synchronized (bell) {
            asked |= anew;
            anew = false;
        }
        return asked || outworn();
    }

    /// Whether communes have other names now, or a cell has other words.
    private boolean outworn() {
        var index = answering;
        if (index == null) return false;
        if (inTheMaking == null && index.wordsChanged()) namesAt = System.nanoTime() - NAMES_EVERY + WORDS_REST;
        if (System.nanoTime() - namesAt < NAMES_EVERY) return false;
        namesAt = System.nanoTime();
        return !words.now().edition().equals(index.edition());
    }

    @SuppressWarnings("ThreadPriorityCheck") // only which waits when both could run
    private void make(SearchFolder own) {
        if (inTheMaking != null || System.nanoTime() - failedAt < WAITS_ANEW) return;
        var made = new CompletableFuture<LiveIndex>();
        inTheMaking = made;
        building = new SearchState.Building(0, 0);
        var work = Thread.ofPlatform().daemon().name("search-build").unstarted(() -> make(own, made));
        work.setPriority(Thread.MIN_PRIORITY);
        work.start();
    }

    private void make(SearchFolder own, CompletableFuture<LiveIndex> made) {
        long begun = System.nanoTime();
        var place = own.next();
        try {
            long total = total();
            building = new SearchState.Building(0, total);
            var index = LiveIndex.build(place, words.now(), findables, journal, done -> {
                if (stopping) throw new CancellationException("the program ends");
                building = new SearchState.Building(done, total);
            });
            if (index.size() > 0)
                log.info("search index made: {} records in {} ms", index.size(), (System.nanoTime() - begun) / MILLION);
            made.complete(index);
        } catch (RuntimeException | Error failed) {
            own.remove(place);
            made.completeExceptionally(failed);
        }
    }

    /// The one that was made answers from now on.
    private void takeOver(SearchFolder own) {
        var made = inTheMaking;
        if (made == null || !made.isDone()) return;
        inTheMaking = null;
        building = null;
        if (made.isCompletedExceptionally()) {
            failedAt = System.nanoTime();
            var why = made.exceptionNow();
            if (why instanceof RuntimeException failed) throw failed;
            throw new IllegalStateException(why);
        }
        var now = made.resultNow();
        while (now.catchUp()) if (stopping) break;
        var before = answering;
        answering = now;
        namesAt = System.nanoTime() - NAMES_EVERY + WORDS_REST;
        if (before != null) before.close();
        own.keepOnly(now.folder());
    }

    /// After something went wrong with it: what is on disk tells whether it is damaged.
    private void reopen() {
        var index = answering;
        var own = folder;
        answering = null;
        try {
            if (index != null) index.close();
            if (own != null) answering = opened(own);
        } catch (RuntimeException failed) {
            log.warn("the search index could not be opened", failed);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        synchronized (bell) {
            stopping = true;
            bell.notifyAll();
        }
        var thread = follower;
        if (thread != null) thread.join(LEAVES_MILLIS);
        var index = answering;
        answering = null;
        if (index != null) {
            keep(index);
            index.close();
        }
        var own = folder;
        if (own != null) own.close();
    }

    /// Not needed: what is not kept is read again.
    private static void keep(LiveIndex index) {
        try {
            if (index.unkept()) index.keep();
        } catch (RuntimeException failed) {
            log.info("the search index was not kept at the end: {}", failed.getMessage());
        }
    }
}
