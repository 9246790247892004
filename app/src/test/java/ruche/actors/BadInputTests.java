package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.By;
import ruche.kernel.Lang;

/// What is wrong in the papers of an actor is said clearly, in Arabic and in French, and nothing typed is lost.
/// A meeting that ends before it begins has its test beside the meetings' preparation.
@RucheTest
class BadInputTests {
    private static final Map<String, Map<Lang, String>> SAID = Map.of(
            "expired",
            Map.of(
                    Lang.AR, "انتهت صلاحية هذه الوثيقة يوم 1 يناير 2021",
                    Lang.FR, "Ce papier a expiré le 1er janvier 2021"),
            "missing",
            Map.of(Lang.AR, "القانون الأساسي: في انتظار التقديم.", Lang.FR, "Statuts : à remettre."),
            "rib",
            Map.of(
                    Lang.AR, "مفتاح رقم الحساب لا يطابق الرقم",
                    Lang.FR, "La clé ne correspond pas au numéro"),
            "receipt",
            Map.of(
                    Lang.AR, "هذا الوصل مسجل باسم فاعل آخر: جمعية النور",
                    Lang.FR, "Ce récépissé est déjà celui d’un autre acteur : Association Ennour"));

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Actors actors;

    private RegistryGround ground;

    @BeforeEach
    void cell() {
        ground = new RegistryGround(context);
    }

    private static String said(String what, Lang lang) {
        return SAID.getOrDefault(what, Map.of()).getOrDefault(lang, "");
    }

    private static String plain(MockHttpServletResponse answer) {
        return plain(Pages.text(answer));
    }

    private static String plain(String page) {
        return page.replace('\u00a0', ' ').replace('\u202f', ' ').replaceAll("[\u2066-\u2069]", "");
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void aPaperThatHasExpired(Lang lang) {
        var answer = ground.member
                .in(lang)
                .upload(
                        ground.base + "/papers",
                        PaperSamples.scan("scan.pdf", PaperSamples.pdf("x")),
                        "kind",
                        "tax",
                        "issuedOn",
                        "2020-01-01",
                        "expiresOn",
                        "2021-01-01");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(plain(answer)).contains(said("expired", lang), "id=\"expiresOn-error\"", "value=\"2020-01-01\"");
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void papersThatAreMissing(Lang lang) {
        assertThat(plain(ground.member.in(lang).read(ground.base + "/file"))).contains(said("missing", lang));
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void anAccountWhoseKeyIsWrong(Lang lang) {
        var answer = ground.agent.in(lang).post(ground.base + "/identity", "rib", "011519000001205000534922");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(plain(answer)).contains(said("rib", lang), "id=\"rib-error\"", "value=\"011519000001205000534922\"");
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void theSameReceiptTwice(Lang lang) {
        var other = actors.add(
                ground.cell.id(), ActorSamples.association("جمعية النور", "Association Ennour"), By.commandLine());
        var base = "/c/" + ground.cell.code() + "/actors/";
        assertThat(state(base + other.value(), "17 / 2017", Lang.AR).getStatus())
                .isEqualTo(302);

        var answer = state(ground.base, "17/2017", lang);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(plain(answer)).contains(said("receipt", lang), "id=\"receiptNumber-error\"", "value=\"17/2017\"");
    }

    private MockHttpServletResponse state(String actor, String number, Lang lang) {
        return ground.agent
                .in(lang)
                .post(
                        actor + "/identity",
                        "receiptNumber",
                        number,
                        "receiptKind",
                        "FINAL",
                        "receiptOn",
                        "2017-03-01",
                        "receiptAuthority",
                        "قيادة رأس العين");
    }
}
