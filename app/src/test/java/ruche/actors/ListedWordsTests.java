package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ruche.kernel.Bilingual;
import ruche.territory.Place;
import ruche.territory.PlaceKind;

class ListedWordsTests {
    private static final Map<Place, List<String>> PLACES = places();

    private static Map<Place, List<String>> places() {
        var places = new LinkedHashMap<Place, List<String>>();
        place(places, "9", PlaceKind.PROVINCE, "Province des Abeilles");
        place(places, "9.1", PlaceKind.CIRCLE, "Sidi Nahl", "Province des Abeilles");
        place(places, "9.1.1", PlaceKind.COMMUNE, "Sidi Nahl", "Ruche et Miel");
        place(places, "9.1.2", PlaceKind.COMMUNE, "Tell Zhar", "Zhar");
        place(places, "9.1.3", PlaceKind.COMMUNE, "Zhar");
        return places;
    }

    private static void place(Map<Place, List<String>> places, String code, PlaceKind kind, String... names) {
        places.put(
                new Place(code, kind, null, new Bilingual("", names[0]), null, null, null, null, "invented"),
                List.of(names));
    }

    @Test
    void aNameThatACircleSharesWithItsCommuneMeansTheCommuneElseTheWidest() {
        var read = ListedWords.read("Sidi Nahl, province des abeilles", ListedWords.called(PLACES));

        assertThat(read.codes()).containsExactly("9.1.1", "9");
        assertThat(read.unknown()).isEmpty();
    }

    @Test
    void aNameThatTwoCommunesShareIsNamedAndTakenForNeither() {
        var read = ListedWords.read("Zhar; Tell Zhar", ListedWords.called(PLACES));

        assertThat(read.codes()).containsExactly("9.1.2");
        assertThat(read.unknown()).containsExactly("Zhar");
    }

    @Test
    void anAndWithinANameDoesNotPartIt() {
        assertThat(ListedWords.read("Ruche et Miel / Tell Zhar", ListedWords.called(PLACES))
                        .codes())
                .containsExactly("9.1.1", "9.1.2");
    }
}
