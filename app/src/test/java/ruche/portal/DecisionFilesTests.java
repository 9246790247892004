package ruche.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.accounts.Cells;
import ruche.accounts.NewCell;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.actors.NewActor;
import ruche.appraisal.Appraisals;
import ruche.appraisal.Verdict;
import ruche.ideas.IdeaFilter;
import ruche.ideas.IdeaRegister;
import ruche.ideas.IdeaState;
import ruche.ideas.IdeaTally;
import ruche.ideas.Ideas;
import ruche.ideas.NewIdea;
import ruche.ideas.Submission;
import ruche.ideas.TimelineEntry;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Money;
import ruche.kernel.Period;
import ruche.kernel.Refusal;
import ruche.strategy.Axes;
import ruche.strategy.Checklist;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;
import ruche.strategy.NewAxis;
import ruche.strategy.NewCycle;
import ruche.strategy.NewSectorProgramme;
import ruche.strategy.SectorProgrammes;
import ruche.territory.Places;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The 2018 example's ideas, carried to their decisions by its files.
@RucheTest
class DecisionFilesTests {
    private static final Path EXAMPLE = Path.of("../examples/rhamna-2018");
    private static final By BY = By.commandLine();

    @Autowired
    private DecisionFiles files;

    @Autowired
    private Cells cells;

    @Autowired
    private Places places;

    @Autowired
    private Actors actors;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Axes axes;

    @Autowired
    private Checklist checklist;

    @Autowired
    private SectorProgrammes programmes;

    @Autowired
    private Ideas ideas;

    @Autowired
    private IdeaRegister register;

    @Autowired
    private Appraisals appraisals;

    private final JsonNode frame = JsonMapper.shared().readTree(EXAMPLE.resolve("cycle.json"));

    @Test
    void carriesTheExamplesIdeasToTheirDecisions() throws IOException {
        var cell = province();
        var cycle = prepare(cell);
        var numbers = propose(cell, cycle);

        var loaded = files.load(cell.id(), frame(cycle, numbers), EXAMPLE, BY);

        // Counted by hand in the example's files: rows; opinions are rows of one idea and one service.
        assertThat(loaded.scrutinised()).isEqualTo(rows("scrutiny.csv").size());
        assertThat(loaded.merged()).isEqualTo(27);
        assertThat(loaded.withdrawn()).isEqualTo(4);
        assertThat(loaded.opinions()).isEqualTo(pairs());
        assertThat(loaded.convergences()).isEqualTo(95);
        assertThat(loaded.decisions()).isEqualTo(154);
        var states = register.perState(cell.id(), IdeaFilter.of(cycle.id())).stream()
                .collect(Collectors.toMap(IdeaTally::key, IdeaTally::count));
        assertThat(states)
                .containsEntry(IdeaState.RETAINED.name(), 84L)
                .containsEntry(IdeaState.POSTPONED.name(), 46L)
                .containsEntry(IdeaState.NOT_RETAINED.name(), 24L)
                .containsEntry(IdeaState.MERGED.name(), 27L)
                .containsEntry(IdeaState.WITHDRAWN.name(), 4L);
        var all = appraisals.ofCycle(cell.id(), cycle.id());
        assertThat(all.opinions()).hasSize(pairs());
        assertThat(all.decisionsByVerdict().get(Verdict.NOT_RETAINED))
                .hasSize(24)
                .allSatisfy(decision -> assertThat(decision.ruling().reason()).isNotNull());
        var lastDays = all.decisionsByVerdict().getOrDefault(Verdict.NOT_RETAINED, List.of()).stream()
                .map(decision -> ideas.timeline(cell.id(), decision.idea()).getLast())
                .toList();
        assertThat(lastDays)
                .as("a life bears the days of 2018, not the one on which its file was read")
                .extracting(TimelineEntry::day)
                .containsOnly(LocalDate.of(2018, 2, 12));
        assertThat(register.all(cell.id(), IdeaFilter.of(cycle.id())))
                .as("no idea has heard all services before the last of them spoke, nor moved on before")
                .allSatisfy(idea -> assertThat(lateOpinions(ideas.timeline(cell.id(), idea.id())))
                        .as(idea.number())
                        .isEmpty());
    }

    /// What was told before an idea had heard all, and is dated after.
    private static List<TimelineEntry> lateOpinions(List<TimelineEntry> life) {
        var late = new ArrayList<TimelineEntry>();
        for (int i = 0; i < life.size(); i++) {
            if (!List.of("appraised", "converged", "decision")
                    .contains(life.get(i).note().kind())) continue;
            var day = Objects.requireNonNull(life.get(i).day());
            life.subList(0, i).stream()
                    .filter(entry -> entry.note().kind().equals("opinion"))
                    .filter(entry -> Objects.requireNonNull(entry.day()).isAfter(day))
                    .forEach(late::add);
        }
        return late;
    }

    @Test
    void saysWhichCellOfWhichFileItDoesNotUnderstandAndKeepsNothing(@TempDir Path folder) throws IOException {
        var cell = province();
        var cycle = prepare(cell);
        Files.writeString(
                folder.resolve("merges.csv"),
                "source_key,into_source_key,reason_ar,reason_fr,date\nnowhere.xlsx#1,x,نفس الفكرة,,2018-02-08\n");

        assertThatThrownBy(() -> files.load(cell.id(), frame(cycle, Map.of()), folder, BY))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.arguments())
                                .containsExactly("merges.csv", "2", "source_key", "nowhere.xlsx#1"));
    }

    private Cell province() {
        var prefix = ThreadLocalRandom.current()
                .ints(6, 'A', 'Z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return cells.create(
                NewCell.moroccan(
                        prefix.toLowerCase(Locale.ROOT),
                        prefix,
                        bilingual(frame.path("cell").path("name")),
                        "07.427"),
                BY);
    }

    private CycleFrame frame(Cycle cycle, Map<String, String> numbers) {
        return new CycleFrame(cycle.id(), numbers, words("kinds"), words("targetGroups"));
    }

    private Map<String, Bilingual> words(String list) {
        var words = new HashMap<String, Bilingual>();
        for (var node : frame.path(list)) words.put(node.path("code").asString(), bilingual(node));
        return words;
    }

    private static Bilingual bilingual(JsonNode node) {
        return new Bilingual(node.path("ar").asString(), node.path("fr").asString());
    }

    private Cycle prepare(Cell cell) throws IOException {
        places.importList(Files.readAllBytes(EXAMPLE.resolve("places.csv")), null, cell.id(), BY);
        for (var row : rows("actors.csv"))
            actors.put(
                    cell.id(),
                    row.getField("key"),
                    new NewActor(
                            ActorKind.valueOf(row.getField("kind")),
                            new Bilingual(row.getField("name_ar"), row.getField("name_fr")),
                            row.getField("commune_code"),
                            ""),
                    BY);
        var cycle = cycles.open(
                cell.id(),
                new NewCycle(
                        "2018",
                        2018,
                        bilingual(frame.path("cycle").path("title")),
                        new Period(LocalDate.of(2017, 11, 22), LocalDate.of(2018, 12, 31)),
                        null,
                        false,
                        null,
                        null,
                        null),
                BY);
        addAxes(cell, cycle);
        for (var item : frame.path("checklist"))
            checklist.add(cell.id(), cycle.id(), item.path("id").asString(), bilingual(item), BY);
        for (var row : rows("programmes.csv")) addProgramme(cell, row);
        return cycle;
    }

    private void addAxes(Cell cell, Cycle cycle) {
        for (var node : frame.path("axes")) {
            var axis = axes.add(
                    cell.id(), cycle.id(), new NewAxis(node.path("code").asString(), bilingual(node), null), BY);
            for (var sub : node.path("sub"))
                axes.add(
                        cell.id(), cycle.id(), new NewAxis(sub.path("code").asString(), bilingual(sub), axis.id()), BY);
        }
    }

    private void addProgramme(Cell cell, NamedCsvRecord row) {
        programmes.add(
                cell.id(),
                new NewSectorProgramme(
                        row.getField("code"),
                        new Bilingual(row.getField("name_ar"), row.getField("name_fr")),
                        actors.byKey(cell.id(), row.getField("runs_it"))
                                .orElseThrow()
                                .value(),
                        new Period(LocalDate.parse(row.getField("from")), null),
                        List.of(),
                        Set.of(),
                        null,
                        Set.of(),
                        null,
                        null,
                        null),
                BY);
    }

    private Map<String, String> propose(Cell cell, Cycle cycle) throws IOException {
        var numbers = new HashMap<String, String>();
        var lines = Files.readAllLines(EXAMPLE.resolve("source/ideas.tsv"));
        var header = List.of(lines.getFirst().split("\t", -1));
        for (var line : lines.subList(1, lines.size())) {
            var values = line.split("\t", -1);
            var idea = new HashMap<String, String>();
            for (int i = 0; i < header.size(); i++) idea.put(header.get(i), values[i]);
            numbers.put(idea.get("file") + "#" + idea.get("row"), propose(cell, cycle, idea));
        }
        return numbers;
    }

    private String propose(Cell cell, Cycle cycle, Map<String, String> idea) {
        var proposed = new NewIdea(
                cycle.id(),
                text(idea, "title"),
                text(idea, "description"),
                null,
                text(idea, "bearer"),
                text(idea, "commune_code").isEmpty() ? null : text(idea, "commune_code"),
                text(idea, "douar"),
                null,
                text(idea, "target_group"),
                null,
                money(text(idea, "cost_mad")),
                null,
                null,
                "",
                true);
        return switch (ideas.propose(cell.id(), proposed, BY)) {
            case Submission.Accepted(var _, var number) -> number;
            case Submission.LooksLike(var known) -> throw new AssertionError("insisted, yet: " + known);
        };
    }

    private static String text(Map<String, String> idea, String column) {
        return idea.getOrDefault(column, "");
    }

    private static @Nullable Money money(String dirhams) {
        return dirhams.isEmpty() ? null : Money.of(Long.parseLong(dirhams) * 100, "MAD");
    }

    private static int pairs() throws IOException {
        return (int) rows("opinions.csv").stream()
                .map(row -> row.getField("source_key") + " " + row.getField("service_key"))
                .distinct()
                .count();
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(EXAMPLE.resolve(file))) {
            return reader.stream().toList();
        }
    }
}
