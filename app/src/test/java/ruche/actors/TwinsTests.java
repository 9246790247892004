package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.territory.PlaceSamples;
import ruche.territory.Places;

@RucheTest
class TwinsTests {
    private static final By US = By.commandLine();
    private static final String HERE = "99.001.1.1";

    @Autowired
    private Actors actors;

    @Autowired
    private Twins twins;

    @Autowired
    private ActorContacts contacts;

    @Autowired
    private Papers papers;

    @Autowired
    private Merges merges;

    @Autowired
    private Cells cells;

    @Autowired
    private Places places;

    @Autowired
    private WebApplicationContext context;

    private Cell cell;
    private Pages agent;
    private String home;

    @BeforeEach
    void cell() {
        cell = CellSamples.fresh(cells, PlaceSamples.PROVINCE);
        PlaceSamples.province(places, cell.id());
        agent = Pages.of(context).as(cell.id(), Role.AGENT);
        home = "/c/" + cell.code() + "/actors";
    }

    @Test
    void theAgentIsShownProbableTwinsWithTheirReasons() {
        var one = actor("جمعية الأمل للتنمية والتضامن", HERE);
        var other = actor("ج. الامل للتنميه و التضامن", HERE);
        actor("جمعية الزيتون", HERE);
        assertThat(twins.uncompared(cell.id())).isEqualTo(3);

        var started = agent.post(home + "/twins");

        assertThat(started.getRedirectedUrl()).contains("/jobs/");
        await().atMost(Duration.ofSeconds(30)).until(() -> twins.uncompared(cell.id()) == 0);
        assertThat(twins.open(cell.id())).isOne();
        assertThat(agent.read(home + "/twins"))
                .contains("actors/" + one.value(), "actors/" + other.value(), "الاسم نفسه", "جماعة المقر نفسها");
        assertThat(agent.in(Lang.FR).read(home + "/twins")).contains("Le même nom", "La même commune du siège");
        assertThat(Pages.of(context)
                        .as(cell.id(), Role.MEMBER)
                        .get(home + "/twins")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void twoThatAreSaidToBeTwoAreNotProposedAgain() {
        var one = actor("جمعية الأمل للتنمية", HERE);
        var other = actor("جمعية الأمل للتنميه", HERE);
        twins.compare(cell.id(), one);
        var pair = home + "/twins/" + one.value() + "/" + other.value();
        assertThat(twins.open(cell.id())).isOne();

        assertThat(agent.post(pair + "/apart", "apartWhy", "مكتبان مختلفان").getStatus())
                .isEqualTo(302);
        twins.compare(cell.id(), one);
        twins.compare(cell.id(), other);

        assertThat(twins.open(cell.id())).isZero();
        assertThat(agent.read(home + "/twins?apart=yes")).contains("مكتبان مختلفان");
        assertThat(agent.read(pair)).contains("مكتبان مختلفان");
        assertThat(agent.post(pair + "/again").getStatus()).isEqualTo(302);
        assertThat(twins.open(cell.id())).isOne();
    }

    @Test
    void onePhoneAddedLaterMakesTwinsOfTwo() {
        var one = actor("جمعية إزرزاي للسقي", HERE);
        var other = actor("جمعية إزرزاي للماء والسقي والتنمية", "99.001.2.1");
        compareAll();
        assertThat(twins.open(cell.id())).isZero();

        contacts.add(cell.id(), one, ContactKind.PHONE, "06 12 34 56 78", US);
        contacts.add(cell.id(), other, ContactKind.PHONE, "+212 612345678", US);
        compareAll();

        assertThat(twins.open(cell.id())).isOne();
        assertThat(agent.read(home + "/twins")).contains("رقم الهاتف نفسه").doesNotContain("612345678");
    }

    @Test
    void whatChangedItsNameIsNoTwinAnyMore() {
        var one = actor("جمعية الأمل للتنمية", HERE);
        actor("جمعية الأمل للتنميه", HERE);
        compareAll();

        actors.change(
                cell.id(), one, new NewActor(ActorKind.ASSOCIATION, new Bilingual("جمعية البرقوق", ""), HERE, ""), US);
        compareAll();

        assertThat(twins.open(cell.id())).isZero();
    }

    @Test
    void aPairOfWhichOneIsGoneIsNotShown() {
        var one = actor("جمعية الأمل للتنمية", HERE);
        var other = actor("جمعية الأمل للتنميه", HERE);
        compareAll();

        merges.merge(cell.id(), one, other, "سُجلت مرتين", US);
        compareAll();

        assertThat(twins.open(cell.id())).isZero();
        assertThat(agent.get(home + "/twins/" + one.value() + "/" + other.value())
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void mergedOnThePageItIsUndoneOnThePageAndAFormSentTwiceShowsWhereItWent() {
        var one = actor("جمعية الأمل للتنمية", HERE);
        var other = actor("جمعية الأمل للتنميه", HERE);
        var pair = home + "/twins/" + one.value() + "/" + other.value();
        var into = one.value().toString();

        assertThat(Pages.text(agent.post(pair))).contains("id=\"into-error\"", "id=\"why-error\"");
        assertThat(agent.post(pair, "into", into, "why", "سُجلت مرتين").getRedirectedUrl())
                .endsWith("/actors/" + one.value());
        assertThat(agent.post(pair, "into", into, "why", "سُجلت مرتين").getRedirectedUrl())
                .endsWith("/actors/" + other.value());
        assertThat(agent.read(home + "/" + other.value())).contains("/actors/" + one.value(), "سُجلت مرتين");
        assertThat(agent.read(home + "/" + other.value() + "/end")).contains("name=\"unmergeWhy\"");

        agent.post(home + "/" + other.value() + "/unmerge", "unmergeWhy", "خطأ");

        assertThat(agent.get(pair).getStatus()).isEqualTo(200);
        assertThat(agent.read(home + "/" + other.value())).doesNotContain("سُجلت مرتين");
    }

    @Test
    void dissolvedWithDayAndReasonItIsOfferedNoMoreAndStandsAgain() {
        var one = actor("جمعية الجوز", HERE);
        var page = home + "/" + one.value();
        agent.post(
                page + "/identity",
                "receiptNumber",
                "5/2019",
                "receiptKind",
                "FINAL",
                "receiptOn",
                "2019-03-01",
                "receiptAuthority",
                "القيادة");

        assertThat(Pages.text(agent.post(page + "/dissolve"))).contains("id=\"day-error\"", "id=\"why-error\"");
        assertThat(Pages.text(agent.post(page + "/dissolve", "day", "2018-01-01", "why", "حُلت")))
                .contains("id=\"day-error\"", "قبل يوم الوصل");
        agent.post(page + "/dissolve", "day", "2020-01-01", "why", "قرار الجمع العام");

        assertThat(Pages.of(context).read(page))
                .contains("قرار الجمع العام")
                .as("a receipt lets nobody act who is no more")
                .doesNotContain("أهلية العمل");
        assertThat(papers.completeness(cell.id(), one, PaperUse.CALL).hindrances())
                .containsExactly(Why.of("actors.standing-dissolved", LocalDate.of(2020, 1, 1)));
        assertThat(agent.read(home + "/suggest?words=الجوز")).isEqualTo("[]");
        assertThat(agent.post(page + "/dissolve", "day", "2020-01-01", "why", "ثانية")
                        .getStatus())
                .isEqualTo(422);
        agent.post(page + "/stand-again", "againWhy", "لم تُحل");
        assertThat(agent.read(home + "/suggest?words=الجوز")).contains("جمعية الجوز");
    }

    @Test
    void whoEntersAnActorIsFirstShownOneThatIsProbablyTheSame() {
        var known = actor("جمعية إزرزاي للتنمية القروية", HERE);

        var shown = agent.post(home, "kind", "ASSOCIATION", "name_ar", "ج. تنمية قروية إزرزاي", "commune", HERE);
        var elsewhere =
                agent.post(home, "kind", "ASSOCIATION", "name_ar", "جمعية الجوز للتنمية القروية", "commune", HERE);

        assertThat(shown.getStatus()).isEqualTo(422);
        assertThat(Pages.text(shown)).contains("actors/" + known.value(), "name=\"insists\"");
        assertThat(elsewhere.getStatus()).isEqualTo(302);
    }

    private void compareAll() {
        var counts = twins.counts(cell.id());
        while (twins.compareNext(cell.id(), counts) > 0) {}
    }

    private ActorId actor(String name, String commune) {
        return actors.add(
                cell.id(), new NewActor(ActorKind.ASSOCIATION, new Bilingual(name, ""), commune, "development"), US);
    }
}
