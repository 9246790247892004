package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Logos;
import ruche.appraisal.Verdict;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.kernel.Role;

/// Drafts, published versions, what changed between them, and withdrawal.
@RucheTest
class VersionTests {
    @Autowired
    private BeanFactory program;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Reports reports;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Logos logos;

    @Autowired
    private Clock clock;

    private CycleSamples given;
    private String at;

    @BeforeEach
    void aDecidedCycle() {
        given = ReportsTests.decided(program);
        at = "/c/" + given.cell.code() + "/reports/2018";
    }

    @Test
    void untilItIsPublishedOnlyStaffSeesTheReport() {
        assertThat(visitor().read(at))
                .contains("data-edition=\"none\"", "قيد الإعداد")
                .doesNotContain("لا يوجد عقار", "/draft");
        for (var role : List.of(Role.AGENT, Role.ADMINISTRATOR, Role.COMMITTEE, Role.OBSERVER))
            assertThat(as(role).read(at + "/draft")).as(role.name()).contains("لا يوجد عقار");
        for (var role : List.of(Role.MEMBER, Role.SERVICE, Role.FACILITATOR))
            assertThat(as(role).get(at + "/draft").getStatus()).as(role.name()).isEqualTo(403);
        assertThat(visitor().get(at + "/compare?from=draft&to=draft").getStatus())
                .isEqualTo(404);
        assertThat(visitor().get(at + "/report-ar.pdf").getStatus()).isEqualTo(404);
    }

    @Test
    void aReasonWrittenInArabicAloneSaysSoToReadersOfFrench() {
        publish("قُدّم في ورشة الاسترجاع");
        var home = "/c/" + given.cell.code();

        assertThat(visitor().in(Lang.FR).read(at + "/versions"))
                .contains("<bdi lang=\"ar\">قُدّم في ورشة الاسترجاع</bdi><abbr class=\"other\" title=\"En arabe\">");
        assertThat(visitor().in(Lang.FR).read(home)).contains("\u2068قُدّم في ورشة الاسترجاع\u2069 (en arabe)");
        assertThat(visitor().in(Lang.AR).read(home))
                .contains("قُدّم في ورشة الاسترجاع")
                .doesNotContain("(بالعربية)");
    }

    @Test
    void theHomeLeadsVisitorsToTheReportOnceItIsPublished() {
        var home = "/c/" + given.cell.code();
        assertThat(visitor().read(home)).doesNotContain("href=\"" + at + "\"");
        assertThat(as(Role.AGENT).read(home)).contains("href=\"" + at + "\"");

        publish("Présenté à l’atelier");

        assertThat(visitor().read(home)).contains("href=\"" + at + "\"");
    }

    @Test
    void aPublishedVersionSaysTheSameWhateverChangesAfterwards() {
        var before = reports.document(given.cell.id(), given.cycle.id(), Lang.FR);
        publish("Présenté à l’atelier");
        var pdf = reports.pdf(given.cell.id(), given.cycle.id(), 1, Lang.AR);

        given.well();
        given.decide(given.classified(given.idea("ساحة للأطفال", null, null)), Verdict.RETAINED, "", "");

        assertThat(reports.document(given.cell.id(), given.cycle.id(), 1, Lang.FR))
                .isEqualTo(before);
        assertThat(reports.pdf(given.cell.id(), given.cycle.id(), 1, Lang.AR)).isEqualTo(pdf);
        for (var page : List.of(at, at + "/versions/1"))
            assertThat(visitor().read(page))
                    .contains("data-edition=\"1\"", "لا يوجد عقار")
                    .doesNotContain("ساحة للأطفال");
        assertThat(as(Role.COMMITTEE).read(at + "/draft")).contains("ساحة للأطفال");
    }

    @Test
    void aPublishedVersionKeepsTheLogoItWasPublishedWith() {
        logos.set(given.cell.id(), LogoSamples.png(Color.ORANGE), By.commandLine());
        publish("Présenté à l’atelier");
        var pdf = reports.pdf(given.cell.id(), given.cycle.id(), 1, Lang.AR);

        logos.set(given.cell.id(), LogoSamples.png(Color.BLUE), By.commandLine());

        assertThat(LogoSamples.shown(pdf)).containsExactly(Color.ORANGE);
        assertThat(reports.pdf(given.cell.id(), given.cycle.id(), 1, Lang.AR)).isEqualTo(pdf);
        assertThat(LogoSamples.shown(reports.pdf(given.cell.id(), given.cycle.id(), Lang.AR)))
                .containsExactly(Color.BLUE);
    }

    @Test
    void publishingNeedsAReasonAndSomethingNew() {
        assertThat(as(Role.AGENT).post(at + "/versions", "why", " ").getStatus())
                .isEqualTo(422);
        assertThat(as(Role.AGENT).post(at + "/versions", "why", "قُدّم").getStatus())
                .isEqualTo(302);
        assertThatThrownBy(() -> publish("مرة أخرى"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("publication.nothing-changed");
        given.well();
        assertThat(publish("بعد التصحيح").number()).isEqualTo(2);

        assertThat(as(Role.COMMITTEE).post(at + "/versions", "why", "قُدّم").getStatus())
                .isEqualTo(403);
        assertThat(visitor().read(at + "/versions"))
                .contains("قُدّم", "بعد التصحيح", hash(1), hash(2))
                .doesNotContain("textarea");
        assertThat(facts("publication.published")).allMatch(body -> body.contains("sha256"));
    }

    @Test
    void aWithdrawnVersionLeavesAStubWithTheReason() {
        publish("الأولى");
        given.well();
        publish("الثانية");

        assertThat(as(Role.AGENT).post(at + "/versions/2/withdraw", "why", "").getStatus())
                .isEqualTo(422);
        assertThat(as(Role.AGENT)
                        .post(at + "/versions/2/withdraw", "why", "خطأ في رقم")
                        .getStatus())
                .isEqualTo(302);

        assertThat(visitor().read(at + "/versions/2"))
                .contains("خطأ في رقم", "مسحوبة")
                .doesNotContain("لا يوجد عقار");
        assertThat(visitor().read(at)).contains("data-edition=\"1\"");
        assertThat(visitor().get(at + "/versions/2/report-ar.pdf").getStatus()).isEqualTo(404);
        assertThat(visitor().get(at + "/compare?from=1&to=2").getStatus()).isEqualTo(404);
        assertThatThrownBy(() -> reports.document(given.cell.id(), given.cycle.id(), 2, Lang.AR))
                .isInstanceOf(NotFound.class);
        as(Role.AGENT).post(at + "/versions/1/withdraw", "why", "أُعيدت الدورة");
        assertThat(visitor().read(at)).contains("data-edition=\"none\"");
        assertThat(publish("من جديد").number()).isEqualTo(3);
    }

    @Test
    void twoVersionsAreComparedParagraphByParagraphAndFigureByFigure() {
        var agent = as(Role.AGENT);
        agent.post(at + "/texts/annexes", "version", "0", "text_fr", "Un.\n\nDeux.\n\nTrois.");
        publish("Première");
        agent.post(at + "/texts/annexes", "version", "1", "text_fr", "Un.\n\nDeux bis.\n\nTrois.\n\nQuatre.");
        agent.post(at + "/sections/participation", "act", "HIDE");
        given.decide(
                given.classified(given.idea("Aire de jeux", null, CycleSamples.dirhams(20_000))),
                Verdict.RETAINED,
                "",
                "");
        publish("Deuxième");

        var page = visitor().in(Lang.FR).read(at + "/compare?from=1&to=2");

        assertThat(page)
                .contains("modifié", "ajouté", "section supprimée")
                .contains("<del>Deux.</del>", "<ins>Deux bis.</ins>")
                .contains("<ins>Quatre.</ins>")
                .contains("<del>180\u00A0000\u00A0DH</del>", "<ins>200\u00A0000\u00A0DH</ins>")
                .doesNotContain("<del>Un.</del>");
        assertThat(visitor().in(Lang.FR).read(at + "/compare?from=2&to=2"))
                .contains("Les deux versions disent la même");
        assertThat(visitor().in(Lang.FR).read(at + "/compare")).contains("Deux bis.");
    }

    @Test
    void withoutAChoiceTheLastTwoThatDifferAreCompared() {
        publish("Première");
        given.well();
        publish("Deuxième");
        given.well();
        publish("Troisième");
        var agent = as(Role.AGENT).in(Lang.FR);

        assertThat(visitor().in(Lang.FR).read(at + "/compare")).containsSubsequence(chosen("2"), chosen("3"));
        assertThat(agent.read(at + "/compare"))
                .as("the draft says what version 3 says")
                .containsSubsequence(chosen("2"), chosen("3"));
        given.well();
        assertThat(agent.read(at + "/compare")).containsSubsequence(chosen("3"), chosen("draft"));
        assertThat(agent.read(at + "/compare?to=2")).containsSubsequence(chosen("1"), chosen("2"));
    }

    @Test
    void ofACoverThatHasAnotherDateOnlyTheDateIsMarked() {
        var agent = as(Role.AGENT).in(Lang.FR);
        agent.post(at + "/versions", "why", "Première", "day", "2018-06-02");
        given.well();
        agent.post(at + "/versions", "why", "Deuxième", "day", "2018-06-03");

        assertThat(visitor().in(Lang.FR).read(at + "/compare?from=1&to=2"))
                .contains("<del>2</del> juin 2018", "<ins>3</ins> juin 2018");
    }

    @Test
    void aListBehindAPublishedFigureSaysWhatTheReportCounted() {
        given.well();
        publish("سبب");
        var published = visitor().in(Lang.FR).read(at);
        var standing = FiguresOfPage.of(published).stream()
                .filter(figure -> figure.href().matches(".*/ideas\\?cycle=2018&sum=yes&report=.*"))
                .findFirst()
                .orElseThrow();
        assertThat(plain(visitor().in(Lang.FR).read(standing.href())))
                .contains("version 1) comptait " + standing.value() + " ; cette liste compte toujours");

        given.well();

        var list = plain(visitor().in(Lang.FR).read(standing.href()));
        assertThat(list)
                .contains("comptait " + standing.value() + " ; cette liste en compte aujourd’hui "
                        + (Long.parseLong(standing.value()) + 1))
                .contains("href=\"" + at + "/versions/1\"");
        assertThat(visitor().in(Lang.FR).read(standing.href() + "&state=MERGED"))
                .as("a list to which the report does not lead")
                .doesNotContain("data-cited");
        assertThat(visitor().read("/c/" + given.cell.code() + "/ideas?report=2018%2F9"))
                .doesNotContain("data-cited");
    }

    @Test
    void aReportIsDatedAfterTheLastActOfWhichItTells() {
        var agent = as(Role.AGENT).in(Lang.FR);
        assertThat(agent.read(at + "/versions")).contains("value=\"2018-02-14\"");
        assertThat(reports.document(given.cell.id(), given.cycle.id(), Lang.FR)
                        .cover()
                        .date())
                .isEqualTo("14 février 2018");

        given.decide(
                given.classified(given.idea("Aire de jeux", null, null)),
                Verdict.RETAINED,
                "",
                "",
                LocalDate.of(2018, 6, 1));

        var today = LocalDate.now(clock.withZone(given.cell.zone()));
        assertThat(agent.read(at + "/versions")).contains("value=\"" + today + "\"");
        var ahead = agent.post(at + "/versions", "why", "Juin", "day", "2099-06-01");
        assertThat(ahead.getStatus()).isEqualTo(422);
        assertThat(Pages.text(ahead)).contains("pas encore venue");
        var early = agent.post(at + "/versions", "why", "Juin", "day", "2018-05-31");
        assertThat(early.getStatus()).isEqualTo(422);
        assertThat(agent.post(at + "/versions", "why", "Juin", "day", "2018-06-02")
                        .getStatus())
                .isEqualTo(302);
        assertThat(reports.document(given.cell.id(), given.cycle.id(), 1, Lang.FR)
                        .cover()
                        .date())
                .isEqualTo("2 juin 2018");
        assertThat(reports.document(given.cell.id(), given.cycle.id(), Lang.FR)
                        .cover()
                        .date())
                .isEqualTo("1er juin 2018");
        assertThat(reports.pdf(given.cell.id(), given.cycle.id(), 1, Lang.FR))
                .isEqualTo(reports.pdf(given.cell.id(), given.cycle.id(), 1, Lang.FR));
    }

    @Test
    void oneVersionAloneIsNotSaidToBeTheSameAsItself() {
        publish("Seule");

        assertThat(visitor().in(Lang.FR).read(at + "/compare"))
                .contains("n’a qu’un seul texte")
                .doesNotContain("disent la même chose");
    }

    @Test
    void theVersionInForceIsToldFromTheOnesBefore() {
        publish("Première");
        given.well();
        publish("Deuxième");

        var page = visitor().in(Lang.FR).read(at + "/versions");

        assertThat(page).containsSubsequence("versions/2", "en vigueur", "versions/1", "remplacée");
    }

    @Test
    void versionsAreReadInEveryLanguage() {
        publish("سبب");

        for (var lang : Lang.values())
            for (var path : List.of("", "/versions", "/versions/1", "/compare"))
                assertThat(visitor().in(lang).read(at + path)).contains("<html lang=\"" + lang.code() + "\"");
    }

    /// English stands for a language that the program learnt later.
    @Test
    void aVersionOfBeforeTheProgramSpokeTheReadersLanguageIsReadInFrench() {
        publish("سبب");
        db.sql("update report_version set content = (content::jsonb #- '{report,en}')::text where cell_id = :cell")
                .param("cell", given.cell.id().value())
                .update();

        assertThat(visitor().in(Lang.EN).read(at)).contains("<html lang=\"en\"", "Rapport final", "data-edition=\"1\"");
        assertThat(reports.pdf(given.cell.id(), given.cycle.id(), 1, Lang.EN))
                .isEqualTo(reports.pdf(given.cell.id(), given.cycle.id(), 1, Lang.FR));
    }

    @Test
    void aCellDoesNotSeeAnothersVersions() {
        publish("سبب");
        var other = new CycleSamples(program, LocalDate.of(2018, 2, 14));

        assertThat(visitor()
                        .get("/c/" + other.cell.code() + "/reports/2018/versions/1")
                        .getStatus())
                .isEqualTo(404);
    }

    private static String chosen(String version) {
        return "<option value=\"" + version + "\" selected";
    }

    private static String plain(String page) {
        return page.replaceAll("[\u00A0\u202F]", " ");
    }

    private Version publish(String why) {
        return reports.publish(given.cell.id(), given.cycle, why, CycleSamples.BY);
    }

    private Pages visitor() {
        return Pages.of(context);
    }

    private Pages as(Role role) {
        return visitor().as(given.cell.id(), role);
    }

    private String hash(int number) {
        return db.sql(
                        "select encode(content_hash, 'hex') from report_version where cell_id = :cell and version = :number")
                .param("cell", given.cell.id().value())
                .param("number", number)
                .query((row, _) -> row.getString(1))
                .single();
    }

    private List<String> facts(String act) {
        return db.sql("select body from record_entry where cell_id = :cell and act = :act")
                .param("cell", given.cell.id().value())
                .param("act", act)
                .query((row, _) -> row.getString("body"))
                .list();
    }
}
