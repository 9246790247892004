package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static ruche.ideas.IdeaSamples.AGENT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.SharedData;
import ruche.jobs.JobId;
import ruche.jobs.Jobs;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Money;
import ruche.kernel.Period;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.sheets.ImportId;
import ruche.sheets.SheetImport;
import ruche.sheets.SheetImports;
import ruche.sheets.SheetRefused;
import ruche.sheets.Undone;
import ruche.shell.Writing;
import ruche.strategy.Cycles;
import ruche.strategy.NewCycle;

/// Sheets of ideas from the file to the register and back.
@RucheTest
class IdeaSheetsTests {
    private static final String CITY = "real/grants-montpellier-fr/VilleMTP_MTP_AttribSub_2014.";

    /// Two ideas, a total and a blank, as a rapporteur would type them.
    private static final String WORKSHOP = """
            ورشة الماء;;;
            فكرة المشروع;الجمعية;الجماعة;الكلفة التقديرية
            حفر بئر;جمعية الأمل;;١٨٠٠٠٠ درهم
            ;;;
            Réparer le château d’eau;Association Espoir;;50.000,00 DH
            المجموع;;;230 000
            """;

    @Autowired
    SheetImports imports;

    @Autowired
    IdeaRegister register;

    @Autowired
    Ideas ideas;

    @Autowired
    ClassIndexes indexes;

    @Autowired
    IdeaSamples samples;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Cycles cycles;

    @Autowired
    Jobs jobs;

    @Autowired
    TransactionTemplate transactions;

    IdeaSamples.Ground ground;
    String cycle = "";

    @BeforeEach
    void ground() {
        ground = samples.ground();
        cycle = cycles.cycle(ground.id(), ground.cycle()).code();
    }

    @Test
    void oneRowIsCountedInTheSingular() {
        var page = Pages.of(context).as(ground.id(), Role.AGENT);
        IdeaTwinsTests.until(() -> indexes.of(ground.id()).isPresent());
        var one = "فكرة المشروع;الجمعية\nحفر بئر;جمعية الأمل\n".getBytes(StandardCharsets.UTF_8);
        var id = imports.open(ground.id(), "ideas", cycle, "one.csv", one, AGENT);
        var address = "/c/" + ground.cell().code() + "/imports/" + id.value();

        assertThat(page.in(Lang.FR).read(address)).contains("non dit dans une ligne");
        assertThat(page.in(Lang.AR).read(address)).contains("لا يُذكر في سطر واحد");
    }

    @Test
    void whatARowLeavesOutIsProposedInThePlanAndTakenOverWithItOnly() {
        var page = Pages.of(context).as(ground.id(), Role.AGENT).in(Lang.FR);
        IdeaTwinsTests.until(() -> indexes.of(ground.id()).isPresent());
        var id = imports.open(
                ground.id(), "ideas", cycle, "workshop.csv", WORKSHOP.getBytes(StandardCharsets.UTF_8), AGENT);
        var address = "/c/" + ground.cell().code() + "/imports/" + id.value();
        assertThat(page.read(address)).contains("non dit dans 2 lignes", ">Proposer<");

        page.post(address + "/propose", "wanted", "true");

        assertThat(page.read(address))
                .contains("proposé pour 2 lignes", "proposé par le logiciel, à cause de :", "بئر", "Renoncer");
        page.post(address + "/propose", "wanted", "false");
        assertThat(imports.plan(ground.id(), id).rows())
                .noneMatch(row -> row.values().containsKey("axis"));
        page.post(address + "/propose", "wanted", "true");
        apply(id);
        assertThat(register.all(ground.id(), IdeaFilter.of(ground.cycle())))
                .hasSize(2)
                .allMatch(idea -> ground.water().id().value().equals(idea.axis()));
    }

    @Test
    void aPlanCarriedOutAsItIsTakesNothingOverThatNobodySaw() {
        IdeaTwinsTests.until(() -> indexes.of(ground.id()).isPresent());
        var id = imports.open(
                ground.id(), "ideas", cycle, "workshop.csv", WORKSHOP.getBytes(StandardCharsets.UTF_8), AGENT);

        apply(id);

        assertThat(register.all(ground.id(), IdeaFilter.of(ground.cycle())))
                .hasSize(2)
                .allMatch(idea -> idea.axis() == null);
    }

    @Test
    void theCitysFileComesInWholeAndGoesOutAgain() throws IOException {
        var bytes = Files.readAllBytes(SharedData.at(CITY + "xls"));
        var id = imports.open(ground.id(), "ideas", cycle, "city.xls", bytes, AGENT);

        apply(id);

        var done = imports.find(ground.id(), id);
        assertThat(done.state()).isEqualTo(SheetImport.State.APPLIED);
        assertThat(done.rowsMade()).isEqualTo(1191);
        var rows = imports.rows(ground.id(), id, -1, 10_000);
        assertThat(rows).hasSize(done.rowsIn());
        assertThat(rows).allSatisfy(row -> assertThat(row.subject() == null).isEqualTo(row.left() != null));
        assertThat(rows.stream().filter(row -> row.subject() != null)).hasSize(1191);
        var ideas = register.all(ground.id(), IdeaFilter.of(ground.cycle()));
        assertThat(ideas).hasSize(1191);
        assertThat(ideas.stream()
                        .map(Idea::granted)
                        .filter(sum -> sum != null)
                        .mapToLong(Money::minor)
                        .sum())
                .isEqualTo(463_310_400);
        assertThat(ideas).allSatisfy(idea -> assertThat(idea.title()).isNotBlank());

        undo(id);

        assertThat(imports.find(ground.id(), id).state()).isEqualTo(SheetImport.State.UNDONE);
        assertThat(register.count(ground.id(), IdeaFilter.of(ground.cycle()))).isZero();
        assertThat(register.count(ground.id(), IdeaFilter.of(ground.cycle()).inStates(Set.of(IdeaState.UNDONE))))
                .isEqualTo(1191);
    }

    @Test
    void aWorkshopsSheetBecomesItsTwoIdeas() {
        var id = open(WORKSHOP);

        apply(id);

        assertThat(register.all(ground.id(), IdeaFilter.of(ground.cycle())))
                .extracting(Idea::title, Idea::bearerName, Idea::asked)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("حفر بئر", "جمعية الأمل", Money.of(18_000_000, "MAD")),
                        org.assertj.core.groups.Tuple.tuple(
                                "Réparer le château d’eau", "Association Espoir", Money.of(5_000_000, "MAD")));
    }

    @Test
    void planningChangesNothing() {
        var id = open(WORKSHOP);

        var plan = imports.plan(ground.id(), id);

        assertThat(plan.totals().made()).isEqualTo(2);
        assertThat(plan.totals().isComplete()).isTrue();
        assertThat(register.count(ground.id(), IdeaFilter.all())).isZero();
    }

    @Test
    void aCorrectionIsKeptForTheNextFileWithTheSameHeaders() {
        var first = open(WORKSHOP);
        var plan = imports.plan(ground.id(), first);
        var douar = plan.sheets().getFirst().columns().get(2).key();
        imports.decide(ground.id(), first, plan.choices().withColumn(douar, "douar"), AGENT);

        var second = open(WORKSHOP.replace("حفر بئر;جمعية الأمل;", "حفر بئرين;جمعية الأمل;أولاد علي"));

        apply(second);
        assertThat(register.all(ground.id(), IdeaFilter.of(ground.cycle()))
                        .getFirst()
                        .douar())
                .isEqualTo("أولاد علي");
    }

    @Test
    void aRowKeepsItsDayItsCodeAndTheWordsOfAPlaceThatNoListKnows() {
        var id = open("""
                الرمز;فكرة المشروع;الجمعية;الجماعة;الدوار;السنة;التاريخ
                AO-7;حفر بئر;جمعية الأمل;جماعة بعيدة;أولاد علي;2017;15/01/2018
                """);

        apply(id);

        var notes = imports.plan(ground.id(), id).rows().getLast().notes();
        assertThat(notes)
                .extracting(ruche.sheets.Reason::key)
                .contains("ideas.note-other-year", "ideas.note-commune-kept")
                .doesNotContain("ideas.note-commune-needed");
        var idea = register.all(ground.id(), IdeaFilter.of(ground.cycle())).getFirst();
        assertThat(idea.sourceCode()).isEqualTo("AO-7");
        assertThat(idea.proposedOn()).isEqualTo(LocalDate.of(2018, 1, 15));
        assertThat(idea.douar()).isEqualTo("جماعة بعيدة – أولاد علي");
        assertThat(Pages.of(context).in(Lang.FR).read("/c/" + ground.cell().code() + "/ideas/" + idea.number()))
                .contains("<time datetime=\"2018-01-15\">15 janvier 2018</time>");
    }

    @Test
    void nobodyInventsTheDayOfARowThatGivesNone() {
        var id = open(WORKSHOP);

        apply(id);

        assertThat(register.all(ground.id(), IdeaFilter.of(ground.cycle())))
                .extracting(Idea::proposedOn)
                .containsOnlyNulls();
    }

    @Test
    void aCommuneThatTheCycleAsksForIsNotedAndScrutinyWaitsForIt() {
        var asking = cycles.open(
                ground.id(),
                new NewCycle(
                        "asking",
                        2019,
                        new Bilingual("دورة", "Cycle"),
                        new Period(LocalDate.of(2019, 1, 1), null),
                        null,
                        true,
                        null,
                        null,
                        null),
                AGENT);
        var id = imports.open(
                ground.id(), "ideas", asking.code(), "a.csv", WORKSHOP.getBytes(StandardCharsets.UTF_8), AGENT);
        assertThat(imports.plan(ground.id(), id).made())
                .allSatisfy(row -> assertThat(row.notes())
                        .extracting(ruche.sheets.Reason::key)
                        .contains("ideas.note-commune-needed"));

        apply(id);

        var idea = register.all(ground.id(), IdeaFilter.of(asking.id())).getFirst();
        assertThatThrownBy(() -> ideas.scrutinise(ground.id(), idea.id(), AGENT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("ideas.commune-still-missing"));
    }

    @Test
    void undoSaysWhatItLeftAndWhy() {
        var id = open(WORKSHOP);
        apply(id);
        var worked = register.all(ground.id(), IdeaFilter.of(ground.cycle())).getFirst();
        ideas.scrutinise(ground.id(), worked.id(), AGENT);

        undo(id);

        assertThat(imports.undone(ground.id(), id)).contains(new Undone(1, List.of(worked.number())));
        assertThat(importPage(id)).contains(worked.number(), "quelqu’un y a travaillé depuis l’import");
    }

    @Test
    void whatUndoHadToLeaveIsTakenBackOnceTheWorkOnItIs() {
        var id = open(WORKSHOP);
        apply(id);
        var made = register.all(ground.id(), IdeaFilter.of(ground.cycle()));
        ideas.merge(ground.id(), made.getFirst().id(), made.getLast().id(), "مكررة", AGENT);

        undo(id);

        assertThat(imports.find(ground.id(), id).state()).isEqualTo(SheetImport.State.APPLIED);
        assertThat(importPage(id)).contains("import annulé depuis la ligne de commande", "/undo\"");
        ideas.unmerge(ground.id(), made.getFirst().id(), "خطأ", AGENT);
        ideas.scrutinise(ground.id(), made.getLast().id(), AGENT);

        undo(id);

        assertThat(imports.find(ground.id(), id).state()).isEqualTo(SheetImport.State.PARTLY_UNDONE);
        assertThat(imports.undone(ground.id(), id))
                .contains(new Undone(1, List.of(made.getLast().number())));
        assertThat(importPage(id)).contains("Annulé en partie");
    }

    @Test
    void aFileWithoutAByteIsSaidToBeEmpty() {
        assertThatThrownBy(() -> open(""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("sheets.empty-file"));
    }

    @Test
    void aTableOfWhoTookPartHandedInAsIdeasIsRecognised() {
        var attendance = open("""
                meeting_key;category;attendee_key;actor_key;label_ar;label_fr;count
                m-1;person;g-1;;فاعلون جمعويون;Membres d’associations;431
                """);
        var workshop = open(WORKSHOP);

        assertThat(imports.plan(ground.id(), attendance).remarks())
                .extracting(ruche.sheets.Reason::key)
                .contains("sheets.remark.other-kind");
        assertThat(importPage(attendance)).contains("plutôt ceux de « Listes de présence");
        assertThat(imports.plan(ground.id(), workshop).remarks())
                .extracting(ruche.sheets.Reason::key)
                .doesNotContain("sheets.remark.other-kind");
    }

    private String importPage(ImportId id) {
        return Pages.of(context)
                .in(Lang.FR)
                .as(ground.id(), Role.AGENT)
                .read("/c/" + ground.cell().code() + "/imports/" + id.value());
    }

    @Test
    void theLastPageOfWhatBecameOfTheRowsLeadsNoFurther() {
        var id = open(WORKSHOP);
        apply(id);

        assertThat(importPage(id)).contains(">Ce qu’elle est devenue<").doesNotContain("rel=\"next\"");
    }

    @Test
    void undoAsksForAReasonThatTheStubShowsWithItsDay() {
        var id = open(WORKSHOP);
        apply(id);
        var number = register.all(ground.id(), IdeaFilter.of(ground.cycle()))
                .getFirst()
                .number();
        var home = "/c/" + ground.cell().code();
        var agent = Pages.of(context).as(ground.id(), Role.AGENT);

        var mute = agent.post(home + "/imports/" + id.value() + "/undo", "why", "  ");
        assertThat(mute.getStatus()).isEqualTo(422);
        assertThat(Pages.text(mute)).contains("id=\"why-error\"", "اكتبوا سبب التراجع");
        assertThat(imports.find(ground.id(), id).state()).isEqualTo(SheetImport.State.APPLIED);

        ended(transactions.execute(_ -> imports.undo(ground.id(), id, "الملف مكرر", AGENT)));

        var today = LocalDate.now(ground.cell().zone());
        assertThat(Pages.of(context).in(Lang.FR).read(home + "/ideas/" + number))
                .contains("L’import qui l’avait apportée est annulé", "الملف مكرر", new Writing(Lang.FR).date(today))
                .doesNotContain("ألغي");
    }

    @Test
    void anImportIsAppliedOnce() {
        var id = open(WORKSHOP);
        apply(id);

        assertThatThrownBy(() -> transactions.execute(_ -> imports.apply(ground.id(), id, AGENT)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("sheets.not-planned"));
        assertThat(register.count(ground.id(), IdeaFilter.all())).isEqualTo(2);
    }

    @Test
    void whatIsNoSheetIsRefusedAndLeavesNothing() {
        assertThatThrownBy(() -> imports.open(
                        ground.id(), "ideas", cycle, "photo.xlsx", new byte[] {(byte) 0xFF, 1, 0, 2}, AGENT))
                .isInstanceOf(SheetRefused.class);

        assertThat(imports.list(ground.id(), null).items()).isEmpty();
    }

    private ImportId open(String csv) {
        var bytes = csv.getBytes(StandardCharsets.UTF_8);
        return imports.open(ground.id(), "ideas", cycle, "atelier.csv", bytes, AGENT);
    }

    private void apply(ImportId id) {
        ended(transactions.execute(_ -> imports.apply(ground.id(), id, AGENT)));
    }

    private void undo(ImportId id) {
        ended(transactions.execute(_ -> imports.undo(ground.id(), id, "", AGENT)));
    }

    private void ended(@org.jspecify.annotations.Nullable JobId job) {
        assertThat(job).isNotNull();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> jobs.job(ground.id(), java.util.Objects.requireNonNull(job))
                                .endedAt()
                        != null);
        assertThat(jobs.job(ground.id(), java.util.Objects.requireNonNull(job)).failure())
                .isNull();
    }
}
