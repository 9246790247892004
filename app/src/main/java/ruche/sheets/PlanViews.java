package ruche.sheets;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.kernel.Lang;
import ruche.kernel.Money;
import ruche.kernel.Refusal;
import ruche.shell.Visit;
import ruche.shell.Words;
import ruche.shell.Writing;

/// How a plan reads: its parts in words.
@Component
public class PlanViews {
    /// A page of a plan's rows.
    ///
    /// @param next position to go on from; null at the end
    record RowPage(List<PlannedRow> rows, int of, @Nullable Integer next) {}

    private static final String WITHIN = "@";
    private static final int LONGEST_LABEL = 70;

    private final Words words;

    PlanViews(Words words) {
        this.words = words;
    }

    static RowPage rows(Plan plan, String show, int from, int size) {
        var shown = plan.rows().stream()
                .filter(row -> switch (show) {
                    case "made" -> row.isMade();
                    case "left" -> !row.isMade();
                    case "noted" -> !row.notes().isEmpty();
                    default -> true;
                })
                .toList();
        var page = shown.stream().skip(Math.max(0, from)).limit(size).toList();
        int after = Math.max(0, from) + page.size();
        return new RowPage(page, shown.size(), after < shown.size() ? after : null);
    }

    /// What can be imported into what: `ideas/2018` to wording.
    Map<String, String> choices(Visit visit, List<ImportTarget> targets) {
        var choices = new LinkedHashMap<String, String>();
        for (var target : targets) {
            var kind = words.say(visit.lang(), target.kind() + ".import");
            target.contexts(visit.cell())
                    .forEach((code, name) ->
                            choices.put(target.kind() + "/" + code, kind + " – " + name.in(visit.lang())));
        }
        return choices;
    }

    /// The same in groups: a group is a kind, or a kind with that within which its other contexts stand.
    Map<String, Map<String, String>> grouped(Visit visit, List<ImportTarget> targets) {
        var groups = new LinkedHashMap<String, Map<String, String>>();
        for (var target : targets) {
            var kind = words.say(visit.lang(), target.kind() + ".import");
            var contexts = target.contexts(visit.cell());
            contexts.forEach((code, name) -> {
                var within = code.split(WITHIN, 2)[0];
                boolean alone = contexts.keySet().stream().noneMatch(other -> other.startsWith(within + WITHIN));
                var whole = contexts.getOrDefault(within, name).in(visit.lang());
                var label = alone ? name.in(visit.lang()) : part(visit.lang(), name.in(visit.lang()), whole);
                groups.computeIfAbsent(alone ? kind : kind + " – " + brief(whole), _ -> new LinkedHashMap<>())
                        .put(target.kind() + "/" + code, brief(label));
            });
        }
        return groups;
    }

    private String part(Lang lang, String name, String whole) {
        if (name.equals(whole)) return words.say(lang, "sheets.into-whole");
        var start = whole + " – ";
        return name.startsWith(start) ? name.substring(start.length()) : name;
    }

    private static String brief(String label) {
        return label.length() <= LONGEST_LABEL
                ? label
                : label.substring(0, LONGEST_LABEL - 1).strip() + "…";
    }

    String say(Visit visit, Refusal refusal) {
        return words.say(visit.lang(), refusal);
    }

    /// A reason in words; fields it names are named as the reader knows them.
    public String say(Lang lang, String kind, Reason reason) {
        var arguments = reason.arguments().stream()
                .map(argument -> Arrays.stream(argument.split(", "))
                        .map(part -> named(lang, kind, part))
                        .collect(Collectors.joining(lang == Lang.AR ? "، " : ", ")))
                .toArray();
        return words.say(lang, reason.key(), arguments);
    }

    /// A field or a kind of thing as the reader knows it; anything else as it stands.
    private String named(Lang lang, String kind, String part) {
        if (part.endsWith(".import")) return words.find(lang, part).orElse(part);
        return words.find(lang, kind + ".import-field-" + part).orElse(part);
    }

    /// Why rows are left, for the account of many.
    ///
    /// @param left key of a reason, such as `sheets.left.total`
    public String leftFor(Lang lang, String left) {
        return words.say(lang, left.replace(".left.", ".short."));
    }

    public String field(Lang lang, String kind, String field) {
        return words.say(lang, kind + ".import-field-" + field);
    }

    String option(Lang lang, Target target, String field, String option) {
        return target.field(field).stream()
                .flatMap(known -> known.options().stream())
                .filter(known -> known.id().equals(option))
                .findFirst()
                .map(known -> spelling(lang, known))
                .orElse(option);
    }

    /// An option's name in the reader's script: there the first of its spellings.
    String spelling(Lang lang, Option option) {
        return option.spellings().stream()
                .filter(spelling -> isArabic(spelling) == (lang == Lang.AR))
                .findFirst()
                .orElse(option.spellings().getFirst());
    }

    private static boolean isArabic(String text) {
        return text.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
    }

    public String value(Lang lang, Target target, String field, Value value) {
        var writing = new Writing(lang);
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Sum(var minor, var currency) ->
                sum(lang, currency == null ? target.currency() : currency, minor);
            case Value.Day(var day) -> writing.date(day);
            case Value.Quantity(var number) -> number.toPlainString();
            case Value.Year(var year) -> String.valueOf(year);
            case Value.Chosen(var option) -> option(lang, target, field, option);
        };
    }

    /// Such a sum is a correction in the file: it is shown, and taken over by no row.
    public boolean isNegative(@Nullable Value value) {
        return value instanceof Value.Sum sum && sum.minor() < 0;
    }

    public String sum(Lang lang, String currency, long minor) {
        var text = new Writing(lang).money(Money.of(Math.abs(minor), currency));
        return minor < 0 ? "−" + text : text;
    }

    String key(String prefix, Enum<?> constant) {
        return prefix + constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
