package ruche.sheets;

import java.util.List;

/// One value that a choice or a place can take.
///
/// @param id the caller's own id
/// @param spellings every way it is known to be written, in any language
public record Option(String id, List<String> spellings) {

    public Option {
        spellings = List.copyOf(spellings);
    }

    public static Option of(String id, String... spellings) {
        return new Option(id, List.of(spellings));
    }
}
