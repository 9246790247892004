package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.People;
import ruche.accounts.Representative;
import ruche.accounts.Representatives;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;
import ruche.kernel.Role;

/// The agent gives those who speak for an actor their accounts.
@RucheTest
class SpeakerTests {
    private static final Pattern CODE = Pattern.compile("class=\"once\">([0-9A-Z]{5}-[0-9A-Z]{5})<");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Representatives representatives;

    @Autowired
    private People people;

    private RegistryGround ground;
    private String page = "";

    @BeforeEach
    void cell() {
        ground = new RegistryGround(context);
        page = ground.base + "/people";
    }

    private static String code(MockHttpServletResponse answer) {
        var found = CODE.matcher(Pages.text(answer));
        assertThat(found.find()).as(Pages.text(answer)).isTrue();
        return found.group(1);
    }

    private Representative called(String name) {
        return representatives.of(ground.cell.id(), ground.association.value()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void somebodyWithoutEmailOrPhoneGetsANumberAndACodeThatIsShownOnce() {
        var made = ground.agent.in(Lang.FR).post(page, "name", "Fatima", "language", "ar", "until", day(60));

        assertThat(made.getStatus()).isEqualTo(200);
        assertThat(made.getHeader("Cache-Control")).isEqualTo("no-store");
        var fatima = called("Fatima");
        assertThat(Pages.text(made)).contains(fatima.login(), "/sign-in/code");
        var list = ground.agent.in(Lang.FR).read(page);
        assertThat(list).contains("Fatima", fatima.login(), "Code imprimé").doesNotContain(code(made));
        assertThat(fatima.until()).isEqualTo(ground.today().plusDays(60));

        var anew = ground.agent.post(page + "/" + fatima.grant() + "/code");

        assertThat(code(anew)).isNotEqualTo(code(made));
    }

    private String day(int fromToday) {
        return ground.today().plusDays(fromToday).toString();
    }

    @Test
    void saysInBothLanguagesWhatIsWrongAndKeepsWhatWasTyped() {
        var french = ground.agent
                .in(Lang.FR)
                .post(page, "name", "Khadija", "since", day(9), "until", day(2), "language", "fr");
        var arabic = ground.agent.post(page, "name", "خديجة", "since", day(9), "until", day(2));
        var bare = ground.agent.in(Lang.FR).post(page, "phone", "12");

        assertThat(french.getStatus()).isEqualTo(422);
        assertThat(Pages.text(french)).contains("avant de commencer", "id=\"until-error\"", "value=\"Khadija\"");
        assertThat(Pages.text(arabic)).contains("قبل أن يبدأ", "value=\"خديجة\"");
        assertThat(Pages.text(bare)).contains("id=\"name-error\"", "value=\"12\"");
        assertThat(Pages.text(ground.agent.in(Lang.FR).post(page, "name", "K", "phone", "12")))
                .contains("id=\"phone-error\"");
        assertThat(representatives.of(ground.cell.id(), ground.association.value()))
                .hasSize(1);
    }

    @Test
    void passedOnTheFormerSeesNothingMoreAndWhatWaitedWaitsForTheNext() {
        var file = ground.base + "/file";
        var grant =
                representatives.of(ground.cell.id(), ground.association.value()).getFirst();
        ground.member.upload(
                ground.base + "/papers",
                PaperSamples.scan("scan.pdf", PaperSamples.pdf("x")),
                "kind",
                "statutes",
                "issuedOn",
                day(-400));
        refuseThePaper();
        var home = "/c/" + ground.cell.code();
        assertThat(ground.member.read(home)).contains("وثيقة لكم يجب تجديدها");
        assertThat(ground.member.get(file).getStatus()).isEqualTo(200);

        var without = ground.agent.post(page + "/" + grant.grant() + "/pass", "name", "الرئيس الجديد");
        var passed = ground.agent.post(
                page + "/" + grant.grant() + "/pass", "name", "الرئيس الجديد", "why", "انتخاب مكتب جديد");

        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(code(passed)).isNotEmpty();
        assertThat(ground.member.get(file).getStatus()).isEqualTo(403);
        var next = Pages.of(context).as(new PersonId(called("الرئيس الجديد").person()));
        assertThat(next.read(file)).contains("جمعية الأمل للتنمية");
        assertThat(next.read(home)).contains("وثيقة لكم يجب تجديدها");
        assertThat(ground.agent.in(Lang.FR).read("/c/" + ground.cell.code() + "/audit"))
                .contains("Représentation transmise", "الرئيس الجديد", "انتخاب مكتب جديد");
    }

    private void refuseThePaper() {
        var papers = context.getBean(Papers.class);
        var paper = papers.of(ground.cell.id(), ground.association).getFirst();
        ground.agent.post(
                ground.base + "/papers/" + paper.id().value(),
                "verdict",
                "REFUSED",
                "why",
                "غير مقروء",
                "issuedOn",
                day(-400));
    }

    @Test
    void aMandateIsEndedWithAReason() {
        ground.agent.post(page, "name", "Fatima");
        var fatima = called("Fatima");

        assertThat(ground.agent.post(page + "/" + fatima.grant() + "/end").getStatus())
                .isEqualTo(422);
        ground.agent.post(page + "/" + fatima.grant() + "/end", "why", "استقالت");

        assertThat(representatives.of(ground.cell.id(), ground.association.value()))
                .extracting(Representative::name)
                .doesNotContain("Fatima");
    }

    @Test
    void ofAnotherActorOrCellNothingIsDone() {
        ground.agent.post(page, "name", "Fatima");
        var fatima = called("Fatima");
        var other = new RegistryGround(context);

        assertThat(other.agent
                        .post(other.base + "/people/" + fatima.grant() + "/code")
                        .getStatus())
                .isEqualTo(404);
        assertThat(other.agent
                        .post(other.base + "/people/" + fatima.grant() + "/end", "why", "x")
                        .getStatus())
                .isEqualTo(404);
        assertThat(ground.member.get(page).getStatus()).isEqualTo(403);
        assertThat(called("Fatima").codeUntil()).isNotNull();
    }

    @Test
    void whoHasAnAccountSpeaksForThisOneToo() {
        var somebody = Pages.of(context).as(ground.cell.id(), Role.MEMBER, java.util.UUID.randomUUID());
        var mail = people.reach(somebody.person()).orElseThrow().email();

        var known = ground.agent.post(page, "name", "أي اسم", "email", String.valueOf(mail));

        assertThat(known.getStatus()).isEqualTo(302);
        assertThat(somebody.get(ground.base + "/file").getStatus()).isEqualTo(200);
    }
}
