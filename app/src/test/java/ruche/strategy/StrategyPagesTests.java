package ruche.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.actors.ActorId;
import ruche.actors.ActorSamples;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Period;
import ruche.kernel.Role;
import ruche.territory.PlaceSamples;
import ruche.territory.Places;

/// An agent sets a cycle up through the pages; everybody reads it in both languages.
@RucheTest
class StrategyPagesTests {
    @Autowired
    private WebApplicationContext context;

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
    private WorkProgramme programme;

    @Autowired
    private Removals removals;

    @Autowired
    private SectorProgrammes sectorProgrammes;

    private Cell cell;
    private ActorId service;
    private Pages agent;
    private Pages visitor;
    private String base;

    @BeforeEach
    void cell() {
        cell = CellSamples.fresh(cells, PlaceSamples.PROVINCE);
        PlaceSamples.province(places, cell.id());
        var health = ActorSamples.service("مندوبية الصحة", "Délégation de la santé");
        service = actors.add(cell.id(), health, By.commandLine());
        agent = Pages.of(context).as(cell.id(), Role.AGENT);
        visitor = Pages.of(context);
        base = "/c/" + cell.code();
    }

    @Test
    void opensACycleWithAxesAndChecklist() {
        post(
                "/cycles",
                "code",
                "2026",
                "year",
                "2026",
                "title_ar",
                "دورة الربيع",
                "title_fr",
                "Cycle de printemps",
                "from",
                "2026-03-01",
                "communeRequired",
                "on",
                "context_fr",
                "Premier alinéa.\n\nSecond alinéa.");
        post("/cycles/2026/axes", "code", "water", "name_ar", "الماء", "name_fr", "Eau");
        post("/cycles/2026/axes", "code", "wells", "parent", "water", "name_ar", "الآبار", "name_fr", "Puits");
        post("/cycles/2026/checklist", "code", "clear", "text_ar", "الموضوع واضح", "text_fr", "L’objet est clair");

        assertThat(visitor.read(base + "/cycles/2026"))
                .contains("دورة الربيع", "الماء", "الآبار", "الموضوع واضح", "2026");
        assertThat(visitor.in(Lang.FR).read(base + "/cycles/2026"))
                .contains("Cycle de printemps", "Puits", "<p>Second alinéa.</p>", "L’objet est clair")
                .doesNotContain("/edit", "/axes/new");
        assertThat(visitor.in(Lang.FR).read(base + "/cycles")).contains("depuis le 1er mars 2026");
        assertThat(agent.in(Lang.FR).read(base + "/cycles/2026/edit")).contains("2026-03-01");
    }

    @Test
    void saysWhyAFormIsNotTakenAndKeepsWhatWasTyped() {
        var answer = agent.in(Lang.FR)
                .post(
                        base + "/cycles",
                        "code",
                        "2026",
                        "year",
                        "2026",
                        "title_fr",
                        "Gardé",
                        "from",
                        "2026-03-01",
                        "to",
                        "2026-02-01");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.text(answer)).contains("La fin est avant le début", "Gardé");
        assertThat(cycles.all(cell.id())).isEmpty();
    }

    @Test
    void refusesADayThatNobodyMeansBesideItsField() {
        var answer = agent.in(Lang.FR)
                .post(base + "/cycles", "code", "2026", "year", "2026", "title_fr", "Gardé", "from", "0018-01-01");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.text(answer))
                .contains("href=\"#from\"", "id=\"from-error\"", "Année hors de portée", "value=\"Gardé\"");
    }

    @Test
    void saysAllThatIsWrongWithACycleAtOnce() {
        var refused = agent.in(Lang.FR)
                .post(
                        base + "/cycles",
                        "code",
                        "Été 2026",
                        "year",
                        "20026",
                        "from",
                        "2026-03-01",
                        "presented",
                        "2016-05-01");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Pages.text(refused))
                .contains("avant le début du cycle, le 1er mars 2026")
                .contains("id=\"code-error\"", "id=\"year-error\"", "id=\"presented-error\"");
    }

    @Test
    void namesTheLongestThatATitleMayBe() {
        var answer = agent.in(Lang.FR)
                .post(
                        base + "/cycles",
                        "code",
                        "2026",
                        "year",
                        "2026",
                        "title_fr",
                        "é".repeat(301),
                        "from",
                        "2026-03-01");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.text(answer)).contains("id=\"title_fr-error\"", "301 caractères, pour 300 au plus");
        assertThat(cycles.all(cell.id())).isEmpty();
    }

    @Test
    void warnsOfCyclesWhosePeriodsOverlap() {
        CycleSamples.withAxes(cycles, axes, cell.id(), 2018);
        post("/cycles", "code", "again", "year", "2018", "title_fr", "Encore", "from", "2018-06-01");

        assertThat(agent.in(Lang.FR).read(base + "/cycles/again")).contains("La période de ce cycle chevauche");
        assertThat(visitor.in(Lang.FR).read(base + "/cycles/again")).doesNotContain("chevauche");
    }

    @Test
    void closesACycleToIdeasAndOpensItAgain() {
        var cycle = CycleSamples.withAxes(cycles, axes, cell.id(), 2018);

        post("/cycles/2018/ideas");
        assertThat(cycles.cycle(cell.id(), cycle.id()).takesIdeas()).isFalse();
        assertThat(cycles.takingIdeas(cell.id())).isEmpty();

        post("/cycles/2018/ideas", "open", "yes");
        assertThat(cycles.takingIdeas(cell.id())).hasSize(1);
    }

    @Test
    void takesAwayWhatWasMadeByMistakeAndSaysOtherwiseWhatRestsOnIt() {
        CycleSamples.withAxes(cycles, axes, cell.id(), 2018);
        var french = agent.in(Lang.FR);
        assertThat(french.read(base + "/cycles/2018/axes/water"))
                .contains("Cet axe ne se supprime pas", "1 sous-axe")
                .doesNotContain("/axes/water/remove");
        assertThat(french.post(base + "/cycles/2018/axes/water/remove").getStatus())
                .isEqualTo(422);

        post("/cycles/2018/axes/water.wells/remove");
        post("/cycles/2018/axes/water/remove");

        assertThat(cycles.all(cell.id())).hasSize(1);
        assertThat(axes.of(cell.id(), cycles.all(cell.id()).getFirst().id()))
                .extracting(Axis::code)
                .containsExactly("school");
        assertThat(french.read(base + "/cycles/2018/edit")).contains("/cycles/2018/remove", "Avec lui", "1 axe");
        post("/cycles/2018/remove");
        assertThat(cycles.all(cell.id())).isEmpty();
        assertThat(french.read(base + "/cycles")).doesNotContain("2018");
    }

    @Test
    void aCycleGoesWithAllThatSetsItUpAndLeavesTheOthersAlone() {
        var old = CycleSamples.withAxes(cycles, axes, cell.id(), 2018);
        var wrong = CycleSamples.withAxes(cycles, axes, cell.id(), 2025);
        axes.link(
                cell.id(),
                axes.byCode(cell.id(), old.id(), "water").orElseThrow().id(),
                axes.byCode(cell.id(), wrong.id(), "water").orElseThrow().id(),
                By.commandLine());
        post("/cycles/2025/checklist", "code", "clear", "text_fr", "L’objet est clair");
        var goal = programme.addGoal(cell.id(), wrong.id(), "g1", new Bilingual("هدف", "But"), By.commandLine());
        programme.addActivity(
                cell.id(),
                wrong.id(),
                goal,
                new NewActivity(
                        "a1",
                        new Bilingual("ورشة", "Atelier"),
                        new Period(LocalDate.of(2025, 3, 1), null),
                        List.of(),
                        List.of(),
                        ActivityState.PLANNED),
                By.commandLine());
        assertThat(programme.of(cell.id(), wrong.id()).getFirst().activities()).hasSize(1);

        post("/cycles/2025/remove");

        assertThat(cycles.all(cell.id())).containsExactly(old);
        assertThat(axes.of(cell.id(), old.id())).hasSize(3);
        assertThat(Pages.of(context)
                        .as(cell.id(), Role.ADMINISTRATOR)
                        .in(Lang.FR)
                        .read(base + "/audit"))
                .contains("Cycle supprimé")
                .doesNotContain("href=\"" + base + "/cycles/2025\"");
    }

    @Test
    void anAxisThatASectorProgrammeNamesStays() {
        var cycle = CycleSamples.withAxes(cycles, axes, cell.id(), 2018);
        var school = axes.byCode(cell.id(), cycle.id(), "school").orElseThrow();
        assertThat(removals.uses(cell.id(), school)).isEmpty();
        sectorProgrammes.add(
                cell.id(),
                new NewSectorProgramme(
                        "P09",
                        new Bilingual("برنامج المدارس", "Programme des écoles"),
                        service.value(),
                        new Period(LocalDate.of(2018, 1, 1), null),
                        List.of(),
                        Set.of("school"),
                        null,
                        Set.of(Means.MONEY),
                        null,
                        null,
                        null),
                By.commandLine());

        var used = new StrategyUses.Use("strategy.use-programmes", 1);
        assertThat(removals.uses(cell.id(), school)).containsExactly(used);
        assertThat(removals.uses(cell.id(), cycle)).containsExactly(used);
        CycleSamples.withAxes(cycles, axes, cell.id(), 2025);
        assertThat(removals.uses(cell.id(), school))
                .as("another cycle has an axis of that code")
                .isEmpty();
    }

    @Test
    void axesMoveUpAndDownButNotBeyondTheEnds() {
        CycleSamples.withAxes(cycles, axes, cell.id(), 2018);

        assertThat(agent.read(base + "/cycles/2018"))
                .contains("/axes/water/lower", "/axes/school/raise")
                .doesNotContain("/axes/water/raise", "/axes/school/lower");
        post("/cycles/2018/axes/water/lower");

        assertThat(axes.main(cell.id(), cycles.all(cell.id()).getFirst().id()))
                .extracting(Axis::code)
                .containsExactly("school", "water");
    }

    @Test
    void reordersRewordsAndLinksAxes() {
        var old = CycleSamples.withAxes(cycles, axes, cell.id(), 2018);
        var later = CycleSamples.withAxes(cycles, axes, cell.id(), 2025);
        post("/cycles/2018/axes/school/raise");
        post("/cycles/2018/axes/school", "name_ar", "التربية", "name_fr", "Éducation");
        var one = axes.byCode(cell.id(), old.id(), "school").orElseThrow();
        var other = axes.byCode(cell.id(), later.id(), "school").orElseThrow();
        post(
                "/cycles/2018/links",
                "one",
                one.id().value().toString(),
                "other",
                other.id().value().toString(),
                "with",
                "2025");

        assertThat(axes.main(cell.id(), old.id())).extracting(Axis::code).containsExactly("school", "water");
        assertThat(visitor.in(Lang.FR).read(base + "/cycles/2018/compare?with=2025"))
                .contains("Éducation", "École", "sans équivalent")
                .doesNotContain("Délier");
        assertThat(agent.read(base + "/cycles/2018/compare")).contains("التربية ↔ التمدرس");
        post(
                "/cycles/2018/links/remove",
                "one",
                one.id().value().toString(),
                "other",
                other.id().value().toString(),
                "why",
                "محوران مختلفان",
                "with",
                "2025");
        assertThat(axes.links(cell.id(), old.id(), later.id())).isEmpty();
    }

    @Test
    void plansGoalsAndActivitiesThatServeTheObjectives() {
        CycleSamples.withAxes(cycles, axes, cell.id(), 2018);
        var cycle = cycles.named(cell.id(), "2018");
        post("/objectives", "code", "1", "text_ar", "هدف أول", "text_fr", "Premier objectif");
        post("/cycles/2018/programme/goals", "code", "G1", "title_ar", "غاية", "title_fr", "But premier");
        var goal = programme.of(cell.id(), cycle.id()).getFirst();
        post(
                "/cycles/2018/programme/goals/" + goal.id().value() + "/activities",
                "code",
                "G1.1",
                "title_ar",
                "نشاط",
                "title_fr",
                "Former",
                "from",
                "2018-02-01",
                "to",
                "2018-03-01",
                "who",
                service.value().toString(),
                "objectives",
                "1",
                "state",
                "PLANNED");
        var activity =
                programme.of(cell.id(), cycle.id()).getFirst().activities().getFirst();
        post(
                "/cycles/2018/programme/activities/" + activity.id().value(),
                "code",
                "G1.1",
                "title_ar",
                "نشاط",
                "title_fr",
                "Former mieux",
                "from",
                "2018-02-01",
                "who",
                service.value().toString(),
                "objectives",
                "1",
                "state",
                "DONE");

        assertThat(visitor.in(Lang.FR).read(base + "/cycles/2018/programme"))
                .contains("But premier", "Former mieux", "Délégation de la santé", "réalisée", "Premier objectif");
        assertThat(visitor.read(base + "/cycles/2018/programme")).contains("غاية", "مندوبية الصحة", "منجز");
        var unknown = agent.in(Lang.FR)
                .post(
                        base + "/cycles/2018/programme/activities/"
                                + activity.id().value(),
                        "code",
                        "G1.1",
                        "title_fr",
                        "X",
                        "from",
                        "2018-02-01",
                        "objectives",
                        "9",
                        "state",
                        "DONE");
        assertThat(Pages.text(unknown)).contains("Il n’y a pas d’objectif 9");
    }

    @Test
    void listsASectorProgrammeWithItsMeansAndWhatIsLeft() {
        CycleSamples.withAxes(cycles, axes, cell.id(), 2018);
        post(
                "/programmes",
                "code",
                "P01",
                "name_ar",
                "برنامج الآبار",
                "name_fr",
                "Programme des puits",
                "runBy",
                service.value().toString(),
                "from",
                "2018-01-01",
                "to",
                "2019-12-31",
                "axes",
                "water",
                "means",
                "WORKS",
                "means",
                "MONEY",
                "places",
                PlaceSamples.PROVINCE,
                "ceiling",
                "1 200 000",
                "left",
                "350000,50",
                "conditions_fr",
                "Une association d’usagers");
        var tooMuch = agent.in(Lang.FR)
                .post(
                        base + "/programmes/P01",
                        "name_fr",
                        "Programme des puits",
                        "runBy",
                        service.value().toString(),
                        "from",
                        "2018-01-01",
                        "ceiling",
                        "10",
                        "left",
                        "11");

        var programme = sectorProgrammes.byCode(cell.id(), "P01").orElseThrow();
        assertThat(programme.left()).isEqualTo(ruche.kernel.Money.of(350_000_50, "MAD"));
        assertThat(programme.means()).containsExactly(Means.MONEY, Means.WORKS);
        assertThat(visitor.in(Lang.FR).read(base + "/programmes/P01"))
                .contains(
                        "Programme des puits",
                        "Eau",
                        "Province d’essai",
                        "350\u00A0000,50\u00A0DH",
                        "Une association d’usagers",
                        "travaux");
        assertThat(visitor.read(base + "/programmes")).contains("برنامج الآبار", "أشغال");
        assertThat(agent.read(base + "/programmes/P01/edit")).contains("350 000.5");
        assertThat(Pages.text(tooMuch)).contains("dépasse l’enveloppe");
    }

    @Test
    void whatTwoChangeAtTheSameTimeIsBothKeptAndAskedAboutWhereItIsTheSame() {
        var period = new Period(LocalDate.of(2018, 1, 1), null);
        sectorProgrammes.add(
                cell.id(),
                programme(new Bilingual("برنامج الآبار", "Programme des puits"), period, 1_200_000_00),
                By.commandLine());
        var page = base + "/programmes/P02";
        var opened = Pattern.compile("name=\"began\" value=\"([^\"]+)\"").matcher(agent.read(page + "/edit"));
        assertThat(opened.find()).isTrue();
        var same = List.of("runBy", service.value().toString(), "from", "2018-01-01", "ceiling", "1200000");

        edit(page, opened.group(1), same, "برنامج الآبار", "Puits et forages");
        var both = edit(page, opened.group(1), same, "برنامج الماء", "Programme des puits");
        var asked = edit(page, opened.group(1), same, "برنامج السدود", "Programme des puits");

        assertThat(both.getStatus()).isEqualTo(302);
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(Pages.text(asked))
                .contains(
                        "pendant que vous écriviez",
                        "برنامج الماء",
                        "value=\"برنامج السدود\"",
                        "value=\"Puits et forages\"");
        assertThat(sectorProgrammes.byCode(cell.id(), "P02").orElseThrow().name())
                .isEqualTo(new Bilingual("برنامج الماء", "Puits et forages"));
    }

    private MockHttpServletResponse edit(String page, String began, List<String> same, String ar, String fr) {
        var fields = new ArrayList<>(List.of("began", began, "name_ar", ar, "name_fr", fr));
        fields.addAll(same);
        return agent.in(Lang.FR).post(page, fields.toArray(String[]::new));
    }

    @Test
    void theAuditSaysWhatACeilingWasAndIs() {
        var name = new Bilingual("برنامج الآبار", "Programme des puits");
        var period = new Period(LocalDate.of(2018, 1, 1), null);
        var before = sectorProgrammes.add(cell.id(), programme(name, period, 1_200_000_00), By.commandLine());
        sectorProgrammes.change(cell.id(), before.id(), programme(name, period, 900_000_00), By.commandLine());

        assertThat(agent.in(Lang.FR).read(base + "/audit"))
                .contains(
                        "Programme <bdi>Programme des puits</bdi>",
                        "Plafond\u00a0:</span> <bdi>1\u00a0200\u00a0000\u00a0DH</bdi> → <bdi>900\u00a0000\u00a0DH</bdi>");
        assertThat(agent.in(Lang.AR).read(base + "/audit"))
                .contains("برنامج <bdi>برنامج الآبار</bdi>", "<bdi>900\u00a0000\u00a0درهم</bdi>");
    }

    private NewSectorProgramme programme(Bilingual name, Period period, long ceiling) {
        return new NewSectorProgramme(
                "P02",
                name,
                service.value(),
                period,
                List.of(),
                Set.of(),
                null,
                Set.of(),
                null,
                ruche.kernel.Money.of(ceiling, "MAD"),
                null);
    }

    @Test
    void aVisitorsFormChangesNothing() {
        var answer = visitor.post(
                base + "/cycles", "code", "2026", "year", "2026", "title_ar", "دورة", "from", "2026-03-01");

        assertThat(answer.getForwardedUrl()).startsWith("/sign-in");
        assertThat(cycles.all(cell.id())).isEmpty();
    }

    private void post(String path, String... fields) {
        var answer = agent.post(base + path, fields);
        assertThat(answer.getStatus()).as(path + Pages.text(answer)).isEqualTo(302);
    }
}
