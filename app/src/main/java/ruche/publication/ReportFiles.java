package ruche.publication;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.strategy.CycleId;
import tools.jackson.databind.json.JsonMapper;

/// Reports that are set already: a report is set anew only when what it says, or its template, has changed.
@Component
class ReportFiles {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;
    private final Typesetter typesetter;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();

    ReportFiles(JdbcClient db, Typesetter typesetter, Clock clock) {
        this.db = db;
        this.typesetter = typesetter;
        this.clock = clock;
    }

    /// @param version 0 for the draft
    byte[] pdf(CellId cell, CycleId cycle, int version, Lang lang, ReportDocument document, Instant moment) {
        var content = content(document, lang, moment);
        return kept(cell, cycle, version, lang, content).orElseGet(() -> {
            turn.lock();
            try {
                return kept(cell, cycle, version, lang, content).orElseGet(() -> {
                    var pdf = typesetter.pdf("report.typ", document, lang, moment);
                    keep(cell, cycle, version, lang, content, pdf);
                    return pdf;
                });
            } finally {
                turn.unlock();
            }
        });
    }

    private Optional<byte[]> kept(CellId cell, CycleId cycle, int version, Lang lang, byte[] content) {
        return db.sql("""
                select pdf from report_file
                where cell_id = :cell and cycle_id = :cycle and lang = :lang and version = :version
                  and content_hash = :content""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .param("lang", lang.code())
                .param("version", version)
                .param("content", content)
                .query((row, _) -> row.getBytes("pdf"))
                .optional();
    }

    private void keep(CellId cell, CycleId cycle, int version, Lang lang, byte[] content, byte[] pdf) {
        db.sql("""
                insert into report_file (cell_id, cycle_id, lang, version, content_hash, pdf, made_at)
                values (:cell, :cycle, :lang, :version, :content, :pdf, :at)
                on conflict (cell_id, cycle_id, lang, version) do update
                set content_hash = excluded.content_hash, pdf = excluded.pdf, made_at = excluded.made_at""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .param("lang", lang.code())
                .param("version", version)
                .param("content", content)
                .param("pdf", pdf)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static byte[] content(ReportDocument document, Lang lang, Instant moment) {
        return Hash.sha256(
                JSON.writeValueAsBytes(List.of(Typesetter.sources(), lang.code(), moment.toString(), document)));
    }
}
