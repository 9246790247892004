package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.accounts.FirstCode;
import ruche.accounts.FirstCodes;
import ruche.accounts.People;
import ruche.actors.ActorId;
import ruche.actors.ActorSamples;
import ruche.actors.Actors;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Role;

@RucheTest
class CodeSheetTests {
    private static final By US = By.commandLine();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cells cells;

    @Autowired
    private Actors actors;

    @Autowired
    private People people;

    @Autowired
    private FirstCodes codes;

    @Autowired
    private CodeSheets sheets;

    private FirstCode code(Cell cell, ActorId actor, Lang lang) {
        var person = people.createNumbered(cell.id(), lang == Lang.AR ? "فاطمة" : "Fatima", lang, US);
        people.grant(cell.id(), person, Role.MEMBER, actor.value(), null, US);
        return codes.make(cell.id(), person, Duration.ofDays(30), US);
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void theSheetIsOnePageInThePersonsLanguage(Lang lang) throws Exception {
        var cell = CellSamples.fresh(cells);
        var actor = actors.add(cell.id(), ActorSamples.association("جمعية الواحة", "Association de l’oasis"), US);
        var code = code(cell, actor, lang);

        var pdf = sheets.pdf(cell.id(), actors.actor(cell.id(), actor), code, "https://ruche.example");

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(PdfStandard.faults(pdf)).isEmpty();
        assertThat(PdfText.copied(pdf))
                .contains("https://ruche.example/sign-in/code", code.login(), code.code())
                .contains(lang == Lang.AR ? "ورقة الدخول الأول" : "Feuille de première connexion")
                .contains(lang == Lang.AR ? "فاطمة" : "Association de l’oasis");
    }

    @Test
    void theSheetIsSetForTheCodeThatStandsAndForNoOther() {
        var cell = CellSamples.fresh(cells);
        var actor = actors.add(cell.id(), ActorSamples.association("جمعية الواحة", ""), US);
        var code = code(cell, actor, Lang.AR);
        var agent = Pages.of(context).as(cell.id(), Role.AGENT);
        var path = "/c/" + cell.code() + "/code-sheet";
        var fields = new String[] {
            "actor", actor.value().toString(), "person", code.person().value().toString(), "code", code.code()
        };

        var sheet = agent.post(path, fields);
        fields[5] = "AAAAA-AAAAA";
        var other = agent.post(path, fields);

        assertThat(sheet.getStatus()).isEqualTo(200);
        assertThat(sheet.getContentType()).isEqualTo("application/pdf");
        assertThat(sheet.getHeaders("Cache-Control")).containsExactly("no-store");
        assertThat(other.getStatus()).isEqualTo(302);
        var stranger = Pages.of(context).as(CellSamples.fresh(cells).id(), Role.AGENT);
        assertThat(stranger.post(path, fields).getStatus()).isEqualTo(403);
        fields[3] = UUID.randomUUID().toString();
        assertThat(agent.post(path, fields).getStatus()).isEqualTo(404);
    }
}
