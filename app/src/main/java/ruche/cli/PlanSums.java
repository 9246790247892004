package ruche.cli;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import ruche.kernel.Money;
import ruche.sheets.Plan;
import ruche.sheets.PlannedRow;
import ruche.sheets.Target;
import ruche.sheets.Value;
import ruche.shell.Writing;

/// The sums of a plan, field by field and each currency by itself.
final class PlanSums {
    private final Plan plan;
    private final Target target;

    PlanSums(Plan plan, Target target) {
        this.plan = plan;
        this.target = target;
    }

    /// Field to currency to minor units, of the rows that would be made.
    Map<String, Map<String, Long>> byField() {
        var sums = new TreeMap<String, Map<String, Long>>();
        plan.made().forEach(row -> add(row, sums));
        return sums;
    }

    private void add(PlannedRow row, Map<String, Map<String, Long>> sums) {
        row.values().forEach((field, value) -> {
            if (value instanceof Value.Sum(var minor, var currency))
                sums.computeIfAbsent(field, _ -> new TreeMap<>())
                        .merge(currency == null ? target.currency() : currency, minor, Math::addExact);
        });
    }

    static String words(Writing writing, Map<String, Long> byCurrency) {
        var words = new ArrayList<String>();
        byCurrency.forEach((currency, minor) ->
                words.add((minor < 0 ? "−" : "") + writing.money(Money.of(Math.abs(minor), currency))));
        return String.join(" + ", words);
    }
}
