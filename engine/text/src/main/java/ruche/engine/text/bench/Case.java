package ruche.engine.text.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ruche.engine.text.Table;
import ruche.engine.text.twins.Idea;

/// A labelled idea, a row of a file with the headings id, dup_group, near_miss_of, lang, axis, programme,
/// commune, title, description.
///
/// @param group of ideas that are one; empty for one of its own
/// @param nearMissOf the group that it is not, though it is the same project elsewhere
/// @param programme `-` where none fits
record Case(
        String id,
        String group,
        String nearMissOf,
        String language,
        String axis,
        String programme,
        String commune,
        String title,
        String description) {

    static List<Case> read(Path file) {
        try {
            return Table.read(Files.newBufferedReader(file)).stream()
                    .map(Case::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Case of(Map<String, String> row) {
        return new Case(
                cell(row, "id"),
                cell(row, "dup_group"),
                cell(row, "near_miss_of"),
                cell(row, "lang"),
                cell(row, "axis"),
                cell(row, "programme"),
                cell(row, "commune"),
                cell(row, "title"),
                cell(row, "description"));
    }

    private static String cell(Map<String, String> row, String heading) {
        return row.getOrDefault(heading, "");
    }

    Idea idea() {
        return new Idea(id, title, description, commune, 0);
    }

    boolean twinOf(Case other) {
        return !group.isEmpty() && group.equals(other.group);
    }

    boolean nearMissOf(Case other) {
        return (!nearMissOf.isEmpty() && nearMissOf.equals(other.group))
                || (!other.nearMissOf.isEmpty() && other.nearMissOf.equals(group));
    }

    /// What must stay in one half: twins and their near misses.
    String family() {
        return !group.isEmpty() ? group : !nearMissOf.isEmpty() ? nearMissOf : id;
    }
}
