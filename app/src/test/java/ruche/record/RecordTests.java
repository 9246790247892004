package ruche.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.RucheTest;
import ruche.kernel.By;
import ruche.kernel.CellId;

@RucheTest
class RecordTests {
    private static final Path SOURCES = Path.of("src", "main");
    private static final Pattern CHANGES = Pattern.compile(
            "(?i)(update|delete\\s+from|truncate(\\s+table)?|merge\\s+into)\\s+(public\\.)?record_(entry|audit)\\b");
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
