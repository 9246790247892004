package ruche.strategy;

import java.time.LocalDate;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Period;

/// Invented cycles.
public final class CycleSamples {
    private CycleSamples() {}

    public static NewCycle of(int year) {
        var period = new Period(LocalDate.of(year, 1, 10), LocalDate.of(year, 12, 20));
        return new NewCycle(
                Integer.toString(year),
                year,
                new Bilingual("دورة " + year, "Cycle " + year),
                period,
                null,
                true,
                new Bilingual("سياق الدورة.", "Contexte du cycle.\n\nSecond alinéa."),
                new Bilingual("محتوى مبتكر", "Contenu inventé"),
                null);
    }

    /// An open cycle with axes `water` (with `water.wells`) and `school`.
    public static Cycle withAxes(Cycles cycles, Axes axes, CellId cell, int year) {
        var us = By.commandLine();
        var cycle = cycles.open(cell, of(year), us);
        var water = axes.add(cell, cycle.id(), new NewAxis("water", new Bilingual("الماء", "Eau"), null), us);
        axes.add(cell, cycle.id(), new NewAxis("school", new Bilingual("التمدرس", "École"), null), us);
        axes.add(cell, cycle.id(), new NewAxis("water.wells", new Bilingual("الآبار", "Puits"), water.id()), us);
        return cycle;
    }
}
