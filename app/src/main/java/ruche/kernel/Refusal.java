package ruche.kernel;

import java.util.List;

/// A rule that stops an act. It carries a message key, never a sentence: the reader's language decides.
///
/// The kernel's own refusals (`kernel.*`) are worded by `shell`.
public class Refusal extends RuntimeException {
    private final String key;
    private final transient List<Object> arguments;
    private String about = "";

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

    /// Says which part of what was given is at fault; what was said first stays.
    ///
    /// @param part its name there, as of a record's component or a form's field
    public Refusal about(String part) {
        if (about.isEmpty()) about = part;
        return this;
    }

    /// Empty where no part is at fault alone.
    public String about() {
        return about;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
