package ruche.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

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
import ruche.actors.ActorId;
import ruche.appraisal.AppraisalSamples.Ground;
import ruche.ideas.Idea;
import ruche.kernel.Lang;
import ruche.kernel.Role;

@RucheTest
class SectorMeetingTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AppraisalSamples samples;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Decisions decisions;

    private Ground ground;
    private Idea well;
    private Idea pump;
    private String batch;
    private String meeting;
    private Pages agent;

    @BeforeEach
    void putTwoIdeasBeforeTwoServices() {
        ground = samples.ground();
        well = samples.well(ground);
        pump = samples.idea(ground, "مضخة شمسية لبئر دوار الحمادة");
        var asked = samples.asked(ground, List.of(well, pump), List.of(ground.water(), ground.health()));
        batch = "/c/" + ground.cell().code() + "/appraisal/" + asked.value();
        meeting = batch + "/meeting";
        agent = Pages.of(context).as(ground.id(), Role.AGENT);
    }

    private String said(Idea idea, ActorId service, String... more) {
        var fields = new String[8 + more.length];
        var first = List.of(
                "service", service.value().toString(), "answer-TECHNICAL", "FEASIBLE", "function", "مهندس", "name", "");
        for (int i = 0; i < 8; i++) fields[i] = first.get(i);
        System.arraycopy(more, 0, fields, 8, more.length);
        var answer = agent.post(meeting + "/" + idea.number(), fields);
        assertThat(answer.getStatus()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    @Test
    void beginsWithTheFirstIdeaThatWaitsAndGoesOnWhenAllHaveSpoken() {
        assertThat(agent.read(batch)).contains("href=\"" + meeting + "/" + well.number());

        assertThat(said(well, ground.water())).isEqualTo(meeting + "/" + well.number());
        assertThat(said(well, ground.health())).isEqualTo(meeting + "/" + pump.number());

        assertThat(agent.read(batch)).contains("href=\"" + meeting + "/" + pump.number());
        var opinion = opinions.standing(ground.id(), well.id(), ground.water()).orElseThrow();
        assertThat(opinion.how()).isEqualTo(GivenHow.IN_MEETING);
        assertThat(opinion.spokenBy().ar()).isEqualTo("مهندس");
    }

    @Test
    void theWallShowsWhereTheMeetingStandsInBothLanguages() {
        said(well, ground.water());

        assertThat(agent.read(meeting + "/" + well.number()))
                .contains(
                        "class=\"projector\"",
                        well.title(),
                        "الفكرة 1 من 2",
                        "1 من 2 أجابت",
                        "قابل للإنجاز",
                        "في الانتظار")
                .contains("data-key=\"PageDown\"")
                .doesNotContain("data-key=\"PageUp\"");
        assertThat(agent.in(Lang.FR).read(meeting + "/" + pump.number()))
                .contains("Idée 2 sur 2", "0 sur 2 ont répondu", "data-key=\"PageUp\"");
    }

    @Test
    void whatWasSaidAndDecidedBeforeStandsOnTheWallOfALaterBatch() {
        opinions.answer(ground.id(), AppraisalSamples.notFeasible(well, ground.water()), AppraisalSamples.AGENT);
        opinions.answer(ground.id(), AppraisalSamples.feasible(well, ground.health()), AppraisalSamples.AGENT);
        decisions.decide(
                ground.id(),
                Map.of(
                        well.id(),
                        Ruling.of(Verdict.POSTPONED, "في انتظار تسوية وضعية الأرض", "En attendant le titre foncier")),
                LocalDate.of(2018, 2, 12),
                AppraisalSamples.AGENT);
        var roads = samples.service(ground, "المديرية الإقليمية للتجهيز", "Équipement");

        var later = samples.asked(ground, List.of(well), List.of(roads));

        var wall = agent.in(Lang.FR)
                .read("/c/" + ground.cell().code() + "/appraisal/" + later.value() + "/meeting/" + well.number());
        assertThat(wall)
                .contains(
                        "Ce qui a déjà été dit",
                        "Décision du comité du 12 février 2018",
                        "En attendant le titre foncier")
                .contains("Office de l’eau potable", "Non réalisable", "الأرض متنازع عليها", "Délégation de la santé")
                .contains("0 sur 1 ont répondu");
        assertThat(agent.in(Lang.FR).read(meeting + "/" + pump.number())).doesNotContain("Ce qui a déjà été dit");
    }

    @Test
    void theFormWaitsUntilSomebodySpeaks() {
        var page = meeting + "/" + pump.number();

        assertThat(agent.read(page)).contains("id=\"note\"").doesNotContain("id=\"note\" open");
        assertThat(agent.read(page + "?service=" + ground.health().value())).contains("id=\"note\" open");
    }

    @Test
    void theFunctionASpeakerHadIsOfferedAgain() {
        said(well, ground.water());

        assertThat(agent.read(meeting + "/" + pump.number())).contains("value=\"مهندس\"");
        assertThat(agent.read(meeting + "/" + pump.number() + "?service="
                        + ground.health().value()))
                .doesNotContain("value=\"مهندس\"");
    }

    @Test
    void anOpinionWithoutItsReasonIsShownAgainAndNothingIsKept() {
        var answer = agent.post(
                meeting + "/" + well.number(),
                "service",
                ground.health().value().toString(),
                "answer-UPKEEP",
                "NOT_FEASIBLE",
                "function",
                "طبيب");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.text(answer)).contains("id=\"reason-UPKEEP-error\"", "value=\"طبيب\"");
        assertThat(opinions.ofIdea(ground.id(), well.id())).isEmpty();
    }

    @Test
    void whatTheServiceSaysItselfMeanwhileIsNotReplacedUnseen() {
        var page = meeting + "/" + well.number();
        assertThat(agent.read(page + "?service=" + ground.water().value())).contains("name=\"shown\" value=\"0\"");
        said(well, ground.water());

        var refused = agent.in(Lang.FR)
                .post(
                        page,
                        "service",
                        ground.water().value().toString(),
                        "shown",
                        "0",
                        "answer-TECHNICAL",
                        "NOT_FEASIBLE",
                        "reason-TECHNICAL",
                        "Pas d’eau",
                        "function",
                        "Ingénieur");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Pages.text(refused))
                .contains("pendant que vous écriviez", "name=\"shown\" value=\"1\"", "Pas d’eau");
    }

    @Test
    void theAnswersAreATableWithAReasonOnlyWhereOneIsNeeded() {
        var page = agent.read(meeting + "/" + well.number());

        assertThat(page)
                .containsPattern("(?s)<table class=\"answers\">.*الوعاء العقاري.*</table>")
                .contains("data-reason=\"needed\"")
                .doesNotContain("<fieldset>");
        assertThat(page.split("<tr class=\"reason ", -1)).hasSize(1 + Aspect.values().length);
        assertThat(page.split("data-reason=", -1)).hasSize(1 + 2 * Aspect.values().length);
    }

    @Test
    void aListLeadsToEveryIdeaAndAButtonToTheNextWithoutAnAnswer() {
        said(well, ground.water());

        assertThat(agent.read(meeting + "/" + well.number()))
                .contains("كل أفكار الدفعة", pump.title(), "1 من 2 أجابت", "0 من 2 أجابت")
                .containsPattern("href=\"" + meeting + "/" + pump.number() + "\">الفكرة الموالية بلا جواب");
        assertThat(agent.read(meeting + "/" + pump.number()))
                .containsPattern("href=\"" + meeting + "/" + well.number() + "\">الفكرة الموالية بلا جواب");

        said(well, ground.health());

        assertThat(agent.read(meeting + "/" + pump.number())).doesNotContain("الفكرة الموالية بلا جواب");
    }

    @Test
    void theCommitteeLooksOnAndWritesNothing() {
        var committee = Pages.of(context).as(ground.id(), Role.COMMITTEE);

        assertThat(committee.read(meeting + "/" + well.number()))
                .contains(well.title())
                .doesNotContain("id=\"note\"");
        assertThat(committee
                        .post(meeting + "/" + well.number(), "function", "س")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void anIdeaOutsideTheBatchIsNotFound() {
        var other = samples.idea(ground, "خزانة للكتب");

        assertThat(agent.get(meeting + "/" + other.number()).getStatus()).isEqualTo(404);
        assertThat(agent.get(meeting + "/" + well.number() + "?service=neither").getStatus())
                .isEqualTo(404);
    }
}
