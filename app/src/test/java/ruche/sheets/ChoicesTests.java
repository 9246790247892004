package ruche.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.sheets.Workbooks.row;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesTests {
    private static final List<Option> AXES = List.of(
            Option.of("health", "الصحة", "Santé"),
            Option.of("income", "الأنشطة المدرة للدخل", "Activités génératrices de revenus"),
            Option.of("education", "التعليم", "Éducation"));

    private final Planner planner = new Planner(TargetSamples.requests(AXES));

    private static Grid ideas() {
        return Workbooks.of(
                row("Association", "Intitulé", "Axe", "Remarque"),
                row("Amal", "Ambulance", "محور الصحة", "urgent"),
                row("Nour", "Ruches", "الانشطه المدره للدخل", "-"),
                row("Salam", "Classe", "Educaton", "bon"),
                row("Warda", "Divers", "autre chose", ""),
                row("Rim", "Divers bis", "AUTRE CHOSE", ""));
    }

    @Test
    void proposesAnOptionForEachLabelMet() {
        var plan = planner.plan(ideas(), Choices.none());

        assertThat(plan.values())
                .extracting(ValueMapping::option)
                .containsExactly("health", "income", "education", null);
        assertThat(plan.values()).extracting(ValueMapping::count).containsExactly(1, 1, 1, 2);
        assertThat(plan.values())
                .extracting(value -> value.reason().key())
                .containsExactly(
                        "sheets.match.contains", "sheets.match.same", "sheets.match.close", "sheets.match.none");
    }

    @Test
    void keepsTheRowOfAnUnknownLabelAndSaysSo() {
        var row = planner.plan(ideas(), Choices.none()).rows().get(4);

        assertThat(row.isMade()).isTrue();
        assertThat(row.values()).doesNotContainKey("theme");
        assertThat(row.notes()).contains(new Reason("sheets.note.unmatched", List.of("autre chose")));
    }

    @Test
    void obeysTheCorrectedTables() {
        var corrected = Choices.none()
                .withValue("theme", "autre chose", "health")
                .withValue("theme", "educaton", "")
                .withColumn("remarque", "kind");

        var plan = planner.plan(ideas(), corrected);

        assertThat(plan.rows().get(5).values()).containsEntry("theme", new Value.Chosen("health"));
        assertThat(plan.rows().get(3).values()).doesNotContainKey("theme");
        assertThat(plan.rows().get(1).values()).containsEntry("kind", new Value.Text("urgent"));
    }

    @Test
    void readsTheNextFileByWhatWasKept() {
        var corrected = Choices.none().withColumn("remarque", "kind").withValue("theme", "autre chose", "health");
        var kept = Choices.fromJson(planner.plan(ideas(), corrected).toKeep().toJson());

        var next = planner.plan(
                Workbooks.of(
                        row("REMARQUE", "axe", "intitulé", "association"),
                        row("urgent", "Autre chose", "Puits", "Amal")),
                kept);

        assertThat(next.rows().getLast().values())
                .containsEntry("kind", new Value.Text("urgent"))
                .containsEntry("theme", new Value.Chosen("health"));
        assertThat(next.signature()).isEqualTo(planner.plan(ideas(), corrected).signature());
    }

    @Test
    void pointsOutARowThatRepeatsAnEarlierOneAndLeavesItWhenAsked() {
        var grid = Workbooks.of(
                row("Association", "Intitulé", "Montant accordé", "Remarque"),
                row("Amal", "Puits", 100, "avant"),
                row("AMAL ", "puits", 100, "après"));

        var plan = planner.plan(grid, Choices.none());
        var without = planner.plan(grid, Choices.none().leavingAllRepeats());

        assertThat(plan.totals().made()).isEqualTo(2);
        assertThat(plan.totals().repeatedRows()).isEqualTo(1);
        assertThat(plan.rows().getLast().notes())
                .containsExactly(new Reason("sheets.note.repeats-here", List.of("2", "ورقة", "Remarque")));
        assertThat(without.totals().made()).isEqualTo(1);
    }

    @Test
    void namesTheRowThatSaysAllTheSameBeforeOneThatOnlyBearsTheSameName() {
        var grid = Workbooks.of(
                row("Association", "Intitulé", "Montant accordé", "Remarque"),
                row("Amal", "Puits", 100, "avant"),
                row("Amal", "Puits", 100, "après"),
                row("Amal", "Puits", 100, "après"));

        var last = planner.plan(grid, Choices.none()).rows().getLast();

        assertThat(last.notes())
                .containsExactly(new Reason("sheets.note.repeats-wholly-here", List.of("3", "ورقة", "")));
    }

    @Test
    void proposesTheOneOptionOfWhichAShortNameIsPartAndSaysSo() {
        var axes = List.of(
                Option.of("e", "البيئة والتنمية المستدامة", "Environnement et développement durable"),
                Option.of("t", "التربية والتعليم", "Éducation et enseignement"),
                Option.of("s", "التنمية الاجتماعية", "Développement social"));
        var plan = new Planner(TargetSamples.requests(axes))
                .plan(
                        Workbooks.of(
                                row("Association", "Intitulé", "Axe"),
                                row("Amal", "Arbres", "البيئة"),
                                row("Nour", "Classe", "التعليم"),
                                row("Rim", "Fête", "développement"),
                                row("Salam", "Divers", "التنمية")),
                        Choices.none());

        assertThat(plan.values()).extracting(ValueMapping::option).containsExactly("e", "t", null, null);
        assertThat(plan.guesses()).extracting(ValueMapping::label).containsExactly("البيئة", "التعليم");
        assertThat(plan.rows().get(1).notes()).containsExactly(Reason.of("sheets.note.short-name", "البيئة"));
        assertThat(new Planner(TargetSamples.requests(axes))
                        .plan(
                                Workbooks.of(row("Association", "Intitulé", "Axe"), row("Amal", "Arbres", "البيئة")),
                                plan.toKeep())
                        .guesses())
                .as("once it was agreed to, it is no guess any more")
                .isEmpty();
    }
}
