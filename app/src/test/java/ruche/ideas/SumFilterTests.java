package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.ideas.IdeaSamples.without;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Lang;
import ruche.kernel.Money;

/// The public list stays with what costs as much as the reader says.
@RucheTest
class SumFilterTests {
    private static final String SMALL = "Petit puits";
    private static final String MIDDLE = "Puits du douar";
    private static final String LARGE = "Grand barrage";
    private static final String FOREIGN = "Pompe en euros";
    private static final String OPEN = "Citerne sans prix";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private IdeaSamples samples;

    private IdeaSamples.Ground ground;
    private String list;

    @BeforeEach
    void ideasOfSeveralPrices() {
        ground = samples.ground();
        list = "/c/" + ground.cell().code() + "/ideas";
        idea(SMALL, Money.of(5_000_000, "MAD"));
        idea(MIDDLE, Money.of(18_000_000, "MAD"));
        idea(LARGE, Money.of(200_000_000, "MAD"));
        idea(FOREIGN, Money.of(18_000_000, "EUR"));
        idea(OPEN, null);
    }

    @Test
    void bothEndsBelongToIt() {
        assertThat(read("?least=50000&most=180000"))
                .contains(SMALL, MIDDLE)
                .doesNotContain(LARGE)
                .doesNotContain(FOREIGN)
                .doesNotContain(OPEN);
        assertThat(read("?least=180000.01")).contains(LARGE).doesNotContain(MIDDLE);
        assertThat(read("?most=49999")).contains("data-count=\"0\"").doesNotContain(SMALL);
    }

    @Test
    void theListSaysHowManyCostLessThanTheMost() {
        assertThat(read("?most=180000")).contains("Idées\u00A0: 2").doesNotContain("Idées\u00A0: 0");
        assertThat(read("?least=50000&most=49999.99")).doesNotContain("Idées\u00A0: 2");
    }

    @Test
    void aSumIsUnderstoodAsItIsTyped() {
        assertThat(read("?least=1%2C5%20million")).contains(LARGE).doesNotContain(MIDDLE);
        assertThat(read("?least=%D9%A1%D9%A0%D9%A0%D9%A0%D9%A0%D9%A0%20%D8%AF%D8%B1%D9%87%D9%85"))
                .contains(MIDDLE, LARGE)
                .doesNotContain(SMALL);
    }

    @Test
    void linkTotalsFileAndMapKeepTheSums() {
        var page = read("?least=50000&most=180000&sum=yes");

        assertThat(page)
                .contains("data-count=\"2\"", "value=\"50000\"", "value=\"180000\"")
                .contains(list + ".csv?least=50000&amp;most=180000")
                .contains(list + "/communes?least=50000&amp;most=180000");
        assertThat(read(".csv?least=50000&most=180000"))
                .contains(SMALL, MIDDLE)
                .doesNotContain(LARGE)
                .doesNotContain(FOREIGN);
        assertThat(read("/communes?least=50000&most=180000"))
                .contains("230\u00A0000")
                .contains("value=\"50000\"");
    }

    @Test
    void whatCannotBeReadIsSaidBesideItsFieldAndNoListClaimsToAnswerIt() {
        assertThat(read("?least=beaucoup"))
                .contains("id=\"least-error\"", "value=\"beaucoup\"", "Corrigez d’abord les montants")
                .doesNotContain(SMALL);
        assertThat(read("?least=200&most=100"))
                .contains("id=\"most-error\"", "Le plus petit montant dépasse le plus grand.", "data-count=\"0\"")
                .doesNotContain(SMALL);
        assertThat(read("/communes?least=200&most=100")).contains("Corrigez d’abord les montants");
        assertThat(read("?most=99999999999999999999")).contains("est trop grand");
    }

    private String read(String rest) {
        return Pages.of(context).in(Lang.FR).read(list + rest);
    }

    private void idea(String title, @Nullable Money asked) {
        samples.stored(ground, without(IdeaSamples.idea(ground, title, "Le douar est loin de l’eau."), asked));
    }
}
