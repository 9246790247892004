package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Lang;
import ruche.kernel.Role;

@RucheTest
class DeedsOfBearersTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private IdeaSamples samples;

    @Test
    void theEndOfABearerNamesItsIdeasThatGoOnAndADayBeforeItProposedOneIsAskedAbout() {
        var ground = samples.ground();
        samples.stored(ground, IdeaSamples.well(ground));
        var agent = Pages.of(context).in(Lang.FR).as(ground.id(), Role.AGENT);
        var actor = "/c/" + ground.cell().code() + "/actors/" + ground.bearer();

        assertThat(agent.read(actor + "/end")).contains("Idée de projet", "حفر بئر");
        assertThat(Pages.text(agent.post(actor + "/dissolve", "day", "2018-01-19", "why", "Assemblée")))
                .contains("il a proposé l’idée", "id=\"meant-error\"");
    }
}
