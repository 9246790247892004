package ruche.publication;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.strategy.Axes;
import ruche.strategy.Cycle;
import ruche.strategy.CycleTexts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The texts of a report from a file: by section, the diagnosis by axis, in each language the lines as one would type
/// them.
@Component
class ReportTextsFile implements CycleTexts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ReportTexts texts;
    private final Axes axes;

    ReportTextsFile(ReportTexts texts, Axes axes) {
        this.texts = texts;
        this.axes = axes;
    }

    @Override
    @Transactional
    public void take(CellId cell, Cycle cycle, Path file, By by) {
        var known = texts.of(cell, cycle.id()).keySet();
        for (var told : read(file).properties()) {
            var section = section(told.getKey(), file);
            if (!section.writtenByAxis()) write(cell, cycle, Part.of(section), told.getValue(), known, by);
            else
                for (var one : told.getValue().properties()) {
                    var part = new Part(section, axis(cell, cycle, one.getKey(), file));
                    write(cell, cycle, part, one.getValue(), known, by);
                }
        }
    }

    private void write(CellId cell, Cycle cycle, Part part, JsonNode told, Set<Part> known, By by) {
        if (known.contains(part)) return;
        var text = Bilingual.orNull(lines(told.path("ar")), lines(told.path("fr")));
        if (text != null) texts.write(cell, cycle, part, text, 0, by);
    }

    private static Section section(String key, Path file) {
        return Section.of(key).filter(Section::written).orElseThrow(() -> unknown(file, key));
    }

    private UUID axis(CellId cell, Cycle cycle, String code, Path file) {
        return axes.byCode(cell, cycle.id(), code)
                .orElseThrow(() -> unknown(file, code))
                .id()
                .value();
    }

    private static Refusal unknown(Path file, String value) {
        return new Refusal("publication.texts-unknown", file.getFileName().toString(), value);
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file);
        } catch (JacksonException broken) {
            throw new Refusal("publication.texts-unreadable", file.getFileName().toString());
        }
    }

    private static String lines(JsonNode lines) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining("\n"));
    }
}
