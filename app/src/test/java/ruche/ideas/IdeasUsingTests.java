package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ruche.ideas.IdeaSamples.AGENT;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.sheets.SheetImports;
import ruche.strategy.Cycles;
import ruche.strategy.Removals;

/// A cycle or an axis on which ideas or files rest is not taken away.
@RucheTest
class IdeasUsingTests {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Removals removals;

    @Autowired
    Cycles cycles;

    @Autowired
    SheetImports imports;

    @Autowired
    IdeaSamples samples;

    IdeaSamples.Ground ground;

    @BeforeEach
    void ground() {
        ground = samples.ground();
    }

    @Test
    void aCycleWithAnIdeaStaysAndThePageSaysWhy() {
        samples.stored(ground, IdeaSamples.well(ground));

        var page = Pages.of(context)
                .as(ground.id(), Role.ADMINISTRATOR)
                .in(Lang.FR)
                .read("/c/" + ground.cell().code() + "/cycles/2018/edit");

        assertThat(page).contains("1 idée", "le fermer aux idées").doesNotContain("/cycles/2018/remove");
        assertThatThrownBy(() -> removals.remove(ground.id(), ground.cycle(), AGENT))
                .isInstanceOf(Refusal.class);
        assertThat(cycles.byCode(ground.id(), "2018")).isPresent();
    }

    @Test
    void aFileThatIsToGoIntoACycleKeepsItUntilItIsThrownAway() {
        var cycle = cycles.cycle(ground.id(), ground.cycle());
        var bytes = "Qui;Quoi\nAmal;Puits\n".getBytes(StandardCharsets.UTF_8);
        var id = imports.open(ground.id(), "ideas", cycle.code(), "liste.csv", bytes, AGENT);
        assertThat(removals.uses(ground.id(), cycle)).hasSize(1);

        imports.discard(ground.id(), id, "", AGENT);
        removals.remove(ground.id(), ground.cycle(), AGENT);

        assertThat(cycles.all(ground.id())).isEmpty();
        var home = "/c/" + ground.cell().code();
        var agent = Pages.of(context).as(ground.id(), Role.AGENT);
        assertThat(agent.read(home + "/imports/" + id.value())).contains("liste.csv");
        assertThat(agent.read(home + "/imports?discarded=true")).contains("liste.csv");
    }
}
