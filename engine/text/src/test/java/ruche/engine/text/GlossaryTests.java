package ruche.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the shipped glossary and its themes must hold, whoever adds to them.
class GlossaryTests {
    private static final Set<String> KINDS = Set.of("subject", "target", "action", "quality", "frame");
    private static final Set<String> AXES = Set.of("sante", "animation", "environnement", "agr", "education", "-");

    /// Wordings that mean two things of one kind, and are meant to: `kind wording`.
    private static final Set<String> AMBIGUOUS = Set.of();

    private final List<Map<String, String>> concepts = Table.resource("glossary.tsv");
    private final List<Map<String, String>> themes = Table.resource("themes.tsv");

    @Test
    void hasManyConceptsEachNamedOnce() {
        assertThat(concepts).hasSizeGreaterThan(900);
        assertThat(ids()).hasSameSizeAs(concepts).allMatch(id -> id.matches("[a-z][a-z0-9_]*"));
    }

    @Test
    void eachConceptIsOfAKnownKindAndTheme() {
        var known = themes.stream().map(row -> cell(row, "theme")).collect(Collectors.toSet());

        assertThat(concepts).allMatch(row -> KINDS.contains(cell(row, "kind")));
        assertThat(concepts)
                .filteredOn(row -> !cell(row, "theme").equals("-"))
                .allMatch(row -> known.contains(cell(row, "theme")));
    }

    @Test
    void eachSubjectBelongsToATheme() {
        assertThat(concepts)
                .filteredOn(row -> cell(row, "kind").equals("subject"))
                .noneMatch(row -> cell(row, "theme").equals("-"));
    }

    @Test
    void whatIsBroaderExistsAndLeadsToAnEnd() {
        var broader =
                concepts.stream().collect(Collectors.toMap(row -> cell(row, "concept"), row -> cell(row, "broader")));

        for (var concept : broader.keySet()) {
            var line = new HashSet<String>();
            for (var at = concept; !at.equals("-"); at = broader.getOrDefault(at, "-")) {
                assertThat(broader).containsKey(at);
                assertThat(line.add(at)).as("a circle at %s", at).isTrue();
            }
        }
    }

    @Test
    void aWordingHasOneMeaningAmongItsKind() {
        var meaning = new HashMap<String, String>();
        var twice = new ArrayList<String>();
        for (var row : concepts)
            for (var heading : List.of("ar", "ary", "fr"))
                for (var wording : Table.list(row, heading)) {
                    var key = cell(row, "kind") + " " + NormalForm.of(wording);
                    var other = meaning.putIfAbsent(key, cell(row, "concept"));
                    if (other != null && !other.equals(cell(row, "concept")) && !AMBIGUOUS.contains(key))
                        twice.add(key + ": " + other + ", " + cell(row, "concept"));
                }

        assertThat(twice).isEmpty();
    }

    @Test
    void eachConceptSpeaksArabicAndFrenchInTheirLetters() {
        for (var row : concepts) {
            assertThat(Table.list(row, "ar"))
                    .as("%s", cell(row, "concept"))
                    .isNotEmpty()
                    .noneMatch(GlossaryTests::latin);
            assertThat(Table.list(row, "fr"))
                    .as("%s", cell(row, "concept"))
                    .isNotEmpty()
                    .noneMatch(GlossaryTests::arabic);
            assertThat(Table.list(row, "ary")).noneMatch(wording -> latin(wording) && arabic(wording));
        }
    }

    @Test
    void eachThemeHasItsAxisAndCodesOfTheRightForm() {
        assertThat(themes).allMatch(row -> AXES.contains(cell(row, "axis")));
        for (var row : themes) {
            assertThat(Table.list(row, "sdg")).allMatch(code -> code.matches("(1[0-7]|[1-9])\\.([1-9][0-9]?|[a-d])"));
            assertThat(Table.list(row, "dac")).allMatch(code -> code.matches("[1-9][0-9]{4}"));
            assertThat(cell(row, "ar")).isNotBlank();
            assertThat(cell(row, "fr")).isNotBlank();
        }
    }

    @Test
    void eachThemeButWorshipCountsTowardsTheGoals() {
        assertThat(themes)
                .filteredOn(row -> Table.list(row, "sdg").isEmpty()
                        || Table.list(row, "dac").isEmpty())
                .extracting(row -> cell(row, "theme"))
                .containsExactly("worship");
    }

    private static String cell(Map<String, String> row, String heading) {
        return row.getOrDefault(heading, "");
    }

    private Set<String> ids() {
        return concepts.stream().map(row -> cell(row, "concept")).collect(Collectors.toSet());
    }

    private static boolean latin(String wording) {
        return wording.codePoints()
                .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN);
    }

    private static boolean arabic(String wording) {
        return wording.codePoints()
                .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC);
    }
}
