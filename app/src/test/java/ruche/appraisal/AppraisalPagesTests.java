package ruche.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.appraisal.AppraisalSamples.AGENT;
import static ruche.appraisal.AppraisalSamples.notFeasible;
import static ruche.appraisal.AppraisalSamples.why;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ruche.RucheTest;
import ruche.appraisal.AppraisalSamples.Ground;
import ruche.ideas.Idea;
import ruche.ideas.IdeaState;
import ruche.kernel.Role;

@RucheTest
class AppraisalPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private AppraisalSamples samples;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Convergences convergences;

    @Autowired
    private Decisions decisions;

    private Ground ground;
    private Idea well;
    private String cell;

    @BeforeEach
    void classifyAWell() {
        ground = samples.ground();
        well = samples.well(ground);
        cell = "/c/" + ground.cell().code();
    }

    private Desk desk(Role role) {
        return new Desk(port, samples.session(ground, role, null));
    }

    private Desk representative() {
        return new Desk(
                port, samples.session(ground, Role.SERVICE, ground.water().value()));
    }

    @Test
    void theAgentPutsIdeasBeforeServices() throws Exception {
        var agent = desk(Role.AGENT);
        var page = agent.get(cell + "/appraisal/new", "ar");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("dir=\"rtl\"", "عرض دفعة جديدة", well.title(), "المندوبية الإقليمية للصحة");

        var opened = agent.post(
                cell + "/appraisal/new",
                cell + "/appraisal",
                Desk.encoded(Map.of(
                                "cycle",
                                "2018",
                                "idea",
                                well.id().value().toString(),
                                "title",
                                "أفكار الماء",
                                "due",
                                LocalDate.now(java.time.ZoneOffset.UTC)
                                        .plusDays(9)
                                        .toString()))
                        + "&service=" + ground.water().value() + "&service="
                        + ground.health().value());

        assertThat(opened.statusCode()).isEqualTo(302);
        var batch = opened.headers().firstValue("Location").orElseThrow();
        var shown = agent.get(batch, "fr");
        assertThat(shown.body())
                .contains("0 sur 2", "Office de l’eau potable", "Délégation de la santé", "Imprimer la fiche");
    }

    @Test
    void aBatchWithoutServicesIsRefusedAndKeepsWhatWasTyped() throws Exception {
        var refused = desk(Role.AGENT)
                .post(
                        cell + "/appraisal/new",
                        cell + "/appraisal",
                        Desk.encoded(
                                Map.of("cycle", "2018", "all", "true", "title", "أفكار الماء", "due", "2099-01-01")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("اختاروا مصلحة واحدة على الأقل", "أفكار الماء");
    }

    @Test
    void aRepresentativeAnswersFromTheQueue() throws Exception {
        samples.asked(ground, well, ground.water());
        var service = representative();
        assertThat(service.get(cell + "/opinions", "fr").body())
                .contains("Ce qui est demandé à votre service", well.number(), "0 réponses sur 1");
        assertThat(service.get(cell + "/opinions/" + well.number(), "ar").body())
                .contains("رأي مصلحتكم", "الوعاء العقاري", well.title());

        var answered = service.post(
                cell + "/opinions/" + well.number(),
                cell + "/opinions/" + well.number(),
                Desk.encoded(Map.of(
                        "answer-TECHNICAL", "FEASIBLE",
                        "answer-LAND", "ON_CONDITIONS",
                        "reason-LAND", "تسليم شهادة إدارية",
                        "function", "رئيس مصلحة الدراسات")));

        assertThat(answered.statusCode()).isEqualTo(302);
        var opinion = opinions.standing(ground.id(), well.id(), ground.water()).orElseThrow();
        assertThat(opinion.overall()).isEqualTo(Answer.ON_CONDITIONS);
        assertThat(opinion.onPaper()).isFalse();
        assertThat(samples.now(ground, well).state()).isEqualTo(IdeaState.APPRAISED);
        assertThat(service.get(cell + "/opinions?done=true", "ar").body())
                .contains(well.number(), "قابل للإنجاز بشروط");
    }

    @Test
    void aNoWithoutItsReasonComesBackWithWhatWasTyped() throws Exception {
        samples.asked(ground, well, ground.water());

        var refused = representative()
                .post(
                        cell + "/opinions/" + well.number(),
                        cell + "/opinions/" + well.number(),
                        Desk.encoded(Map.of("answer-LAND", "NOT_FEASIBLE", "function", "رئيس مصلحة الدراسات")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("الوعاء العقاري: اكتبوا السبب", "رئيس مصلحة الدراسات");
        assertThat(opinions.ofIdea(ground.id(), well.id())).isEmpty();
    }

    @Test
    void aServiceAnswersForItselfOnly() throws Exception {
        samples.asked(ground, well, ground.health());
        var fields = Desk.encoded(Map.of(
                "answer-TECHNICAL", "FEASIBLE",
                "function", "رئيس مصلحة",
                "service", ground.health().value().toString()));

        var refused = representative().post(cell + "/opinions", cell + "/opinions/" + well.number(), fields);
        var ofOther = "/c/" + samples.ground().cell().code();
        var elsewhere = representative().get(ofOther + "/opinions", "ar");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(opinions.ofIdea(ground.id(), well.id())).isEmpty();
        assertThat(elsewhere.statusCode()).isEqualTo(403);
    }

    @Test
    void theAgentTypesInAPrintedSheet() throws Exception {
        var batch = samples.asked(ground, well, ground.health());
        var sheet = cell + "/appraisal/" + batch.value() + "/sheet/"
                + ground.health().value();
        var agent = desk(Role.AGENT);
        assertThat(agent.get(sheet, "ar").body()).contains("ورقة رأي", well.number(), "التسيير والصيانة");

        var typed = agent.post(
                sheet + "/" + well.number(),
                sheet + "/" + well.number(),
                Desk.encoded(Map.of("answer-UPKEEP", "FEASIBLE", "function", "طبيب رئيس", "day", "2018-01-29")));

        assertThat(typed.statusCode()).isEqualTo(302);
        var opinion = opinions.standing(ground.id(), well.id(), ground.health()).orElseThrow();
        assertThat(opinion.onPaper()).isTrue();
        assertThat(opinion.givenOn()).isEqualTo(LocalDate.of(2018, 1, 29));
        assertThat(agent.get(cell + "/appraisal/ideas/" + well.number(), "fr").body())
                .contains("Saisi par l’agent d’après la fiche imprimée", "29 janvier 2018");
    }

    @Test
    void anIdeaIsJoinedAndTakenBackThroughThePages() throws Exception {
        var file = cell + "/appraisal/ideas/" + well.number();
        var service = representative();

        var joined = service.post(
                file,
                file + "/programmes",
                Desk.encoded(Map.of(
                        "programme", ground.programme().id().value().toString(),
                        "ground", "PLACE",
                        "why", "الدوار داخل مجال البرنامج",
                        "missing", "جمعية مستعملي الماء")));

        assertThat(joined.statusCode()).isEqualTo(302);
        assertThat(samples.now(ground, well).state()).isEqualTo(IdeaState.CONVERGED);
        assertThat(service.get(cell + "/appraisal/programmes/P04", "ar").body())
                .contains(well.number(), "الدوار داخل مجال البرنامج", "جمعية مستعملي الماء");
        var id = convergences.ofIdea(ground.id(), well.id()).getFirst().id().value();
        var back = service.post(
                file, cell + "/appraisal/convergences/" + id + "/back", Desk.encoded(Map.of("why", "خارج المجال")));
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(service.get(file, "fr").body()).contains("retiré", "خارج المجال");
    }

    @Test
    void theCommitteeDecidesAndEverybodyReadsIt() throws Exception {
        samples.asked(ground, well, ground.water());
        opinions.answer(ground.id(), notFeasible(well, ground.water()), AGENT);
        convergences.join(
                ground.id(),
                NewConvergence.byAgent(well.id(), ground.programme().id(), why()),
                AGENT);
        var pump = samples.idea(ground, "مضخة شمسية لبئر دوار الحمادة");
        var committee = desk(Role.COMMITTEE);
        assertThat(committee.get(cell + "/retained/decide", "ar").body())
                .contains(
                        well.title(),
                        "غير قابل للإنجاز",
                        "برنامج الماء الصالح للشرب",
                        "180 000".replace(' ', '\u00A0'));

        var without = committee.post(
                cell + "/retained/decide",
                cell + "/retained/decide",
                Desk.encoded(Map.of("axis", "water", "verdict-" + well.number(), "POSTPONED", "rest", "true")));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(decisions.standing(ground.id(), List.of(well.id(), pump.id())))
                .isEmpty();

        var decided = committee.post(
                cell + "/retained/decide",
                cell + "/retained/decide",
                Desk.encoded(Map.of(
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
                        "2018-02-12")));

        assertThat(decided.statusCode()).isEqualTo(302);
        var visitor = new Desk(port, "");
        assertThat(visitor.get(cell + "/retained", "ar").body()).contains(pump.title());
        assertThat(visitor.get(cell + "/retained?axis=water&verdict=POSTPONED", "fr")
                        .body())
                .contains(well.number(), "En attendant le règlement du litige", "12 février 2018")
                .doesNotContain("إلى حين تسوية النزاع");
        assertThat(visitor.get(cell + "/retained?axis=water&verdict=POSTPONED", "ar")
                        .body())
                .contains("إلى حين تسوية النزاع");
    }

    @Test
    void theAgentProposesAndOnlyTheCommitteeSeesIt() throws Exception {
        var agent = desk(Role.AGENT);

        var proposed = agent.post(
                cell + "/retained/decide",
                cell + "/retained/propose",
                Desk.encoded(Map.of("axis", "water", "rest", "true")));
        var decided = agent.post(
                cell + "/retained/decide",
                cell + "/retained/decide",
                Desk.encoded(Map.of("axis", "water", "rest", "true")));

        assertThat(proposed.statusCode()).isEqualTo(302);
        assertThat(decided.statusCode()).isEqualTo(403);
        assertThat(desk(Role.COMMITTEE).get(cell + "/retained/decide", "ar").body())
                .contains("اقتراح العون");
        assertThat(new Desk(port, "").get(cell + "/retained", "ar").body())
                .contains("لا قرار بعد")
                .doesNotContain(well.title());
    }
}
