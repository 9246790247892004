package ruche.engine.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field of projects, and what it counts as elsewhere.
///
/// @param axis of the shipped starting point; a province has its own
/// @param sdg targets of the 2030 agenda, such as `6.1`
/// @param dac purpose codes of the OECD, five digits
public record Theme(
        String id, @Nullable String axis, List<String> sdg, List<String> dac, String arabic, String french) {
    public Theme {
        sdg = List.copyOf(sdg);
        dac = List.copyOf(dac);
    }
}
