package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.ideas.IdeaSamples.AGENT;
import static ruche.ideas.IdeaSamples.idea;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.search.Found;
import ruche.territory.PlaceSamples;
import ruche.territory.Places;

/// What a cell adds to the glossary is at work in all that reads its ideas, and confirmed twins add to it.
@RucheTest
class OwnWordsTests {
    private static final String AIN_NAHL = "99.001.1.1";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Cells cells;

    @Autowired
    Places places;

    @Autowired
    Ideas ideas;

    @Autowired
    IdeaTwins twins;

    @Autowired
    TwinIndexes twinIndexes;

    @Autowired
    ClassIndexes classIndexes;

    @Autowired
    IdeaSamples samples;

    IdeaSamples.Ground ground;
    Pages agent;
    String home;

    @BeforeEach
    void aCell() {
        ground = samples.ground(CellSamples.fresh(cells, PlaceSamples.PROVINCE));
        PlaceSamples.province(places, ground.id());
        agent = Pages.of(context).as(ground.id(), Role.AGENT).in(Lang.FR);
        home = "/c/" + ground.cell().code();
    }

    private NewIdea at(String title, String description) {
        return IdeaSamples.at(idea(ground, title, description), AIN_NAHL);
    }

    @Test
    void twinsAreFoundByAWordAddedWhileTheIndexGoesOnAnswering() {
        var french = samples.stored(ground, at("Forage d’un puits", "Le puits du douar."));
        samples.stored(ground, at("ملعب القرب", "لا ملعب للشباب."));
        var said = at("بغينا حاسي", "الحاسي ديال الدوار");
        IdeaTwinsTests.until(() -> twinIndexes.of(ground.id()).isPresent());
        assertThat(twins.alike(ground.id(), said).of(TwinKind.SAME)).isEmpty();

        agent.post(home + "/glossary/well", "ary", "حاسي");

        assertThat(twinIndexes.of(ground.id())).isPresent();
        IdeaTwinsTests.until(
                () -> !twins.alike(ground.id(), said).of(TwinKind.SAME).isEmpty());
        assertThat(twins.alike(ground.id(), said).of(TwinKind.SAME))
                .extracting(IdeaTwin::idea)
                .containsExactly(french);
    }

    @Test
    void axesAreProposedByAWordAdded() {
        IdeaTwinsTests.until(() -> classIndexes.of(ground.id()).isPresent());
        assertThat(axisOf("حاسي")).isFalse();

        agent.post(home + "/glossary/well", "ary", "حاسي");

        IdeaTwinsTests.until(() -> axisOf("حاسي"));
    }

    private boolean axisOf(String title) {
        return classIndexes
                .of(ground.id())
                .flatMap(index -> index.axis(ground.cycle(), title, ""))
                .flatMap(guess -> guess.answer())
                .isPresent();
    }

    @Test
    void theSearchFindsByAWordAddedWhatIsWrittenInAnotherLanguage() {
        var french = samples.stored(ground, at("Forage d’un puits", "Le puits du douar."));
        var path = "/ideas/" + french.number();
        Found.soon(agent, home, "puits", path);
        assertThat(Found.paths(agent, home, "حاسي")).doesNotContain(path);

        agent.post(home + "/glossary/well", "ary", "حاسي");

        Found.soon(agent, home, "حاسي", path);
    }

    /// What one says, merged into what another wrote.
    private void confirm(String said, String written) {
        var from = samples.stored(ground, at(said, ""));
        var into = samples.stored(ground, at(written, ""));
        ideas.merge(ground.id(), from.id(), into.id(), "نفس الفكرة", AGENT);
    }

    @Test
    void confirmedTwinsProposeAWordWithThePairsAndAPersonAcceptsIt() {
        confirm("بغينا حاسي", "Un puits");
        assertThat(agent.read(home + "/glossary/proposals")).contains("Aucun mot proposé");
        confirm("الحاسي ديال الدوار", "Creusement du puits");

        var page = agent.read(home + "/glossary/proposals");

        assertThat(page).contains("حاسي", "puits", "Creusement du puits", "value=\"well\"");
        var key = page.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
        var accepted = agent.post(home + "/glossary/proposals/accept", "key", key, "concept", "well", "field", "ary");
        assertThat(accepted.getStatus()).isEqualTo(302);
        assertThat(agent.read(home + "/glossary/proposals")).contains("Aucun mot proposé");
        assertThat(agent.read(home + "/glossary/well")).contains("حاسي");
    }

    @Test
    void whatIsRejectedDoesNotComeBackUntilItIsTakenBack() {
        confirm("بغينا حاسي", "Un puits");
        confirm("الحاسي ديال الدوار", "Creusement du puits");
        var key = agent.read(home + "/glossary/proposals").replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");

        agent.post(home + "/glossary/proposals/reject", "key", key, "concept", "well");
        confirm("حاسي أخرى", "Encore un puits");

        assertThat(agent.read(home + "/glossary/proposals")).contains("Aucun mot proposé", "Ce qui est rejeté");
        assertThat(words()).contains("0 confirmées sur 1");

        agent.post(home + "/glossary/proposals/reopen", "key", key, "concept", "well");

        assertThat(agent.read(home + "/glossary/proposals")).contains("veut-il dire");
        assertThat(words()).doesNotContain("0 confirmées sur 1");
    }

    /// How often proposed words were right, as the page about it says.
    private String words() {
        var page = agent.read(home + "/learning");
        return page.substring(page.indexOf("id=\"WORD\""));
    }

    @Test
    void pairsThatNobodyConfirmedSayNothing() {
        samples.stored(ground, at("بغينا حاسي", ""));
        samples.stored(ground, at("Un puits", ""));

        assertThat(agent.read(home + "/glossary/proposals")).contains("Aucun mot proposé");
    }
}
