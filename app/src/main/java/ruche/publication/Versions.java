package ruche.publication;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.strategy.Cycle;
import ruche.strategy.CycleId;

/// The published versions of reports in their table.
@Component
class Versions {
    private static final String SELECT = """
            select version, content_hash, moment, published_at, published_on, why, withdrawn_at, withdrawn_why
            from report_version
            where cell_id = :cell and cycle_id = :cycle\s""";

    static final String PUBLISHED = "publication.published";

    private final JdbcClient db;
    private final Outlines outlines;
    private final Journal journal;
    private final Clock clock;

    Versions(JdbcClient db, Outlines outlines, Journal journal, Clock clock) {
        this.db = db;
        this.outlines = outlines;
        this.journal = journal;
        this.clock = clock;
    }

    /// Of a cycle, latest first, withdrawn ones included.
    List<Version> of(CellId cell, CycleId cycle) {
        return db.sql(SELECT + "order by version desc")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query(Version::of)
                .list();
    }

    /// The latest that stands.
    Optional<Version> published(CellId cell, CycleId cycle) {
        return db.sql(SELECT + "and withdrawn_at is null order by version desc limit 1")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query(Version::of)
                .optional();
    }

    /// @throws NotFound if there is no such version
    Version version(CellId cell, CycleId cycle, int number) {
        return db.sql(SELECT + "and version = :version")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .param("version", number)
                .query(Version::of)
                .optional()
                .orElseThrow(() -> new NotFound(String.valueOf(number)));
    }

    /// What a version that stands says.
    ///
    /// @throws NotFound if there is no such version, or it was withdrawn
    Content content(CellId cell, CycleId cycle, int number) {
        return db.sql("""
                select content from report_version
                where cell_id = :cell and cycle_id = :cycle and version = :version and withdrawn_at is null""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .param("version", number)
                .query((row, _) -> Content.read(row.getString("content")))
                .optional()
                .orElseThrow(() -> new NotFound(String.valueOf(number)));
    }

    /// @param moment the one its files bear
    /// @param on the day on which it was published, where that is written down later; else null
    /// @throws Refusal if no reason is given, or the version that stands says the same
    @Transactional
    public Version publish(
            CellId cell, Cycle cycle, Content content, Instant moment, String why, @Nullable LocalDate on, By by) {
        if (why.isBlank()) throw new Refusal("publication.why-missing").about("why");
        outlines.lock(cell, cycle.id());
        var json = content.json();
        var hash = Content.hash(json);
        var last = published(cell, cycle.id());
        if (last.isPresent() && Arrays.equals(HexFormat.of().parseHex(last.get().hash()), hash))
            throw new Refusal("publication.nothing-changed", last.get().number());
        int number = next(cell, cycle.id());
        db.sql("""
                insert into report_version (cell_id, cycle_id, version, content, content_hash, moment, published_at,
                    published_on, person_id, channel, why)
                values (:cell, :cycle, :version, :content, :hash, :moment, :at, :on, :person, :channel, :why)""")
                .param("cell", cell.value())
                .param("cycle", cycle.id().value())
                .param("version", number)
                .param("content", json)
                .param("hash", hash)
                .param("moment", Timestamp.from(moment))
                .param("at", Timestamp.from(clock.instant()))
                .param("on", on)
                .param("person", by.personId().map(PersonId::value).orElse(null))
                .param("channel", by.channel())
                .param("why", why.strip())
                .update();
        journal.write(
                cell,
                by,
                Change.of(PUBLISHED, subject(cycle))
                        .with("version", number)
                        .with("sha256", HexFormat.of().formatHex(hash))
                        .because(why.strip()));
        return version(cell, cycle.id(), number);
    }

    /// Takes a version back: its content is shown no more, its place says why.
    ///
    /// @throws NotFound if there is no such version
    /// @throws Refusal if no reason is given, or it was withdrawn already
    @Transactional
    public void withdraw(CellId cell, Cycle cycle, int number, String why, By by) {
        if (why.isBlank()) throw new Refusal("publication.why-missing").about("why");
        version(cell, cycle.id(), number);
        int withdrawn = db.sql("""
                update report_version set withdrawn_at = :at, withdrawn_by = :person, withdrawn_why = :why
                where cell_id = :cell and cycle_id = :cycle and version = :version and withdrawn_at is null""")
                .param("at", Timestamp.from(clock.instant()))
                .param("person", by.personId().map(PersonId::value).orElse(null))
                .param("why", why.strip())
                .param("cell", cell.value())
                .param("cycle", cycle.id().value())
                .param("version", number)
                .update();
        if (withdrawn == 0) throw new Refusal("publication.withdrawn-already", number);
        journal.write(
                cell,
                by,
                Change.of("publication.withdrawn", subject(cycle))
                        .with("version", number)
                        .because(why.strip()));
    }

    private int next(CellId cell, CycleId cycle) {
        return db.sql("""
                select coalesce(max(version), 0) + 1 from report_version
                where cell_id = :cell and cycle_id = :cycle""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query(Integer.class)
                .single();
    }

    static String subject(Cycle cycle) {
        return "report/" + cycle.code();
    }
}
