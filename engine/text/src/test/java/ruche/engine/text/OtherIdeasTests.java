package ruche.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import ruche.engine.text.twins.Idea;
import ruche.engine.text.twins.Twins;
import ruche.engine.text.twins.Verdict;

/// Ninety invented ideas on subjects, communes and programmes of which none is in the ideas that thresholds were fixed
/// on.
class OtherIdeasTests {
    private final List<Map<String, String>> rows = Table.read(new InputStreamReader(
            Objects.requireNonNull(OtherIdeasTests.class.getResourceAsStream("other-ideas.tsv")),
            StandardCharsets.UTF_8));

    @Test
    void callsNoNearMissATwinAndMissesFew() {
        var twins = new Twins(new Reader(Glossary.shipped(), Gazetteer.EMPTY));
        rows.forEach(row -> twins.put(idea(row)));
        int right = 0;
        int missed = 0;
        int wrong = 0;
        for (var row : rows) {
            var same = twins.of(idea(row), 20).stream()
                    .filter(twin -> twin.verdict() == Verdict.SAME)
                    .toList();
            for (var other : rows) {
                if (other.equals(row)) continue;
                boolean gold = !cell(row, "dup_group").isEmpty()
                        && cell(row, "dup_group").equals(cell(other, "dup_group"));
                boolean said = same.stream().anyMatch(twin -> twin.id().equals(cell(other, "id")));
                if (gold && said) right++;
                else if (gold) missed++;
                else if (said) wrong++;
                if (cell(other, "near_miss_of").equals(cell(row, "dup_group"))
                        && !cell(row, "dup_group").isEmpty())
                    assertThat(said).as(cell(row, "id") + cell(other, "id")).isFalse();
            }
        }

        assertThat(2.0 * right / (2 * right + missed + wrong)).isGreaterThan(0.9);
    }

    private static Idea idea(Map<String, String> row) {
        return new Idea(cell(row, "id"), cell(row, "title"), cell(row, "description"), cell(row, "commune"), 0);
    }

    private static String cell(Map<String, String> row, String heading) {
        return row.getOrDefault(heading, "");
    }
}
