package ruche.ideas;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import ruche.kernel.Money;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.shell.Page;
import ruche.shell.Typed;

/// A form about an idea: what was typed, and what is wrong with each field.
final class IdeaForm {
    private static final Set<String> NOT_KEPT = Set.of("_csrf", "once", "later", "insists");

    private final Typed typed;
    private final Map<String, Refusal> wrong = new LinkedHashMap<>();

    private IdeaForm(Typed typed) {
        this.typed = typed;
    }

    static IdeaForm of(MultiValueMap<String, String> fields) {
        return new IdeaForm(Typed.of(fields));
    }

    static IdeaForm of(Map<String, String> fields) {
        var typed = Typed.nothing();
        for (var field : fields.entrySet()) typed = typed.with(field.getKey(), field.getValue());
        return new IdeaForm(typed);
    }

    /// An idea as it stands, to be completed.
    static IdeaForm of(Idea idea) {
        return new IdeaForm(Typed.nothing()
                .with("title", idea.title())
                .with("description", idea.description())
                .with("commune", idea.commune())
                .with("douar", idea.douar())
                .with("targetGroups", idea.targetGroups())
                .with("beneficiaries", idea.beneficiaries())
                .with("asked", plain(idea.asked()))
                .with("own", plain(idea.own()))
                .with("axis", idea.axis())
                .with("subAxis", idea.subAxis())
                .with("kind", idea.kind())
                .with("sdg", idea.sdg())
                .with("dac", idea.dac()));
    }

    /// A sum as it would be typed.
    private static @Nullable String plain(@Nullable Money sum) {
        if (sum == null) return null;
        var amount = java.math.BigDecimal.valueOf(sum.minor(), sum.currency().getDefaultFractionDigits());
        return amount.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /// What a draft keeps.
    static Map<String, String> kept(MultiValueMap<String, String> fields) {
        var kept = new LinkedHashMap<String, String>();
        fields.toSingleValueMap().forEach((name, value) -> {
            if (!NOT_KEPT.contains(name) && !value.isBlank() && value.length() <= Typed.LONG) kept.put(name, value);
        });
        return kept;
    }

    /// The same, with some fields filled.
    IdeaForm with(Map<String, String> fields) {
        var filled = typed;
        for (var field : fields.entrySet()) filled = filled.with(field.getKey(), field.getValue());
        return new IdeaForm(filled);
    }

    String text(String field) {
        return typed.text(field);
    }

    @Nullable String textOrNull(String field) {
        return typed.checked(field) ? typed.text(field) : null;
    }

    List<String> all(String field) {
        return typed.all(field);
    }

    /// @throws Refusal if it is no id
    java.util.@Nullable UUID idOrNull(String field) {
        if (!typed.checked(field)) return null;
        try {
            return typed.id(field);
        } catch (NotFound _) {
            throw new Refusal("shell.choice-missing").about(field);
        }
    }

    /// What is wrong with a field, in the reader's language; empty when nothing is.
    String error(Page page, String field) {
        var refusal = wrong.get(field);
        return refusal == null ? "" : page.say(refusal.key(), refusal.arguments());
    }

    boolean clean() {
        return wrong.isEmpty();
    }

    IdeaForm wrong(String field, Refusal refusal) {
        wrong.putIfAbsent(field, refusal);
        return this;
    }

    /// What is said of the idea; what cannot be read is null and noted as wrong.
    IdeaFacts facts(Currency currency, boolean communeRequired) {
        shortEnough("title", "douar", "targetGroups");
        notTooLong(Typed.LONG, "description", "message");
        if (communeRequired && textOrNull("commune") == null) wrong("commune", new Refusal("ideas.commune-needed"));
        return new IdeaFacts(
                text("title"),
                text("description"),
                textOrNull("commune"),
                text("douar"),
                text("targetGroups"),
                read(
                        "beneficiaries",
                        () -> TypedCount.read(text("beneficiaries")).orElse(null)),
                cost(currency),
                sum("own", currency));
    }

    /// What costs nothing asks for no project.
    private @Nullable Money cost(Currency currency) {
        var cost = sum("asked", currency);
        if (cost != null && cost.minor() == 0) wrong("asked", new Refusal("ideas.cost-zero"));
        return cost;
    }

    /// Lines stay lines.
    IdeaForm shortEnough(String... fields) {
        return notTooLong(Typed.SHORT, fields);
    }

    private IdeaForm notTooLong(int most, String... fields) {
        for (var field : fields) read(field, () -> Typed.atMost(most, field, text(field)));
        return this;
    }

    /// What scrutiny asks for is answered in its field; a question in words alone, in words.
    void mustAnswer(Set<AskedField> asked) {
        for (var field : asked)
            if (text(field.field()).isEmpty()) wrong(field.field(), new Refusal("ideas.answer-needed"));
        if (asked.isEmpty() && text("message").isEmpty()) wrong("message", new Refusal("ideas.answer-in-words"));
    }

    /// A code that is of no such form is noted as wrong.
    String code(CountedAs counted) {
        var code = read(counted.field(), () -> counted.read(text(counted.field())));
        return code == null ? "" : code;
    }

    @Nullable Money sum(String field, Currency currency) {
        return read(field, () -> TypedSum.read(text(field), currency).orElse(null));
    }

    private <T> @Nullable T read(String field, Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            wrong(field, refusal);
            return null;
        }
    }
}
