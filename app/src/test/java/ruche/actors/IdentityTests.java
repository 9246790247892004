package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.record.Journal;
import ruche.territory.Place;
import ruche.territory.PlaceKind;

@RucheTest
class IdentityTests {
    private static final String RIB = "011519000001205000534921";
    private static final String ICE = "001525713000084";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Actors actors;

    @Autowired
    private Identities identities;

    @Autowired
    private Journal journal;

    private RegistryGround ground;

    @BeforeEach
    void cell() {
        ground = new RegistryGround(context);
    }

    @Test
    void keepsWhatThePapersProveAndShowsThePublicPartToAll() {
        var saved = send(receipt(
                "mandateUntil",
                "2030-01-31",
                "ice",
                "001 525 713 000 084",
                "rib",
                "011 519 0000012050005349 21",
                "decree",
                "2.17.120",
                "decreeOn",
                "2017-03-10",
                "activity",
                "99.001.1.1",
                "activity",
                "99.001.1.2",
                "beneficiaries",
                "99.001.2.1",
                "fields",
                "health",
                "fields",
                "youth",
                "languages",
                "zgh"));

        assertThat(saved.getStatus()).isEqualTo(302);
        var visitor = Pages.of(context).in(Lang.FR).read(ground.base);
        assertThat(visitor)
                .contains("17/2017", "Caïdat de Ras El Aïn", "Peut agir", ICE, "2.17.120")
                .contains("Ain Nahl", "Tell Zhar", "Oued Laassel", "Santé, Jeunesse", "Amazighe")
                .doesNotContain("0000012050005349", RIB);
        assertThat(ground.agent.read(ground.base + "/file")).contains("011 519 0000012050005349 21");
        assertThat(ground.member.read(ground.base + "/file")).contains("011 519 0000012050005349 21");
    }

    @Test
    void theRecordHoldsNoAccount() {
        send(receipt("rib", RIB));

        var line = journal.audit(ground.cell.id(), "actor/" + ground.association.value())
                .getFirst();

        assertThat(line.act()).isEqualTo("actor-identity.changed");
        assertThat(line.facts()).containsEntry("receipt", "17/2017").doesNotContainKey("rib");
        assertThat(line.facts().toString()).doesNotContain(RIB);
    }

    @Test
    void savingTheSameAgainWritesNothing() {
        send(receipt("rib", RIB));
        send(receipt("rib", RIB));

        assertThat(journal.audit(ground.cell.id(), "actor/" + ground.association.value()))
                .extracting(Journal.AuditLine::act)
                .containsExactly("actor-identity.changed", "actor.added");
    }

    @ParameterizedTest
    @CsvSource({
        "rib, 011519000001205000534922, مفتاح رقم الحساب لا يطابق الرقم",
        "rib, 01151900000120500053492, يتكون رقم الحساب البنكي من 24 رقما",
        "rib, 01151900000120500053492X, اكتبوا أرقاما فقط",
        "ice, 00152571300008, يتكون التعريف الموحد من 15 رقما",
        "ice, 0015257130000845, وكتبتم 16",
        "mandateUntil, 2016-12-31, ينتهي الانتداب يوم",
        "mandateUntil, 31/12/2016, 31/12/2016",
        "receiptOn, 2090-01-01, لم يحن بعد",
        "receiptNumber, '', اكتبوا رقم الوصل",
        "receiptKind, '', اختاروا نوع الوصل",
        "receiptAuthority, '', اكتبوا السلطة التي سلمت الوصل",
        "decreeOn, 2090-01-01, لم يحن بعد",
        "activity, 77.77, الرمز 77.77 ليس رمز جماعة معروفة",
    })
    void saysBesideTheFieldWhatIsWrongAndKeepsAllThatWasTyped(String field, String value, String said) {
        var answer =
                send(with(field, value, receipt("decree", "2.17.120", "decreeOn", "2017-03-10", "languages", "fr")));

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Pages.text(answer);
        assertThat(page).contains(said, "href=\"#" + field + "\"", "id=\"" + field + "-error\"", "value=\"2.17.120\"");
        if (!field.equals("activity")) assertThat(page).contains("name=\"" + field + "\"");
        if (!value.isEmpty() && !field.equals("activity")) assertThat(page).contains("value=\"" + value + "\"");
        assertThat(identities.of(ground.cell.id(), ground.association)).isEqualTo(Identity.UNKNOWN);
    }

    @Test
    void saysItInFrenchAndEnglishToo() {
        var form = with("rib", "011519000001205000534922", receipt());

        assertThat(Pages.text(ground.agent.in(Lang.FR).post(ground.base + "/identity", form)))
                .contains("La clé ne correspond pas au numéro");
        assertThat(Pages.text(ground.agent.in(Lang.EN).post(ground.base + "/identity", form)))
                .contains("The key does not fit the number");
    }

    @Test
    void twiceTheSameReceiptOfOneAuthorityIsRefusedNamingWhoHasIt() {
        send(receipt());
        var other = actors.add(ground.cell.id(), ActorSamples.association("جمعية النور", ""), By.commandLine());
        var page = "/c/" + ground.cell.code() + "/actors/" + other.value() + "/identity";

        var same = ground.agent.post(
                page, with("receiptNumber", "17 / 2017", with("receiptAuthority", "caidat de ras el ain", receipt())));
        var elsewhere = ground.agent.post(page, with("receiptAuthority", "Pachalik de Benguerir", receipt()));

        assertThat(same.getStatus()).isEqualTo(422);
        assertThat(Pages.text(same)).contains("هذا الوصل مسجل باسم فاعل آخر: جمعية الأمل للتنمية", "#receiptNumber");
        assertThat(elsewhere.getStatus()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "17/2017, 2017-02-01, قيادة رأس العين",
        "17/2017, 2017-02-01, Caidat Ras-El-Aine",
        "017-2017, 2017-02-01, Cercle de Ras El Ain",
        "١٧, 2017-06-30, القيادة",
        "17/17, 2017-06-30, province de ras el ain",
        "رقم ١٧/٢٠١٧, 2017-02-01, قيادة راسالعين",
        "N° 17/2017, 2017-02-01, Caïdat Raselain"
    })
    void theSameNumberOfTheSameYearIsAskedAboutHoweverTheAuthorityIsWritten(String number, String on, String who) {
        send(receipt());
        var other = actors.add(ground.cell.id(), ActorSamples.association("جمعية النور", ""), By.commandLine());
        var page = "/c/" + ground.cell.code() + "/actors/" + other.value() + "/identity";
        var form = with("receiptNumber", number, with("receiptOn", on, with("receiptAuthority", who, receipt())));

        var asked = ground.agent.post(page, form);
        var confirmed = ground.agent.post(page, with("anotherReceipt", "yes", form));

        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(Pages.text(asked))
                .contains("أهذا هو الوصل نفسه", "جمعية الأمل للتنمية", "id=\"anotherReceipt\"", "#anotherReceipt");
        assertThat(confirmed.getStatus()).isEqualTo(302);
        assertThat(ground.agent.post(page, with("ice", ICE, form)).getStatus())
                .as("confirmed once, it is not asked again")
                .isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "18/2017, 2017-02-01, قيادة رأس العين",
        "17/2018, 2018-02-01, قيادة رأس العين",
        "17/2017, 2017-02-01, Pachalik de Benguerir"
    })
    void anotherNumberYearOrPlaceIsNotAskedAbout(String number, String on, String who) {
        send(receipt());
        var other = actors.add(ground.cell.id(), ActorSamples.association("جمعية النور", ""), By.commandLine());

        var stated = ground.agent.post(
                "/c/" + ground.cell.code() + "/actors/" + other.value() + "/identity",
                with("receiptNumber", number, with("receiptOn", on, with("receiptAuthority", who, receipt()))));

        assertThat(stated.getStatus()).isEqualTo(302);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var answer = Pages.text(
                send("receiptNumber", "", "receiptKind", "FINAL", "rib", "12", "ice", "3", "decreeOn", "2017-03-10"));

        for (var field : new String[] {"receiptNumber", "receiptOn", "receiptAuthority", "rib", "ice", "decree"})
            assertThat(answer).contains("id=\"" + field + "-error\"");
    }

    @Test
    void twiceTheSameIceIsRefused() {
        send(receipt("ice", ICE));
        var other = actors.add(ground.cell.id(), ActorSamples.association("جمعية النور", ""), By.commandLine());

        var same = ground.agent.post("/c/" + ground.cell.code() + "/actors/" + other.value() + "/identity", "ice", ICE);

        assertThat(Pages.text(same)).contains("هذا التعريف الموحد مسجل باسم فاعل آخر");
    }

    @Test
    void theDaysOfTheAuthorityAreTheCellsWithTheirSource() {
        var asked = ground.today().minusDays(30);
        send(with("receiptKind", "PROVISIONAL", with("receiptOn", asked.toString(), receipt())));
        assertThat(identities.standing(ground.cell.id(), ground.association).mayAct())
                .isFalse();
        var rules = "/c/" + ground.cell.code() + "/actors/rules";
        assertThat(ground.agent.read(rules)).contains("1.58.376");

        var set = ground.agent.post(rules + "/days/RECEIPT_DAYS", "days", "30", "source", "قانون جديد");
        var wrong = ground.agent.post(rules + "/days/RECEIPT_DAYS", "days", "0", "source", "قانون جديد");

        assertThat(set.getStatus()).isEqualTo(302);
        assertThat(Pages.text(wrong)).contains("اكتبوا عددا بين 1 و3650");
        assertThat(identities.standing(ground.cell.id(), ground.association))
                .isEqualTo(new LegalStanding.ByItsSilence(asked, 30, ground.today()));
        assertThat(ground.agent.read(rules)).contains("قانون جديد");
    }

    @Test
    void aCooperativeHasItsRegister() {
        var id = actors.add(
                ground.cell.id(),
                new NewActor(ActorKind.COOPERATIVE, new ruche.kernel.Bilingual("تعاونية العسل", ""), null, ""),
                By.commandLine());
        var page = "/c/" + ground.cell.code() + "/actors/" + id.value();

        var half = ground.agent.post(page + "/identity", "registerNumber", "COOP-441");
        var whole = ground.agent.post(page + "/identity", "registerNumber", "COOP-441", "coopForm", "UNION");

        assertThat(Pages.text(half)).contains("اختاروا الشكل", "#coopForm");
        assertThat(whole.getStatus()).isEqualTo(302);
        assertThat(Pages.of(context).read(page)).contains("COOP-441", "اتحاد تعاونيات");
    }

    @Test
    void onlyTheStaffChangesWhatIsLegal() {
        assertThat(ground.member.get(ground.base + "/identity").getStatus()).isEqualTo(403);
        assertThat(ground.member.post(ground.base + "/identity", "ice", ICE).getStatus())
                .isEqualTo(403);
        assertThat(ground.member.read(ground.base + "/file")).contains("موظفو الخلية وحدهم يعدلون هذه المعطيات");
    }

    @Test
    void placesOfOneNameSayWhatTheyAre() {
        var called = context.getBean(PlacesCalled.class)
                .of(List.of(
                        place("1", PlaceKind.PROVINCE, "الرحامنة", "Rehamna"),
                        place("2", PlaceKind.CIRCLE, "الرحامنة", "Rehamna"),
                        place("3", PlaceKind.COMMUNE, "بنجرير", "Ben Guerir")));

        assertThat(called)
                .containsExactly(
                        Map.entry("1", new Bilingual("الرحامنة (إقليم)", "Rehamna (province)")),
                        Map.entry("2", new Bilingual("الرحامنة (دائرة)", "Rehamna (cercle)")),
                        Map.entry("3", new Bilingual("بنجرير", "Ben Guerir")));
    }

    private static Place place(String code, PlaceKind kind, String ar, String fr) {
        return new Place(code, kind, null, new Bilingual(ar, fr), null, null, null, null, "");
    }

    @Test
    void theHistoryTellsEachChangeToTheStaffAndToTheActor() {
        send(receipt("mandateUntil", "2030-01-31"));
        send(receipt("mandateUntil", "2031-01-31"));

        assertThat(ground.agent.in(Lang.FR).read(ground.base + "/history"))
                .contains("Identité juridique d’un acteur modifiée", "31 janvier 2030", "31 janvier 2031")
                .contains("Person of the test");
        assertThat(ground.member.in(Lang.FR).read(ground.base + "/history"))
                .contains("31 janvier 2030", "31 janvier 2031");
        var other = Pages.of(context).as(ground.cell.id(), Role.MEMBER);
        assertThat(other.get(ground.base + "/history").getStatus()).isEqualTo(404);
    }

    @Test
    void theHistorySaysThatTheAccountIsAnotherOneButNotWhich() {
        send(receipt("rib", RIB));
        send(receipt("rib", ""));

        assertThat(ground.agent.in(Lang.FR).read(ground.base + "/history"))
                .containsSubsequence("RIB", "retiré")
                .doesNotContain(RIB);
    }

    private MockHttpServletResponse send(String... form) {
        return ground.agent.post(ground.base + "/identity", form);
    }

    private static String[] receipt(String... more) {
        var usual = Stream.of(
                "receiptNumber",
                "17/2017",
                "receiptKind",
                "FINAL",
                "receiptOn",
                LocalDate.of(2017, 2, 1).toString(),
                "receiptAuthority",
                "Caïdat de Ras El Aïn");
        return Stream.concat(usual, Stream.of(more)).toArray(String[]::new);
    }

    /// The same form with one field typed otherwise.
    private static String[] with(String field, String value, String... form) {
        var out = new java.util.ArrayList<String>();
        boolean had = false;
        for (int i = 0; i < form.length; i += 2) {
            boolean here = form[i].equals(field);
            had |= here;
            out.add(form[i]);
            out.add(here ? value : form[i + 1]);
        }
        if (!had) {
            out.add(field);
            out.add(value);
        }
        return out.toArray(String[]::new);
    }
}
