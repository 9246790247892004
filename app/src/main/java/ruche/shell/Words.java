package ruche.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
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

    /// A refusal in the reader's language. An argument that is itself a `Refusal` is worded first.
    public String say(Lang lang, Refusal refusal) {
        var arguments = refusal.arguments();
        for (int i = 0; i < arguments.length; i++)
            if (arguments[i] instanceof Refusal inner) arguments[i] = say(lang, inner);
        return say(lang, refusal.key(), arguments);
    }
}
