package ruche.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.shell.Naming;
import ruche.shell.Words;

/// Tells what was kept of a form in the reader's language: each field with its label, codes by the names they stand
/// for. A field whose label or code nobody words is told as it was typed, or not at all.
@Component
class KeptInWords {
    /// What the usual fields name by code or id.
    private static final Map<String, String> NAMED = Map.of(
            "cycle", "cycle",
            "axis", "axis",
            "subAxis", "axis",
            "commune", "place",
            "meeting", "meeting",
            "bearer", "actor");

    private final Cells cells;
    private final Words words;
    private final ObjectProvider<Naming> modules;

    KeptInWords(Cells cells, Words words, ObjectProvider<Naming> modules) {
        this.cells = cells;
        this.words = words;
        this.modules = modules;
    }

    /// @param label empty where no words are known
    record Line(String label, String text) {}

    List<Line> of(Kept kept, Lang lang) {
        var path = kept.action().split("/");
        boolean inCell = path.length > 3 && path[1].equals("c");
        var module = inCell ? path[3] : "";
        var cell = inCell ? cells.byCode(path[2]).map(Cell::id) : Optional.<CellId>empty();
        var lines = new ArrayList<Line>();
        for (var field : kept.fields()) {
            var label = label(module, field.name(), lang);
            var name = cell.flatMap(id -> name(id, field, lang));
            if (name.isPresent()) lines.add(new Line(label, name.get()));
            else if (Kept.isTyped(field.value()) && !NAMED.containsKey(field.name()))
                lines.add(new Line(label, field.value()));
        }
        return lines;
    }

    private String label(String module, String field, Lang lang) {
        var bare = field.replaceFirst("_(ar|fr)$", "");
        return Stream.of(module + ".field-" + bare, module + "." + bare, "appraisal." + bare, "notices." + bare)
                .flatMap(key -> words.find(lang, key).stream())
                .filter(found -> !found.contains("{"))
                .findFirst()
                .orElse("");
    }

    private Optional<String> name(CellId cell, Kept.Field field, Lang lang) {
        var kind = NAMED.get(field.name());
        if (kind == null || field.value().isBlank()) return Optional.empty();
        return modules.orderedStream()
                .flatMap(module -> Optional.ofNullable(module.kinds().get(kind)).stream())
                .flatMap(names ->
                        Optional.ofNullable(
                                names.of(cell, lang, Set.of(field.value())).get(field.value()))
                                .stream())
                .findFirst();
    }
}
