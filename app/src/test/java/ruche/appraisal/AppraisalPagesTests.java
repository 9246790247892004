package ruche.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.appraisal.AppraisalSamples.AGENT;
import static ruche.appraisal.AppraisalSamples.feasible;
import static ruche.appraisal.AppraisalSamples.notFeasible;
import static ruche.appraisal.AppraisalSamples.why;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.appraisal.AppraisalSamples.Ground;
import ruche.ideas.Idea;
import ruche.ideas.IdeaState;
import ruche.ideas.Ideas;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.shell.Words;
import ruche.shell.Writing;

@RucheTest
class AppraisalPagesTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AppraisalSamples samples;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Ideas ideas;

    @Autowired
    private Convergences convergences;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Words words;

    private Ground ground;
    private Idea well;
    private String cell;

    @BeforeEach
    void classifyAWell() {
        ground = samples.ground();
        well = samples.well(ground);
        cell = "/c/" + ground.cell().code();
    }

    private Pages desk(Role role) {
        return Pages.of(context).as(ground.id(), role);
    }

    private Pages representative() {
        return Pages.of(context).as(ground.id(), Role.SERVICE, ground.water().value());
    }

    @Test
    void theAgentPutsIdeasBeforeServices() {
        var agent = desk(Role.AGENT);
        assertThat(agent.read(cell + "/appraisal/new"))
                .contains("dir=\"rtl\"", "عرض دفعة جديدة", well.title(), "المندوبية الإقليمية للصحة");

        var opened = agent.post(
                cell + "/appraisal",
                "cycle",
                "2018",
                "idea",
                well.id().value().toString(),
                "title_ar",
                "أفكار الماء",
                "due",
                "2099-01-01",
                "service",
                ground.water().value().toString(),
                "service",
                ground.health().value().toString());

        assertThat(opened.getStatus()).isEqualTo(302);
        assertThat(agent.in(Lang.FR).read(Objects.requireNonNull(opened.getRedirectedUrl())))
                .contains(
                        "Aucun avis reçu sur 2",
                        "Office de l’eau potable",
                        "Délégation de la santé",
                        "Imprimer la fiche");
        assertThat(agent.read(cell + "/appraisal")).contains("أفكار الماء", "لم يرد أي رأي من أصل 2");
    }

    @Test
    void aBatchWithoutServicesIsRefusedAndKeepsWhatWasTyped() {
        var refused = desk(Role.AGENT)
                .post(
                        cell + "/appraisal",
                        "cycle",
                        "2018",
                        "all",
                        "true",
                        "title_ar",
                        "أفكار الماء",
                        "due",
                        "2099-01-01");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Pages.text(refused)).contains("اختاروا مصلحة واحدة على الأقل", "أفكار الماء");
    }

    @Test
    void whoeverJoinsIsToldOnWhatTheSheetsDoNotMeet() {
        var preschool = samples.programme(ground.cell(), ground.health(), "P01", "school");
        var agent = desk(Role.AGENT).in(Lang.FR);
        var page = cell + "/appraisal/ideas/" + well.number();

        assertThat(agent.read(page))
                .containsSubsequence("P04 · Eau potable", "P01 · Programme P01 – ne correspond pas\u00A0: Le thème");
        convergences.join(ground.id(), NewConvergence.byAgent(well.id(), preschool.id(), why()), AGENT);

        assertThat(agent.read(page)).contains("ne se rejoignent pas sur\u00A0: Le thème");
    }

    @Test
    void aRepresentativeAnswersFromTheQueue() {
        samples.asked(ground, well, ground.water());
        var service = representative();
        assertThat(service.in(Lang.FR).read(cell + "/opinions"))
                .contains("Ce qui est demandé à votre service", well.number(), "0 réponses sur 1");
        assertThat(service.read(cell + "/opinions/" + well.number()))
                .contains("رأي مصلحتكم", "الوعاء العقاري", well.title());

        var answered = service.post(
                cell + "/opinions/" + well.number(),
                "answer-TECHNICAL",
                "FEASIBLE",
                "answer-LAND",
                "ON_CONDITIONS",
                "reason-LAND",
                "تسليم شهادة إدارية",
                "function",
                "رئيس مصلحة الدراسات");

        assertThat(answered.getStatus()).isEqualTo(302);
        var opinion = opinions.standing(ground.id(), well.id(), ground.water()).orElseThrow();
        assertThat(opinion.overall()).isEqualTo(Answer.ON_CONDITIONS);
        assertThat(opinion.how()).isEqualTo(GivenHow.ONLINE);
        assertThat(samples.now(ground, well).state()).isEqualTo(IdeaState.APPRAISED);
        assertThat(service.read(cell + "/opinions?done=true")).contains(well.number(), "قابل للإنجاز بشروط");
    }

    @Test
    void whoSpeaksForAnAssociationAndTwoServicesHasOneQueueOfBothServices() {
        var pump = samples.idea(ground, "مضخة شمسية لبئر دوار الحمادة");
        samples.asked(ground, well, ground.water(), ground.health());
        samples.asked(ground, pump, ground.health());
        var person = Pages.of(context).as(ground.id(), Role.MEMBER, samples.association(ground));
        person.alsoAs(ground.id(), Role.SERVICE, ground.water().value());
        person.alsoAs(ground.id(), Role.SERVICE, ground.health().value());
        assertThat(person.in(Lang.FR).read(cell + "/opinions"))
                .contains(
                        "0 réponses sur 3",
                        pump.number(),
                        "Office de l’eau potable",
                        well.number() + "?service=" + ground.health().value());

        for (var service : List.of(ground.health(), ground.water()))
            person.post(
                    cell + "/opinions/" + well.number(),
                    "service",
                    service.value().toString(),
                    "answer-TECHNICAL",
                    "FEASIBLE",
                    "function",
                    "رئيس المصلحة");

        assertThat(samples.now(ground, well).state()).isEqualTo(IdeaState.APPRAISED);
        assertThat(person.in(Lang.FR).read(cell + "/opinions"))
                .contains("2 réponses sur 3")
                .doesNotContain(well.number());
    }

    @Test
    void theWithdrawnAndTheMergedLeaveTheQueueAndTheRetainedList() {
        var pump = samples.idea(ground, "مضخة شمسية لبئر دوار الحمادة");
        var tank = samples.idea(ground, "خزان ماء");
        samples.asked(ground, well, ground.water());
        samples.asked(ground, pump, ground.water());
        decisions.decide(ground.id(), Map.of(well.id(), Ruling.retained(), tank.id(), Ruling.retained()), null, AGENT);
        var list = cell + "/retained?axis=water&verdict=RETAINED";
        assertThat(desk(Role.OBSERVER).read(list)).contains(well.number(), ">2<");

        ideas.withdraw(ground.id(), well.id(), "حصلت الجمعية على التمويل", AGENT);
        ideas.merge(ground.id(), pump.id(), tank.id(), "مشروع واحد", AGENT);

        assertThat(desk(Role.OBSERVER).read(list))
                .contains(tank.number(), ">1<")
                .doesNotContain(well.number());
        assertThat(representative().in(Lang.FR).read(cell + "/opinions"))
                .contains("0 réponses sur 0")
                .doesNotContain(well.number(), pump.number());
        ideas.unmerge(ground.id(), pump.id(), "مشروعان", AGENT);
        assertThat(representative().in(Lang.FR).read(cell + "/opinions")).contains("0 réponses sur 1", pump.number());
    }

    @Test
    void aReasonRevisedInWordsIsReadEverywhereInTheReadersLanguage() {
        decisions.decide(
                ground.id(), Map.of(well.id(), Ruling.of(Verdict.POSTPONED, "لا عقار", "Pas de terrain")), null, AGENT);
        decisions.decide(
                ground.id(),
                Map.of(well.id(), Ruling.of(Verdict.POSTPONED, "العقار غير مسجل", "Terrain non immatriculé")),
                null,
                AGENT);
        var visitor = Pages.of(context);

        for (var path : List.of("/ideas/" + well.number(), "/ideas.csv", "/retained?axis=water&verdict=POSTPONED")) {
            assertThat(visitor.read(cell + path)).as(path).contains("العقار غير مسجل");
            assertThat(visitor.in(Lang.FR).read(cell + path)).as(path).contains("Terrain non immatriculé");
        }
        assertThat(visitor.in(Lang.FR).read(cell + "/ideas.csv")).doesNotContain("العقار غير مسجل", "Pas de terrain");
    }

    @Test
    void aRevisedOpinionLeavesTheFirstToRead() {
        samples.asked(ground, well, ground.water());
        opinions.answer(ground.id(), notFeasible(well, ground.water()), AGENT);
        var service = representative();
        assertThat(service.read(cell + "/opinions/" + well.number())).contains("الأرض متنازع عليها</textarea>");

        service.post(cell + "/opinions/" + well.number(), "answer-LAND", "FEASIBLE", "function", "رئيس مصلحة الدراسات");

        assertThat(service.in(Lang.FR).read(cell + "/opinions/" + well.number()))
                .contains("Avis précédents de ce service", "الأرض متنازع عليها");
    }

    @Test
    void whoDidNotSeeWhatWasSaidMeanwhileIsShownItFirst() {
        samples.asked(ground, well, ground.water());
        var page = cell + "/opinions/" + well.number();
        var service = representative().in(Lang.FR);
        assertThat(service.read(page)).contains("name=\"shown\" value=\"0\"");
        opinions.answer(ground.id(), notFeasible(well, ground.water()), AGENT);

        var typed = new String[] {"shown", "0", "answer-LAND", "FEASIBLE", "function", "Chef du service"};
        var refused = service.post(page, typed);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Pages.text(refused))
                .contains("pendant que vous écriviez", "Chef du service", "name=\"shown\" value=\"1\"");
        typed[1] = "1";
        assertThat(service.post(page, typed).getStatus()).isEqualTo(302);
        assertThat(service.read(page)).contains("Avis précédents de ce service");
    }

    @Test
    void aNoWithoutItsReasonComesBackWithWhatWasTyped() {
        samples.asked(ground, well, ground.water());

        var refused = representative()
                .post(
                        cell + "/opinions/" + well.number(),
                        "answer-LAND",
                        "NOT_FEASIBLE",
                        "function",
                        "رئيس مصلحة الدراسات");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Pages.text(refused)).contains("الوعاء العقاري: اكتبوا السبب", "رئيس مصلحة الدراسات");
        assertThat(opinions.ofIdea(ground.id(), well.id())).isEmpty();
    }

    @Test
    void anOpinionWithoutAnswersAndWithoutAFunctionIsToldBothAtOnce() {
        samples.asked(ground, well, ground.water());

        var refused = representative().in(Lang.FR).post(cell + "/opinions/" + well.number());

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Pages.text(refused)).contains("id=\"function-error\"", words.say(Lang.FR, "appraisal.nothing-said"));
    }

    @Test
    void aServiceThatWasNotAskedIsToldSoWhateverItSends() {
        var page = cell + "/opinions/" + well.number();

        for (var typed : new String[][] {{}, {"answer-OVERALL", "FEASIBLE", "spokenBy", "رئيس المصلحة"}}) {
            var refused = representative().in(Lang.FR).post(page, typed);

            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(Pages.text(refused))
                    .containsPattern("(?s)role=\"alert\".{0,300}n’a pas été demandé sur cette idée");
        }
    }

    @Test
    void aServiceAnswersForItselfOnly() {
        samples.asked(ground, well, ground.health());

        var refused = representative()
                .post(
                        cell + "/opinions/" + well.number(),
                        "answer-TECHNICAL",
                        "FEASIBLE",
                        "function",
                        "رئيس مصلحة",
                        "service",
                        ground.health().value().toString());
        var elsewhere = representative().get("/c/" + samples.ground().cell().code() + "/opinions");

        assertThat(refused.getStatus())
                .as("for another service he has nothing to answer")
                .isEqualTo(404);
        assertThat(opinions.ofIdea(ground.id(), well.id())).isEmpty();
        assertThat(elsewhere.getStatus()).isEqualTo(403);
    }

    @Test
    void theAgentTypesInAPrintedSheet() {
        var batch = samples.asked(ground, well, ground.health());
        var sheet = cell + "/appraisal/" + batch.value() + "/sheet/"
                + ground.health().value();
        var agent = desk(Role.AGENT);
        assertThat(agent.read(sheet)).contains("ورقة رأي", well.number(), "التسيير والصيانة");
        assertThat(agent.read(sheet + "/" + well.number())).contains("التاريخ المكتوب على الورقة");

        var today = LocalDate.now(ground.cell().zone());
        var typed = agent.post(
                sheet + "/" + well.number(),
                "answer-UPKEEP",
                "FEASIBLE",
                "function",
                "طبيب رئيس",
                "day",
                today.toString());

        assertThat(typed.getStatus()).isEqualTo(302);
        var opinion = opinions.standing(ground.id(), well.id(), ground.health()).orElseThrow();
        assertThat(opinion.how()).isEqualTo(GivenHow.ON_PAPER);
        assertThat(opinion.givenOn()).isEqualTo(today);
        assertThat(agent.in(Lang.FR).read(cell + "/appraisal/ideas/" + well.number()))
                .contains("Saisi par l’agent d’après la fiche imprimée", new Writing(Lang.FR).date(today));
    }

    @Test
    void aSheetDatedBeforeItsBatchOrTomorrowIsShownAgainWithAllItsAnswers() {
        var batch = samples.asked(ground, well, ground.health());
        var sheet = cell + "/appraisal/" + batch.value() + "/sheet/"
                + ground.health().value() + "/" + well.number();
        var agent = desk(Role.AGENT);

        for (var day : List.of("2018-01-29", "2099-01-01", "0018-01-29")) {
            var answer = agent.post(
                    sheet,
                    "answer-UPKEEP",
                    "NOT_FEASIBLE",
                    "reason-UPKEEP",
                    "لا ميزانية",
                    "function",
                    "طبيب",
                    "day",
                    day);

            assertThat(answer.getStatus()).as(day).isEqualTo(422);
            assertThat(Pages.text(answer)).as(day).contains("id=\"day-error\"", "لا ميزانية", "value=\"طبيب\"");
        }
        assertThat(opinions.ofIdea(ground.id(), well.id())).isEmpty();
    }

    @Test
    void joiningSaysOnWhatTheTwoMeetAndWhy() {
        var file = cell + "/appraisal/ideas/" + well.number();
        var programme = ground.programme().id().value().toString();

        var groundless = representative().post(file + "/programmes", "programme", programme, "why", "قريب من الدوار");
        var mute = representative().post(file + "/programmes", "programme", programme, "ground", "THEME", "why", "  ");

        assertThat(groundless.getStatus()).isEqualTo(422);
        assertThat(Pages.text(groundless)).contains("id=\"ground-error\"", "قريب من الدوار");
        assertThat(mute.getStatus()).isEqualTo(422);
        assertThat(Pages.text(mute)).contains("id=\"why-error\"", "value=\"THEME\" checked");
        assertThat(convergences.ofIdea(ground.id(), well.id())).isEmpty();
    }

    @Test
    void theCommitteesTableBeginsWithWhatIsOpenAndLeadsToWhatIsWrong() {
        var pump = samples.idea(ground, "مضخة شمسية لبئر دوار الحمادة");
        convergences.join(
                ground.id(),
                NewConvergence.byAgent(well.id(), ground.programme().id(), why()),
                AGENT);
        var committee = desk(Role.COMMITTEE);
        var table = cell + "/retained/decide";
        committee.post(table, "axis", "water", "verdict-" + pump.number(), "RETAINED");

        assertThat(committee.read(table)).contains(well.title(), "المتبقي").doesNotContain(pump.title());
        assertThat(committee.read(table + "?show=DECIDED"))
                .contains(pump.title())
                .doesNotContain(well.title());
        var nothing = committee.post(table, "axis", "water", "verdict-" + pump.number(), "RETAINED");
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(Pages.text(nothing)).contains("لم يُسجَّل شيء");
        var reasonless = committee.post(table, "axis", "water", "verdict-" + well.number(), "POSTPONED");
        assertThat(Pages.text(reasonless)).contains("href=\"#" + well.number() + "\"");
    }

    @Test
    void theCommitteeSeesWhatItJustDecidedAndWhereToGoOn() {
        var committee = desk(Role.COMMITTEE).in(Lang.FR);
        var table = cell + "/retained/decide";
        var pump = samples.idea(ground, "مضخة شمسية لبئر دوار الحمادة");

        var first = Objects.requireNonNull(committee
                .post(table, "axis", "water", "verdict-" + pump.number(), "RETAINED")
                .getRedirectedUrl());
        assertThat(committee.read(first))
                .contains("À l’instant décidé", "/ideas/" + pump.number(), "show=DECIDED", well.title())
                .doesNotContain("Plus aucune idée");
        var last = Objects.requireNonNull(committee
                .post(table, "axis", "water", "verdict-" + well.number(), "RETAINED")
                .getRedirectedUrl());

        assertThat(committee.read(last))
                .contains("/ideas/" + well.number(), "Plus aucune idée du cycle n’attend la décision du comité.");
    }

    @Test
    void anAxisThatIsDoneLeadsToTheNextThatWaits() {
        var committee = desk(Role.COMMITTEE).in(Lang.FR);
        var table = cell + "/retained/decide";
        committee.post(table, "axis", "water", "verdict-" + well.number(), "RETAINED");
        var track = samples.track(ground);
        samples.asked(ground, track, ground.water());
        opinions.answer(ground.id(), feasible(track, ground.water()), AGENT);

        assertThat(committee.read(table + "?axis=water")).contains("Axe suivant\u00A0: Routes (1)", "axis=roads");
    }

    @Test
    void whatTheServicesHaveYetToAnswerDoesNotWaitForTheCommitteeButMayBeDecided() {
        var committee = desk(Role.COMMITTEE).in(Lang.FR);
        var table = cell + "/retained/decide";
        committee.post(table, "axis", "water", "verdict-" + well.number(), "RETAINED");
        var track = samples.track(ground);

        assertThat(committee.read(table + "?axis=roads"))
                .contains(track.title(), "Aucun service n’a encore été consulté sur cette idée.");
        samples.asked(ground, track, ground.water(), ground.health());

        assertThat(committee.read(cell)).doesNotContain("attend la décision du comité");
        assertThat(committee.read(table + "?axis=water"))
                .contains(
                        "Aucune idée n’attend la décision du comité. Axe Routes\u00A0: une idée est encore chez les services")
                .doesNotContain("Axe suivant");
        assertThat(committee.read(table + "?axis=roads"))
                .contains(
                        "2 avis sont attendus jusqu’au 5 février 2018",
                        "Office de l’eau potable",
                        "Délégation de la santé")
                .contains("Le comité peut décider malgré tout.");
    }

    @Test
    void theCommitteesTableOpensOnTheNewestCycleThatWaitsForIt() {
        samples.cycle(ground.id(), 2026);

        assertThat(desk(Role.COMMITTEE).read(cell + "/retained/decide")).contains(well.title());
        assertThat(desk(Role.COMMITTEE).read(cell + "/retained/decide?cycle=2026"))
                .doesNotContain(well.title());
    }

    @Test
    void anIdeaIsJoinedAndTakenBackThroughThePages() {
        var file = cell + "/appraisal/ideas/" + well.number();
        var service = representative();

        var joined = service.post(
                file + "/programmes",
                "programme",
                ground.programme().id().value().toString(),
                "ground",
                "PLACE",
                "why",
                "الدوار داخل مجال البرنامج",
                "missing",
                "جمعية مستعملي الماء");

        assertThat(joined.getStatus()).isEqualTo(302);
        assertThat(samples.now(ground, well).state()).isEqualTo(IdeaState.CONVERGED);
        assertThat(service.read(cell + "/appraisal/programmes/P04"))
                .contains(well.number(), "الدوار داخل مجال البرنامج", "جمعية مستعملي الماء");
        var id = convergences.ofIdea(ground.id(), well.id()).getFirst().id().value();
        var back = service.post(cell + "/appraisal/convergences/" + id + "/back", "why", "خارج المجال");
        assertThat(back.getStatus()).isEqualTo(302);
        assertThat(service.in(Lang.FR).read(file)).contains("retiré", "خارج المجال");
    }

    @Test
    void theCommitteeDecidesAndEverybodyReadsIt() {
        samples.asked(ground, well, ground.water());
        opinions.answer(ground.id(), notFeasible(well, ground.water()), AGENT);
        convergences.join(
                ground.id(),
                NewConvergence.byAgent(well.id(), ground.programme().id(), why()),
                AGENT);
        var pump = samples.idea(ground, "مضخة شمسية لبئر دوار الحمادة");
        var committee = desk(Role.COMMITTEE);
        assertThat(committee.read(cell + "/retained/decide"))
                .contains(well.title(), "غير قابل للإنجاز", "برنامج الماء الصالح للشرب", "180\u00A0000");

        var without = committee.post(
                cell + "/retained/decide", "axis", "water", "verdict-" + well.number(), "POSTPONED", "rest", "true");
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(decisions.standing(ground.id(), List.of(well.id(), pump.id())))
                .isEmpty();

        var decided = committee.post(
                cell + "/retained/decide",
                "axis",
                "water",
                "verdict-" + well.number(),
                "POSTPONED",
                "ar-" + well.number(),
                "إلى حين تسوية النزاع",
                "fr-" + well.number(),
                "En attendant le règlement du litige",
                "rest",
                "true",
                "day",
                "2018-02-12");

        assertThat(decided.getStatus()).isEqualTo(302);
        var visitor = Pages.of(context);
        assertThat(visitor.read(cell + "/retained")).contains(pump.title());
        assertThat(visitor.in(Lang.FR).read(cell + "/retained?axis=water&verdict=POSTPONED"))
                .contains(well.number(), "En attendant le règlement du litige", "12 février 2018")
                .doesNotContain("إلى حين تسوية النزاع");
        assertThat(visitor.read(cell + "/retained?axis=water&verdict=POSTPONED"))
                .contains("إلى حين تسوية النزاع");
    }

    @Test
    void whatWasDecidedMeanwhileIsSaidBeforeAnotherDecisionTakesItsPlace() {
        var committee = desk(Role.COMMITTEE).in(Lang.FR);
        var page = cell + "/retained/decide";
        committee.post(page, "verdict-" + well.number(), "POSTPONED", "fr-" + well.number(), "En attendant le terrain");

        var gone = committee.post(
                page, "show", "OPEN", "was-" + well.number(), "", "verdict-" + well.number(), "RETAINED");
        var shown =
                committee.post(page, "show", "ALL", "was-" + well.number(), "", "verdict-" + well.number(), "RETAINED");

        assertThat(gone.getStatus()).isEqualTo(422);
        assertThat(Pages.text(gone)).contains("ne sont plus ouvertes (1)", well.number());
        assertThat(shown.getStatus()).isEqualTo(422);
        assertThat(Pages.text(shown))
                .contains(
                        "décidée pendant que vous remplissiez le tableau",
                        "name=\"was-" + well.number() + "\" value=\"POSTPONED\"");
        assertThat(samples.now(ground, well).state()).isEqualTo(IdeaState.POSTPONED);
        committee.post(
                page, "show", "ALL", "was-" + well.number(), "POSTPONED", "verdict-" + well.number(), "RETAINED");
        assertThat(samples.now(ground, well).state()).isEqualTo(IdeaState.RETAINED);
    }

    @Test
    void theAgentProposesAndOnlyTheCommitteeSeesIt() {
        var agent = desk(Role.AGENT);

        var proposed = agent.post(cell + "/retained/propose", "axis", "water", "rest", "true");
        var decided = agent.post(cell + "/retained/decide", "axis", "water", "rest", "true");

        assertThat(proposed.getStatus()).isEqualTo(302);
        assertThat(decided.getStatus()).isEqualTo(403);
        assertThat(desk(Role.COMMITTEE).read(cell + "/retained/decide")).contains("اقتراح العون");
        assertThat(Pages.of(context).read(cell + "/retained"))
                .contains("لا قرار بعد")
                .doesNotContain(well.title());
    }

    @Test
    void aNewBatchSaysAllThatIsWrongAtOnce() {
        var refused = desk(Role.AGENT).post(cell + "/appraisal", "cycle", "2018", "title_ar", " ", "due", "2001-01-01");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Pages.text(refused))
                .contains(
                        "اختاروا فكرة واحدة على الأقل",
                        "اختاروا مصلحة واحدة على الأقل",
                        "اكتبوا عنوان الدفعة",
                        "أجل الجواب قد مضى",
                        "href=\"#title\"",
                        "href=\"#due\"");
    }

    @Test
    void aBatchIsReadUnderItsTitleInTheReadersLanguage() {
        var batch = samples.asked(ground, well, ground.water());
        var page = cell + "/appraisal/" + batch.value();

        for (var one : List.of(cell + "/appraisal", page, page + "/change", page + "/letters")) {
            assertThat(desk(Role.AGENT).in(Lang.FR).read(one))
                    .contains("Idées de l’axe eau, premier lot")
                    .doesNotContain("الدفعة الأولى");
            assertThat(desk(Role.AGENT).in(Lang.AR).read(one))
                    .contains("أفكار محور الماء، الدفعة الأولى")
                    .doesNotContain("premier lot");
        }
        assertThat(desk(Role.AGENT).in(Lang.FR).read(page)).contains("Lot\u00A0: Idées", "Aucun avis reçu sur 1");
        assertThat(desk(Role.AGENT).in(Lang.AR).read(page)).contains("دفعة: أفكار", "لم يرد أي رأي من أصل 1");
    }

    @Test
    void aTitleThatIsNotInTheReadersLanguageIsMarked() {
        samples.asked(ground, new Bilingual("أفكار الماء", ""), List.of(well), List.of(ground.water()));

        assertThat(desk(Role.AGENT).in(Lang.FR).read(cell + "/appraisal"))
                .contains("<bdi lang=\"ar\">أفكار الماء</bdi><abbr class=\"other\"");
    }

    @Test
    void theOpinionsThatCameAreCountedInWords() {
        assertThat(counted(Lang.AR, 1, 47)).isEqualTo("ورد رأي واحد من أصل 47");
        assertThat(counted(Lang.AR, 2, 47)).isEqualTo("ورد رأيان من أصل 47");
        assertThat(counted(Lang.AR, 7, 47)).isEqualTo("وردت 7 آراء من أصل 47");
        assertThat(counted(Lang.AR, 47, 47)).isEqualTo("ورد 47 رأيا من أصل 47");
        assertThat(counted(Lang.AR, 104, 130)).isEqualTo("وردت 104 آراء من أصل 130");
        assertThat(counted(Lang.FR, 1, 47)).isEqualTo("1 avis reçu sur 47");
        assertThat(counted(Lang.FR, 47, 47)).isEqualTo("47 avis reçus sur 47");
    }

    private String counted(Lang lang, long answered, long asked) {
        return words.say(lang, "appraisal.answered-count", answered, asked);
    }

    @Test
    void theCommitteeReadsTheConditionAndTheNeedBesideItsDecision() {
        samples.asked(ground, well, ground.water());
        opinions.answer(ground.id(), notFeasible(well, ground.water()), AGENT);

        assertThat(desk(Role.COMMITTEE).read(cell + "/retained/decide"))
                .contains("الأرض متنازع عليها", "الوعاء العقاري", "الحاجة كما وصفها صاحب الفكرة", well.description());
    }

    @Test
    void printingASheetGivesItsPdf() {
        var batch = samples.asked(ground, well, ground.water());
        var sheet = cell + "/appraisal/" + batch.value() + "/sheet/"
                + ground.water().value();

        for (var role : List.of(Role.AGENT, Role.COMMITTEE, Role.OBSERVER))
            assertThat(desk(role).read(cell + "/appraisal/" + batch.value())).contains(sheet + ".pdf\"", sheet + "\"");
    }

    @Test
    void aBatchTellsOfEachIdeaWhoAnsweredWhatAndWhoIsAwaited() {
        var batch = samples.asked(ground, well, ground.water(), ground.health());
        opinions.answer(ground.id(), notFeasible(well, ground.water()), AGENT);

        var rows = desk(Role.AGENT).read(cell + "/appraisal/" + batch.value()).split("data-label=");
        assertThat(rows).hasSize(3);
        assertThat(rows[1])
                .contains("غير قابل للإنجاز", "المكتب الوطني للماء – قطاع الماء")
                .doesNotContain("المندوبية الإقليمية للصحة");
        assertThat(rows[2]).contains("المندوبية الإقليمية للصحة").doesNotContain("المكتب الوطني للماء – قطاع الماء");
    }
}
