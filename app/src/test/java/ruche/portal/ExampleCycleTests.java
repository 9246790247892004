package ruche.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.RucheTest;
import ruche.ideas.Idea;
import ruche.ideas.IdeaFilter;
import ruche.ideas.IdeaRegister;
import ruche.ideas.Ideas;
import ruche.kernel.By;
import ruche.kernel.Money;
import ruche.meetings.Meetings;
import ruche.sheets.RowDone;
import ruche.sheets.SheetImport;
import ruche.sheets.SheetImports;
import ruche.strategy.Axes;

/// The shipped examples, through the import that everybody uses: nothing that their sheets say gets lost.
@RucheTest
class ExampleCycleTests {
    private static final By BY = By.commandLine();
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    /// What stands in a sheet, by what it is compared with; days and axes come from the meeting where no column has
    /// them.
    private static final Map<String, String> COLUMNS =
            Map.of("commune_code", "commune", "cost_mad", "cost", "own_mad", "own", "sub_axis", "sub_axis_label");

    private static final List<String> DECIDED = List.of(
            "scrutiny.csv", "merges.csv", "withdrawals.csv", "opinions.csv", "convergences.csv", "decisions.csv");

    @TempDir
    private Path scratch;

    @Autowired
    private ExampleCycle example;

    @Autowired
    private SheetImports imports;

    @Autowired
    private Ideas ideas;

    @Autowired
    private IdeaRegister register;

    @Autowired
    private Axes axes;

    @Autowired
    private Meetings meetings;

    @Autowired
    private JdbcClient db;

    @ParameterizedTest
    @ValueSource(strings = {"rhamna-2018", "rehamna-2025"})
    void keepsEveryFieldOfEveryRow(String name) throws IOException {
        var folder = undecided(name, name.equals("rhamna-2018") ? "EXA" : "EXB");

        var loaded = example.run(folder, BY);

        var cell = loaded.cell().id();
        var codes = axes.of(cell, loaded.cycle().id()).stream()
                .collect(Collectors.toMap(axis -> axis.id().value(), axis -> axis.code()));
        var days = meetings.of(cell, loaded.cycle().id()).stream()
                .collect(Collectors.toMap(one -> one.id().value(), one -> one.day()));
        var made = made(loaded);
        var rows = rows(name);
        var written = written(name);
        var wrong = new ArrayList<String>();
        for (var row : rows) {
            var file = row.getOrDefault("file", "");
            var number = row.getOrDefault("row", "");
            row.keySet()
                    .removeIf(field -> !written.contains(file + " " + COLUMNS.getOrDefault(field, field))
                            && !List.of("date", "axis").contains(field));
            row.putIfAbsent("date", "");
            var key = file + "#" + number;
            var idea = made.get(key);
            if (idea == null) {
                wrong.add(key + " is no idea");
                continue;
            }
            var kept = ideas.numbered(cell, idea);
            compare(row, facts(loaded, kept, codes), days.get(Objects.requireNonNull(kept.meeting())), key, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(made).hasSameSizeAs(rows);
        assertThat(rows).hasSizeGreaterThan(20);
    }

    @Test
    void findsItsSheetsAgainAmongManyLaterImports() throws IOException {
        var folder = undecided("rehamna-2025", "EXC");
        var loaded = example.run(folder, BY);
        var cell = loaded.cell().id();
        long before = register.count(cell, IdeaFilter.all());
        for (int i = 0; i < 31; i++) {
            var csv = "فكرة المشروع;الجمعية;الجماعة\nبئر " + i + ";جمعية الأمل;\n";
            imports.open(
                    cell,
                    "ideas",
                    loaded.cycle().code(),
                    "later-" + i + ".csv",
                    csv.getBytes(StandardCharsets.UTF_8),
                    BY);
        }

        example.run(folder, BY);

        assertThat(register.count(cell, IdeaFilter.all())).isEqualTo(before);
    }

    @Test
    void theReportOfACycleSaysTheDaysOfTheCycleNotOfTheImport() throws IOException {
        var loaded = example.run(undecided("rhamna-2018", "EXD"), BY);

        assertThat(register.all(loaded.cell().id(), IdeaFilter.of(loaded.cycle().id())))
                .extracting(Idea::proposedOn)
                .doesNotContainNull()
                .allSatisfy(day -> assertThat(day).isBetween(LocalDate.of(2018, 1, 15), LocalDate.of(2018, 1, 26)));
    }

    private Path undecided(String name, String prefix) throws IOException {
        var folder = ExampleFolders.copy(scratch, name, "cycle-" + prefix.toLowerCase(java.util.Locale.ROOT), prefix);
        for (var file : DECIDED) Files.deleteIfExists(folder.resolve(file));
        return folder;
    }

    /// File and row to the idea's number.
    private Map<String, String> made(LoadedCycle loaded) {
        var cell = loaded.cell().id();
        var made = new HashMap<String, String>();
        for (SheetImport one : imports.list(cell, null).items())
            if (one.kind().equals("ideas"))
                for (RowDone row : imports.rows(cell, one.id(), -1, 10_000)) {
                    var subject = row.subject();
                    if (subject != null)
                        made.put(
                                one.fileName() + "#" + row.rowNumber(),
                                subject.substring(subject.lastIndexOf('/') + 1));
                }
        return made;
    }

    private Map<String, String> facts(LoadedCycle loaded, Idea idea, Map<UUID, String> codes) {
        var facts = new HashMap<String, String>();
        facts.put("title", idea.title());
        facts.put("bearer", idea.bearerName());
        facts.put("commune_code", idea.commune() == null ? "" : idea.commune());
        facts.put("douar", idea.douar());
        facts.put("description", idea.description());
        facts.put("target_group", idea.targetGroups());
        facts.put(
                "beneficiaries",
                idea.beneficiaries() == null ? "" : idea.beneficiaries().toString());
        facts.put("cost_mad", dirhams(idea.asked()));
        facts.put("own_mad", dirhams(idea.own()));
        facts.put("date", String.valueOf(idea.proposedOn()));
        facts.put("phone", digits(contact(loaded, idea)));
        facts.put("axis", codes.getOrDefault(idea.axis(), ""));
        facts.put("sub_axis", codes.getOrDefault(idea.subAxis(), ""));
        return facts;
    }

    private static void compare(
            Map<String, String> row,
            Map<String, String> facts,
            @Nullable LocalDate day,
            String key,
            List<String> wrong) {
        facts.forEach((field, got) -> {
            var said = row.get(field);
            if (said == null) return;
            var meant = switch (field) {
                case "date" -> said.isEmpty() ? String.valueOf(day) : day(said).toString();
                case "phone" -> digits(said);
                default -> said.strip();
            };
            if (!meant.equals(got)) wrong.add(key + " " + field + ": «" + meant + "», not «" + got + "»");
        });
    }

    private static LocalDate day(String text) {
        return text.contains("/") ? LocalDate.parse(text, FRENCH) : LocalDate.parse(text);
    }

    private static String dirhams(@Nullable Money sum) {
        return sum == null ? "" : String.valueOf(sum.minor() / 100);
    }

    /// What matters of a phone number: spaces and a lost first nought are the spreadsheet's.
    private static String digits(String phone) {
        return phone.replaceAll("\\D", "").replaceFirst("^0", "");
    }

    private String contact(LoadedCycle loaded, Idea idea) {
        return db.sql("select contact from idea where cell_id = :cell and id = :id")
                .param("cell", loaded.cell().id().value())
                .param("id", idea.id().value())
                .query((row, _) -> row.getString("contact"))
                .single();
    }

    /// File and field of every column of the example's sheets.
    private static Set<String> written(String example) throws IOException {
        return table(example, "columns.tsv").stream()
                .map(column -> column.get("file") + " " + column.get("field"))
                .collect(Collectors.toSet());
    }

    private static List<Map<String, String>> rows(String example) throws IOException {
        return table(example, "ideas.tsv");
    }

    private static List<Map<String, String>> table(String example, String file) throws IOException {
        var lines = Files.readAllLines(ExampleFolders.source(example, file));
        var columns = lines.getFirst().split("\t", -1);
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split("\t", -1);
            var row = new HashMap<String, String>();
            for (int i = 0; i < columns.length; i++) row.put(columns[i], i < cells.length ? cells[i] : "");
            rows.add(row);
        }
        return rows;
    }
}
