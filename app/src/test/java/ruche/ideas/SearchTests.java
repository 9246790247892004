package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.ideas.IdeaSamples.idea;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.territory.PlaceSamples;
import ruche.territory.Places;

/// A search forgives how people write.
@RucheTest
class SearchTests {
    private static final Pattern ADDED_UP = Pattern.compile("<span data-count=\"(\\d+)\">");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private IdeaRegister register;

    @Autowired
    private Places places;

    @Autowired
    private Cells cells;

    @Autowired
    private IdeaSamples samples;

    private IdeaSamples.Ground ground;

    @BeforeEach
    void aProvinceOfThreeCommunes() {
        ground = samples.ground(CellSamples.fresh(cells, PlaceSamples.PROVINCE));
        PlaceSamples.province(places, ground.id());
    }

    @ParameterizedTest
    @CsvSource({
        "صحة, 2",
        "الصحة, 2",
        "للصحة, 2",
        "والصحة, 2",
        "تعاونية, 2",
        "التعاونية, 2",
        "تعاونيات, 2",
        "ماء, 1",
        "الماء, 1",
        "école, 2",
        "écoles, 2",
        "l’école, 2",
        "Ecoles de la commune, 0",
        "hôpital, 1",
        "hôpitaux, 1"
    })
    void theArticleAndThePluralHideNothing(String words, int ideas) {
        stored("دار للصحة", "");
        stored("قافلة بالصحة والوقاية", "");
        stored("دعم التعاونيات النسوية", "");
        stored("تجهيز تعاونية العسل", "");
        stored("جلب الماء", "");
        stored("تدبير الجماعات والعمال", "");
        stored("Écoles de musique", "");
        stored("Toiture de l’école", "");
        stored("Matériel pour hôpitaux ruraux", "");

        assertThat(count(words)).isEqualTo(ideas);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "عين النحل",
                "عين انحل",
                "Ain Nahl",
                "ain nahl",
                "Aïn Nhel",
                "ainnahl",
                "AIN-NAHL",
                "commune Ain Nahl",
                "حفر عين النحل",
                "Nahl",
                "جماعة عين النحل"
            })
    void aCommuneIsFoundByAnyOfItsNames(String words) {
        samples.stored(ground, IdeaSamples.at(idea(ground, "حفر بئر", ""), "99.001.1.1"));
        samples.stored(ground, IdeaSamples.at(idea(ground, "حفر بئر", ""), "99.001.1.2"));

        assertThat(register.all(ground.id(), IdeaFilter.all().with(words)))
                .as(words)
                .extracting(Idea::commune)
                .containsExactly("99.001.1.1");
    }

    @Test
    void anIdeaIsFoundByItsDouar() {
        stored("حفر بئر", "");

        assertThat(count("دوار اولاد علي")).isZero();
        assertThat(count("أولاد على")).isEqualTo(1);
    }

    @Test
    void aNumberIsUnderstoodHoweverItIsWritten() {
        for (int n = 1; n <= 12; n++) stored("فكرة", "");
        var prefix = ground.cell().prefix();

        for (var number : List.of(
                prefix + "-2018-0012",
                prefix + "-2018-12",
                prefix + "20180012",
                prefix.toLowerCase(Locale.ROOT) + " 2018 12",
                prefix + "/2018/12",
                prefix + "‑2018–0012",
                "2018-12",
                "2018-0012",
                "2018/12",
                "٢٠١٨-١٢",
                prefix + "-٢٠١٨-٠٠١٢",
                "فكرة 2018-12"))
            assertThat(register.all(ground.id(), IdeaFilter.all().with(number)))
                    .as(number)
                    .extracting(Idea::number)
                    .containsExactly(prefix + "-2018-0012");
        assertThat(count(prefix + "-2018-13")).isZero();
        assertThat(count(prefix + "-2018-0")).isZero();
    }

    @Test
    void aPeriodIsNotTakenForANumber() {
        stored("Programme 2018-2021", "");

        assertThat(count("2018-2021")).isEqualTo(1);
        assertThat(count("programme 2018-2021")).isEqualTo(1);
        assertThat(count("2018-2022")).isZero();
    }

    @Test
    void aNearWordIsTheSameOnListMapAndFile() {
        stored("Toiture de l’école", "");
        stored("École de musique", "");
        stored("Forage d’un puits", "");

        for (var words : List.of("ecolle", "école", "ecoles")) {
            var page = read("/ideas?sum=yes&words=", words);
            var map = read("/ideas/communes?words=", words);
            var file = read("/ideas.csv?words=", words);

            var listed = ADDED_UP.matcher(page);
            assertThat(listed.find()).as(words).isTrue();
            assertThat(listed.group(1)).isEqualTo("2");
            assertThat(map).contains("<bdi>2</bdi>");
            assertThat(file.lines()).hasSize(3);
        }
        assertThat(read("/ideas?words=", "ecolle")).contains("Rien pour");
        assertThat(read("/ideas/communes?words=", "ecolle")).contains("Rien pour");
        for (var path : List.of("/ideas?exactly=yes&words=", "/ideas/communes?exactly=yes&words="))
            assertThat(read(path, "ecolle"))
                    .doesNotContain("Rien pour", "École de musique")
                    .contains("Essayez moins de mots");
        assertThat(read("/ideas.csv?exactly=yes&words=", "ecolle").lines()).hasSize(1);
    }

    @Test
    void aPageBehindANumberThatNobodyHasIsTheFirst() {
        var one = stored("حفر بئر", "");

        for (var after : new String[] {"XX", one.number(), ""})
            assertThat(read("/ideas?after=", after)).as(after).contains(one.number());
    }

    @Test
    void theNextPageOfANearWordIsOfTheSameWord() {
        for (int n = 1; n <= 51; n++) stored("École " + n, "");

        var next = read("/ideas?words=ecolle&after=", ground.cell().prefix() + "-2018-0002");

        assertThat(next).contains("École 1<").doesNotContain("École 2<");
    }

    @Test
    void theBestMatchComesFirstThenTheNewest() {
        stored("Toiture de l’école", "Près du puits");
        stored("Puits de l’école", "");
        stored("Écoles et puitsards", "École, puits");
        stored("Forage", "Un puits pour l’école");
        stored("Un puits à l’école", "");

        assertThat(found("puits école", IdeaOrder.MATCH, 2))
                .containsExactly(
                        "Un puits à l’école",
                        "Puits de l’école",
                        "Écoles et puitsards",
                        "Toiture de l’école",
                        "Forage");
        assertThat(found("puits école", IdeaOrder.NUMBER, 5)).startsWith("Toiture de l’école");
        assertThat(read("/ideas?words=", "puits école"))
                .containsSubsequence("Un puits à l’école", "Puits de l’école", "Toiture de l’école")
                .contains("Les plus proches des mots d’abord");
        assertThat(read("/ideas?order=number&words=", "puits école"))
                .containsSubsequence("Toiture de l’école", "Un puits à l’école");
        assertThat(read("/ideas?order=match&words=", "")).containsSubsequence("Toiture de l’école", "Forage");
    }

    @Test
    void theIdeaOfTheNumberComesBeforeWhatNamesIt() {
        var one = stored("Forage d’un puits", "");
        stored("Suite de " + one.number(), one.number());

        assertThat(found(one.number(), IdeaOrder.MATCH, 1)).startsWith("Forage d’un puits");
    }

    private List<String> found(String words, IdeaOrder order, int size) {
        var titles = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var page = register.list(ground.id(), IdeaFilter.all().with(words), order, after, size);
            page.items().forEach(idea -> titles.add(idea.title()));
            after = page.next();
        } while (after != null);
        return titles;
    }

    @ParameterizedTest
    @ValueSource(strings = {"wlad salah", "Wled Salah", "Ouled Salah", "awlad salah"})
    void ouladIsFoundHoweverItIsSpelt(String words) {
        samples.stored(ground, idea(ground, "Puits au douar Oulad Salah", "L’eau est loin."));
        samples.stored(ground, idea(ground, "Puits au douar Lwad", "L’eau est loin."));

        var page = Pages.of(context)
                .in(Lang.FR)
                .read("/c/" + ground.cell().code() + "/ideas?words="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8));

        assertThat(page).contains("Puits au douar Oulad Salah").doesNotContain("Puits au douar Lwad");
    }

    @Test
    void aCommuneAlmostSpeltRightIsFound() {
        samples.stored(ground, IdeaSamples.at(idea(ground, "حفر بئر", ""), "99.001.2.1"));

        for (var words : List.of("Oued Lassel", "Ouedlasel", "العسلل"))
            assertThat(read("/ideas?words=", words)).as(words).contains("Rien pour", "حفر بئر");
    }

    @Test
    void whoMergesIsToldThatThereAreMoreAndWhereEachIs() {
        var well = stored("حفر بئر", "");
        for (int n = 1; n <= 22; n++) stored("خزان ماء " + n, "");
        samples.stored(ground, IdeaSamples.at(idea(ground, "خزان ماء بالمركز", ""), "99.001.1.1"));
        var agent = Pages.of(context).as(ground.id(), Role.AGENT);
        var merge = "/c/" + ground.cell().code() + "/ideas/" + well.number() + "/merge?words=";

        var some = agent.read(merge + URLEncoder.encode("خزان", StandardCharsets.UTF_8));
        var one = agent.read(merge + URLEncoder.encode("المركز", StandardCharsets.UTF_8));

        assertThat(some)
                .contains("data-count=\"23\"", "تظهر 20 من أصل 23", "مقترحة")
                .doesNotContain("value=\"" + well.number() + "\"");
        assertThat(one).contains("خزان ماء بالمركز", "عين النحل").doesNotContain("data-count");
    }

    private Idea stored(String title, String description) {
        return samples.stored(ground, idea(ground, title, description));
    }

    private long count(String words) {
        return register.count(ground.id(), IdeaFilter.all().with(words));
    }

    private String read(String path, String value) {
        return Pages.of(context)
                .in(Lang.FR)
                .read("/c/" + ground.cell().code() + path + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
