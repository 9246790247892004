package ruche.sheets;

import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// An import that a job is to take back.
///
/// @param why public; empty where a command did not say
record Undoing(UUID id, String why) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String toJson() {
        return JSON.writeValueAsString(this);
    }

    /// Jobs from before a reason was asked hold the id alone.
    static Undoing fromJson(String json) {
        return json.startsWith("{")
                ? JSON.readValue(json, Undoing.class)
                : new Undoing(JSON.readValue(json, UUID.class), "");
    }
}
