package ruche.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Cells;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.meetings.Evidence;
import ruche.meetings.Meetings;
import ruche.meetings.Participation;
import ruche.meetings.ParticipationRow;
import ruche.meetings.Recommendation;
import ruche.meetings.Recommendations;
import ruche.meetings.Unit;
import ruche.strategy.Axes;
import ruche.strategy.Axis;
import ruche.strategy.Checklist;
import ruche.strategy.Cycles;
import ruche.strategy.SectorProgrammes;
import ruche.strategy.WorkProgramme;

/// The 2018 cycle as its folder has it. The figures are those of `design.md`, §1: what the province published.
@RucheTest
class CycleFolderTests {
    private static final AtomicInteger FOLDERS = new AtomicInteger();
    private static final By US = By.commandLine();

    @TempDir
    private Path scratch;

    @Autowired
    private CycleFolder folders;

    @Autowired
    private Cells cells;

    @Autowired
    private Actors actors;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Axes axes;

    @Autowired
    private Checklist checklist;

    @Autowired
    private WorkProgramme programme;

    @Autowired
    private SectorProgrammes sectorProgrammes;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Participation participation;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Evidence evidence;

    @Autowired
    private JdbcClient db;

    @Autowired
    private WebApplicationContext context;

    @Test
    void readsTheWholeFrameOfACycle() throws IOException {
        var loaded = folders.load(copy("rhamna-2018"), US);
        var cell = loaded.cell().id();
        var cycle = loaded.cycle();

        assertThat(participation.of(cell, cycle.id()))
                .extracting(ParticipationRow::category, ParticipationRow::unit, ParticipationRow::count)
                .containsExactly(
                        tuple("association", Unit.ORGANISATION, 133L),
                        tuple("cooperative", Unit.ORGANISATION, 34L),
                        tuple("sector-service", Unit.PERSON, 26L),
                        tuple("university-or-international", Unit.PERSON, 3L));
        assertThat(axes.main(cell, cycle.id()))
                .extracting(Axis::code)
                .containsExactly("health", "animation", "environment", "income", "education");
        assertThat(meetings.of(cell, cycle.id()).stream()
                        .filter(meeting -> meeting.kind().counts()))
                .hasSize(5);
        assertThat(actors.ofKind(cell, ActorKind.COMMUNE)).hasSize(25);
        assertThat(checklist.of(cell, cycle.id())).isNotEmpty();
        assertThat(programme.objectives(cell)).hasSize(8);
        assertThat(programme.of(cell, cycle.id()))
                .allSatisfy(goal -> assertThat(goal.activities()).isNotEmpty());
        assertThat(sectorProgrammes.all(cell)).isNotEmpty();
        assertThat(recommendations.of(cell, cycle.id()))
                .extracting(Recommendation::kind)
                .contains(Recommendation.Kind.RECOMMENDATION, Recommendation.Kind.DECISION);
        assertThat(cycle.notice()).isNotNull();
    }

    @Test
    void addsNothingWhenReadAgain() throws IOException {
        var folder = copy("rhamna-2018");
        var first = folders.load(folder, US);
        long entries = entries(first.cell().id());

        var second = folders.load(folder, US);

        assertThat(second).isEqualTo(first);
        assertThat(entries(first.cell().id())).isEqualTo(entries);
    }

    @Test
    void keepsTwoCyclesOfOneCellComparable() throws IOException {
        var first = copy("rhamna-2018");
        var one = folders.load(first, US);
        var later = copy("rehamna-2025", one.cell().code(), one.cell().prefix());
        Files.writeString(later.resolve("axes-map.csv"), """
                from_cycle,from_code,to_cycle,to_code
                2018,environment,2025,water
                1999,gone,2025,water
                """);

        var other = folders.load(later, US);

        assertThat(other.cell()).isEqualTo(one.cell());
        assertThat(cycles.all(one.cell().id())).hasSize(2);
        var environment =
                axes.byCode(one.cell().id(), one.cycle().id(), "environment").orElseThrow();
        assertThat(axes.comparable(
                        one.cell().id(), environment.id(), other.cycle().id()))
                .extracting(Axis::code)
                .containsExactly("water");
        assertThat(axes.main(one.cell().id(), one.cycle().id())).hasSize(5);
    }

    @Test
    void saysWhereAFileIsWrongAndTakesNothingIn() throws IOException {
        var folder = copy("rhamna-2018");
        var attendance = Files.readString(folder.resolve("attendance.csv"));
        Files.writeString(folder.resolve("attendance.csv"), attendance + "w-nowhere,association,x,x,,,1\n");
        int line = (int) attendance.lines().count() + 1;

        assertThatThrownBy(() -> folders.load(folder, US)).isInstanceOfSatisfying(FolderFaulty.class, faulty -> {
            assertThat(faulty.key()).isEqualTo("portal.file-because");
            assertThat(faulty.arguments()).startsWith("attendance.csv", Integer.toString(line));
            assertThat(faulty.arguments()[2]).isInstanceOfSatisfying(Refusal.class, why -> {
                assertThat(why.key()).isEqualTo("sheets.note.unmatched");
                assertThat(why.arguments()).containsExactly("w-nowhere");
            });
        });
        assertThat(cells.byCode(code(folder))).isEmpty();
    }

    @Test
    void saysWhichTextOfTheReportIsOfNoAxisAndTakesNothingIn() throws IOException {
        var folder = copy("rhamna-2018");
        var texts = Files.readString(folder.resolve("report.json"));
        Files.writeString(folder.resolve("report.json"), texts.replace("\"income\"", "\"incomes\""));

        assertThatThrownBy(() -> folders.load(folder, US)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("publication.texts-unknown");
            assertThat(refusal.arguments()).containsExactly("report.json", "incomes");
        });
        assertThat(cells.byCode(code(folder))).isEmpty();
    }

    @Test
    void showsTheCycleInBothLanguages() throws IOException {
        var loaded = folders.load(copy("rhamna-2018"), US);
        var base = "/c/" + loaded.cell().code();
        var arabic = Pages.of(context);
        var french = arabic.in(Lang.FR);

        for (var path : Set.of(
                "/territory",
                "/actors",
                "/cycles",
                "/cycles/2018",
                "/cycles/2018/programme",
                "/cycles/2018/participation",
                "/cycles/2018/followup",
                "/recommendations",
                "/objectives",
                "/programmes",
                "/programmes/P01",
                "/meetings")) {
            assertThat(arabic.read(base + path)).as(path).contains("lang=\"ar\" dir=\"rtl\"");
            assertThat(french.read(base + path)).as(path).contains("lang=\"fr\" dir=\"ltr\"");
        }
        assertThat(arabic.read(base + "/cycles/2018/participation"))
                .contains(">133 هيئة<", ">34 هيئة<", ">26 شخصا<", ">3 أشخاص<");
        assertThat(french.read(base + "/territory")).contains("315\u00A0077", "346\u00A0108");
    }

    /// 22 November 2017 → 9 January 2018 → 15 to 26 January → 14 February: one thread, to what shows it.
    @Test
    void theMeetingsOf2018ReadAsOneThread() throws IOException {
        var loaded = folders.load(copy("rhamna-2018"), US);
        var page = "/c/" + loaded.cell().code() + "/cycles/2018/followup";

        assertThat(Pages.of(context).in(Lang.FR).read(page))
                .containsSubsequence(
                        ">R2<",
                        "22 novembre 2017",
                        "Organiser des ateliers thématiques",
                        "9 janvier 2018",
                        "Tenir cinq ateliers participatifs",
                        "du 15 janvier 2018 au 26 janvier 2018",
                        "/ideas?cycle=2018",
                        "14 février 2018",
                        "/reports/2018")
                .contains("ans de retard");
        assertThat(Pages.of(context).read(page))
                .containsSubsequence(
                        ">R3<",
                        "22 نونبر 2017",
                        "عرض الأفكار على المصالح القطاعية",
                        "9 يناير 2018",
                        "دعوة المصالح القطاعية",
                        "من 29 يناير 2018 إلى 9 فبراير 2018",
                        "/retained",
                        "14 فبراير 2018",
                        "/reports/2018");
        assertThat(recommendations.of(loaded.cell().id(), loaded.cycle().id()))
                .filteredOn(one -> one.state() == Recommendation.State.DONE)
                .hasSizeGreaterThan(5)
                .allSatisfy(one ->
                        assertThat(evidence.of(loaded.cell().id(), one.id())).isNotEmpty());
    }

    private long entries(CellId cell) {
        return db.sql("select count(*) from record_entry where cell_id = :cell")
                .param("cell", cell.value())
                .query(Long.class)
                .single();
    }

    private Path copy(String example) throws IOException {
        int number = FOLDERS.incrementAndGet();
        return copy(example, "folder-" + number, "F" + (char) ('A' + number / 26) + (char) ('A' + number % 26));
    }

    private Path copy(String example, String code, String prefix) throws IOException {
        return ExampleFolders.copy(scratch, example, code, prefix);
    }

    private static String code(Path folder) {
        return folder.getFileName().toString().replaceAll("^(folder-\\d+).*", "$1");
    }
}
