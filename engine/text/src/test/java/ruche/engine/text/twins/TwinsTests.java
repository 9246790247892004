package ruche.engine.text.twins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ruche.engine.text.Gazetteer;
import ruche.engine.text.Glossary;
import ruche.engine.text.Place;
import ruche.engine.text.Reader;

class TwinsTests {
    private final Twins twins = new Twins(new Reader(Glossary.shipped(), Gazetteer.EMPTY));
    private final Idea puits = new Idea(
            "fr",
            "Puits et réservoir au douar Oulad Ali",
            "Creuser un puits et bâtir un réservoir d’eau potable pour 85 familles.",
            "Skhour Rehamna",
            180_000);

    @BeforeEach
    void someIdeas() {
        twins.put(puits);
        twins.put(new Idea(
                "elsewhere", "Puits et réservoir au douar Lahmar", "Puits et réservoir d’eau potable.", "Bouchane", 0));
        twins.put(new Idea("bus", "Bus de transport scolaire", "Un bus pour les collégiens.", "Skhour Rehamna", 0));
        twins.put(new Idea("bees", "تربية النحل", "خلايا النحل وإنتاج العسل", "صخور الرحامنة", 0));
        twins.put(new Idea("pitch", "Terrain de football", "gazon et éclairage", "Skhour Rehamna", 0));
    }

    private static Idea bir() {
        return new Idea(
                "ary",
                "بير و شاطو ديال الما لدوار ولاد علي",
                "بغينا بير ديال الما الصالح للشرب ل ٨٥ عائلة",
                "الصخور",
                185_000);
    }

    @Test
    void showsTheFrenchTwinOfWhatIsTypedInDarija() {
        var first = twins.of(bir(), 5).getFirst();

        assertThat(first.id()).isEqualTo("fr");
        assertThat(first.verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void aDouarThatAsksForTwoThingsAsksNotForOneTwice() {
        twins.put(new Idea(
                "school", "Réfection de l’école du douar Lakouassem", "Toiture et latrines.", "Skhour Rehamna", 0));
        var road = new Idea(
                "road", "Piste reliant le douar Lakouassem", "Trois kilomètres de piste.", "Skhour Rehamna", 0);
        var track = new Idea("track", "تعبيد المسلك المؤدي إلى دوار القواسم", "مسلك قروي", "صخور الرحامنة", 0);

        assertThat(twins.of(road, 5)).noneMatch(twin -> twin.verdict() == Verdict.SAME);
        assertThat(twins.of(track, 5)).noneMatch(twin -> twin.verdict() == Verdict.SAME);
    }

    @Test
    void saysWhy() {
        var reason = twins.of(bir(), 5).getFirst().reason();

        assertThat(reason.commune()).isEqualTo(Place.SAME);
        assertThat(reason.locality()).isEqualTo(Place.SAME);
        assertThat(reason.cost()).isTrue();
        assertThat(reason.quantities()).extracting(quantity -> quantity.value()).containsExactly(85.0);
        assertThat(reason.terms()).anySatisfy(term -> {
            assertThat(term.here()).contains("بير");
            assertThat(term.there()).containsIgnoringCase("puits");
        });
    }

    @Test
    void linksTheSameProjectElsewhere() {
        assertThat(twins.of(puits, 5)).anySatisfy(twin -> {
            assertThat(twin.id()).isEqualTo("elsewhere");
            assertThat(twin.verdict()).isEqualTo(Verdict.ELSEWHERE);
        });
    }

    @Test
    void neverProposesAgainWhatAPersonKeptApart() {
        twins.decide("ary", "fr", false);

        assertThat(twins.of(bir(), 5)).extracting(Twin::id).doesNotContain("fr");

        twins.put(new Idea("fr", puits.title() + " !", puits.body(), puits.commune(), 0));
        assertThat(twins.of(bir(), 5)).extracting(Twin::id).doesNotContain("fr");

        twins.undecide("fr", "ary");
        assertThat(twins.of(bir(), 5)).extracting(Twin::id).contains("fr");
    }

    @Test
    void putsFirstWhatAPersonCalledTwins() {
        twins.decide("elsewhere", "fr", true);

        assertThat(twins.of(puits, 5).getFirst()).satisfies(twin -> {
            assertThat(twin.id()).isEqualTo("elsewhere");
            assertThat(twin.decided()).isTrue();
        });
    }

    @Test
    void findsNothingForWhatNobodyAskedFor() {
        assertThat(twins.of(new Idea("new", "متحف للحلي", "عرض الحلي الفضية", "تزنيت", 0), 5))
                .noneMatch(twin -> twin.verdict() == Verdict.SAME);
    }

    @Test
    void leavesOutTheIdeaItself() {
        assertThat(twins.of(puits, 10)).extracting(Twin::id).doesNotContain("fr");
    }
}
