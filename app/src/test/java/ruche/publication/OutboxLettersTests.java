package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.notices.NewNotice;
import ruche.notices.NoticeKind;
import ruche.notices.Notices;
import ruche.notices.Recipient;

@RucheTest
class OutboxLettersTests {
    private static final NoticeKind KIND = NoticeKind.of("notices.notice-message", "subject", "text");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cells cells;

    @Autowired
    private Notices notices;

    @Autowired
    private TransactionTemplate transaction;

    /// The tests' program has no address under which it is found.
    @Test
    void aLetterThatCanCarryNoLinkSaysWhatToDoInstead() throws Exception {
        var given = CellSamples.fresh(cells);
        var home = "/c/" + given.code();
        for (var path : new String[] {"/ideas", ""})
            transaction.executeWithoutResult(_ -> notices.send(
                    given.id(),
                    NewNotice.of(
                                    KIND,
                                    "letter/" + UUID.randomUUID(),
                                    new Recipient.Outside("Coop" + path.length(), null, null, Lang.FR))
                            .with("subject", "Marché")
                            .with("text", "Jeudi à dix heures")
                            .leadingTo(path),
                    By.commandLine()));
        var agent = Pages.of(context).in(Lang.AR).as(given.id(), Role.AGENT);

        assertThat(agent.read(home + "/outbox/print")).containsOnlyOnce("venez à la cellule");
        assertThat(agent.read(home + "/outbox/print.csv")).containsOnlyOnce("venez à la cellule");
        assertThat(PdfText.copied(agent.get(home + "/outbox/letters-fr.pdf").getContentAsByteArray()))
                .containsOnlyOnce("venez à la cellule");
        assertThat(agent.read(home + "/outbox")).contains("لا يعرف التطبيق عنوانه على الإنترنت");
    }

    @Test
    void whomOnlyPaperReachesHasALetterOfHisOwnPageInHisLanguage() throws Exception {
        var cell = CellSamples.fresh(cells);
        for (var lang : new Lang[] {Lang.AR, Lang.AR, Lang.FR})
            transaction.executeWithoutResult(_ -> notices.send(
                    cell.id(),
                    NewNotice.of(KIND, "letter/" + UUID.randomUUID(), new Recipient.Outside("Coop", null, null, lang))
                            .with("subject", "Marché")
                            .with("text", "Jeudi à dix heures")
                            .leadingTo("/ideas"),
                    By.commandLine()));
        var agent = Pages.of(context).in(Lang.FR).as(cell.id(), Role.AGENT);
        var home = "/c/" + cell.code();
        assertThat(agent.read(home + "/outbox/print"))
                .contains(home + "/outbox/letters-ar.pdf", home + "/outbox/letters-fr.pdf")
                .doesNotContain("letters-en.pdf");

        var arabic = agent.get(home + "/outbox/letters-ar.pdf").getContentAsByteArray();
        var french = agent.get(home + "/outbox/letters-fr.pdf").getContentAsByteArray();

        try (var document = Loader.loadPDF(arabic)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(PdfText.copied(french)).contains("Coop", "Marché", "Jeudi à dix heures");
        assertThat(PdfStandard.faults(arabic)).isEmpty();
        assertThat(PdfStandard.faults(french)).isEmpty();
        assertThat(agent.get(home + "/outbox/letters-en.pdf").getStatus()).isEqualTo(404);
        assertThat(Pages.of(context)
                        .as(cell.id(), Role.MEMBER)
                        .get(home + "/outbox/letters-fr.pdf")
                        .getStatus())
                .isEqualTo(403);
    }
}
