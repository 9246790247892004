package ruche.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import ruche.kernel.CellId;

/// What was read of a cell, kept for as long as nothing in the cell changes.
///
/// Every change writes an entry in the record, in its own transaction, and writers of one cell follow one another:
/// as long as the record has not grown, what was read is what would be read again, whichever process wrote. Within a
/// transaction nothing is kept, for it may see what is never committed.
@Component
public class Remembered {
    private static final int MOST = 4_000;
    private static final String SIZES = Remembered.class.getName();

    private final JdbcClient db;
    private final Map<List<Object>, Kept> kept = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Kept> eldest) {
            return size() > MOST;
        }
    };

    private record Kept(long size, CompletableFuture<Object> value) {}

    Remembered(JdbcClient db) {
        this.db = db;
    }

    /// @param question what is read, and for what; never the whole of something a visitor can choose freely
    /// @param read what it is read by; its result must not be changed by anyone afterwards
    public <V> V of(CellId cell, List<Object> question, Supplier<V> read) {
        return answer(cell, question, read);
    }

    /// As [#of], for what belongs to no cell: kept until something changes in any of them.
    public <V> V ofAll(List<Object> question, Supplier<V> read) {
        return answer("all", question, read);
    }

    /// How much the records of all cells hold: what rests on records alone is the same as long as this is.
    public long version() {
        return size("all");
    }

    /// How much the record of a cell holds: what rests on it alone is the same as long as this is.
    public long version(CellId cell) {
        return size(cell);
    }

    private <V> V answer(Object whose, List<Object> question, Supplier<V> read) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return read.get();
        var key = List.of(whose, question);
        var mine = new Kept(size(whose), new CompletableFuture<>());
        var known = putOrFind(key, mine);
        if (known.isEmpty()) return fill(mine.value(), key, read);
        @SuppressWarnings("unchecked")
        var value = (V) known.get().value().exceptionally(_ -> read.get()).join();
        return value;
    }

    /// Those who ask at the same time wait for the one who reads.
    private Optional<Kept> putOrFind(List<Object> key, Kept mine) {
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null && known.size() == mine.size()) return Optional.of(known);
            kept.put(key, mine);
            return Optional.empty();
        }
    }

    private <V> V fill(CompletableFuture<Object> value, List<Object> key, Supplier<V> read) {
        try {
            var found = read.get();
            value.complete(found);
            return found;
        } catch (RuntimeException | Error e) {
            synchronized (kept) {
                kept.remove(key);
            }
            value.completeExceptionally(e);
            throw e;
        }
    }

    private long size(Object whose) {
        var sizes = sizes();
        return whose instanceof CellId cell
                ? sizes.getOrDefault(cell.value(), 0L)
                : sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Read once for a page that is only looked at; each time for all else.
    @SuppressWarnings("unchecked")
    private Map<Integer, Long> sizes() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
                || !attributes.getRequest().getMethod().equals("GET")) return read();
        HttpServletRequest request = attributes.getRequest();
        if (request.getAttribute(SIZES) instanceof Map<?, ?> sizes) return (Map<Integer, Long>) sizes;
        var sizes = read();
        request.setAttribute(SIZES, sizes);
        return sizes;
    }

    private Map<Integer, Long> read() {
        var sizes = new LinkedHashMap<Integer, Long>();
        db.sql("select cell_id, size from record_head").query(row -> {
            sizes.put(row.getInt("cell_id"), row.getLong("size"));
        });
        return sizes;
    }
}
