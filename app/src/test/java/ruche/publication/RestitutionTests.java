package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.PersonErased;
import ruche.ideas.IdeaState;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.kernel.Role;

/// A draft and a list put up for remarks, the remarks, their answers, and what came of them.
@RucheTest
class RestitutionTests {
    private static final By US = By.commandLine();
    private static final String CANARY_NAME = "KANARI Remarqueur";
    private static final String CANARY_PHONE = "0611222333";

    @Autowired
    private BeanFactory program;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Reports reports;

    @Autowired
    private ReportTexts texts;

    @Autowired
    private Restitutions restitutions;

    @Autowired
    private Remarks remarks;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ApplicationEventPublisher events;

    private CycleSamples given;
    private String home;
    private LocalDate today;

    @BeforeEach
    void aPublishedDraft() {
        given = ReportsTests.decided(program);
        home = "/c/" + given.cell.code();
        today = restitutions.today(given.cell.id());
        context("تشكو الدواوير من قلة الماء.", "Les douars manquent d’eau.");
        reports.publish(given.cell.id(), given.cycle, "للملاحظات", US);
    }

    @Test
    void aVisitorsRemarkIsShownOnlyOnceTheCellHasLookedAtIt() {
        var id = draft();
        var page = home + "/restitutions/" + id.value();
        assertThat(visitor().read(page)).contains("Les douars manquent d’eau.");
        assertThat(visitor().read(home + "/reports/2018")).contains("/restitutions/" + id.value());

        var sent = visitor()
                .post(
                        page + "/remarks",
                        "place",
                        "context.1",
                        "body",
                        "Et la qualité de l’eau ?",
                        "name",
                        CANARY_NAME,
                        "contact",
                        CANARY_PHONE);
        assertThat(sent.getStatus()).isEqualTo(302);
        assertThat(visitor().read(page)).doesNotContain("qualité de l’eau");

        var agent = agent();
        assertThat(agent.read(home)).contains("remarque est à regarder");
        assertThat(agent.read(page + "/remarks/1")).contains(CANARY_NAME, "+212611222333");
        agent.post(page + "/remarks/1/show");

        assertThat(visitor().read(page)).contains("qualité de l’eau", "Un citoyen");
        for (var path : List.of("", "/remarks.csv", "/remark"))
            assertThat(visitor().read(page + path)).doesNotContain("KANARI", "611222333");
        for (var role : List.of(Role.MEMBER, Role.SERVICE, Role.FACILITATOR, Role.OBSERVER))
            assertThat(Pages.of(context)
                            .as(given.cell.id(), role)
                            .get(page + "/remarks/1")
                            .getStatus())
                    .isEqualTo(403);
        assertThat(inTheRecord("KANARI")).isZero();
    }

    @Test
    void aRemarkWithoutTextAndNameIsToldBothAtOnce() {
        var page = home + "/restitutions/" + draft().value();

        var refused = visitor().post(page + "/remarks", "place", "context", "contact", "nulle part");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Pages.text(refused)).contains("id=\"body-error\"", "id=\"name-error\"", "id=\"contact-error\"");
    }

    @Test
    void aNameIsShownToWhomItsOwnerWantsAndErasedOnRequest() {
        var id = draft();
        var page = home + "/restitutions/" + id.value();
        visitor()
                .post(
                        page + "/remarks",
                        "place",
                        "context",
                        "body",
                        "Citez les sources.",
                        "name",
                        CANARY_NAME,
                        "named",
                        "yes");
        var agent = agent();
        agent.post(page + "/remarks/1/show");
        assertThat(visitor().read(page)).contains(CANARY_NAME);

        assertThat(agent.post(page + "/remarks/1/erase").getStatus()).isEqualTo(422);
        agent.post(page + "/remarks/1/erase", "erase", "À sa demande");

        assertThat(visitor().read(page)).contains("Citez les sources.").doesNotContain("KANARI");
        assertThat(agent.read(page + "/remarks/1")).doesNotContain("KANARI");
    }

    @Test
    void whoLeftAContactOrSignedInIsToldWhatTheCellAnswers() {
        var id = draft();
        var page = home + "/restitutions/" + id.value();
        String[] remark = {"place", "context", "body", "Citez les sources.", "name", CANARY_NAME};
        var member = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.MEMBER);
        member.post(page + "/remarks", remark);
        visitor().post(page + "/remarks", with(remark, "contact", CANARY_PHONE));
        visitor().post(page + "/remarks", remark);
        var agent = agent();
        for (int i = 1; i <= 3; i++) {
            agent.post(page + "/remarks/" + i + "/show");
            agent.post(page + "/remarks/" + i + "/answer", "answer", "ACCEPTED", "text_fr", "Elles sont citées.");
        }
        agent.post(page + "/remarks/1/answer", "answer", "ACCEPTED", "text_fr", "Elles sont citées.");

        assertThat(told()).containsExactly("1 person", "2 +212611222333");
        assertThat(member.read(home + "/notices")).contains("Réponse de la cellule à votre remarque");
        assertThat(sentTexts())
                .allSatisfy(text -> assertThat(text).contains("Citez les sources.", "retenue", "Elles sont citées."));

        agent.post(page + "/remarks/2/answer", "answer", "NOT_ACCEPTED", "text_fr", "Elles l’étaient déjà.");
        assertThat(told()).hasSize(3);
        agent.post(page + "/remarks/2/erase", "erase", "À sa demande");

        assertThat(sentTexts())
                .filteredOn(String::isEmpty)
                .as("forgotten with its writer")
                .hasSize(2);
        assertThat(told()).containsExactly("1 person", "2 null", "2 null");
    }

    private static String[] with(String[] some, String... more) {
        return java.util.stream.Stream.of(some, more)
                .flatMap(java.util.stream.Stream::of)
                .toArray(String[]::new);
    }

    /// The number of the remark, and who was told.
    private List<String> told() {
        return db.sql("""
                select split_part(about, '/', 3) || ' ' || case when person_id is null then coalesce(phone, 'null')
                                                                else 'person' end as told
                from notice where cell_id = :cell and kind = 'publication.notice-remark-answered' order by about, id""")
                .param("cell", given.cell.id().value())
                .query((row, _) -> row.getString("told"))
                .list();
    }

    private List<String> sentTexts() {
        return db.sql("""
                select body from notice
                where cell_id = :cell and kind = 'publication.notice-remark-answered' order by id""")
                .param("cell", given.cell.id().value())
                .query((row, _) -> row.getString("body"))
                .list();
    }

    @Test
    void whoIsErasedStandsOnNoRemarkAnyMore() {
        var id = draft();
        var page = home + "/restitutions/" + id.value();
        var member = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.MEMBER);
        member.post(page + "/remarks", "place", "context", "body", "Bien dit.", "name", CANARY_NAME, "named", "yes");
        remarks.show(given.cell.id(), id, 1, US);

        events.publishEvent(new PersonErased(member.person()));

        assertThat(visitor().read(page)).contains("Bien dit.").doesNotContain("KANARI");
    }

    @Test
    void badInputComesBackWithWhatWasTyped() {
        var page = home + "/restitutions/" + draft().value();

        assertThat(Pages.text(visitor().post(page + "/remarks", "place", "nowhere", "body", "Bravo", "name", "Ali")))
                .contains("Choisissez sur quoi porte la remarque", "Bravo");
        assertThat(Pages.text(visitor().post(page + "/remarks", "place", "context", "body", "Bravo")))
                .contains("Écrivez votre nom", "Bravo");
        assertThat(Pages.text(visitor()
                        .post(
                                page + "/remarks",
                                "place",
                                "context",
                                "body",
                                "Bravo",
                                "name",
                                "Ali",
                                "contact",
                                "derrière la mosquée")))
                .contains("ni une adresse électronique", "derrière la mosquée");
    }

    @Test
    void remarksAreTakenInTheirTimeAndNotWithoutEnd() {
        var over = put(new NewRestitution.What.Report(1), today.minusDays(9), today.minusDays(1));
        assertThat(Pages.text(visitor()
                        .post(
                                home + "/restitutions/" + over.value() + "/remarks",
                                "place",
                                "context",
                                "body",
                                "Tard",
                                "name",
                                "Ali")))
                .contains("période des remarques est close");
        var id = draft();
        IntStream.range(0, 20).forEach(i -> add(id, "Remarque " + i, "192.0.2.7"));

        assertThat(key(() -> add(id, "Une de trop", "192.0.2.7"))).isEqualTo("publication.remarks-too-many");
        add(id, "D’ailleurs", "192.0.2.8");

        assertThat(remarks.of(given.cell.id(), id)).hasSize(21);
    }

    @Test
    void theFinalVersionSaysWhatChangedBecauseOfWhom() throws Exception {
        var id = draft();
        var page = home + "/restitutions/" + id.value();
        add(id, "Et la qualité de l’eau ?", "192.0.2.9");
        add(id, "Supprimez ce chapitre.", "192.0.2.9");
        for (int number : List.of(1, 2)) remarks.show(given.cell.id(), id, number, US);
        var agent = agent();
        assertThat(Pages.text(agent.post(page + "/give-back", "summary_fr", "Une sur deux")))
                .contains("attendent encore\u00a0: 2");
        agent.post(
                page + "/remarks/1/answer",
                "answer",
                "ACCEPTED",
                "text_ar",
                "تُضاف الجودة",
                "text_fr",
                "La qualité est ajoutée.");
        agent.post(page + "/remarks/2/answer", "answer", "NOT_ACCEPTED", "text_fr", "Il répond à la loi.");
        assertThat(Pages.text(agent.post(page + "/give-back", "summary_fr", "Une sur deux")))
                .contains("choisissez la version");
        context("تشكو الدواوير من قلة الماء وجودته.", "Les douars manquent d’eau et de qualité.");
        reports.publish(given.cell.id(), given.cycle, "بعد الملاحظات", US);

        assertThat(agent.read(page + "/remarks")).contains("<option value=\"2\" selected");
        assertThat(agent.post(page + "/give-back", "final", "2", "summary_fr", "Une sur deux", "summary_ar", "واحدة")
                        .getStatus())
                .isEqualTo(302);

        assertThat(visitor().read(page + "/outcome"))
                .containsSubsequence(
                        "Une sur deux", "Et la qualité de l’eau ?", "La qualité est ajoutée.", "Supprimez ce chapitre.")
                .contains("Il répond à la loi.", "<ins>d’eau et de qualité.</ins>");
        assertThat(visitor().read(home + "/reports/2018")).contains("/restitutions/" + id.value() + "/outcome");
        assertThat(visitor().read(page + "/remarks.csv")).contains("La qualité est ajoutée.");
        assertThat(key(() -> remarks.answer(given.cell.id(), id, 2, true, new Bilingual("نعم", "Oui"), US)))
                .isEqualTo("publication.restitution-given-back");
        for (var lang : List.of("ar", "fr")) {
            var pdf = visitor().get(page + "/annex-" + lang + ".pdf");
            assertThat(PdfStandard.faults(pdf.getContentAsByteArray())).isEmpty();
        }
        assertThat(PdfText.copied(visitor().get(page + "/annex-fr.pdf").getContentAsByteArray()))
                .contains("Suites données aux remarques", "La qualité est ajoutée.", "Il répond à la loi.");
        var word = visitor().get(page + "/annex-ar.docx").getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(word));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("مآل الملاحظات", "تُضاف الجودة");
        }
    }

    @Test
    void aRemarkThatCameOnPaperBearsTheDayOnWhichItWasMade() {
        var id = draft();
        var page = home + "/restitutions/" + id.value();
        String[] remark = {"place", "context", "body", "Citez les sources.", "name", "Ali", "paper", "yes", "on"};
        var agent = agent();

        var early = agent.post(page + "/remarks", with(remark, today.plusDays(1).toString()));
        agent.post(page + "/remarks", with(remark, "2018-02-14"));

        assertThat(Pages.text(early)).contains("id=\"on-error\"", "n’est pas encore venu", "Citez les sources.");
        assertThat(visitor().read(page)).contains("datetime=\"2018-02-14\"", "14 février 2018");
        assertThat(visitor().read(page + "/remarks.csv")).contains("2018-02-14");
    }

    @Test
    void aReportPublishedBeforeItWasWrittenDownBearsItsDay() {
        context("تشكو الدواوير من العطش.", "Les douars ont soif.");
        reports.publish(given.cell.id(), given.cycle, "ورشة الاسترجاع", LocalDate.of(2018, 2, 14), US);

        assertThat(visitor().read(home + "/reports/2018")).contains("14 février 2018");
        assertThat(visitor().read(home + "/reports/2018/versions")).contains("datetime=\"2018-02-14\"");
    }

    @Test
    void eachChangeNamesItsRemarkAndARemarkThatChangedNothingStandsApart() throws Exception {
        var id = twoParagraphs();
        remark(id, "context.1", "Et la qualité de l’eau ?", "Amina Rahali");
        remark(id, "context.2", "Dites merci aux douars.", "Brahim Saidi");
        for (int number : List.of(1, 2)) {
            remarks.show(given.cell.id(), id, number, US);
            remarks.answer(given.cell.id(), id, number, true, new Bilingual("صحيح", "C’est juste."), US);
        }
        context(
                "تشكو الدواوير من قلة الماء وجودته.\n\nسُئل الجميع.",
                "Les douars manquent d’eau et de qualité.\n\nTous ont été entendus.");
        reports.publish(given.cell.id(), given.cycle, "بعد الملاحظات", US);

        restitutions.giveBack(given.cell.id(), id, 3, new Bilingual("واحدة", "Une"), US);

        var page = home + "/restitutions/" + id.value();
        var outcome = visitor().read(page + "/outcome");
        assertThat(outcome)
                .containsSubsequence(
                        "id=\"accepted\"",
                        "Et la qualité de l’eau ?",
                        "id=\"changes\"",
                        "<ins>d’eau et de qualité.</ins>",
                        "href=\"#remark-1\"",
                        "Amina Rahali",
                        "id=\"unchanged\"",
                        "Dites merci aux douars.",
                        "id=\"not-accepted\"");
        assertThat(outcome).doesNotContain("href=\"#remark-2\"");
        assertThat(visitor().read(page + "/remarks.csv"))
                .containsPattern("1;[^\n]*Les douars manquent d’eau\\.;Les douars manquent d’eau et de qualité\\.\\s")
                .containsPattern("2;[^\n]*C’est juste\\.;;\\s");
        assertThat(PdfText.copied(visitor().get(page + "/annex-fr.pdf").getContentAsByteArray()))
                .contains("Grâce à", "Remarque 1 – Amina Rahali", "sans changement dans le texte");
        try (var document = new XWPFDocument(new ByteArrayInputStream(
                        visitor().get(page + "/annex-fr.docx").getContentAsByteArray()));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .containsSubsequence(
                            "Remarques retenues, sans changement dans le texte",
                            "Remarque 2 – Brahim Saidi",
                            "Grâce à",
                            "Remarque 1 – Amina Rahali");
        }
    }

    private RestitutionId twoParagraphs() {
        context("تشكو الدواوير من قلة الماء.\n\nسُئل الجميع.", "Les douars manquent d’eau.\n\nTous ont été entendus.");
        reports.publish(given.cell.id(), given.cycle, "للملاحظات", US);
        return put(new NewRestitution.What.Report(2), today, today.plusDays(7));
    }

    private void remark(RestitutionId id, String place, String body, String name) {
        remarks.add(
                given.cell.id(),
                id,
                new NewRemark(place, Lang.FR, null, name, "", true, body),
                "192.0.2.10",
                By.visitor());
    }

    @Test
    void aListOfIdeasIsPutUpAsItStoodAndAMemberSpeaksForItsAssociation() {
        var retained = db.sql("select number from idea where cell_id = :cell and state = 'RETAINED' order by number")
                .param("cell", given.cell.id().value())
                .query((row, _) -> row.getString("number"))
                .list();
        var id = put(new NewRestitution.What.Ideas(IdeaState.RETAINED), today, today.plusDays(7));
        var page = home + "/restitutions/" + id.value();
        assertThat(restitutions.places(given.cell.id(), id, Lang.FR))
                .extracting(Anchor::key)
                .containsExactlyInAnyOrderElementsOf(retained);
        var body = given.service("مصلحة الماء الجديدة", "Nouveau service de l’eau");
        var speaker = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.SERVICE, body.value());

        assertThat(speaker.read(page + "/remark?place=" + retained.getFirst())).contains("Nouveau service de l’eau");
        speaker.post(
                page + "/remarks",
                "place",
                retained.getFirst(),
                "body",
                "Le débit suffit.",
                "as",
                body.value().toString());
        remarks.show(given.cell.id(), id, 1, US);

        assertThat(visitor().read(page)).contains("Le débit suffit.", "Nouveau service de l’eau");
        assertThat(visitor()
                        .post(
                                page + "/remarks",
                                "place",
                                retained.getFirst(),
                                "body",
                                "Pour eux",
                                "as",
                                body.value().toString())
                        .getStatus())
                .isEqualTo(404);
    }

    /// From the page of the draft to the final version: nothing of the report was published before.
    @Test
    void aDraftThatIsNotPublishedIsPutUpAsItStandsAndTheFinalVersionSaysWhatChanged() {
        given = ReportsTests.decided(program);
        home = "/c/" + given.cell.code();
        context("تشكو الدواوير من قلة الماء.", "Les douars manquent d’eau.");
        var agent = agent();
        assertThat(agent.read(home + "/reports/2018/draft")).contains("/restitutions/new?what=draft/2018/0");
        assertThat(agent.read(home + "/restitutions/new?what=draft/2018/0"))
                .contains("value=\"draft/2018/0\" selected");
        assertThat(Pages.text(agent.post(home + "/restitutions", "what", "")))
                .contains("id=\"what-error\"", "id=\"title-error\"", "id=\"opens-error\"", "id=\"closes-error\"");
        var opened = agent.post(
                home + "/restitutions",
                "what",
                "draft/2018/0",
                "title_fr",
                "Projet de rapport",
                "opens",
                today.toString(),
                "closes",
                today.plusDays(7).toString());
        var page = String.valueOf(opened.getHeader("Location"));
        context("تشكو الدواوير من قلة الماء وجودته.", "Les douars manquent d’eau et de qualité.");

        assertThat(visitor().read(page + "?whole=yes"))
                .contains("Les douars manquent d’eau.", "Ce n’est pas le rapport final")
                .doesNotContain("et de qualité");
        assertThat(visitor().read(home + "/reports/2018")).contains(page);
        assertThat(visitor().read(page)).contains(page + "?whole=yes#context", "Les douars manquent d’eau.");
        visitor().post(page + "/remarks", "place", "context.1", "body", "Et la qualité ?", "name", "Ali");
        agent.post(page + "/remarks/1/show");
        agent.post(page + "/remarks/1/answer", "answer", "ACCEPTED", "text_fr", "Elle est ajoutée.");
        assertThat(Pages.text(agent.post(page + "/give-back", "summary_fr", "Ajouté")))
                .contains("choisissez la version");
        reports.publish(given.cell.id(), given.cycle, "بعد الملاحظات", US);

        assertThat(agent.post(page + "/give-back", "final", "1", "summary_fr", "Ajouté")
                        .getStatus())
                .isEqualTo(302);

        assertThat(visitor().read(page + "/outcome"))
                .contains("Et la qualité ?", "Elle est ajoutée.", "<ins>d’eau et de qualité.</ins>", "/versions/1");
        assertThat(visitor().read(home + "/reports/2018")).contains(page + "/outcome");
    }

    /// A version from before the draft was put up cannot be what came of it.
    @Test
    void anEarlierVersionIsNotWhatCameOfADraft() {
        var id = put(new NewRestitution.What.Draft(), today, today.plusDays(7));

        assertThat(key(() -> restitutions.giveBack(given.cell.id(), id, 1, new Bilingual("لا", "Rien"), US)))
                .isEqualTo("publication.restitution-final-before");
        restitutions.giveBack(given.cell.id(), id, null, new Bilingual("لا", "Rien"), US);
    }

    private RestitutionId draft() {
        return put(new NewRestitution.What.Report(1), today, today.plusDays(7));
    }

    private RestitutionId put(NewRestitution.What what, LocalDate opens, LocalDate closes) {
        return restitutions.open(
                given.cell.id(),
                given.cycle,
                new NewRestitution(what, new Bilingual("للملاحظات", "Pour remarques"), null, opens, closes),
                US);
    }

    private void add(RestitutionId id, String body, String address) {
        remarks.add(
                given.cell.id(),
                id,
                new NewRemark("context.1", Lang.FR, null, "Ali", "", false, body),
                address,
                By.visitor());
    }

    private void context(String ar, String fr) {
        int version = db.sql("select coalesce(max(version), 0) from report_text where cell_id = :cell and section ="
                        + " 'context'")
                .param("cell", given.cell.id().value())
                .query(Integer.class)
                .single();
        texts.write(given.cell.id(), given.cycle, Part.of(Section.CONTEXT), new Bilingual(ar, fr), version, US);
    }

    private long inTheRecord(String canary) {
        return db.sql("select count(*) from record_entry where body like :canary")
                .param("canary", "%" + canary + "%")
                .query(Long.class)
                .single();
    }

    private static @Nullable String key(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        var why = new String[1];
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> why[0] = refusal.key());
        return why[0];
    }

    private Pages agent() {
        return Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.AGENT);
    }

    private Pages visitor() {
        return Pages.of(context).in(Lang.FR);
    }

    @Test
    void aDocumentUnderDiscussionIsFoldedByItsPartsAndBeginsWithTheFirst() {
        var page = visitor().read(home + "/restitutions/" + draft().value());

        assertThat(page).containsOnlyOnce("<details class=\"wide\" open>");
        assertThat(page.split("<details class=\"wide\"", -1).length).isGreaterThan(2);
        assertThat(page).contains("endroit");
    }
}
