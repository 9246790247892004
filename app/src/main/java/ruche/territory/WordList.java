package ruche.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Words by what they mean, from a file of lines: meaning, tab, word.
final class WordList {
    private final String file;
    private final Map<String, List<String>> byMeaning = new LinkedHashMap<>();

    WordList(String file) {
        this.file = file;
        text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    }

    private void add(String line) {
        var parts = line.split("\t", -1);
        if (parts.length != 2) throw new IllegalStateException(file + ": " + line);
        byMeaning.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
    }

    /// @throws IllegalArgumentException if the file has none
    String[] of(String meaning) {
        var words = byMeaning.get(meaning);
        if (words == null) throw new IllegalArgumentException(file + " has no words for " + meaning);
        return words.toArray(String[]::new);
    }

    private String text() {
        try (var in = WordList.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("not in the program: " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
