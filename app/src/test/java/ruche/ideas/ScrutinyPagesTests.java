package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.ideas.IdeaSamples.AGENT;
import static ruche.ideas.IdeaSamples.idea;
import static ruche.ideas.IdeaSamples.well;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Money;
import ruche.kernel.Role;
import ruche.strategy.Axes;
import ruche.strategy.Checklist;
import ruche.strategy.NewAxis;

/// Scrutiny, classification and merging, each through its pages.
@RucheTest
class ScrutinyPagesTests {
    private static final String QUESTION = "كم تقدرون كلفة البئر؟";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Ideas ideas;

    @Autowired
    IdeaSamples samples;

    @Autowired
    Checklist checklist;

    @Autowired
    Axes axes;

    IdeaSamples.Ground ground;
    String home;
    Pages agent;
    Pages member;
    Idea well;

    @BeforeEach
    void aWellWithoutItsCost() {
        ground = samples.ground();
        home = "/c/" + ground.cell().code();
        agent = Pages.of(context).as(ground.id(), Role.AGENT);
        member = Pages.of(context).as(ground.id(), Role.MEMBER, ground.bearer());
        well = samples.stored(ground, IdeaSamples.without(well(ground), null));
    }

    @Test
    void anIdeaGoesFromQuestionToAnswerToClassification() {
        assertThat(agent.read(home + "/scrutiny")).contains(well.number(), "تنتظر التدقيق");
        agent.post(home + "/scrutiny/" + well.number(), "act", "ask", "message", QUESTION, "fields", "ASKED");
        assertThat(agent.read(home + "/scrutiny")).contains("في انتظار جواب صاحبها");

        assertThat(member.read(home + "/my-ideas")).contains(well.number(), "طُلب منك");
        var answer = home + "/ideas/" + well.number() + "/answer";
        assertThat(member.read(answer)).contains(QUESTION);
        member.post(answer, "title", well.title(), "asked", "95 000", "message", "هذا تقديرنا");
        assertThat(ideas.byId(ground.id(), well.id()).asked()).isEqualTo(Money.of(9_500_000, "MAD"));

        assertThat(agent.read(home + "/scrutiny/" + well.number())).contains("هذا تقديرنا");
        assertThat(agent.post(home + "/scrutiny/" + well.number(), "act", "foo").getStatus())
                .isEqualTo(422);
        agent.post(home + "/scrutiny/" + well.number(), "act", "pass");
        assertThat(agent.read(home + "/classification")).contains(well.number());
        agent.post(
                home + "/classification/" + well.number(),
                "axis",
                ground.water().id().value().toString(),
                "kind",
                "حفر وتجهيز",
                "newKind",
                "yes",
                "asked",
                "95 000");

        var classified = ideas.byId(ground.id(), well.id());
        assertThat(classified.state()).isEqualTo(IdeaState.CLASSIFIED);
        assertThat(Pages.of(context).in(Lang.FR).read(home + "/ideas/" + well.number()))
                .contains("classée", "Eau et environnement", "Le porteur a complété");
    }

    @Test
    void anAnswerWithNothingInItIsRefusedBesideItsField() {
        agent.post(home + "/scrutiny/" + well.number(), "act", "ask", "message", QUESTION, "fields", "ASKED");
        var answer = home + "/ideas/" + well.number() + "/answer";

        var blank = member.post(answer, "title", well.title(), "asked", "   ", "douar", "أولاد علي");

        assertThat(blank.getStatus()).isEqualTo(422);
        assertThat(Pages.text(blank))
                .contains("id=\"asked-error\"", "هذا ما طُلب منكم استكماله", "value=\"أولاد علي\"")
                .doesNotContain("اتركوها فارغة");
        assertThat(ideas.byId(ground.id(), well.id()).askedAt()).isNotNull();
    }

    @Test
    void whoAnswersInTwoTabsSeesWhatTheSecondDidNotSend() {
        agent.post(home + "/scrutiny/" + well.number(), "act", "ask", "message", QUESTION);
        var answer = home + "/ideas/" + well.number() + "/answer";
        member.post(answer, "title", well.title(), "message", "البئر عمومية");

        var second = member.post(answer, "title", well.title(), "message", "عمقها ثمانون مترا");

        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(Pages.text(second)).contains("البئر عمومية", "لم يُرسَل", "عمقها ثمانون مترا");
    }

    @Test
    void whoSavesOverWhatAnotherChangedMeanwhileIsToldOnce() {
        var scrutiny = home + "/scrutiny/" + well.number();
        var seen = seen(agent.read(scrutiny));
        agent.post(scrutiny, "act", "ask", "message", QUESTION);

        var late = agent.post(scrutiny, "act", "pass", "seen", seen);

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(Pages.text(late)).contains("غيّر شخص آخر هذه الفكرة", QUESTION);
        assertThat(agent.post(scrutiny, "act", "save", "seen", seen(Pages.text(late)))
                        .getStatus())
                .isEqualTo(302);

        agent.post(scrutiny, "act", "pass");
        var classification = home + "/classification/" + well.number();
        var opened = seen(agent.read(classification));
        var axis = ground.water().id().value().toString();
        agent.post(classification, "axis", axis, "kind", "حفر وتجهيز", "newKind", "yes", "seen", opened);

        var second = agent.post(classification, "axis", axis, "kind", "", "seen", opened);

        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(Pages.text(second)).contains("غيّر شخص آخر هذه الفكرة");
        assertThat(ideas.byId(ground.id(), well.id()).kind()).isEqualTo("حفر وتجهيز");
        agent.post(classification, "axis", axis, "kind", "", "seen", seen(Pages.text(second)));
        assertThat(ideas.byId(ground.id(), well.id()).kind()).isEmpty();
    }

    private static String seen(String page) {
        return page.replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
    }

    @Test
    void theHomeCountsIdeasWithoutAnAxisToo() {
        assertThat(Pages.of(context).in(Lang.FR).read(home)).contains("Sans axe", "&amp;axis=none&amp;state=STANDING");
    }

    @Test
    void askedTwiceBeforeHeAnswersABearerIsAskedForBoth() {
        for (var field : List.of("ASKED", "DESCRIPTION"))
            agent.post(home + "/scrutiny/" + well.number(), "act", "ask", "message", QUESTION, "fields", field);

        var half = member.post(
                home + "/ideas/" + well.number() + "/answer", "title", well.title(), "description", "بئر بعمق 80 مترا");

        assertThat(half.getStatus()).isEqualTo(422);
        assertThat(Pages.text(half)).contains("id=\"asked-error\"").doesNotContain("id=\"description-error\"");
    }

    @Test
    void aWithdrawalWithoutAReasonIsAskedForItOnTheIdeasPage() {
        var answer = member.post(home + "/ideas/" + well.number() + "/withdraw", "reason", "   ");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.text(answer)).contains("id=\"reason-error\"", "<details class=\"card\" open", well.title());
    }

    @Test
    void anOwnShareAboveTheCostIsRemarked() {
        var odd = samples.stored(
                ground, IdeaSamples.without(idea(ground, "مضخة شمسية", "لسقي الزيتون"), Money.of(1_000_000, "MAD")));

        assertThat(Pages.of(context).read(home + "/ideas/" + odd.number())).contains("أكبر من التكلفة المقدرة");
    }

    @Test
    void whatABearerWithoutAnAccountSaysByTelephoneIsWrittenDownByTheAgent() {
        assertThat(ideas.ask(ground.id(), well.id(), QUESTION, Set.of(AskedField.ASKED), AGENT))
                .as("told, by the phone number left")
                .isTrue();
        well = samples.stored(ground, IdeaSamples.without(IdeaSamples.unreachable(well(ground)), null));
        var page = home + "/scrutiny/" + well.number();
        assertThat(agent.read(page)).doesNotContain("/answer");

        assertThat(ideas.ask(ground.id(), well.id(), QUESTION, Set.of(AskedField.ASKED), AGENT))
                .as("told")
                .isFalse();
        var answer = home + "/ideas/" + well.number() + "/answer";
        assertThat(agent.read(page)).contains("href=\"" + answer + "\"");
        agent.post(answer, "title", well.title(), "asked", "95 000", "message", "بالهاتف");

        var answered = ideas.byId(ground.id(), well.id());
        assertThat(answered.asked()).isEqualTo(Money.of(9_500_000, "MAD"));
        assertThat(answered.askedAt()).isNull();
        assertThat(agent.read(page)).contains("بالهاتف").doesNotContain("/answer");
    }

    @Test
    void nobodyButTheProposersBodyAndStaffSeesTheMessages() {
        ideas.ask(ground.id(), well.id(), QUESTION, Set.of(AskedField.ASKED), AGENT);
        var page = home + "/ideas/" + well.number();
        var stranger = Pages.of(context).as(ground.id(), Role.MEMBER, samples.association(ground.cell(), "جمعية أخرى"));

        assertThat(member.read(page + "/answer")).contains(QUESTION);
        assertThat(stranger.get(page + "/answer").getStatus()).isEqualTo(404);
        assertThat(stranger.post(page + "/answer", "title", "x").getStatus()).isEqualTo(404);
        assertThat(stranger.read(page)).doesNotContain(QUESTION, "/answer");
        assertThat(Pages.of(context).read(page)).doesNotContain(QUESTION, "/answer");
        assertThat(stranger.get(home + "/scrutiny/" + well.number()).getStatus())
                .isEqualTo(403);
        assertThat(stranger.read(home + "/my-ideas")).doesNotContain(well.number());
    }

    @Test
    void whatIsMissingIsKeptAndStopsTheIdea() {
        var item = checklist.add(
                ground.id(), ground.cycle(), "land", new Bilingual("الأرض متوفرة", "Le terrain est là"), AGENT);
        var field = "check-" + item.value();

        var refused = agent.in(Lang.FR).post(home + "/scrutiny/" + well.number(), "act", "pass", field, "MISSING");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Pages.text(refused)).contains("tant qu’un point manque", "Le terrain est là");

        assertThat(agent.post(home + "/scrutiny/" + well.number(), "act", "save", field, "OK")
                        .getRedirectedUrl())
                .endsWith("/scrutiny/" + well.number());
        agent.post(home + "/scrutiny/" + well.number(), "act", "pass", field, "OK");
        assertThat(ideas.byId(ground.id(), well.id()).state()).isEqualTo(IdeaState.SCRUTINISED);
    }

    @Test
    void aKindThatNobodyUsedBeforeIsAskedAbout() {
        ideas.scrutinise(ground.id(), well.id(), AGENT);
        var page = home + "/classification/" + well.number();
        String[] typed = {"axis", ground.water().id().value().toString(), "kind", "zzz"};

        var asked = agent.in(Lang.FR).post(page, typed);
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(Pages.text(asked))
                .contains("id=\"kind-error\"", "n’a encore servi pour aucune idée", "name=\"newKind\"");
        assertThat(agent.post(page, "axis", typed[1], "kind", "خدمة").getStatus())
                .isEqualTo(302);
        assertThat(agent.post(page, "axis", typed[1], "kind", "zzz", "newKind", "yes")
                        .getStatus())
                .isEqualTo(302);
        assertThat(ideas.byId(ground.id(), well.id()).kind()).isEqualTo("zzz");
    }

    @Test
    void subAxesAreOfferedUnderTheirAxis() {
        ideas.scrutinise(ground.id(), well.id(), AGENT);
        axes.add(
                ground.id(),
                well.cycle(),
                new NewAxis(
                        "water.wells",
                        new Bilingual("الآبار", "Puits"),
                        ground.water().id()),
                AGENT);

        assertThat(agent.in(Lang.FR).read(home + "/classification/" + well.number()))
                .containsPattern("<optgroup label=\"Eau et environnement\" data-value=\""
                        + ground.water().id().value() + "\">\\s*<option value=\"[^\"]+\">Puits</option>");
    }

    @Test
    void classifyingGoesOnToTheNext() {
        var second = samples.stored(ground, idea(ground, "خزان ماء", ""));
        for (var one : new Idea[] {well, second}) ideas.scrutinise(ground.id(), one.id(), AGENT);

        var without = agent.post(home + "/classification/" + well.number(), "asked", "كثير");
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(Pages.text(without)).contains("id=\"axis-error\"", "id=\"asked-error\"", "كثير");

        var next = agent.post(
                home + "/classification/" + well.number(),
                "axis",
                ground.water().id().value().toString());
        assertThat(next.getRedirectedUrl()).endsWith("/classification/" + second.number());
    }

    @Test
    void aMergeIsMadeAndUndoneOnItsPagesWithReasonsThatEverybodyReads() {
        var other = samples.stored(ground, idea(ground, "حفر البئر بدوار أولاد علي", ""));
        var page = home + "/ideas/" + other.number();

        assertThat(agent.read(page + "/merge")).contains(well.number());
        assertThat(agent.post(page + "/merge", "into", well.number(), "reason", " ")
                        .getStatus())
                .isEqualTo(422);
        agent.post(page + "/merge", "into", well.number(), "reason", "البئر نفسها");
        assertThat(Pages.of(context).read(page)).contains("البئر نفسها", home + "/ideas/" + well.number());
        assertThat(Pages.of(context).read(home + "/ideas/" + well.number())).contains(other.number());

        agent.post(page + "/unmerge", "reason", "دواران مختلفان");
        assertThat(ideas.byId(ground.id(), other.id()).state()).isEqualTo(IdeaState.PROPOSED);
        assertThat(Pages.of(context).read(page)).contains("دواران مختلفان");
    }

    @Test
    void onlyItsOwnBodyOrStaffWithdrawsAnIdea() {
        var stranger = Pages.of(context).as(ground.id(), Role.MEMBER, samples.association(ground.cell(), "جمعية أخرى"));
        var withdraw = home + "/ideas/" + well.number() + "/withdraw";

        assertThat(stranger.post(withdraw, "reason", "مزاح").getStatus()).isEqualTo(422);
        assertThat(ideas.byId(ground.id(), well.id()).state()).isEqualTo(IdeaState.PROPOSED);

        member.post(withdraw, "reason", "وجدنا تمويلا آخر");
        assertThat(Pages.of(context).read(home + "/ideas/" + well.number())).contains("مسحوبة", "وجدنا تمويلا آخر");
    }

    @Test
    void whatIsNotAnsweredOfTheChecklistIsMarked() {
        checklist.add(ground.id(), ground.cycle(), "clear", new Bilingual("هل الفكرة واضحة؟", ""), AGENT);

        var refused = agent.post(home + "/scrutiny/" + well.number(), "act", "pass");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Pages.text(refused)).contains("لم يُجب عن هذه النقطة بعد");
        assertThat(agent.read(home + "/scrutiny/" + well.number())).doesNotContain("لم يُجب عن هذه النقطة بعد");
    }

    @Test
    void whatIsNotAnsweredIsKeptAsInOrderAtOnceButWhatIsMissingStaysMissing() {
        var land = checklist.add(ground.id(), ground.cycle(), "land", new Bilingual("الأرض متوفرة", ""), AGENT);
        checklist.add(ground.id(), ground.cycle(), "clear", new Bilingual("هل الفكرة واضحة؟", ""), AGENT);
        checklist.add(ground.id(), ground.cycle(), "public", new Bilingual("هل المنفعة عامة؟", ""), AGENT);
        var page = home + "/scrutiny/" + well.number();

        agent.post(page, "act", "rest", "check-" + land.value(), "MISSING");

        assertThat(agent.read(page))
                .contains("value=\"MISSING\" checked")
                .containsPattern("(?s)value=\"OK\" checked.*value=\"OK\" checked")
                .doesNotContain("value=\"rest\"");
        assertThat(agent.post(page, "act", "pass", "check-" + land.value(), "MISSING")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void whatIsAskedForComesFirstOnTheAnswerPage() {
        agent.post(home + "/scrutiny/" + well.number(), "act", "ask", "message", QUESTION, "fields", "ASKED");

        var page = member.read(home + "/ideas/" + well.number() + "/answer");

        assertThat(page.indexOf("name=\"asked\"")).isPositive().isLessThan(page.indexOf("name=\"title\""));
        assertThat(page).contains("المطلوب استكماله", "بقية الفكرة");
    }

    @Test
    void daysWaitingCountFromTheWorkshopAsInTodaysWork() {
        var today = LocalDate.of(2018, 1, 30);
        var zone = ground.cell().zone();
        var writtenDown = Instant.parse("2018-01-30T09:00:00Z");

        assertThat(ScrutinyPages.days(LocalDate.of(2018, 1, 20), writtenDown, today, zone))
                .isEqualTo(10);
        assertThat(ScrutinyPages.days(null, writtenDown, today, zone)).isZero();
    }

    @Test
    void whatTheIdeaVisiblyLacksIsTickedAsMissingBeforehand() {
        var cost = checklist.add(ground.id(), ground.cycle(), "cost", new Bilingual("الكلفة مذكورة", ""), AGENT);
        var own = checklist.add(ground.id(), ground.cycle(), "clear", new Bilingual("الموضوع واضح", ""), AGENT);
        var page = home + "/scrutiny/" + well.number();

        var opened = agent.read(page);
        agent.post(page, "act", "save", "check-" + cost.value(), "NOT_APPLICABLE");

        var missing = "name=\"check-%s\" value=\"MISSING\" checked";
        assertThat(opened)
                .contains(missing.formatted(cost.value()), "name=\"fields\" value=\"ASKED\" checked")
                .doesNotContain(missing.formatted(own.value()));
        assertThat(agent.read(page)).doesNotContain(missing.formatted(cost.value()), "value=\"ASKED\" checked");
    }

    @Test
    void pointsLookedAtAgainWithoutAnyChangeAreToldOnce() {
        var item = checklist.add(ground.id(), ground.cycle(), "clear", new Bilingual("الموضوع واضح", ""), AGENT);
        var page = home + "/scrutiny/" + well.number();

        agent.post(page, "act", "save", "check-" + item.value(), "OK");
        agent.post(page, "act", "pass", "check-" + item.value(), "OK");

        assertThat(agent.in(Lang.FR).read(home + "/audit")).containsOnlyOnce("Points vérifiés</");
    }
}
