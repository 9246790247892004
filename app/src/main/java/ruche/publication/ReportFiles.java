package ruche.publication;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.record.Fingerprint;
import ruche.strategy.CycleId;
import tools.jackson.databind.json.JsonMapper;

/// Reports that are set already: a report is made anew only when what it says, or its making, has changed.
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
        var paper = ReportCharts.onPaper(document, lang);
        var content = content(Typesetter.sources(), paper, lang, moment);
        var wanted = new Wanted(cell, cycle, version, lang, "pdf", content);
        return once(wanted, () -> typesetter.pdf("report.typ", paper, lang, moment));
    }

    /// @param version 0 for the draft
    byte[] docx(CellId cell, CycleId cycle, int version, Lang lang, ReportDocument document, Instant moment) {
        var painter = DrawingPainter.with(typesetter.fonts(), lang);
        var paper = painter.isPresent() ? ReportCharts.onPaper(document, lang) : document;
        var content = content(WordTemplate.making(), paper, lang, moment);
        var wanted = new Wanted(cell, cycle, version, lang, "docx", content);
        return once(wanted, () -> WordReport.of(document, lang, moment, painter));
    }

    /// @param content hash of all that the file depends on, in hexadecimal digits
    private record Wanted(CellId cell, CycleId cycle, int version, Lang lang, String format, String content) {}

    /// One at a time: many who ask for a new report at once wait for the first.
    private byte[] once(Wanted wanted, Supplier<byte[]> make) {
        return kept(wanted).orElseGet(() -> {
            turn.lock();
            try {
                return kept(wanted).orElseGet(() -> {
                    var made = make.get();
                    keep(wanted, made);
                    return made;
                });
            } finally {
                turn.unlock();
            }
        });
    }

    private Optional<byte[]> kept(Wanted wanted) {
        return db.sql("""
                select bytes from report_file
                where cell_id = :cell and cycle_id = :cycle and lang = :lang and version = :version
                  and format = :format and content_hash = decode(:content, 'hex')""")
                .param("cell", wanted.cell().value())
                .param("cycle", wanted.cycle().value())
                .param("lang", wanted.lang().code())
                .param("version", wanted.version())
                .param("format", wanted.format())
                .param("content", wanted.content())
                .query((row, _) -> row.getBytes("bytes"))
                .optional();
    }

    private void keep(Wanted wanted, byte[] made) {
        db.sql("""
                insert into report_file (cell_id, cycle_id, lang, version, format, content_hash, bytes, made_at)
                values (:cell, :cycle, :lang, :version, :format, decode(:content, 'hex'), :bytes, :at)
                on conflict (cell_id, cycle_id, lang, version, format) do update
                set content_hash = excluded.content_hash, bytes = excluded.bytes, made_at = excluded.made_at""")
                .param("cell", wanted.cell().value())
                .param("cycle", wanted.cycle().value())
                .param("lang", wanted.lang().code())
                .param("version", wanted.version())
                .param("format", wanted.format())
                .param("content", wanted.content())
                .param("bytes", made)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /// @param making templates and whatever else shapes the file
    private static String content(Map<String, String> making, Object document, Lang lang, Instant moment) {
        var all = JSON.writeValueAsBytes(List.of(making, lang.code(), moment.toString(), document));
        return HexFormat.of().formatHex(Fingerprint.of(all));
    }
}
