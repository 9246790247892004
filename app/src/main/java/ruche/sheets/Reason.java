package ruche.sheets;

import java.util.List;

/// Why something is so, as a message key and what the message quotes.
public record Reason(String key, List<String> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String key, Object... arguments) {
        return new Reason(key, List.of(arguments).stream().map(Object::toString).toList());
    }
}
