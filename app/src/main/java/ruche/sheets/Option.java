package ruche.sheets;

import java.util.List;

/// One value that a choice or a place can take.
///
/// @param id the caller's own id
/// @param spellings every way it is known to be written, in any language; the first in each script is its name
/// @param aliases what it is also known by and never called, such as a code
public record Option(String id, List<String> spellings, List<String> aliases) {

    public Option {
        spellings = spellings.stream().filter(spelling -> !spelling.isEmpty()).toList();
        aliases = aliases.stream().filter(alias -> !alias.isEmpty()).toList();
    }

    public Option(String id, List<String> spellings) {
        this(id, spellings, List.of());
    }

    public static Option of(String id, String... spellings) {
        return new Option(id, List.of(spellings));
    }

    public Option alias(String alias) {
        return new Option(id, spellings, List.of(alias));
    }
}
