package ruche.jobs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A refusal as it is stored: `{"key": …, "arguments": […]}`; worded only when somebody reads it.
final class Failure {
    private Failure() {}

    static String json(JsonMapper json, Refusal refusal) {
        return json.writeValueAsString(stored(refusal));
    }

    private record Stored(String key, List<Object> arguments) {}

    private static Stored stored(Refusal refusal) {
        var arguments = new ArrayList<Object>();
        for (var argument : refusal.arguments())
            arguments.add(
                    switch (argument) {
                        case Refusal inner -> stored(inner);
                        case Number number -> number;
                        default -> argument.toString();
                    });
        return new Stored(refusal.key(), arguments);
    }

    static @Nullable Refusal refusal(JsonMapper json, @Nullable String stored) {
        return stored == null ? null : refusal(json.readTree(stored));
    }

    private static Refusal refusal(JsonNode stored) {
        var arguments = new ArrayList<Object>();
        for (var argument : stored.get("arguments")) {
            if (argument.isObject()) arguments.add(refusal(argument));
            else if (argument.isNumber()) arguments.add(argument.numberValue());
            else arguments.add(argument.stringValue());
        }
        return new Refusal(stored.get("key").stringValue(), arguments.toArray());
    }
}
