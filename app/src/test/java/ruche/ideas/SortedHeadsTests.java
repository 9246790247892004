package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.ideas.IdeaSamples.without;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Money;
import ruche.territory.Place;
import ruche.territory.PlaceKind;

/// The heads of the list put it in order, keep its filters and begin it anew.
@RucheTest
class SortedHeadsTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private IdeaSamples samples;

    private String list;

    @BeforeEach
    void aSmallAndALargeIdea() {
        var ground = samples.ground();
        list = "/c/" + ground.cell().code() + "/ideas";
        samples.stored(ground, without(IdeaSamples.idea(ground, "Petit puits", "Loin."), Money.of(5_000_000, "MAD")));
        samples.stored(ground, without(IdeaSamples.idea(ground, "Grand barrage", "Loin."), Money.of(9_000_000, "MAD")));
    }

    @Test
    void aHeadSaysTheOrderAndLeadsToTheOther() {
        assertThat(heads(""))
                .containsOnlyOnce("aria-sort")
                .contains("aria-sort=\"ascending\"><a href=\"" + list + "?order=latest\"")
                .contains("href=\"" + list + "?order=largest\"");
        assertThat(heads("?order=largest&words=loin"))
                .containsOnlyOnce("aria-sort")
                .contains("aria-sort=\"descending\"><a href=\"" + list + "?words=loin&amp;order=smallest\"")
                .contains("href=\"" + list + "?words=loin&amp;order=number\"");
    }

    @Test
    void theBestMatchFirstIsTheOrderOfNoHead() {
        assertThat(heads("?words=loin"))
                .doesNotContain("aria-sort")
                .contains("href=\"" + list + "?words=loin&amp;order=number\"")
                .contains("href=\"" + list + "?words=loin&amp;order=largest\"");
    }

    @Test
    void aFilterThatNamesNothingIsToldWithTheListWithoutIt() {
        for (var page : List.of("", "/communes"))
            assertThat(read(page + "?cycle=1999&state=FOO&words=loin"))
                    .contains("Ce filtre n’est pas connu (Cycle\u00a0: 1999)", "Ce filtre n’est pas connu (")
                    .contains("FOO")
                    .contains("href=\"" + list + page + "?words=loin");
        assertThat(read("?state=STANDING")).doesNotContain("Ce filtre n’est pas connu");
    }

    @Test
    void whereItLeadsTheLargestStandsFirst() {
        assertThat(read("?order=largest")).containsSubsequence("Grand barrage", "Petit puits");
        assertThat(read("?order=smallest")).containsSubsequence("Petit puits", "Grand barrage");
    }

    @Test
    void anotherOrderBeginsAtTheStart() {
        var first = read("").split("data-key=\"", 3)[1].split("\"", 2)[0];

        assertThat(heads("?after=" + first)).contains("order=latest").doesNotContain("after=");
    }

    @Test
    void communesStandByNameAndAreSortedByTheirFigures() {
        assertThat(heads("/communes"))
                .contains("aria-sort=\"ascending\"><a href=\"" + list + "/communes?by=name-back\"")
                .contains("href=\"" + list + "/communes?by=most\"", "href=\"" + list + "/communes?by=largest\"");
        assertThat(heads("/communes?by=most&words=loin"))
                .containsOnlyOnce("aria-sort")
                .contains("aria-sort=\"descending\"><a href=\"" + list + "/communes?words=loin&amp;by=fewest\"");
    }

    @Test
    void theOrderOfCommunesIsByLettersNotByCode() {
        var tallies = List.of(tally("", 9, 0), tally("a", 2, 500), tally("b", 5, 100), tally("c", 2, 900));
        var places = Map.of("a", place("a", "Skhour"), "b", place("b", "Bouchane"), "c", place("c", "Élouad"));

        assertThat(keys(CommuneOrder.NAME.sorted(tallies, places, Lang.FR))).containsExactly("b", "c", "a", "");
        assertThat(keys(CommuneOrder.NAME_BACK.sorted(tallies, places, Lang.FR)))
                .containsExactly("a", "c", "b", "");
        assertThat(keys(CommuneOrder.MOST.sorted(tallies, places, Lang.FR))).containsExactly("b", "c", "a", "");
        assertThat(keys(CommuneOrder.SMALLEST.sorted(tallies, places, Lang.FR))).containsExactly("b", "a", "c", "");
    }

    private static List<String> keys(List<IdeaTally> tallies) {
        return tallies.stream().map(IdeaTally::key).toList();
    }

    private static IdeaTally tally(String key, long count, long asked) {
        return new IdeaTally(key, count, count, List.of(Money.of(asked, "MAD")));
    }

    private static Place place(String code, String name) {
        return new Place(code, PlaceKind.COMMUNE, null, new Bilingual(name, name), null, null, null, null, "");
    }

    private String heads(String rest) {
        return read(rest).split("<thead>", 2)[1].split("</thead>", 2)[0];
    }

    private String read(String rest) {
        return Pages.of(context).in(Lang.FR).read(list + rest);
    }
}
