package ruche.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;

/// The interface's wording in every language, from each module's `messages_*.properties`.
@Component
public class Words {
    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
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
        return messages.getMessage(key, arguments, lang.locale());
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
