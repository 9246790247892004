package ruche.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;

/// The interface's wording in every language, from each module's `messages_*.properties`.
@Component
public class Words {
    private static final long THOUSAND = 1_000;

    private final MessageSource messages;

    /// Sentences without arguments, which a page has by the hundred: found once, not in one bundle after another.
    private final Map<Lang, Map<String, String>> plain = new EnumMap<>(Lang.class);

    Words(MessageSource messages) {
        this.messages = messages;
        for (var lang : Lang.values()) plain.put(lang, new ConcurrentHashMap<>());
    }

    /// For a command that has no program running.
    public static Words standalone() {
        try {
            return new Words(WordsConfiguration.messageSource());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws org.springframework.context.NoSuchMessageException if no module has the key: a mistake of ours
    public String say(Lang lang, String key, Object... arguments) {
        if (arguments.length == 0) return pattern(lang, key);
        var said = said(lang, key, arguments);
        return lang == Lang.FR ? FrenchArticle.in(pattern(lang, key), said, arguments) : said;
    }

    private String said(Lang lang, String key, Object... arguments) {
        if (!hasLarge(arguments)) return messages.getMessage(key, arguments, lang.locale());
        if (!pattern(lang, key).contains(",choice,"))
            return messages.getMessage(key, written(lang, arguments), lang.locale());
        return chosen(lang, messages.getMessage(key, arguments, lang.locale()), arguments);
    }

    private String pattern(Lang lang, String key) {
        return Objects.requireNonNull(plain.get(lang))
                .computeIfAbsent(key, _ -> messages.getMessage(key, null, lang.locale()));
    }

    /// A sentence that chose its words by a number has it as the language writes it, in pages as they write it.
    private static String chosen(Lang lang, String said, Object[] arguments) {
        var text = said;
        for (var argument : arguments)
            if (isLarge(argument))
                text = text.replace(
                        NumberFormat.getInstance(lang.locale()).format(argument),
                        new Writing(lang).number(((Number) argument).longValue()));
        return text;
    }

    /// Large numbers as pages write them.
    private static Object[] written(Lang lang, Object[] arguments) {
        var written = arguments.clone();
        for (int i = 0; i < written.length; i++)
            if (isLarge(written[i])) written[i] = new Writing(lang).number(((Number) written[i]).longValue());
        return written;
    }

    private static boolean hasLarge(Object[] arguments) {
        for (var argument : arguments) if (isLarge(argument)) return true;
        return false;
    }

    private static boolean isLarge(Object argument) {
        return (argument instanceof Integer || argument instanceof Long) && ((Number) argument).longValue() >= THOUSAND;
    }

    /// The wording of a key that need not exist.
    public Optional<String> find(Lang lang, String key) {
        return Optional.ofNullable(messages.getMessage(key, null, null, lang.locale()));
    }

    /// A refusal in the reader's language, with what it names: another refusal, a text, a day.
    public String say(Lang lang, Refusal refusal) {
        var arguments = refusal.arguments();
        for (int i = 0; i < arguments.length; i++) arguments[i] = worded(lang, arguments[i]);
        return say(lang, refusal.key(), arguments);
    }

    private Object worded(Lang lang, Object argument) {
        return switch (argument) {
            case Refusal inner -> say(lang, inner);
            case Bilingual text -> text.in(lang);
            case LocalDate day -> new Writing(lang).date(day);
            default -> argument;
        };
    }
}
