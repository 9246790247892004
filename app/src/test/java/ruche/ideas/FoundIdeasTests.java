package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.ideas.IdeaSamples.AGENT;
import static ruche.ideas.IdeaSamples.idea;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.actors.ActorId;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.actors.NewActor;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.search.Found;
import ruche.territory.PlaceSamples;
import ruche.territory.Places;

/// What the search over all finds of ideas.
@RucheTest
class FoundIdeasTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cells cells;

    @Autowired
    private Places places;

    @Autowired
    private Ideas ideas;

    @Autowired
    private Actors actors;

    @Autowired
    private IdeaSamples samples;

    private IdeaSamples.Ground ground;
    private String base;
    private Pages visitor;

    @BeforeEach
    void aProvince() {
        ground = samples.ground(CellSamples.fresh(cells, PlaceSamples.PROVINCE));
        PlaceSamples.province(places, ground.id());
        base = "/c/" + ground.cell().code();
        visitor = Pages.of(context);
        Found.ready(visitor, base);
    }

    private static String path(Idea idea) {
        return "/ideas/" + idea.number();
    }

    private Idea french() {
        return samples.stored(
                ground, IdeaSamples.at(idea(ground, "Alimentation en eau potable du douar", ""), "99.001.1.1"));
    }

    @Test
    void drinkingWaterIsFoundInBothLanguagesTheReadersOwnFirst() {
        var french = french();
        var arabic = samples.stored(ground, idea(ground, "تزويد الدوار بالماء الصالح للشرب", ""));
        Found.soon(visitor, base, "ماء صالح للشرب", path(arabic));

        assertThat(Found.paths(visitor, base, "ماء صالح للشرب")).startsWith(path(arabic), path(french));
        assertThat(Found.paths(visitor.in(Lang.FR), base, "ماء صالح للشرب")).startsWith(path(french), path(arabic));
    }

    @Test
    void aNumberLeadsStraightToItsIdea() {
        var well = french();
        var short_ = well.number().replace("-2018-0", "-2018-").replaceAll("-0+", "-");
        for (var typed :
                List.of(well.number(), well.number().toLowerCase(Locale.ROOT), short_, "2018-1", "0001", "٠٠٠١"))
            assertThat(visitor.get(base + "/search?q=" + Found.encoded(typed)).getRedirectedUrl())
                    .as(typed)
                    .isEqualTo(base + path(well));

        assertThat(visitor.get(base + "/search?q=0002").getStatus()).isEqualTo(200);
        assertThat(visitor.get(base + "/search?q=1").getStatus()).isEqualTo(200);
        assertThat(visitor.read(base + "/ideas?words=1")).contains(well.number());
        assertThat(visitor.read(base + path(well).toLowerCase(Locale.ROOT))).contains(well.number());
    }

    @Test
    void whatIsMergedOrWithdrawnIsGoneWithinTwoSecondsAndComesBack() {
        var one = french();
        var other = samples.stored(ground, idea(ground, "Forage d’un puits artésien", ""));
        Found.soon(visitor, base, "artésien", path(other));

        ideas.merge(ground.id(), other.id(), one.id(), "سُجلت مرتين", AGENT);
        Found.gone(visitor, base, "artésien", path(other));
        ideas.unmerge(ground.id(), other.id(), "ليست واحدة", AGENT);
        Found.soon(visitor, base, "artésien", path(other));
        ideas.withdraw(ground.id(), other.id(), "سحبها صاحبها", AGENT);
        Found.gone(visitor, base, "artésien", path(other));
    }

    @Test
    void stateAxisAndYearNarrow() {
        var classified = samples.classified(ground, idea(ground, "Réservoir et canalisation", ""));
        var narrowed = base + "/search?q=canalisation&state=CLASSIFIED&axis=water";
        Found.narrowed(visitor, narrowed, path(classified));

        var page = visitor.in(Lang.FR).read(narrowed);

        assertThat(page).contains("data-count=\"1\"", "Eau et environnement", "classée");
        assertThat(visitor.read(base + "/search?q=canalisation&state=RETAINED")).contains("data-count=\"0\"");
    }

    @Test
    void anIdeaIsFoundByTheNameThatItsBearerHasNow() {
        var well = french();
        Found.soon(visitor, base, "جمعية النخيل", path(well));

        actors.change(
                ground.id(),
                new ActorId(ground.bearer()),
                new NewActor(ActorKind.ASSOCIATION, new Bilingual("جمعية الصبار الشوكي", ""), null, ""),
                AGENT);

        Found.soon(visitor, base, "الصبار", path(well));
    }

    @Test
    void theListShowsWhatMeansTheWordsWhereNoneHasThem() {
        var french = french();
        Found.soon(visitor, base, "eau potable", path(french));
        var asked = "/ideas?words=" + Found.encoded("ماء صالح للشرب");

        assertThat(visitor.read(base + asked))
                .contains(french.number(), "لا توجد فكرة فيها «ماء صالح للشرب»", "/search?q=");
        assertThat(visitor.read(base + asked + "&exactly=yes")).doesNotContain(french.number());
        assertThat(visitor.read(base + asked + "&state=RETAINED")).doesNotContain(french.number());
        assertThat(visitor.read(base + asked + "&cycle=2018&commune=99.001.1.1"))
                .contains(french.number());
    }

    @Test
    void anotherWordForItComesBeforeAWordThatIsWrittenAlmostSo() {
        var borehole = samples.stored(ground, IdeaSamples.at(idea(ground, "حفر ثقب مائي للري", ""), "99.001.1.1"));
        var cleaning = samples.stored(ground, idea(ground, "Curage de la khettara", ""));
        Found.soon(visitor, base, "forage", path(borehole));

        for (var page : List.of("/ideas?words=forage", "/ideas.csv?words=forage"))
            assertThat(visitor.read(base + page)).contains(borehole.number()).doesNotContain(cleaning.number());
        assertThat(visitor.read(base + "/ideas/communes?words=forage")).contains("data-count=\"1\"");
        assertThat(visitor.read(base + "/ideas?words=curagee")).contains(cleaning.number());
    }

    @Test
    void howItsProposerIsReachedIsNotFound() {
        var well = french();
        Found.soon(visitor, base, "eau potable", path(well));

        assertThat(Found.paths(visitor, base, "06 00 00 00 00")).isEmpty();
    }
}
