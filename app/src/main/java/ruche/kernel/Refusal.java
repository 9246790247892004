package ruche.kernel;

import java.util.List;

/// A rule that stops an act. It carries a message key, never a sentence: the reader's language decides.
///
/// The kernel's own refusals (`kernel.*`) are worded by `shell`.
public class Refusal extends RuntimeException {
    private final String key;
    private final transient List<Object> arguments;

    /// @param key message key, starting with the module's name
    /// @param arguments what the message's `{0}`, `{1}` … stand for
    public Refusal(String key, Object... arguments) {
        super(key + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
