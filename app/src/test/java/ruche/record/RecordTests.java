package ruche.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.RucheTest;
import ruche.kernel.By;
import ruche.kernel.CellId;
import tools.jackson.databind.json.JsonMapper;

@RucheTest
class RecordTests {
    private static final Path SOURCES = Path.of("src", "main");
    private static final Pattern CHANGES = Pattern.compile(
            "(?i)(update|delete\\s+from|truncate(\\s+table)?|merge\\s+into)\\s+(public\\.)?record_(entry|audit)\\b");
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Pattern WRITES = Pattern.compile("(?i)insert\\s+into\\s+record_(entry|audit)\\b");

    /// Of nobody: these tests damage it.
    private static final AtomicInteger CELLS = new AtomicInteger(900_000);

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    private final CellId cell = new CellId(CELLS.incrementAndGet());

    @BeforeEach
    void threeEntries() {
        transaction.executeWithoutResult(_ -> journal.writeAll(
                cell,
                By.commandLine(),
                List.of(
                        Change.of("test.done", "test/1").with("sum", "100"),
                        Change.of("test.done", "test/2").withPersonal("phone", "0600000000"),
                        Change.of("test.done", "test/3"))));
    }

    @Test
    void aRecordThatNobodyTouchedIsSoundWhateverIsForgotten() {
        assertThat(journal.size(cell)).isEqualTo(3);
        transaction.executeWithoutResult(_ -> journal.forgetSalts(cell, "test/2"));

        assertThat(journal.firstUnsound(cell)).isEmpty();
    }

    @Test
    void anEntryChangedByWhateverStatementIsFound() {
        db.sql("update record_entry set body = replace(body, '100', '999') where cell_id = :cell and index = 0")
                .param("cell", cell.value())
                .update();

        assertThat(journal.firstUnsound(cell)).contains(0L);
    }

    @Test
    void anEntryDamagedBeyondReadingStaysInTheAuditWithoutItsFacts() {
        assertThat(journal.latest(cell, AuditAsked.ALL, 1, 1))
                .extracting(Journal.AuditLine::facts)
                .containsExactly(Map.of("sum", "100"));
        assertThat(journal.latest(cell, AuditAsked.ALL, 2, 1))
                .as("what is personal is no fact")
                .extracting(Journal.AuditLine::facts)
                .containsExactly(Map.of());

        db.sql("update record_entry set body = '{\"facts' where cell_id = :cell and index = 0")
                .param("cell", cell.value())
                .update();

        assertThat(journal.latest(cell, AuditAsked.ALL, 1, 1))
                .extracting(Journal.AuditLine::facts)
                .containsExactly(Map.of());
    }

    @Test
    void whoeverLooksThroughALongJournalIsAnsweredFromAnIndex() {
        var seldom = UUID.randomUUID();
        var lines = new AuditLines(db, JsonMapper.shared());
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            many(seldom);

            assertThat(plan(lines, new AuditAsked(seldom, "", "", null, null))).contains("person_id = ");
            assertThat(plan(lines, new AuditAsked(null, "daily", "", null, null)))
                    .contains("channel = ");
            assertThat(plan(lines, new AuditAsked(null, "", "cell", null, null)))
                    .contains("split_part(subject");
            assertThat(plan(lines, new AuditAsked(null, "", "", FIRST, FIRST.plusSeconds(100))))
                    .contains("at >= ");
            assertThat(journal.actors(cell).people()).hasSize(4).contains(seldom);
            assertThat(journal.actors(cell).channels()).containsExactly("command-line", "daily");
        });
    }

    /// Conditions by which the index of the journal is entered.
    private String plan(AuditLines lines, AuditAsked asked) {
        return lines.plan(cell, asked, Long.MAX_VALUE, 101)
                .lines()
                .filter(line -> line.contains("Index Cond"))
                .collect(Collectors.joining());
    }

    /// Twenty thousand changes, some of one person, of the daily task and of a cell long ago.
    private void many(UUID seldom) {
        db.sql("""
                insert into record_entry (cell_id, index, at, act, subject, body, leaf_hash)
                select :cell, n, cast(:first as timestamptz) + n * interval '1 second', 'test.done', 'idea/' || n, '{}', ''::bytea
                from generate_series(10, 20000) as n""")
                .param("cell", cell.value())
                .param("first", Timestamp.from(FIRST))
                .update();
        db.sql("""
                insert into record_audit (cell_id, index, at, person_id, channel, act, subject, why)
                select :cell, n, cast(:first as timestamptz) + n * interval '1 second',
                       case when n % 5 = 0 or n = 13 then null
                            when n = 11 then :seldom
                            else ('00000000-0000-0000-0000-00000000000' || n % 3)::uuid end,
                       case when n = 13 then 'daily' when n % 5 = 0 then 'command-line' else 'person' end,
                       'test.done', case when n = 12 then 'cell' else 'idea/' || n end, ''
                from generate_series(10, 20000) as n""")
                .param("cell", cell.value())
                .param("first", Timestamp.from(FIRST))
                .param("seldom", seldom)
                .update();
        db.sql("analyze record_audit").update();
        db.sql("analyze record_entry").update();
    }

    @Test
    void anEntryTakenOutIsMissedAtTheEndToo() {
        db.sql("delete from record_audit where cell_id = :cell and index = 2")
                .param("cell", cell.value())
                .update();
        db.sql("delete from record_entry where cell_id = :cell and index = 2")
                .param("cell", cell.value())
                .update();

        assertThat(journal.firstUnsound(cell)).contains(2L);
    }

    @Test
    void noStatementOfTheProgramChangesWhatIsWritten() throws IOException {
        int writing = 0;
        try (var files = Files.walk(SOURCES)) {
            for (var file : (Iterable<Path>) texts(files)::iterator) {
                var text = Files.readString(file);
                assertThat(CHANGES.matcher(text).find()).as(file.toString()).isFalse();
                if (WRITES.matcher(text).find()) writing++;
            }
        }

        assertThat(writing).as("the journal alone writes").isEqualTo(1);
    }

    private static Stream<Path> texts(Stream<Path> files) {
        return files.filter(
                file -> file.toString().endsWith(".java") || file.toString().endsWith(".sql"));
    }
}
