package ruche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.actors.ActorId;
import ruche.actors.ActorSamples;
import ruche.actors.Actors;
import ruche.engine.text.search.Question;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.record.Journal;

/// An index of the test's own, beside the one of the program.
@RucheTest
class LiveIndexTests {
    private static final By US = By.commandLine();

    @Autowired
    private Journal journal;

    @Autowired
    private SearchWords words;

    @Autowired
    private ObjectProvider<Findable> beans;

    @Autowired
    private Cells cells;

    @Autowired
    private Actors actors;

    @TempDir
    private Path scratch;

    private Cell cell;
    private List<Findable> findables;
    private Path folder;
    private LiveIndex index;

    @BeforeEach
    void anIndex() {
        cell = CellSamples.fresh(cells);
        findables = beans.orderedStream()
                .<Findable>map(all -> new OfOneCell(all, cell.id()))
                .toList();
        add("جمعية العين الزرقاء", "Association Source bleue");
        folder = scratch.resolve("1");
        index = LiveIndex.build(folder, words.now(), findables, journal, _ -> {});
    }

    @AfterEach
    void close() {
        index.close();
    }

    private ActorId add(String ar, String fr) {
        return actors.add(cell.id(), ActorSamples.association(ar, fr), US);
    }

    private List<String> found(String asked) {
        return found(index, asked);
    }

    private List<String> found(LiveIndex in, String asked) {
        return in.search(Question.of(LiveIndex.name(cell.id()), asked, "fr", Set.of(Readers.EVERYBODY))).hits().stream()
                .map(hit -> hit.title().plain())
                .toList();
    }

    private static void catchUp(LiveIndex index) {
        while (index.catchUp()) Thread.onSpinWait();
    }

    private LiveIndex reopened() {
        return LiveIndex.open(folder, words.now(), findables, journal).orElseThrow();
    }

    /// To die is not to keep: what was found by then is in the record.
    @Test
    void aDeathBetweenTheRecordAndTheIndexLosesNothing() {
        add("جمعية الصومعة", "Association du minaret");
        catchUp(index);
        index.keep();
        add("جمعية الرصيف", "Association du trottoir");
        catchUp(index);
        assertThat(found("trottoir")).hasSize(1);
        add("جمعية المنارة", "Association du phare");

        index.close();
        index = reopened();

        assertThat(found("minaret")).hasSize(1);
        assertThat(found("trottoir")).isEmpty();
        catchUp(index);
        assertThat(found("trottoir")).hasSize(1);
        assertThat(found("phare")).hasSize(1);
        assertThat(found("Source bleue")).hasSize(1);
    }

    @Test
    void anIndexMadeAnewAnswersAsTheOneThatFollowed() {
        for (int i = 0; i < 40; i++) add("جمعية الواحة رقم " + i, "Association de la palmeraie " + i);
        var renamed = add("جمعية السد", "Association du barrage");
        actors.change(cell.id(), renamed, ActorSamples.association("جمعية القنطرة", "Association du viaduc"), US);
        catchUp(index);

        try (var anew = LiveIndex.build(scratch.resolve("2"), words.now(), findables, journal, _ -> {})) {
            for (var asked : List.of("palmeraie", "واحة", "viaduc", "barrage", "association", "", "palmerai 7"))
                assertThat(found(anew, asked)).as(asked).isEqualTo(found(asked));
            assertThat(found(anew, "barrage")).isEmpty();
            assertThat(found(anew, "")).hasSize(20);
        }
    }

    @Test
    void aDamagedIndexIsNotOpened() throws IOException {
        index.close();
        try (var files = Files.list(folder)) {
            var largest = files.filter(file -> file.toString().endsWith(".cfs"))
                    .max((one, other) ->
                            Long.compare(one.toFile().length(), other.toFile().length()))
                    .orElseThrow();
            var bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(largest, bytes);
        }

        assertThat(LiveIndex.open(folder, words.now(), findables, journal)).isEmpty();

        index = LiveIndex.build(scratch.resolve("2"), words.now(), findables, journal, _ -> {});
        assertThat(found("Source bleue")).hasSize(1);
    }

    /// As where an older copy of the database was brought back, and other things were recorded since.
    @Test
    void anIndexOfAnotherRecordIsNotTrusted() {
        var here = Checkpoint.of(journal.sizes(), journal);
        var size = journal.sizes().get(cell.id());
        var at = new Checkpoint.At(Objects.requireNonNull(size), "0123456789abcdef");
        var other = new Checkpoint(Map.of(cell.id(), at));
        var further = Checkpoint.of(Map.of(new CellId(cell.id().value()), size + 5), journal);

        assertThat(here.holds(journal)).isTrue();
        assertThat(other.holds(journal)).isFalse();
        assertThat(new Checkpoint(Map.of(cell.id(), new Checkpoint.At(size + 5, "ab"))).holds(journal))
                .isFalse();
        assertThat(Objects.requireNonNull(further.reached().get(cell.id())).last())
                .isEmpty();
    }

    @Test
    void aRecordThatItsModuleCannotReadIsPassedOver() {
        var broken = new Findable() {
            @Override
            public String kind() {
                return "idea";
            }

            @Override
            public long count(CellId of) {
                return 0;
            }

            @Override
            public void each(CellId of, java.util.function.Consumer<Item> act) {}

            @Override
            public Map<String, java.util.Optional<Item>> touched(CellId of, java.util.Collection<String> subjects) {
                if (subjects.size() > 1) throw new IllegalArgumentException("one of them is broken");
                var subject = subjects.iterator().next();
                if (!subject.startsWith("actor/")) throw new IllegalArgumentException("broken");
                return Map.of(
                        subject,
                        java.util.Optional.of(Item.of(
                                subject, new Bilingual("", "Read from " + subject.length()), List.of("lisible"))));
            }

            @Override
            public String path(String id) {
                return "";
            }
        };
        try (var own = LiveIndex.build(scratch.resolve("3"), words.now(), List.of(broken), journal, _ -> {})) {
            add("جمعية النور", "Association de la lumière");
            cells.rename(cell.id(), new Bilingual("خلية", "Cellule renommée"), US);
            catchUp(own);

            assertThat(found(own, "lisible")).hasSize(1);
            assertThat(own.reached(cell.id())).isEqualTo(journal.size(cell.id()));
        }
    }
}
