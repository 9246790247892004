package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.ideas.IdeaSamples.idea;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Lang;

/// A list on paper says what it was asked for, and is there to the last idea.
@RucheTest
class PrintedListTests {
    private static final int IDEAS = 53;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private IdeaSamples samples;

    private IdeaSamples.Ground ground;
    private String list;

    @BeforeEach
    void moreIdeasThanAPageHolds() {
        ground = samples.ground();
        list = "/c/" + ground.cell().code() + "/ideas";
        for (int i = 0; i < IDEAS; i++)
            samples.stored(ground, idea(ground, "Puits " + i, "Le douar est loin de l’eau."));
    }

    @Test
    void theListLeadsToItsPrint() {
        assertThat(read("?words=puits"))
                .contains(list + "?words=puits&amp;print=all", "Imprimer toute la liste")
                .contains("Cette page n’a que 50 des idées.");
        assertThat(read("?words=puits&order=latest")).contains(list + "?words=puits&amp;order=latest&amp;print=all");
    }

    @Test
    void thePrintHasTheWholeSelection() {
        var page = read("?words=puits&print=all");

        assertThat(page).contains("data-count=\"" + IDEAS + "\"").doesNotContain("rel=\"next\"");
        assertThat(page.split("data-key=", -1)).hasSize(IDEAS + 1);
        assertThat(read("?words=puits&print=all&after=" + anyNumber(page)).split("data-key=", -1))
                .hasSize(IDEAS + 1);
    }

    @Test
    void bothSayWhatWasAskedForAndWhereItStands() {
        for (var rest : new String[] {"?state=PROPOSED&commune=none", "?state=PROPOSED&commune=none&print=all"}) {
            assertThat(read(rest))
                    .contains("Demandé", "<bdi>proposée</bdi>", "<bdi>Sans commune précise</bdi>", "Imprimé le")
                    .contains("http://localhost" + list + rest.replace("&", "&amp;"));
        }
        assertThat(read("?print=all")).contains("toutes les idées, par numéro");
    }

    private static String anyNumber(String page) {
        return page.split("data-key=\"", 3)[1].split("\"", 2)[0];
    }

    private String read(String rest) {
        return Pages.of(context).in(Lang.FR).read(list + rest);
    }
}
