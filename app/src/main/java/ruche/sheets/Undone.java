package ruche.sheets;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// What taking an import back came to.
///
/// @param takenBack how much of what it had brought was taken back
/// @param kept what stays because somebody has worked on it since
public record Undone(long takenBack, List<String> kept) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Undone {
        kept = List.copyOf(kept);
    }

    String toJson() {
        return JSON.writeValueAsString(this);
    }

    static Undone fromJson(String json) {
        return JSON.readValue(json, Undone.class);
    }
}
