package ruche.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ruche.RucheTest;
import ruche.Web;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.accounts.PersonSamples;
import ruche.actors.ActorFilter;
import ruche.actors.Actors;
import ruche.kernel.Lang;
import ruche.kernel.Role;

@RucheTest
class PlainTextTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cells cells;

    @Autowired
    private PersonSamples samples;

    @Autowired
    private Actors actors;

    @Test
    void keepsWhatSomebodySees() {
        assertThat(PlainText.of("بئر\u0000 الدوار\u0007\n\tماء")).isEqualTo("بئر الدوار\n\tماء");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x200E, 0x200F, 0x061C, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200B,
                0x2060, 0x2061, 0x206A, 0xFEFF, 0xAD, 0x180E, 0xFFF9, 0xE0001, 0xE0041, 0x80, 0x9F, 0x7F
            })
    void aLineHasNothingThatNobodySees(int point) {
        var unseen = Character.toString(point);

        assertThat(PlainText.of("جمعية " + unseen + "الأمل" + unseen)).isEqualTo("جمعية الأمل");
    }

    @Test
    void joinersStayWhereTheyTellLettersApart() {
        assertThat(PlainText.of("نامه\u200Cها 👩\u200D🌾")).isEqualTo("نامه\u200Cها 👩\u200D🌾");
    }

    @Test
    void aTextOfSeveralLinesKeepsMarksThatReachNoFurther() {
        assertThat(PlainText.of("جمعية\u2028الأمل")).isEqualTo("جمعية الأمل");
        assertThat(PlainText.of("لغة C++\u200E مهمة\n\u202Eثانيا\u2069\u2028ثالثا"))
                .isEqualTo("لغة C++\u200E مهمة\nثانيا\nثالثا");
    }

    @Test
    void whatIsTypedIsStoredWithoutControlCharacters() {
        var cell = CellSamples.fresh(cells);
        var agent = samples.person(cell.id(), Role.AGENT);
        try (var web = new Web(port)) {
            web.signIn(agent.email(), PersonSamples.PASSWORD);
            var answer = web.post(
                    "/c/" + cell.code() + "/actors",
                    Map.of(
                            "kind",
                            "ASSOCIATION",
                            "name_ar",
                            "جمعية\u0000 \u202E\u2067البئر\u0001\u200F\u2069",
                            "name_fr",
                            ""));

            assertThat(answer.statusCode()).isLessThan(400);
            assertThat(web.get("/c/" + cell.code() + "/ideas?words=a%00b").statusCode())
                    .isEqualTo(200);
        }
        assertThat(actors.list(cell.id(), new ActorFilter(null, null, ""), Lang.AR, null)
                        .items())
                .extracting(actor -> actor.name().ar())
                .containsExactly("جمعية البئر");
    }
}
