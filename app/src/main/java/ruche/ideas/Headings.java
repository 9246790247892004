package ruche.ideas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The headings under which people write what is asked of an idea, from `headers.tsv`: field, heading.
final class Headings {
    private static final String FILE = "headers.tsv";

    private final Map<String, List<String>> byField = new LinkedHashMap<>();

    Headings() {
        text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    }

    private void add(String line) {
        var parts = line.split("\t", -1);
        if (parts.length != 2) throw new IllegalStateException(FILE + ": " + line);
        byField.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
    }

    /// @throws IllegalArgumentException if the file has none for the field
    String[] of(String field) {
        var headings = byField.get(field);
        if (headings == null) throw new IllegalArgumentException("no headings for " + field);
        return headings.toArray(String[]::new);
    }

    private static String text() {
        try (var file = Headings.class.getResourceAsStream(FILE)) {
            if (file == null) throw new IllegalStateException("not in the program: " + FILE);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
