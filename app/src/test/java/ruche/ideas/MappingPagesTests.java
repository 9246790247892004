package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.ideas.IdeaSamples.AGENT;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.sheets.ImportId;
import ruche.sheets.SheetImport;
import ruche.sheets.SheetImports;
import ruche.strategy.Cycles;

/// On its page, a file is told what its headings mean.
@RucheTest
class MappingPagesTests {
    private static final String LIST = """
            Atelier;de l’eau;
            Qui donc;Quoi donc;Combien
            Amal;Puits;125.000 DH
            ;Pompe;100 €
            """;

    @Autowired
    WebApplicationContext context;

    @Autowired
    SheetImports imports;

    @Autowired
    IdeaSamples samples;

    @Autowired
    Cycles cycles;

    @Autowired
    TransactionTemplate transaction;

    IdeaSamples.Ground ground;
    ImportId id;
    String page = "";
    Pages agent;

    @BeforeEach
    void opened() {
        ground = samples.ground();
        var cycle = cycles.cycle(ground.id(), ground.cycle()).code();
        id = imports.open(ground.id(), "ideas", cycle, "liste.csv", LIST.getBytes(StandardCharsets.UTF_8), AGENT);
        page = "/c/" + ground.cell().code() + "/imports/" + id.value();
        agent = Pages.of(context).as(ground.id(), Role.AGENT, null);
    }

    @Test
    void nothingCanBeCarriedOutBeforeTheColumnsHaveAMeaning() {
        var french = agent.in(Lang.FR).read(page);

        assertThat(french)
                .contains("Les en-têtes de ce fichier ne sont pas connus", "name=\"header:\"")
                .contains("Qui donc · Quoi donc · Combien", "name=\"column:quoi donc\"")
                .containsPattern("Ligne 2[\u00a0\u202f]:")
                .doesNotContain(page + "/apply");
        assertThat(agent.in(Lang.AR).read(page)).contains("اختاروا سطر أسماء الأعمدة");
    }

    @Test
    void headerRowColumnsAndDecimalMarkAreChosenOnThePage() {
        agent.post(
                page + "/decide",
                "header:",
                "2",
                "column:qui donc",
                "bearer",
                "column:quoi donc",
                "title",
                "column:combien",
                "asked",
                "decimal",
                "",
                "inherit:bearer",
                "no");

        assertThat(imports.find(ground.id(), id).state()).isEqualTo(SheetImport.State.PLANNED);
        assertThat(agent.in(Lang.FR).read(page))
                .contains(page + "/apply", "125\u00A0000\u00A0DH", "100\u00A0EUR")
                .doesNotContain("(repris d’au-dessus)");
        var rows = imports.plan(ground.id(), id).rows();
        assertThat(rows.getLast().values()).doesNotContainKey("bearer");
    }

    private void map() {
        agent.post(page + "/decide", "header:", "2", "column:quoi donc", "title", "column:combien", "asked");
    }

    @Test
    void oneRowIsSaidToBeARemarkAndStaysSoWhenTheRestIsCorrected() {
        map();
        assertThat(agent.in(Lang.FR).read(page)).contains("Importer 2 lignes", "Qu’est-ce que cette ligne\u00A0?");

        var answer = agent.post(page + "/row", "sheet", "", "row", "4", "said", "REMARK", "show", "made");
        map();

        assertThat(answer.getRedirectedUrl()).endsWith("?show=made&from=0#row-4");
        assertThat(agent.in(Lang.FR).read(page))
                .contains("Importer 1 ligne<", "Selon ce que vous avez dit de cette ligne");
        assertThat(imports.plan(ground.id(), id).totals().isComplete()).isTrue();
        assertThat(agent.in(Lang.AR).read(page)).contains("استيراد سطر واحد");
        agent.post(page + "/row", "sheet", "", "row", "4", "said", "");
        assertThat(agent.in(Lang.FR).read(page)).contains("Importer 2 lignes");
        assertThat(agent.post(page + "/row", "sheet", "", "row", "40", "said", "BLANK")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void aPlanThrownAwayWaitsForNobodyAndIsNeverCarriedOut() {
        var home = "/c/" + ground.cell().code();
        assertThat(agent.read(home)).contains(page);
        assertThat(agent.in(Lang.FR).read(page)).contains("Abandonner ce plan", page + "/discard");

        agent.post(page + "/discard", "why", "mauvais fichier");

        assertThat(agent.read(home)).doesNotContain(page);
        assertThat(agent.read(home + "/imports")).doesNotContain("liste.csv").contains("/imports?discarded=true");
        assertThat(agent.read(home + "/imports?discarded=true")).contains("liste.csv");
        assertThat(agent.in(Lang.FR).read(page))
                .contains("abandonné avant d’être exécuté")
                .doesNotContain(page + "/apply", page + "/undo", page + "/discard");
        assertThat(agent.post(page + "/apply").getStatus()).isEqualTo(422);
        assertThat(agent.post(page + "/discard").getStatus()).isEqualTo(422);
        assertThat(Pages.of(context)
                        .as(ground.id(), Role.ADMINISTRATOR, null)
                        .in(Lang.FR)
                        .read(home + "/audit"))
                .contains("Plan d’import abandonné", "mauvais fichier");
    }

    @Test
    void whatWasCarriedOutIsTakenBackInsteadOfThrownAway() {
        map();
        transaction.executeWithoutResult(_ -> imports.apply(ground.id(), id, AGENT));

        assertThat(agent.post(page + "/discard", "why", "").getStatus()).isEqualTo(422);
        assertThat(imports.find(ground.id(), id).isDiscarded()).isFalse();
    }

    @Test
    void importsOfACellAreNumberedFromOne() {
        var cycle = cycles.cycle(ground.id(), ground.cycle()).code();
        var next = imports.open(ground.id(), "ideas", cycle, "b.csv", LIST.getBytes(StandardCharsets.UTF_8), AGENT);

        assertThat(imports.find(ground.id(), id).number()).isEqualTo(1);
        assertThat(imports.numbered(ground.id(), 2)).contains(next);
        assertThat(imports.numbered(ground.id(), 3)).isEmpty();
        assertThat(agent.in(Lang.FR).read(page)).contains("Plan de l’import n° 1\u00A0: liste.csv");
        assertThat(agent.in(Lang.FR).read(page.replace("/" + id.value(), ""))).contains(">2</bdi>");
    }

    @Test
    void whatAFileGoesIntoIsChosenFromGroupsWithShortNames() {
        var french = agent.in(Lang.FR).read(page.replace("/" + id.value(), "/new"));

        assertThat(french).contains("<optgroup label=\"", "value=\"ideas/");
        assertThat(french).doesNotContainPattern("<option [^>]*>[^<]{90,}<");
    }
}
