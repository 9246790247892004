package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.ideas.IdeaSamples.well;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Money;
import ruche.kernel.Period;
import ruche.kernel.Role;
import ruche.strategy.Cycles;
import ruche.strategy.NewCycle;

@RucheTest
class IntakePagesTests {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Ideas ideas;

    @Autowired
    IdeaRegister register;

    @Autowired
    IdeaSamples samples;

    @Autowired
    Actors actors;

    @Autowired
    Cycles cycles;

    IdeaSamples.Ground ground;
    String home;
    Pages member;

    @BeforeEach
    void association() {
        ground = samples.ground();
        home = "/c/" + ground.cell().code();
        member = Pages.of(context).as(ground.id(), Role.MEMBER, ground.bearer());
    }

    @Test
    void aMemberHandsInAnIdeaOfHisAssociation() {
        var answer = member.post(
                home + "/ideas/new",
                "cycle",
                "2018",
                "title",
                "حفر بئر بدوار أولاد علي",
                "asked",
                "١٨٠٠٠٠",
                "own",
                "20.000,00 DH",
                "beneficiaries",
                "1 200",
                "bearerName",
                "جمعية أخرى");

        var idea = register.all(ground.id(), IdeaFilter.all()).getFirst();
        assertThat(answer.getRedirectedUrl()).isEqualTo(home + "/ideas/" + idea.number());
        assertThat(idea.asked()).isEqualTo(Money.of(18_000_000, "MAD"));
        assertThat(idea.own()).isEqualTo(Money.of(2_000_000, "MAD"));
        assertThat(idea.beneficiaries()).isEqualTo(1200);
        assertThat(idea.bearer()).as("a member speaks for his own body only").isEqualTo(ground.bearer());
        assertThat(idea.bearerName()).isEqualTo("جمعية النخيل للتنمية");
    }

    @Test
    void aMemberOfSeveralBodiesChoosesForWhichHeSpeaks() {
        var other = samples.association(ground.cell(), "تعاونية المستقبل");
        member.alsoAs(ground.id(), Role.MEMBER, other);
        assertThat(member.read(home + "/ideas/new")).contains("جمعية النخيل للتنمية", "تعاونية المستقبل");

        var unsaid = member.post(home + "/ideas/new", "cycle", "2018", "title", "حفر بئر");
        member.post(home + "/ideas/new", "cycle", "2018", "title", "حفر بئر", "bearer", other.toString());

        assertThat(unsaid.getStatus()).isEqualTo(422);
        assertThat(Pages.text(unsaid)).contains("اختاروا الهيئة التي تقترحون الفكرة باسمها.");
        assertThat(register.all(ground.id(), IdeaFilter.all()))
                .extracting(Idea::bearer)
                .containsExactly(other);
        assertThat(member.read(home + "/my-ideas")).contains("حفر بئر");
    }

    @Test
    void aMemberOfNothingHandsInNothingAndRegistersNobody() {
        var nobody = Pages.of(context).as(ground.id(), Role.MEMBER);

        var answer = nobody.post(
                home + "/ideas/new", "cycle", "2018", "title", "حفر بئر", "bearerName", "جمعية لم يسمع بها أحد");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(register.all(ground.id(), IdeaFilter.all())).isEmpty();
        assertThat(actors.find(ground.id(), "جمعية لم يسمع بها أحد")).isEmpty();
    }

    @Test
    void aChoiceThatIsNoneLosesNothingOfWhatWasTyped() {
        for (var field : new String[] {"axis", "meeting", "commune"})
            for (var value : new String[] {"zzz", "00000000-0000-7000-8000-000000000000"}) {
                var answer = member.post(home + "/ideas/new", "cycle", "2018", "title", "حفر بئر", field, value);

                assertThat(answer.getStatus()).as(field).isEqualTo(422);
                assertThat(Pages.text(answer)).as(field).contains("value=\"حفر بئر\"", "role=\"alert\"");
            }
        assertThat(register.all(ground.id(), IdeaFilter.all())).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNothingTypedIsLost() {
        var answer = member.post(
                home + "/ideas/new",
                "cycle",
                "2018",
                "title",
                "حفر بئر",
                "asked",
                "بين 100 و200 ألف",
                "douar",
                "أولاد علي");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.text(answer))
                .contains("id=\"asked-error\"", "لم نفهم المبلغ «بين 100 و200 ألف»")
                .contains("value=\"حفر بئر\"", "value=\"أولاد علي\"");
        assertThat(register.count(ground.id(), IdeaFilter.all())).isZero();
    }

    @Test
    void anIdeaWithoutTitleAndDescriptionIsNoIdea() {
        var answer = member.post(home + "/ideas/new", "cycle", "2018", "douar", "أولاد علي");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.text(answer)).contains("id=\"title-error\"", "عنوانا لها أو وصفا", "value=\"أولاد علي\"");
    }

    @Test
    void linesHaveALongestLengthThatIsNamed() {
        var answer = member.post(
                home + "/ideas/new",
                "cycle",
                "2018",
                "title",
                "حفر بئر",
                "contact",
                "0".repeat(301),
                "douar",
                "أ".repeat(301));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.text(answer))
                .contains("id=\"contact-error\"", "id=\"douar-error\"", "والحد الأقصى 300", "maxlength=\"300\"");
        assertThat(register.count(ground.id(), IdeaFilter.all())).isZero();
    }

    @Test
    void aClosedCycleTakesNoIdeasFromTheFormAndSaysSo() {
        cycles.takeIdeas(ground.id(), cycles.named(ground.id(), "2018").id(), false, By.commandLine());

        var answer = member.post(home + "/ideas/new", "cycle", "2018", "title", "حفر بئر");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.text(answer)).contains("لا تستقبل أفكارا جديدة");
        assertThat(register.count(ground.id(), IdeaFilter.all())).isZero();
    }

    @Test
    void whereSeveralCyclesTakeIdeasTheBearerChooses() {
        var first = cycles.named(ground.id(), "2018").asNew();
        cycles.open(
                ground.id(),
                new NewCycle(
                        "2026",
                        2026,
                        new Bilingual("دورة الربيع", ""),
                        new Period(LocalDate.of(2026, 3, 1), null),
                        null,
                        false,
                        null,
                        null,
                        null),
                By.commandLine());

        assertThat(member.read(home + "/ideas/new"))
                .contains(first.title().ar(), "دورة الربيع", "?cycle=2026")
                .doesNotContain("name=\"title\"");
        assertThat(member.read(home + "/ideas/new?cycle=2026")).contains("name=\"title\"", "دورة الربيع");
    }

    @Test
    void theFormIsInFrenchForWhoReadsFrench() {
        var page = member.in(Lang.FR).read(home + "/ideas/new");

        assertThat(page)
                .contains(
                        "Proposer une idée de projet", "Coût estimé", "data-autosave=\"" + home + "/ideas/new/draft\"");
    }

    @Test
    void anIdeaLikeAnotherIsFirstShownThenStoredIfInsisted() {
        var known = samples.stored(ground, well(ground));

        var shown = member.post(home + "/ideas/new", "cycle", "2018", "title", "حفر البئر بدوار اولاد علي");
        assertThat(shown.getStatus()).isEqualTo(422);
        assertThat(Pages.text(shown)).contains(known.number(), "name=\"insists\"");

        var stored = member.post(
                home + "/ideas/new", "cycle", "2018", "title", "حفر البئر بدوار اولاد علي", "insists", "yes");
        assertThat(stored.getRedirectedUrl()).endsWith("-0002");
    }

    @Test
    void whatWasRefusedIsThereWhenTheFormIsOpenedAgain() {
        member.post(home + "/ideas/new", "cycle", "2018", "title", "تجهيز قاعة", "asked", "abc");

        assertThat(member.read(home + "/ideas/new")).contains("تجهيز قاعة", "abc");

        member.post(home + "/ideas/new", "cycle", "2018", "title", "تجهيز قاعة", "asked", "180 000");
        assertThat(member.read(home + "/ideas/new")).doesNotContain("تجهيز قاعة");
    }

    @Test
    void anIdeaIsKeptForLaterWithoutScript() {
        var kept = member.post(home + "/ideas/new/draft", "title", "تجهيز قاعة", "later", "yes");

        assertThat(kept.getRedirectedUrl()).isEqualTo(home + "/ideas/new");
        assertThat(member.read(home + "/ideas/new")).contains("تجهيز قاعة");
    }

    @Test
    void aRequestWithoutATitleIsTitledFromItsActor() {
        member.post(home + "/ideas/new", "cycle", "2018", "title", "", "description", "بئر لسقي الماشية");

        assertThat(register.all(ground.id(), IdeaFilter.all()))
                .extracting(Idea::title)
                .containsExactly("طلب: جمعية النخيل للتنمية");
    }

    @Test
    void anAgentWritesWhoseIdeaItIsAndTheRegistryKnowsIt() {
        var agent = Pages.of(context).as(ground.id(), Role.AGENT);

        agent.post(
                home + "/ideas/new", "cycle", "2018", "title", "تجهيز مستوصف", "bearerName", "جمعية  النخيل للتنميه");
        agent.post(home + "/ideas/new", "cycle", "2018", "title", "ملعب للقرب", "bearerName", "Association Atlas");

        var stored = register.all(ground.id(), IdeaFilter.all());
        assertThat(stored.getFirst().bearer()).isEqualTo(ground.bearer());
        assertThat(stored.getLast().bearer()).isNotNull().isNotEqualTo(ground.bearer());
    }

    @Test
    void whatIsTypedIsKeptUntilItIsHandedIn() {
        assertThat(draft("title", "مسودة أولى").getStatus()).isEqualTo(204);
        draft("title", "مسودة ثانية", "asked", "180 000");

        assertThat(member.read(home + "/ideas/new"))
                .contains("مسودة ثانية", "180 000")
                .doesNotContain("مسودة أولى");
        var other = Pages.of(context).as(ground.id(), Role.MEMBER, ground.bearer());
        assertThat(other.read(home + "/ideas/new")).as("nobody else sees it").doesNotContain("مسودة ثانية");

        member.post(home + "/ideas/new", "cycle", "2018", "title", "مسودة ثانية");
        assertThat(member.read(home + "/ideas/new")).doesNotContain("مسودة ثانية");
    }

    @Test
    void twoFormsOpenAtOnceKeepADraftEach() {
        var one = draftId(member.read(home + "/ideas/new"));
        var other = draftId(member.read(home + "/ideas/new"));
        draft("draft", one, "title", "حفر بئر");
        draft("draft", other, "title", "تجهيز قاعة");
        draft("draft", one, "title", "حفر بئر عميقة");

        assertThat(member.read(home + "/ideas/new?draft=" + other)).contains("value=\"تجهيز قاعة\"", "حفر بئر عميقة");
        assertThat(member.read(home + "/my-ideas"))
                .contains("حفر بئر عميقة", "/ideas/new?draft=" + one, "/ideas/new?draft=" + other);
        assertThat(member.read(home + "/ideas/new")).as("the latest").contains("value=\"حفر بئر عميقة\"");
        assertThat(member.read(home + "/ideas/new?draft=new")).doesNotContain("value=\"حفر", "value=\"تجهيز");

        member.post(home + "/ideas/new", "cycle", "2018", "draft", one, "title", "حفر بئر عميقة");
        assertThat(member.read(home + "/ideas/new"))
                .contains("value=\"تجهيز قاعة\"")
                .doesNotContain("حفر بئر عميقة");
        assertThat(member.read(home + "/ideas/new?draft=" + other)).contains("ولا يمكن استرجاعه");
        member.post(home + "/ideas/new/discard", "draft", other);
        assertThat(member.read(home + "/ideas/new")).doesNotContain("تجهيز قاعة");
    }

    @Test
    void aFormInWhichNothingIsTypedKeepsNoDraft() {
        draft("cycle", "2018");

        assertThat(member.read(home + "/ideas/new")).doesNotContain("ideas/new/discard");
    }

    private static String draftId(String page) {
        return page.replaceAll("(?s).*name=\"draft\" value=\"([^\"]+)\".*", "$1");
    }

    private MockHttpServletResponse draft(String... fields) {
        return member.post(home + "/ideas/new/draft", fields);
    }

    @Test
    void thePublicPageShowsTheIdeaAndHidesHowToReachItsProposer() {
        var idea = samples.stored(ground, well(ground));

        var arabic = Pages.of(context).read(home + "/ideas/" + idea.number());
        var french = Pages.of(context).in(Lang.FR).read(home + "/ideas/" + idea.number());

        assertThat(arabic).contains("حفر بئر بدوار أولاد علي", "مقترحة", "180\u00A0000\u00A0درهم", "اقتُرحت الفكرة");
        assertThat(french).contains("حفر بئر بدوار أولاد علي", "proposée", "180\u00A0000\u00A0DH");
        assertThat(arabic + french).doesNotContain("06 00 00 00 00");
        assertThat(Pages.of(context).as(ground.id(), Role.AGENT).read(home + "/ideas/" + idea.number()))
                .contains("06 00 00 00 00");
    }

    @Test
    void theListFiltersAndItsFileIsSafeToOpen() {
        samples.stored(ground, well(ground));
        samples.stored(ground, IdeaSamples.idea(ground, "=HYPERLINK(\"x\")", "صيغة"));

        assertThat(Pages.of(context).read(home + "/ideas?words=%D8%A8%D8%A6%D8%B1"))
                .contains("حفر بئر")
                .doesNotContain("HYPERLINK");
        var file = Pages.of(context).in(Lang.FR).get(home + "/ideas.csv?cycle=2018");
        var text = new String(file.getContentAsByteArray(), StandardCharsets.UTF_8);

        assertThat(text)
                .startsWith("\uFEFFnuméro;titre;porteur")
                .contains("\r\n")
                .contains("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(text.lines()).hasSize(3).allSatisfy(line -> assertThat(line).doesNotStartWith("="));
        assertThat(text).contains("180000,00;20000,00;;MAD;proposée").doesNotContain("06 00 00 00 00");
    }

    @Test
    void theListIsPagedByKey() {
        for (int n = 1; n <= 51; n++) samples.stored(ground, IdeaSamples.idea(ground, "فكرة " + n, ""));
        var prefix = ground.cell().prefix() + "-2018-00";

        var first = Pages.of(context).read(home + "/ideas?cycle=2018");
        var second = Pages.of(context).read(home + "/ideas?cycle=2018&after=" + prefix + "50");

        assertThat(first)
                .contains(prefix + "50", "cycle=2018&amp;after=" + prefix + "50")
                .doesNotContain(prefix + "51");
        assertThat(second).contains(prefix + "51").doesNotContain("/ideas/" + prefix + "50\"");
    }
}
