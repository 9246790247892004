package ruche.strategy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.shell.PageNotes;

/// The notices of a cell's cycles stand on each of its pages. Every page asks, so an answer serves for some seconds.
@Component
class CycleNotices implements PageNotes {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final JdbcClient db;
    private final Clock clock;
    private final ConcurrentHashMap<CellId, Read> read = new ConcurrentHashMap<>();

    CycleNotices(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Bilingual> of(CellId cell) {
        var now = clock.instant();
        return read.compute(cell, (_, kept) -> kept != null && now.isBefore(kept.until) ? kept : read(cell, now))
                .notices;
    }

    private Read read(CellId cell, Instant now) {
        var notices = db.sql("""
                        select distinct coalesce(notice_ar, '') as ar, coalesce(notice_fr, '') as fr
                        from cycle
                        where cell_id = :cell and (notice_ar <> '' or notice_fr <> '')
                        order by ar, fr""")
                .param("cell", cell.value())
                .query((row, _) -> new Bilingual(row.getString("ar"), row.getString("fr")))
                .list();
        return new Read(List.copyOf(notices), now.plus(FRESH));
    }

    private record Read(List<Bilingual> notices, Instant until) {}
}
