package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.actors.ActorId;
import ruche.actors.ActorSamples;
import ruche.actors.Actors;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Role;

/// Whoever bears an idea is called as the registry calls him, in the language of whoever reads.
@RucheTest
class BearerNamesTests {
    private static final By US = By.commandLine();
    private static final String ARABIC = "الجمعية الخيرية لتسيير دار الطالبة";
    private static final String FRENCH = "Association de bienfaisance gérant Dar Taliba";

    @Autowired
    private IdeaSamples samples;

    @Autowired
    private Actors actors;

    @Autowired
    private IdeaRegister register;

    @Autowired
    private BearerNames names;

    @Autowired
    private JdbcClient db;

    @Autowired
    private WebApplicationContext context;

    private IdeaSamples.Ground ground;
    private String home;
    private ActorId bearer;

    @BeforeEach
    void oneAssociationHandsInAnIdeaInEachLanguage() {
        ground = samples.ground();
        home = "/c/" + ground.cell().code();
        bearer = actors.add(ground.id(), ActorSamples.association(ARABIC, FRENCH), US);
        for (var lang : new Lang[] {Lang.AR, Lang.FR})
            assertThat(Pages.of(context)
                            .in(lang)
                            .as(ground.id(), Role.MEMBER, bearer.value())
                            .post(
                                    home + "/ideas/new",
                                    "cycle",
                                    "2018",
                                    "title",
                                    lang == Lang.AR ? "مكتبة للداخلية" : "Bus pour les élèves")
                            .getStatus())
                    .isEqualTo(302);
    }

    private Pages anybody(Lang lang) {
        return Pages.of(context).in(lang);
    }

    @Test
    void oneAssociationHasOneNameForEachReader() {
        for (var idea : register.all(ground.id(), IdeaFilter.all()))
            for (var page : new String[] {"/ideas", "/ideas/" + idea.number(), "/ideas.csv"}) {
                assertThat(anybody(Lang.AR).read(home + page))
                        .as(page)
                        .contains(ARABIC)
                        .doesNotContain(FRENCH);
                assertThat(anybody(Lang.FR).read(home + page))
                        .as(page)
                        .contains(FRENCH)
                        .doesNotContain(ARABIC);
            }
    }

    @Test
    void isFoundByTheNameOfEitherLanguage() {
        assertThat(anybody(Lang.FR).read(home + "/ideas?words=الخيرية")).contains("مكتبة للداخلية", "Bus pour");
        assertThat(anybody(Lang.AR).read(home + "/ideas?words=bienfaisance")).contains("مكتبة للداخلية", "Bus pour");
    }

    @Test
    void anotherNameInTheRegistryIsShownAndFoundAtOnce() {
        actors.change(ground.id(), bearer, ActorSamples.association("جمعية دار الطالبة", "Dar Taliba Rhamna"), US);

        assertThat(anybody(Lang.FR).read(home + "/ideas"))
                .contains("Dar Taliba Rhamna")
                .doesNotContain(FRENCH);
        assertThat(anybody(Lang.AR).read(home + "/ideas?words=Rhamna")).contains("جمعية دار الطالبة");
    }

    @Test
    void ideasFromBeforeAreNamedAtTheNextStart() {
        db.sql("update idea set bearer_ar = null, bearer_fr = null where cell_id = :cell")
                .param("cell", ground.id().value())
                .update();

        names.nameOld();

        assertThat(register.all(ground.id(), IdeaFilter.all()))
                .hasSize(2)
                .allSatisfy(idea -> assertThat(idea.bearerName(Lang.FR)).isEqualTo(FRENCH));
    }
}
