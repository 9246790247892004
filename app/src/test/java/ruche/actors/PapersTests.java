package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Role;

@RucheTest
class PapersTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Papers papers;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient db;

    private RegistryGround ground;

    @BeforeEach
    void cell() {
        ground = new RegistryGround(context);
    }

    @Test
    void aMemberHandsInAndTheAgentChecksTheOldestFirst() {
        handIn("statutes", ago(400), "");
        handIn("bureau", ago(10), "");
        var queue = "/c/" + ground.cell.code() + "/actors/papers";
        assertThat(ground.agent.in(Lang.FR).read(queue)).containsSubsequence("Statuts", "Liste des membres du bureau");
        assertThat(ground.agent.in(Lang.FR).read("/c/" + ground.cell.code())).contains("papiers d’acteurs à vérifier");
        assertThat(state("statutes")).isEqualTo(PaperState.TO_CHECK);

        check("statutes", "ACCEPTED", "", ago(400), "");

        assertThat(state("statutes")).isEqualTo(PaperState.VALID);
        assertThat(ground.agent.in(Lang.FR).read(queue)).doesNotContain("Statuts");
        assertThat(ground.agent.in(Lang.FR).read(page("statutes"))).contains("Person of the test", "Valable");
        assertThat(ground.member.in(Lang.FR).read(page("statutes")))
                .contains("Valable")
                .doesNotContain("name=\"verdict\"");
    }

    @Test
    void aRefusalHasItsReasonAndTheActorReadsIt() {
        handIn("statutes", ago(400), "");

        var unsaid = check("statutes", "REFUSED", "", ago(400), "");
        check("statutes", "REFUSED", "الصفحة الثانية غير مقروءة", ago(400), "");

        assertThat(Pages.text(unsaid)).contains("اكتبوا سبب الرفض", "#why");
        assertThat(ground.member.read(ground.base + "/papers")).contains("الصفحة الثانية غير مقروءة");
        assertThat(ground.member.read("/c/" + ground.cell.code() + "/our-actors"))
                .contains("القانون الأساسي: رُفض التقديم. السبب: الصفحة الثانية غير مقروءة");
        assertThat(ground.member.read("/c/" + ground.cell.code())).contains("وثيقة لكم يجب تجديدها أو تصحيحها");
    }

    @Test
    void saysWhatAnActorLacksForEachUseAndWhy() {
        var lacking = papers.completeness(ground.cell.id(), ground.association, PaperUse.MEMBERSHIP);
        assertThat(lacking.complete()).isFalse();
        assertThat(lacking.lacks()).hasSize(3).allMatch(why -> why.key().equals("actors.lacks-MISSING"));

        for (var kind : List.of("statutes", "receipt", "bureau")) {
            handIn(kind, ago(20), "");
            check(kind, "ACCEPTED", "", ago(20), "");
        }

        assertThat(papers.completeness(ground.cell.id(), ground.association, PaperUse.MEMBERSHIP)
                        .complete())
                .isTrue();
        var call = papers.completeness(ground.cell.id(), ground.association, PaperUse.CALL);
        assertThat(call.hindrances()).extracting(Why::key).containsExactly("actors.standing-without");
        assertThat(ground.member.in(Lang.FR).read(ground.base + "/file"))
                .contains("Le registre ne lui connaît aucun récépissé.", "Attestation de RIB\u00A0: à remettre.");
    }

    @Test
    void aMandateThatHasEndedHindersACall() {
        ground.agent.post(
                ground.base + "/identity",
                "receiptNumber",
                "1/2017",
                "receiptKind",
                "FINAL",
                "receiptOn",
                "2017-01-01",
                "receiptAuthority",
                "القيادة",
                "mandateUntil",
                ago(1).toString());

        assertThat(papers.completeness(ground.cell.id(), ground.association, PaperUse.CALL)
                        .hindrances())
                .containsExactly(Why.of("actors.mandate-ended", ago(1)));
    }

    @Test
    void aPaperIsToldToEndSoonThenHasEnded() {
        handIn("tax", ago(100), ground.today().plusDays(30).toString());
        check("tax", "ACCEPTED", "", ago(100), ground.today().plusDays(30).toString());
        handIn("rib", ago(100), ground.today().plusDays(31).toString());
        check("rib", "ACCEPTED", "", ago(100), ground.today().plusDays(31).toString());
        assertThat(state("tax")).isEqualTo(PaperState.SOON_EXPIRED);
        assertThat(state("rib")).isEqualTo(PaperState.VALID);
        var ending = "/c/" + ground.cell.code() + "/actors/papers?show=ending";
        assertThat(ground.agent.in(Lang.FR).read(ending))
                .contains("Attestation fiscale")
                .doesNotContain("Attestation de RIB");

        db.sql("update actor_paper set expires_on = :day where cell_id = :cell and kind_code = 'tax'")
                .param("day", ago(1))
                .param("cell", ground.cell.id().value())
                .update();

        assertThat(state("tax")).isEqualTo(PaperState.EXPIRED);
        assertThat(ground.member.read("/c/" + ground.cell.code())).contains("class=\"late\"");
        handIn("tax", ago(1), "");
        assertThat(state("tax")).as("a new one waits").isEqualTo(PaperState.TO_CHECK);
        assertThat(ground.agent.in(Lang.FR).read(ending)).doesNotContain("Attestation fiscale");
    }

    @Test
    void itsEndIsCountedByItsKindWhereThePaperNamesNone() {
        handIn("tax", ago(30), "");

        assertThat(paper("tax").expiresOn()).isEqualTo(ago(30).plusMonths(12));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2020-01-01, '', kind, اختاروا نوع الوثيقة",
        "invented, 2020-01-01, '', kind, اختاروا نوع الوثيقة",
        "statutes, '', '', issuedOn, ''",
        "statutes, 2090-01-01, '', issuedOn, لم يحن بعد",
        "statutes, 2020-01-01, 2019-12-31, expiresOn, قبل التسليم",
        "statutes, 2020-01-01, 2021-01-01, expiresOn, انتهت صلاحية هذه الوثيقة يوم 1 يناير 2021",
        "tax, 2020-01-01, '', expiresOn, انتهت صلاحية هذه الوثيقة",
    })
    void saysBesideTheFieldWhatIsWrongAndAsksForTheFileAgain(
            String kind, String issued, String expires, String field, String said) {
        var answer = ground.member.upload(
                ground.base + "/papers",
                PaperSamples.scan("scan.pdf", PaperSamples.pdf("x")),
                "kind",
                kind,
                "issuedOn",
                issued,
                "expiresOn",
                expires);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.text(answer))
                .contains(said, "href=\"#" + field + "\"", "id=\"" + field + "-error\"", "اختاروا الملف من جديد");
        assertThat(papers.of(ground.cell.id(), ground.association)).isEmpty();
    }

    @Test
    void aFileThatIsNoneIsRefusedBesideItsField() {
        var hostile = ground.member.upload(
                ground.base + "/papers",
                PaperSamples.scan(
                        "statuts.pdf", "<html><script>1</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "kind",
                "statutes",
                "issuedOn",
                "2020-01-01");
        var without = ground.member.post(ground.base + "/papers", "kind", "statutes", "issuedOn", "2020-01-01");

        assertThat(Pages.text(hostile)).contains("هذا ليس ملف PDF", "href=\"#file\"", "value=\"2020-01-01\"");
        assertThat(Pages.text(without)).contains("اختاروا ملفا");
    }

    @Test
    void theSameFileTwiceIsRefusedUnlessItWasRefused() {
        handIn("statutes", ago(400), "");

        assertThat(Pages.text(handIn("statutes", ago(400), ""))).contains("هذا الملف مقدم من قبل");

        check("statutes", "REFUSED", "خطأ", ago(400), "");
        assertThat(handIn("statutes", ago(400), "").getStatus()).isEqualTo(302);
    }

    @Test
    void theFileIsHandedOutAsItCameToStaffAndToTheActorOnly() throws Exception {
        handIn("statutes", ago(400), "");
        var file = page("statutes") + "/file";

        for (var reader : List.of(ground.agent, ground.member)) {
            var answer = reader.get(file);
            assertThat(answer.getContentAsByteArray()).isEqualTo(PaperSamples.pdf("statutes"));
            assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
            assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox");
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        }
        var other = actors.add(ground.cell.id(), ActorSamples.association("جمعية النور", ""), By.commandLine());
        var stranger = Pages.of(context).as(ground.cell.id(), Role.MEMBER, other.value());
        assertThat(stranger.get(file).getStatus()).isEqualTo(404);
        assertThat(stranger.get(file.replace(
                                ground.association.value().toString(),
                                other.value().toString()))
                        .getStatus())
                .as("through its own address")
                .isEqualTo(404);
        assertThat(Pages.of(context).get(file).getStatus()).isNotEqualTo(200);
        assertThat(Pages.of(context)
                        .as(ground.cell.id(), Role.OBSERVER)
                        .get(file)
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void aPaperThatHasEndedIsKeptAsExpiredByWhoeverSaysSo() {
        var ended = new String[] {"kind", "tax", "issuedOn", ago(400).toString(), "expiresOn", ago(35).toString()};
        var said = new String[] {
            "kind", "tax", "issuedOn", ago(400).toString(), "expiresOn", ago(35).toString(), "ended", "yes"
        };
        var scan = PaperSamples.scan("scan.pdf", PaperSamples.pdf("ended"));

        var asked = ground.member.upload(ground.base + "/papers", scan, ended);
        var kept = ground.member.upload(ground.base + "/papers", scan, said);

        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(Pages.text(asked)).contains("name=\"ended\"", "id=\"expiresOn-error\"");
        assertThat(kept.getStatus()).isEqualTo(302);
        assertThat(state("tax")).isEqualTo(PaperState.EXPIRED);
        assertThat(check("tax", "ACCEPTED", "", ago(400), ago(35).toString()).getStatus())
                .isEqualTo(422);
        var checked = ground.agent.post(
                page("tax"),
                "verdict",
                "ACCEPTED",
                "issuedOn",
                ago(400).toString(),
                "expiresOn",
                ago(35).toString(),
                "ended",
                "yes");
        assertThat(checked.getStatus()).isEqualTo(302);
        assertThat(state("tax")).isEqualTo(PaperState.EXPIRED);
        assertThat(paper("tax").verdict()).isEqualTo(Paper.Verdict.ACCEPTED);
        assertThat(papers.completeness(ground.cell.id(), ground.association, PaperUse.CALL)
                        .complete())
                .isFalse();
        assertThat(ground.member.read(ground.base + "/papers")).contains("منتهية الصلاحية");
    }

    @Test
    void allThatIsWrongWithAPaperIsSaidAtOnce() {
        var handed = Pages.text(ground.member.post(ground.base + "/papers", "expiresOn", "2020"));
        handIn("statutes", ago(400), "");
        var checked = Pages.text(ground.agent.post(page("statutes"), "expiresOn", "2020"));

        assertThat(handed)
                .contains("id=\"kind-error\"", "id=\"issuedOn-error\"", "id=\"expiresOn-error\"", "اختاروا ملفا");
        assertThat(checked).contains("id=\"verdict-error\"", "id=\"issuedOn-error\"", "id=\"expiresOn-error\"");
    }

    @Test
    void anErasedFileIsGoneAndTheLineStays() {
        handIn("statutes", ago(400), "");
        var page = page("statutes");

        ground.agent.post(page + "/erase", "reason", "بطلب من الجمعية");

        assertThat(ground.agent.get(page + "/file").getStatus()).isEqualTo(404);
        assertThat(ground.agent.read(page)).contains("مُحي ملف هذه الوثيقة").doesNotContain("scan.pdf");
        assertThat(db.sql("select count(*) from actor_file where cell_id = :cell")
                        .param("cell", ground.cell.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(ground.agent
                        .post(page, "verdict", "ACCEPTED", "issuedOn", "2020-01-01")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void aCellAsksForItsOwnPapers() {
        var rules = "/c/" + ground.cell.code() + "/actors/rules";

        ground.agent.post(
                rules + "/kinds",
                "code",
                "insurance",
                "name_ar",
                "شهادة التأمين",
                "name_fr",
                "Attestation d’assurance",
                "months",
                "6");
        ground.agent.post(
                rules + "/needs",
                "use",
                "MEMBERSHIP",
                "kind",
                "ASSOCIATION",
                "papers",
                "statutes",
                "papers",
                "insurance");
        var wrong = ground.agent.post(rules + "/kinds", "code", "تأمين", "name_ar", "شهادة", "months", "0");

        assertThat(papers.completeness(ground.cell.id(), ground.association, PaperUse.MEMBERSHIP)
                        .papers())
                .extracting(Completeness.Line::kind)
                .containsExactly("statutes", "insurance");
        assertThat(ground.agent.in(Lang.FR).read(rules)).contains("Attestation d’assurance", "valable 6 mois");
        assertThat(Pages.text(wrong)).contains("#code");
        assertThat(papers.completeness(ground.cell.id(), ground.association, PaperUse.CALL)
                        .papers())
                .as("the usual ones stay")
                .hasSize(7);
    }

    @Test
    void aKindNoLongerAskedForStaysOnThePapersHandedIn() {
        handIn("bureau", ago(10), "");

        ground.agent.post(
                "/c/" + ground.cell.code() + "/actors/rules/kinds",
                "code",
                "bureau",
                "name_ar",
                "لائحة أعضاء المكتب",
                "name_fr",
                "Liste des membres du bureau",
                "retired",
                "yes");

        assertThat(papers.completeness(ground.cell.id(), ground.association, PaperUse.MEMBERSHIP)
                        .papers())
                .extracting(Completeness.Line::kind)
                .containsExactly("statutes", "receipt");
        assertThat(ground.member.in(Lang.FR).read(ground.base + "/papers")).contains("Liste des membres du bureau");
    }

    @Test
    void whatACellAsksForTravelsInItsSettingsFile() {
        var rules = "/c/" + ground.cell.code() + "/actors/rules";
        ground.agent.post(rules + "/kinds", "code", "insurance", "name_ar", "شهادة التأمين", "months", "6");
        ground.agent.post(
                rules + "/needs",
                "use",
                "MEMBERSHIP",
                "kind",
                "ASSOCIATION",
                "papers",
                "statutes",
                "papers",
                "insurance");
        ground.agent.post(rules + "/days/SOON_DAYS", "days", "45", "source", "قرار الخلية");
        var file = Pages.text(Pages.of(context)
                .as(ground.cell.id(), Role.ADMINISTRATOR)
                .get("/c/" + ground.cell.code() + "/settings/file"));
        var there = new RegistryGround(context);
        var settings = context.getBean(ActorSettings.class);

        var taken = Pages.of(context)
                .as(there.cell.id(), Role.ADMINISTRATOR)
                .upload(
                        "/c/" + there.cell.code() + "/settings/file",
                        PaperSamples.scan("settings.json", file.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        "act",
                        "take");

        assertThat(taken.getStatus()).isEqualTo(200);
        assertThat(settings.of(there.cell.id())).isEqualTo(settings.of(ground.cell.id()));
        assertThat(settings.of(there.cell.id()).toString()).contains("insurance", "SOON_DAYS");
    }

    @Test
    void theQueueIsReadOnPageByPageEachPaperOnce() {
        for (int i = 0; i < 70; i++) {
            var actor = actors.add(ground.cell.id(), ActorSamples.association("جمعية " + i, ""), By.commandLine());
            papers.handIn(
                    ground.cell.id(),
                    actor,
                    new NewPaper("statutes", ago(10), null),
                    "scan.pdf",
                    PaperFile.of(PaperSamples.pdf("x")),
                    By.commandLine());
        }
        var seen = new ArrayList<PaperId>();

        var slice = papers.toCheck(ground.cell.id(), null);
        slice.items().forEach(paper -> seen.add(paper.id()));
        var next = papers.toCheck(ground.cell.id(), java.util.UUID.fromString(String.valueOf(slice.next())));
        next.items().forEach(paper -> seen.add(paper.id()));

        assertThat(seen).hasSize(70).doesNotHaveDuplicates();
        assertThat(next.next()).isNull();
    }

    private LocalDate ago(int days) {
        return ground.today().minusDays(days);
    }

    private MockHttpServletResponse handIn(String kind, LocalDate issued, String expires) {
        return ground.member.upload(
                ground.base + "/papers",
                PaperSamples.scan(
                        "C:\\mes papiers\\scan.pdf", PaperSamples.pdf(kind.equals("tax") ? kind + issued : kind)),
                "kind",
                kind,
                "issuedOn",
                issued.toString(),
                "expiresOn",
                expires);
    }

    private MockHttpServletResponse check(String kind, String verdict, String why, LocalDate issued, String expires) {
        return ground.agent.post(
                page(kind), "verdict", verdict, "why", why, "issuedOn", issued.toString(), "expiresOn", expires);
    }

    private Paper paper(String kind) {
        return papers.of(ground.cell.id(), ground.association).stream()
                .filter(paper -> paper.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private String page(String kind) {
        return ground.base + "/papers/" + paper(kind).id().value();
    }

    private PaperState state(String kind) {
        return papers.standing(ground.cell.id(), ground.association).stream()
                .filter(line -> line.kind().equals(kind))
                .map(Completeness.Line::state)
                .findFirst()
                .orElse(PaperState.MISSING);
    }
}
