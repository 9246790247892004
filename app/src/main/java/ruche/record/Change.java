package ruche.record;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Money;

/// One change, as it is audited and entered in the public record.
///
/// @param act what was done, a stable word such as `idea.proposed`
/// @param subject to what, such as `idea/RHM-2018-0133`; public, without personal data
/// @param why the reason in words, in Arabic where it is said in both languages; kept in the audit, which only staff
///     reads; empty when the act needs none
/// @param whyFr the reason in French; empty where it is said in one language only
/// @param facts what may be public, by name; what a fact was before stands under its name with `-before`
/// @param personal what is personal, by name: the record keeps only salted hashes of it
public record Change(
        String act,
        String subject,
        String why,
        String whyFr,
        SortedMap<String, String> facts,
        SortedMap<String, String> personal) {
    /// Ends the name of what a fact was before.
    public static final String BEFORE = "-before";

    public Change {
        if (!act.matches("[a-z-]+\\.[a-z-]+")) throw new IllegalArgumentException("act: " + act);
    }

    public static Change of(String act, String subject) {
        return new Change(act, subject, "", "", new TreeMap<>(), new TreeMap<>());
    }

    public Change because(String why) {
        return new Change(act, subject, why, "", facts, personal);
    }

    /// @param why null where the act needs no reason
    public Change because(@Nullable Bilingual why) {
        if (why == null) return because("");
        boolean both = !why.ar().isEmpty() && !why.fr().isEmpty() && !why.ar().equals(why.fr());
        return both
                ? new Change(act, subject, why.ar(), why.fr(), facts, personal)
                : because(why.ar().isEmpty() ? why.fr() : why.ar());
    }

    public Change with(String name, Object fact) {
        return with(Map.of(name, text(fact)));
    }

    /// What was one thing and is another now.
    public Change with(String name, Object before, Object now) {
        return with(Map.of(name + BEFORE, text(before), name, text(now)));
    }

    public Change with(Map<String, String> more) {
        var all = new TreeMap<>(facts);
        all.putAll(more);
        return new Change(act, subject, why, whyFr, all, personal);
    }

    /// Adds what the facts were before, of those that are not the same any more.
    ///
    /// @param before the same change, said of how things were
    public Change since(Change before) {
        var was = new TreeMap<String, String>();
        facts.forEach((name, now) -> {
            var then = before.facts().getOrDefault(name, "");
            if (!then.equals(now)) was.put(name + BEFORE, then);
        });
        return with(was);
    }

    public Change withPersonal(String name, String value) {
        var all = new TreeMap<>(personal);
        all.put(name, value);
        return new Change(act, subject, why, whyFr, facts, all);
    }

    /// A fact as the record keeps it: empty for nothing, a sum in units with its currency.
    public static String text(@Nullable Object fact) {
        if (fact == null) return "";
        if (!(fact instanceof Money sum)) return fact.toString();
        return BigDecimal.valueOf(sum.minor(), sum.currency().getDefaultFractionDigits())
                        .toPlainString()
                + " " + sum.currency().getCurrencyCode();
    }
}
