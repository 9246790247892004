package ruche.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ruche.kernel.Bilingual;

class PlaceMatcherTests {
    private static final Place JAAFRA = commune("1", "الجعافرة", "Jaafra");
    private static final Place HADRA = commune("2", "سكورة الحدرة", "Skoura Lhadra");
    private static final Place NZALA = commune("3", "انزالت لعظم", "Nzalat Laadam");
    private static final Place ABDELLAH = commune("4", "سيدي عبد الله", "Sidi Abdellah");
    private static final Place GHANEM = commune("5", "سيدي غانم", "Sidi Ghanem");
    private static final Place TALEB = commune("6", "آيت الطالب", "Ait Taleb");
    private static final Place HAMMOU = commune("7", "آيت حمو", "Ait Hammou");
    private static final Place CAIDAT = place("8", PlaceKind.CAIDAT, "الجعافرة", "Jaafra");

    private final PlaceMatcher matcher = new PlaceMatcher(Map.of(
            JAAFRA, List.of("الجعافرة", "Jaafra"),
            HADRA, List.of("سكورة الحدرة", "Skoura Lhadra", "سكورة"),
            NZALA, List.of("انزالت لعظم", "Nzalat Laadam", "نزالة العظم"),
            ABDELLAH, List.of("سيدي عبد الله", "Sidi Abdellah"),
            GHANEM, List.of("سيدي غانم", "Sidi Ghanem"),
            TALEB, List.of("آيت الطالب", "Ait Taleb"),
            HAMMOU, List.of("آيت حمو", "Ait Hammou"),
            CAIDAT, List.of("الجعافرة", "Jaafra")));

    @ParameterizedTest
    @CsvSource({
        "الجعافرة, 1",
        "الجعافره, 1",
        "لجعافرة, 1",
        "جعافرة, 1",
        "جماعة الجعافرة, 1",
        "JAÂFRA, 1",
        "Commune de Jaafra, 1",
        "El Jaafra, 1",
        "سكورة, 2",
        "سكورة لحدرة, 2",
        "Skoura El Hadra, 2",
        "skoura-lhadra, 2",
        "نزاله العظم, 3",
        "نزالة لعظم, 3",
        "سيدي عبدالله, 4",
        "Sidi Abdallah, 4",
        "أيت الطالب, 6",
        "ايت طالب, 6",
        "Aït Taleb, 6",
        "آيت حمُّو, 7",
    })
    void findsTheCommuneUnderAnySpelling(String spelling, String code) {
        assertThat(matcher.commune(spelling)).map(Place::code).contains(code);
    }

    @Test
    void putsTheCommuneBeforeTheCaidatOfItsName() {
        assertThat(matcher.match("Jaafra")).containsExactly(JAAFRA, CAIDAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "سيدي", "Sidi Bouzid", "مراكش", "Ait", "آيت"})
    void guessesNothingThatIsNotNear(String spelling) {
        assertThat(matcher.match(spelling)).isEmpty();
    }

    @Test
    void leavesWhatIsEquallyNearToTwoCommunes() {
        var two = new PlaceMatcher(Map.of(
                commune("1", "", "Oulad Amor"), List.of("Oulad Amor"),
                commune("2", "", "Oulad Amir"), List.of("Oulad Amir")));

        assertThat(two.match("Oulad Amar")).isEmpty();
    }

    private static Place commune(String code, String ar, String fr) {
        return place(code, PlaceKind.COMMUNE, ar, fr);
    }

    private static Place place(String code, PlaceKind kind, String ar, String fr) {
        return new Place(code, kind, null, new Bilingual(ar, fr), null, null, null, null, "");
    }
}
