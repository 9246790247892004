package ruche.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import ruche.accounts.NewCell;
import ruche.kernel.Bilingual;
import ruche.kernel.Period;
import ruche.strategy.CycleId;
import ruche.strategy.NewCycle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `cycle.json` of a folder.
final class CycleJson {
    private static final String NAME = "cycle.json";

    private final Path folder;
    private final JsonNode root;

    private CycleJson(Path folder, JsonNode root) {
        this.folder = folder;
        this.root = root;
    }

    /// @throws FolderFaulty if the folder has none, or it is no JSON
    static CycleJson of(Path folder, JsonMapper json) {
        var file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) throw FolderFaulty.missing(NAME);
        try {
            return new CycleJson(folder, json.readTree(file));
        } catch (JacksonException e) {
            throw FolderFaulty.unreadable(NAME);
        }
    }

    /// The file named under `files`, if it names one.
    ///
    /// @throws FolderFaulty if it names one that is not there
    Optional<String> file(String key) {
        var name = text(root.path("files"), key);
        if (!name.isEmpty() && !Files.isRegularFile(folder.resolve(name))) throw FolderFaulty.missing(name);
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /// What a file of the folder holds.
    byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw FolderFaulty.missing(name);
        }
    }

    /// Hands over each row of the file named under `files`, if it names one.
    void rows(String key, Consumer<FileRow> taker) {
        file(key).ifPresent(name -> FileRow.each(folder, name, taker));
    }

    NewCell cell() {
        var cell = root.path("cell");
        try {
            return new NewCell(
                    text(cell, "code"),
                    text(cell, "prefix"),
                    bilingual(cell.path("name")),
                    text(cell, "territory"),
                    ZoneId.of(text(cell, "zone")),
                    Currency.getInstance(text(cell, "currency")));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw FolderFaulty.in(NAME, "cell");
        }
    }

    NewCycle cycle() {
        var cycle = root.path("cycle");
        var from = day(cycle, "from");
        if (from == null) throw FolderFaulty.in(NAME, "from");
        return new NewCycle(
                text(cycle, "code"),
                cycle.path("year").asInt(),
                bilingual(cycle.path("title")),
                new Period(from, day(cycle, "to")),
                day(cycle, "presented"),
                cycle.path("communeRequired").asBoolean(),
                paragraphs(root.path("context")),
                bilingualOrNull(root.path("note")),
                bilingualOrNull(root.path("workProgramme").path("title")));
    }

    /// A workshop's sheet of ideas.
    ///
    /// @param meeting the key of the meeting it comes from
    record Sheet(String file, String meeting) {}

    List<Sheet> sheets() {
        return list("ideas").stream()
                .map(sheet -> new Sheet(text(sheet, "file"), text(sheet, "meeting")))
                .toList();
    }

    /// What the files of decisions speak of.
    ///
    /// @param numbers the ideas' numbers by where they came from
    CycleFrame frame(CycleId cycle, Map<String, String> numbers) {
        return new CycleFrame(cycle, numbers, named("kinds"), named("targetGroups"));
    }

    private Map<String, Bilingual> named(String key) {
        var named = new HashMap<String, Bilingual>();
        for (var one : list(key)) named.put(text(one, "code"), bilingual(one));
        return named;
    }

    List<JsonNode> list(String key) {
        return list(root, key);
    }

    List<JsonNode> goals() {
        return list(root.path("workProgramme"), "goals");
    }

    @Nullable Bilingual conclusion(String meeting) {
        return bilingualOrNull(root.path("conclusions").path(meeting));
    }

    static List<JsonNode> list(JsonNode node, String key) {
        return StreamSupport.stream(node.path(key).spliterator(), false).toList();
    }

    static List<String> texts(JsonNode node, String key) {
        return list(node, key).stream().map(JsonNode::asString).toList();
    }

    static String text(JsonNode node, String key) {
        return node.path(key).asString("").strip();
    }

    static @Nullable LocalDate day(JsonNode node, String key) {
        var text = text(node, key);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw FolderFaulty.in(NAME, text);
        }
    }

    /// @throws FolderFaulty if it begins on no day
    static Period period(JsonNode node) {
        var from = day(node, "from");
        if (from == null) throw FolderFaulty.in(NAME, text(node, "code"));
        return new Period(from, day(node, "to"));
    }

    static Bilingual bilingual(JsonNode node) {
        var text = bilingualOrNull(node);
        if (text == null) throw FolderFaulty.in(NAME, text(node, "code"));
        return text;
    }

    static @Nullable Bilingual bilingualOrNull(JsonNode node) {
        return Bilingual.orNull(text(node, "ar"), text(node, "fr"));
    }

    private static @Nullable Bilingual paragraphs(JsonNode node) {
        return Bilingual.orNull(String.join("\n\n", texts(node, "ar")), String.join("\n\n", texts(node, "fr")));
    }
}
