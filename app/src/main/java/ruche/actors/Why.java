package ruche.actors;

import java.util.List;
import ruche.kernel.Refusal;
import ruche.shell.Page;

/// A reason in words, said in the reader's language.
///
/// @param key message key
/// @param arguments what the message's `{0}`, `{1}` … stand for
public record Why(String key, List<Object> arguments) {
    static Why of(String key, Object... arguments) {
        return new Why(key, List.of(arguments));
    }

    public String in(Page page) {
        return page.say(new Refusal(key, arguments.toArray()));
    }
}
