package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ruche.kernel.Lang;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ComparisonTests {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void saysWhichSectionsWereMovedAndBehindWhat() {
        var before = report("context", "per-axis", "retained", "refused");
        var after = report("retained", "context", "per-axis", "refused");

        assertThat(Comparison.of(before, after)).singleElement().satisfies(moved -> {
            assertThat(moved.key()).isEqualTo("retained");
            assertThat(moved.behind()).isEmpty();
            assertThat(moved.differences()).isEmpty();
        });
        assertThat(Comparison.of(after, before)).singleElement().satisfies(moved -> {
            assertThat(moved.key()).isEqualTo("retained");
            assertThat(moved.behind()).isEqualTo(before.labels().get("per-axis"));
        });
    }

    @Test
    void aSectionThatComesOrGoesMovesNoOther() {
        var before = report("context", "per-axis", "refused");
        var after = report("retained", "context", "refused");

        assertThat(Comparison.of(before, after))
                .hasSize(2)
                .allSatisfy(section -> assertThat(section.behind()).isNull());
        assertThat(Comparison.of(before, before)).isEmpty();
    }

    private static ReportDocument report(String... sections) {
        ObjectNode report = JSON.valueToTree(ReportDocumentSamples.in(Lang.FR).report(3));
        report.set("sections", JSON.valueToTree(List.of(sections)));
        return JSON.treeToValue(report, ReportDocument.class);
    }
}
