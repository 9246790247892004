package ruche.engine.text.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruche.engine.text.Gazetteer;
import ruche.engine.text.Glossary;
import ruche.engine.text.Reader;
import ruche.engine.text.Table;
import ruche.engine.text.Themes;

/// The axis of ideas of which none was seen when glossary, sayings and weights were written; see the README beside
/// them. The floors are below what was measured, so that only a loss fails.
class AxisAtFirstSightTests {
    private final Classifier axis =
            new Classifier(new Reader(Glossary.shipped(), Gazetteer.EMPTY), Themes.shipped()::axis);

    @ParameterizedTest
    @CsvSource({"axis-ideas-last.tsv, 0.92", "axis-ideas-oblique.tsv, 0.84", "axis-ideas-needs.tsv, 0.73"})
    void isMostlyRight(String file, double floor) {
        var rows = rows(file);

        long right = rows.stream().filter(this::right).count();

        assertThat((double) right / rows.size()).isGreaterThan(floor);
    }

    @Test
    void isRarelyWrongWhereItIsSure() {
        var sure = rows("axis-ideas-oblique.tsv").stream()
                .filter(row -> guess(row).sure())
                .toList();

        assertThat(sure.stream().filter(this::right).count()).isGreaterThan((long) (sure.size() * 0.93));
    }

    @Test
    void understandsDarijaInWordsThatTheGlossaryLacks() {
        var guess = axis.guess("ولدي كيمشي يقرا فالظلمة", "كيوصل معطل و كيرجع عيان");

        assertThat(guess.first().orElseThrow().label()).isEqualTo("education");
    }

    @Test
    void hasSayingsOfEachThemeInBothScriptsAndNoneOfTheLabelledIdeas() {
        var sayings = Table.read(new InputStreamReader(
                Objects.requireNonNull(Sayings.class.getResourceAsStream("sayings.tsv")), StandardCharsets.UTF_8));
        var labelled = List.of(
                        "axis-ideas.tsv",
                        "axis-ideas-oblique.tsv",
                        "axis-ideas-last.tsv",
                        "axis-ideas-needs.tsv",
                        "other-ideas.tsv",
                        "more-ideas.tsv")
                .stream()
                .flatMap(file -> rows(file).stream())
                .flatMap(row -> List.of(cell(row, "title"), cell(row, "description")).stream())
                .collect(Collectors.toSet());
        var arabic = new HashSet<String>();
        var latin = new HashSet<String>();
        for (var saying : sayings) {
            assertThat(labelled).doesNotContain(cell(saying, "text"));
            boolean inArabic = cell(saying, "text")
                    .codePoints()
                    .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
            (inArabic ? arabic : latin).add(cell(saying, "theme"));
        }

        assertThat(arabic).isEqualTo(Themes.shipped().byId().keySet());
        assertThat(latin).isEqualTo(Themes.shipped().byId().keySet());
    }

    private boolean right(Map<String, String> row) {
        return guess(row)
                .first()
                .map(Proposal::label)
                .filter(cell(row, "axis")::equals)
                .isPresent();
    }

    private Guess guess(Map<String, String> row) {
        return axis.guess(cell(row, "title"), cell(row, "description"));
    }

    private static List<Map<String, String>> rows(String file) {
        return Table.read(new InputStreamReader(
                Objects.requireNonNull(Glossary.class.getResourceAsStream(file)), StandardCharsets.UTF_8));
    }

    private static String cell(Map<String, String> row, String heading) {
        return row.getOrDefault(heading, "");
    }
}
