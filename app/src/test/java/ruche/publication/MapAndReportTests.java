package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Lang;

/// The public map, an axis's page and the report count the same ideas.
@RucheTest
class MapAndReportTests {
    private static final Pattern ROW = Pattern.compile(
            "(?s)<tr data-key=\"([^\"]*)\">.*?<td class=\"number\"><a[^>]*><bdi>([^<]*)</bdi></a></td>\\s*<td class=\"number\">(.*?)</td>");

    @Autowired
    private BeanFactory program;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Reports reports;

    private CycleSamples given;

    @BeforeEach
    void aCycleInWhichAWellWasMergedIntoAnother() {
        given = ReportsTests.decided(program);
    }

    @Test
    void theMapCountsWhatTheReportCountsUntilMoreIsAskedFor() {
        var home = "/c/" + given.cell.code();
        var report = reports.document(given.cell.id(), given.cycle.id(), Lang.FR);
        var said = new TreeMap<String, String>();
        for (var line : report.perCommune().lines())
            if (line.ideas().link().contains("commune="))
                said.put(
                        line.ideas().link().replaceAll(".*commune=([^&]*).*", "$1"),
                        line.ideas().text() + " " + line.asked().text());

        assertThat(said).isNotEmpty();
        assertThat(drawn(home + "/ideas/communes")).isEqualTo(said);
        assertThat(drawn(home + "/ideas/communes?state=")).isNotEqualTo(said);
    }

    private Map<String, String> drawn(String page) {
        var drawn = new TreeMap<String, String>();
        ROW.matcher(Pages.of(context).in(Lang.FR).read(page)).results().forEach(row -> {
            var sums = row.group(3).replaceAll("<[^>]*>", "").strip();
            drawn.put(
                    row.group(1).isEmpty() ? "none" : row.group(1), row.group(2) + " " + (sums.isEmpty() ? "—" : sums));
        });
        return drawn;
    }
}
