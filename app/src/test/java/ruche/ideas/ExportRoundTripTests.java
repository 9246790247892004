package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.ideas.IdeaSamples.AGENT;
import static ruche.ideas.IdeaSamples.well;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Lang;
import ruche.sheets.Plan;
import ruche.sheets.SheetImports;
import ruche.sheets.Value;

/// What the site gives as a file, it takes in again.
@RucheTest
class ExportRoundTripTests {
    @Autowired
    WebApplicationContext context;

    @Autowired
    SheetImports imports;

    @Autowired
    IdeaSamples samples;

    IdeaSamples.Ground ground;

    @BeforeEach
    void ideas() {
        ground = samples.ground();
        samples.classified(ground, well(ground));
        samples.stored(ground, IdeaSamples.idea(ground, "=1+1 كتب", "صيغة"));
    }

    private Plan again(Lang lang, String path) {
        var file = Pages.of(context).in(lang).get("/c/" + ground.cell().code() + path);
        assertThat(file.getStatus()).isEqualTo(200);
        var id = imports.open(ground.id(), "ideas", "2018", "ideas.csv", file.getContentAsByteArray(), AGENT);
        return imports.plan(ground.id(), id);
    }

    /// Fields in the order of the columns; what no field takes is left out.
    private static Map<String, String> fields(Plan plan) {
        var fields = new LinkedHashMap<String, String>();
        plan.sheets().getFirst().columns().forEach(column -> {
            if (column.field() != null) fields.put(column.field(), column.label());
        });
        return fields;
    }

    @ParameterizedTest
    @EnumSource
    void theListOfIdeasIsReadColumnByColumn(Lang lang) {
        var plan = again(lang, "/ideas.csv?cycle=2018");

        assertThat(fields(plan).keySet())
                .containsExactly(
                        "title",
                        "bearer",
                        "commune",
                        "douar",
                        "axis",
                        "kind",
                        "target",
                        "beneficiaries",
                        "asked",
                        "own",
                        "granted",
                        "date",
                        "code");
        assertThat(plan.totals().made()).isEqualTo(2);
        assertThat(plan.totals().sums().get("asked")).containsEntry("MAD", 36_000_000L);
        assertThat(plan.made().map(row -> row.values().get("title")))
                .contains(new Value.Text("حفر بئر بدوار أولاد علي"), new Value.Text("=1+1 كتب"));
        assertThat(plan.made().map(row -> row.values().get("axis")))
                .contains(new Value.Chosen(ground.water().id().value().toString()));
    }

    @ParameterizedTest
    @EnumSource
    void theRegisterIsReadColumnByColumn(Lang lang) {
        var plan = again(lang, "/reports/2018/register.csv");

        assertThat(fields(plan).keySet()).contains("title", "bearer", "axis", "commune", "asked", "granted", "date");
        assertThat(plan.totals().made()).isEqualTo(2);
        assertThat(plan.totals().sums().get("asked")).containsEntry("MAD", 36_000_000L);
    }

    @Test
    void theHeadingOfATitleIsKnown() {
        var list = "Titre;Coopérative;Coût\nÉcole numérique;Été;5 000\n";
        var id = imports.open(
                ground.id(),
                "ideas",
                "2018",
                "latin1.csv",
                list.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                AGENT);

        assertThat(fields(imports.plan(ground.id(), id)).keySet()).containsExactly("title", "bearer", "asked");
    }
}
