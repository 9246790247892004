package ruche.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.kernel.Role;

/// The outbox of a cell that has neither a mail server nor an SMS gateway.
@RucheTest
class NoticesTests {
    private static final By AGENT = By.commandLine();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Notices notices;

    @Autowired
    private Outbox outbox;

    @Autowired
    private NoticeSweep sweep;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Texts texts;

    @Autowired
    private PlaceholderNames names;

    @Autowired
    private OutboxCare care;

    @Autowired
    private Cells cells;

    @Autowired
    private TransactionTemplate transaction;

    private @Nullable Cell opened;
    private String home = "";

    @BeforeEach
    void openCell() {
        opened = CellSamples.fresh(cells);
        home = "/c/" + cell().code();
    }

    private Cell cell() {
        return Objects.requireNonNull(opened);
    }

    @Test
    void aMessageWaitsInTheInboxUntilItIsRead() {
        var member = Pages.of(context).as(cell().id(), Role.MEMBER);
        var other = Pages.of(context).as(cell().id(), Role.MEMBER);
        var id = send(message(Recipient.account(member.person()), "دعوة", "<b>أهلا</b>")
                .leadingTo("/ideas"));
        assertThat(outbox.ways(cell().id(), id))
                .extracting(Outbox.Line::channel, Outbox.Line::state, Outbox.Line::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Channel.IN_APP, DeliveryState.SENT, ""),
                        org.assertj.core.groups.Tuple.tuple(
                                Channel.MAIL, DeliveryState.SKIPPED, "notices.no-mail-server"));
        assertThat(member.read(home)).contains("<span class=\"count\">1<");
        assertThat(member.read(home + "/notices")).contains("دعوة", "&lt;b&gt;أهلا&lt;/b&gt;");
        assertThat(other.read(home + "/notices")).doesNotContain("دعوة");

        other.post(home + "/notices/" + id.value() + "/read");
        assertThat(member.read(home)).contains("<span class=\"count\">1<");
        var answer = member.post(home + "/notices/" + id.value() + "/read");

        assertThat(answer.getHeader("Location")).isEqualTo(home + "/ideas");
        assertThat(member.read(home)).doesNotContain("class=\"count\"");
    }

    @Test
    void theInboxSpeaksTheLanguageInWhichItIsRead() {
        var member = Pages.of(context).as(cell().id(), Role.MEMBER);
        var both = NewNotice.of(OutboxCare.MESSAGE, "both/" + UUID.randomUUID(), Recipient.account(member.person()))
                .with("subject", new ruche.kernel.Bilingual("لقاء الخميس", "Rencontre jeudi"))
                .with("text", new ruche.kernel.Bilingual("نص", "Texte"));
        var id = send(both);
        send(message(Recipient.account(member.person()), "بالعربية وحدها", "نص"));
        assertThat(member.read(home + "/notices")).contains("لقاء الخميس", "بالعربية وحدها");
        assertThat(member.in(Lang.FR).read(home + "/notices"))
                .contains("Rencontre jeudi", "Texte", "بالعربية وحدها")
                .doesNotContain("لقاء الخميس");
        assertThat(outbox.one(cell().id(), id).lang())
                .as("the proof is what was sent")
                .isEqualTo("ar");
    }

    @Test
    void messagesThatHaveServedTheirTimeAreClearedAway() {
        var member = Pages.of(context).as(cell().id(), Role.MEMBER);
        send(message(Recipient.account(member.person()), "قديم", "نص"));
        var waits = send(message(new Recipient.Outside("تعاونية", null, null, Lang.AR), "ينتظر", "نص"));
        send(message(Recipient.account(member.person()), "جديد", "نص"));
        db.sql("update notice set at = at - interval '3 years' where cell_id = :cell and subject <> 'جديد'")
                .param("cell", cell().id().value())
                .update();

        assertThat(sweep.sweep(cell().id())).isEqualTo(1);

        assertThat(member.read(home + "/notices")).contains("جديد").doesNotContain("قديم");
        assertThat(outbox.one(cell().id(), waits).subject()).isEqualTo("ينتظر");
    }

    @Test
    void whoHasNoAccountIsWrittenToOnPaper() {
        var agent = Pages.of(context).as(cell().id(), Role.AGENT);
        var id = send(message(
                new Recipient.Outside("تعاونية الأركان", "argan@essai.example", "0612345678", Lang.AR),
                "موعد",
                "الخميس على الساعة العاشرة"));

        assertThat(outbox.ways(cell().id(), id))
                .filteredOn(way -> way.channel() == Channel.PRINT)
                .extracting(Outbox.Line::state)
                .containsExactly(DeliveryState.WAITING);
        assertThat(agent.read(home)).contains(home + "/outbox/print");
        assertThat(agent.read(home + "/outbox/print"))
                .contains("تعاونية الأركان", "الخميس على الساعة العاشرة", "+212612345678");
        assertThat(agent.read(home + "/outbox/print.csv")).contains("تعاونية الأركان;+212612345678".replace("+", "'+"));

        agent.post(home + "/outbox/print", "notice", id.value().toString());

        assertThat(agent.read(home + "/outbox/print")).doesNotContain("تعاونية الأركان");
        assertThat(agent.read(home + "/outbox?state=HANDED_OVER")).contains("تعاونية الأركان", "سُلّمت");
        assertThat(agent.read(home + "/audit")).contains("رسالة سُلّمت باليد");
    }

    @ParameterizedTest
    @ValueSource(strings = {"جمعية\r\nBcc: everybody@essai.example", "جمعية\u0000", "جمعية\u2028Bcc: x"})
    void aNameOfSeveralLinesIsRefused(String name) {
        assertThatThrownBy(() -> new Recipient.Outside(name, "a@essai.example", null, Lang.AR))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("notices.line-break"));
    }

    @Test
    void anUnknownPlaceholderIsRefusedByItsNameAndNothingIsLost() {
        var agent = Pages.of(context).as(cell().id(), Role.AGENT);

        var answer = agent.post(
                home + "/notice-texts/" + OutboxCare.MESSAGE.code(),
                "act",
                "keep",
                "subject_ar",
                "{subject}",
                "text_ar",
                "السيد {prenom}، {text}");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.text(answer)).contains("{prenom} غير معروف", "السيد {prenom}، {text}");
        assertThat(texts.own(cell().id(), OutboxCare.MESSAGE)).isEmpty();
    }

    @Test
    void aCellSaysItInItsOwnWords() {
        var agent = Pages.of(context).as(cell().id(), Role.AGENT);
        var member = Pages.of(context).as(cell().id(), Role.MEMBER);
        var page = home + "/notice-texts/" + OutboxCare.MESSAGE.code();
        var words = new String[] {"subject_ar", "من الخلية: {subject}", "text_ar", "السلام عليكم {name}،\n{text}"};

        var looked = agent.post(page, with(words, "look"));
        assertThat(Pages.text(looked)).contains("من الخلية: لقاء تواصلي", "السلام عليكم فاطمة بنت علي،");
        assertThat(texts.own(cell().id(), OutboxCare.MESSAGE)).isEmpty();
        agent.post(page, with(words, "keep"));
        send(message(Recipient.account(member.person()), "{name}", "نص"));

        assertThat(member.read(home + "/notices"))
                .as("what a person wrote is no placeholder")
                .contains("من الخلية: {name}", "السلام عليكم Person of the test،");
        assertThat(agent.read(home + "/notice-texts")).contains("بكلمات الخلية");
        agent.post(page + "/usual");
        assertThat(texts.own(cell().id(), OutboxCare.MESSAGE)).isEmpty();
        assertThat(agent.read(home + "/audit")).contains("تغيير نص رسالة");
    }

    private static String[] with(String[] words, String act) {
        var all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "act";
        all[words.length + 1] = act;
        return all;
    }

    @Test
    void aTrialComesToWhoeverAsksForIt() {
        var agent = Pages.of(context).as(cell().id(), Role.AGENT);

        agent.post(home + "/notice-texts/" + OutboxCare.MESSAGE.code() + "/test");

        assertThat(agent.read(home + "/notices")).contains("لقاء تواصلي", "مقر العمالة");
        var secret = agent.post(home + "/notice-texts/" + ResetNotice.KIND.code() + "/test");
        assertThat(secret.getStatus()).isEqualTo(422);
    }

    @Test
    void everyKindIsWordedWithAllItsPlaceholdersInEveryLanguage() {
        assertThat(texts.kinds()).hasSizeGreaterThan(3);
        for (var kind : texts.kinds())
            for (var lang : Lang.values()) {
                var usual = texts.usual(kind, lang);
                assertThat(texts.checked(kind, java.util.Map.of(lang, usual))).isEmpty();
                var sample = texts.sample(cell().id(), kind, lang, usual);
                assertThat(sample.subject() + sample.body())
                        .as(kind.code() + " " + lang)
                        .doesNotContain("{", "}");
            }
    }

    @Test
    void valuesAreWrittenAsTheReaderWritesThem() {
        var day = LocalDate.of(2018, 2, 14);

        assertThat(List.of(Lang.AR, Lang.FR).stream()
                        .map(lang -> texts.filled(
                                        cell().id(),
                                        new Texts.Text("{day}", "x"),
                                        lang,
                                        "",
                                        java.util.Map.of("day", day))
                                .subject()))
                .containsExactly("14 فبراير 2018", "14 février 2018");
    }

    private static NewNotice message(Recipient to, String subject, String text) {
        return NewNotice.of(OutboxCare.MESSAGE, "essai/" + UUID.randomUUID(), to)
                .with("subject", subject)
                .with("text", text);
    }

    private NoticeId send(NewNotice notice) {
        return Objects.requireNonNull(transaction.execute(_ -> notices.send(cell().id(), notice, AGENT)))
                .orElseThrow();
    }

    @Test
    void anEmptyMailingSaysOfEachFieldOnceWhatItLacks() {
        var agent = Pages.of(context).as(cell().id(), Role.AGENT).in(Lang.FR);

        var answer = agent.post(home + "/mailings/new", "act", "look");

        assertThat(Pages.text(answer))
                .contains(
                        "<a href=\"#subject\">Écrivez l’objet du message, en arabe ou en français.</a>",
                        "<a href=\"#text\">Écrivez le texte du message, en arabe ou en français.</a>")
                .doesNotContain("Écrivez le texte en arabe ou en français.");
    }

    @Test
    void aMailingInOneLanguageIsShownOnceWithThoseWhoReadIt() {
        var to = List.<Recipient>of(
                new Recipient.Outside("جمعية البئر", "ar@essai.example", null, Lang.AR),
                new Recipient.Outside("Association du puits", "fr@essai.example", null, Lang.FR));

        var once = care.preview(cell().id(), new Bilingual("", "Rencontre"), new Bilingual("", "Venez."), to);
        var twice = care.preview(cell().id(), new Bilingual("لقاء", "Rencontre"), new Bilingual("", "Venez."), to);

        assertThat(once.texts()).hasSize(1);
        assertThat(once.texts().getFirst().in()).isEqualTo(Lang.FR);
        assertThat(once.texts().getFirst().readers()).containsOnly(Map.entry(Lang.AR, 1), Map.entry(Lang.FR, 1));
        assertThat(twice.texts()).extracting(shown -> shown.text().subject()).containsExactly("لقاء", "Rencontre");
    }

    @Test
    void placeholdersAreReadAndWrittenInTheLanguageOfTheText() {
        var agent = Pages.of(context).as(cell().id(), Role.AGENT).in(Lang.FR);
        var page = home + "/notice-texts/" + OutboxCare.MESSAGE.code();

        assertThat(agent.read(page)).contains("<bdi>{objet}</bdi>", "{الموضوع}").doesNotContain("<bdi>{subject}</bdi>");
        agent.post(page, "act", "keep", "subject_fr", "Cellule : {objet}", "text_fr", "Bonjour {الاسم},\n{texte}");

        assertThat(texts.own(cell().id(), OutboxCare.MESSAGE).get(Lang.FR))
                .isEqualTo(new Texts.Text("Cellule : {subject}", "Bonjour {name},\n{text}"));
        assertThat(agent.read(page)).contains("Cellule : {objet}", "Bonjour {nom},");
    }

    @Test
    void noTwoPlaceholdersOfAMessageAreCalledTheSame() {
        for (var kind : texts.kinds())
            for (var lang : Lang.values())
                assertThat(kind.allPlaceholders().stream().map(one -> names.name(lang, one)))
                        .as(kind.code())
                        .doesNotHaveDuplicates();
    }
}
