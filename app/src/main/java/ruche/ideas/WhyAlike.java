package ruche.ideas;

import java.util.List;
import ruche.engine.text.Quantity;
import ruche.engine.text.twins.Reason;
import ruche.shell.Page;

/// Puts what two ideas share into the reader's words.
final class WhyAlike {
    private static final int MOST = 5;

    private WhyAlike() {}

    /// Words that both have, written as in the first, without those that stand among the terms.
    static List<String> words(Reason why) {
        var named = terms(why).stream().map(Reason.Term::here).toList();
        return why.words().stream()
                .filter(word -> named.stream().noneMatch(term -> term.contains(word)))
                .limit(MOST)
                .toList();
    }

    /// Concepts that both name.
    static List<Reason.Term> terms(Reason why) {
        return why.terms().stream().limit(MOST).toList();
    }

    /// A number with its unit.
    static String quantity(Page page, Quantity quantity) {
        boolean whole = quantity.value() == Math.rint(quantity.value()) && Math.abs(quantity.value()) < 1e15;
        var number = whole ? page.number((long) quantity.value()) : Double.toString(quantity.value());
        if (quantity.unit().isEmpty()) return number;
        var unit = quantity.unit().equals("%") ? "percent" : quantity.unit();
        return page.say("ideas.unit-" + unit, number);
    }
}
