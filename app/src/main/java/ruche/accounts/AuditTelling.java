package ruche.accounts;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Money;
import ruche.record.Journal.AuditLine;
import ruche.shell.Words;
import ruche.shell.Writing;

/// Says in words what lines of the audit hold: about what, what was and is, and why.
@Component
class AuditTelling {
    private static final Pattern TWICE = Pattern.compile("([A-Z_]+ )?(.+) / \\2", Pattern.DOTALL);
    private static final Pattern SUM = Pattern.compile("(\\d{1,15}(?:\\.\\d+)?) ([A-Z]{3})");

    /// Acts of which the reason speaks of persons, or of what an actor keeps to itself.
    private static final Pattern PRIVATE =
            Pattern.compile("(actor-(paper|request|holder|contact)|accounts|attendance|invitation)\\.");

    private final AuditNames names;
    private final Words words;

    AuditTelling(AuditNames names, Words words) {
        this.names = names;
        this.words = words;
    }

    /// @param before null where only the present is told
    /// @param path its page below the cell's address; null where it has none
    record Fact(
            String label,
            @Nullable String before,
            String now,
            @Nullable String path) {}

    /// @param why in the reader's language where it is said in his
    record Told(AuditSubject subject, List<Fact> facts, String why) {}

    /// In the order of the lines.
    ///
    /// @param persons whether those whom an act is about are named, and what is private is told why
    List<Told> tell(CellId cell, Lang lang, List<AuditLine> lines, boolean persons) {
        var known = names.of(cell, lang, lines, persons);
        return lines.stream().map(line -> tell(line, lang, known, persons)).toList();
    }

    private Told tell(AuditLine line, Lang lang, AuditNames.Known known, boolean persons) {
        return new Told(
                AuditSubject.of(line.subject(), line.facts(), known),
                AuditFact.of(line.act(), line.facts())
                        .map(fact -> tell(fact, line, lang, known))
                        .filter(fact -> !fact.now().isEmpty())
                        .toList(),
                persons || !PRIVATE.matcher(line.act()).lookingAt() ? why(line, lang) : "");
    }

    private Fact tell(AuditFact fact, AuditLine line, Lang lang, AuditNames.Known known) {
        var label = words.say(lang, "accounts.fact-" + fact.label());
        var value = fact.now(line.facts(), lang);
        var now = written(fact, value, lang, known);
        var kind = fact.kind().equals("idea") ? "idea" : fact.named();
        var path = kind == null || value.isEmpty() || fact.isList() ? null : AuditSubject.page(kind, value);
        var was = fact.was(line.facts(), lang);
        if (was.isEmpty()) return new Fact(label, null, now, path);
        var nothing = words.say(lang, "accounts.fact-none");
        var before = written(fact, was.get(), lang, known);
        if (before.equals(now)) return new Fact(label, null, now, path);
        return new Fact(label, before.isEmpty() ? nothing : before, now.isEmpty() ? nothing : now, path);
    }

    /// Empty for what cannot be said: ids of what is gone.
    private String written(AuditFact fact, String value, Lang lang, AuditNames.Known known) {
        var kind = fact.named();
        if (kind == null) return written(fact.kind(), value, lang);
        return fact.parts(value).stream()
                .map(id -> known.name(kind, id).orElse(id.length() == 36 ? "" : id))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(lang == Lang.AR ? "، " : ", "));
    }

    private static String written(String kind, String value, Lang lang) {
        var writing = new Writing(lang);
        return switch (kind) {
            case "number" -> value.matches("\\d{1,18}") ? writing.number(Long.parseLong(value)) : value;
            case "day" -> day(value, writing);
            case "money" -> money(value, writing);
            default -> value;
        };
    }

    private static String day(String value, Writing writing) {
        try {
            return value.isEmpty() ? "" : writing.date(LocalDate.parse(value));
        } catch (DateTimeException miswritten) {
            return value;
        }
    }

    /// Older changes kept some sums without their currency: those are not told.
    private static String money(String value, Writing writing) {
        var sum = SUM.matcher(value);
        if (!sum.matches()) return "";
        var currency = java.util.Currency.getInstance(sum.group(2));
        long minor = new BigDecimal(sum.group(1))
                .movePointRight(currency.getDefaultFractionDigits())
                .longValue();
        return writing.money(new Money(minor, currency));
    }

    /// Older lines hold some reasons twice.
    private static String why(AuditLine line, Lang lang) {
        if (!line.whyFr().isEmpty()) return lang == Lang.AR ? line.why() : line.whyFr();
        var twice = TWICE.matcher(line.why());
        return twice.matches() ? twice.group(2) : line.why();
    }
}
