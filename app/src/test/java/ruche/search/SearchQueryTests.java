package ruche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import ruche.engine.text.search.EntryKey;
import ruche.engine.text.search.Question;
import ruche.kernel.CellId;

class SearchQueryTests {
    private static final CellId CELL = new CellId(3);
    private static final Set<String> KINDS = Set.of("idea", "document");

    private static SearchQuery read(Map<String, String> asked) {
        var fields = new LinkedMultiValueMap<String, String>();
        asked.forEach(fields::add);
        return SearchQuery.of(CELL, fields, KINDS);
    }

    @Test
    void filtersCombineInTheAddress() {
        var query = read(Map.of("q", " eau potable ", "kind", "idea", "year", "2018"));

        assertThat(query.address("state", "RETAINED"))
                .isEqualTo("/search?q=eau+potable&kind=idea&year=2018&state=RETAINED");
        assertThat(query.address("kind", "document")).isEqualTo("/search?q=eau+potable&kind=document&year=2018");
        assertThat(query.address("year", null)).isEqualTo("/search?q=eau+potable&kind=idea");
        assertThat(query.unnarrowed()).isEqualTo("/search?q=eau+potable");
    }

    @Test
    void whatIsNoFilterIsLeftOut() {
        var query = read(
                Map.of("q", "x", "kind", "person", "axis", "x".repeat(101), "colour", "red", "after", "zz.idea.1"));

        assertThat(query.narrowed()).isEmpty();
        assertThat(query.after()).isNull();
        assertThat(read(Map.of("q", "س".repeat(400))).words()).hasSize(300);
    }

    @Test
    void aPageBeginsWhereTheOneBeforeEnded() {
        var last = new Question.After(12.75f, new EntryKey("3", "document", "reports/2018/versions/1.2"));

        assertThat(read(Map.of("q", "x", "after", SearchQuery.key(last))).after())
                .isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7fc00000.idea.1",
                "7f800000.idea.1",
                "ffffffff.idea.1",
                "41480000.person.1",
                "41480000.idea",
                "..",
                "1"
            })
    void aMadeUpPlaceIsTheBeginning(String after) {
        assertThat(read(Map.of("q", "x", "after", after)).after()).isNull();
    }
}
