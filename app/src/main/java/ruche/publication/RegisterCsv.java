package ruche.publication;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.ideas.Idea;
import ruche.ideas.IdeaFilter;
import ruche.ideas.IdeaRegister;
import ruche.ideas.IdeaState;
import ruche.ideas.IdeaTally;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Money;
import ruche.shell.CellFaces;
import ruche.strategy.Axes;
import ruche.strategy.CycleId;
import ruche.territory.Places;

/// The register of a cycle for other programs: one file for all languages, written as it is read, in constant memory.
@Component
class RegisterCsv {
    private static final List<String> HEAD = List.of(
            "number",
            "title",
            "title_lang",
            "bearer",
            "axis_ar",
            "axis_fr",
            "commune_code",
            "commune_ar",
            "commune_fr",
            "asked",
            "asked_currency",
            "granted",
            "granted_currency",
            "proposed_on",
            "state",
            "reason");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CellFaces cells;
    private final IdeaRegister register;
    private final Axes axes;
    private final Places places;

    RegisterCsv(CellFaces cells, IdeaRegister register, Axes axes, Places places) {
        this.cells = cells;
        this.register = register;
        this.axes = axes;
        this.places = places;
    }

    void write(CellId cell, CycleId cycle, Writer out) throws IOException {
        var zone = cells.face(cell).zone();
        var axisNames = axes.names(cell);
        var all = IdeaFilter.of(cycle).inStates(EnumSet.allOf(IdeaState.class));
        var communes = places.names(
                register.perCommune(cell, all).stream().map(IdeaTally::key).toList());
        out.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(HEAD);
        register.each(cell, all, idea -> {
            var commune = idea.commune() == null ? null : communes.get(idea.commune());
            csv.writeRecord(line(idea, axisNames, commune, LocalDate.ofInstant(idea.submittedAt(), zone)));
        });
        csv.flush();
    }

    private static List<String> line(
            Idea idea, Map<UUID, Bilingual> axes, @Nullable Bilingual commune, LocalDate proposed) {
        var undone = idea.state() == IdeaState.UNDONE;
        var axis = idea.axis() == null ? null : axes.get(idea.axis());
        var line = new ArrayList<String>();
        line.add(idea.number());
        if (undone) for (int i = 1; i < HEAD.size() - 2; i++) line.add("");
        else {
            line.add(text(idea.title()));
            line.add(idea.titleLang());
            line.add(text(idea.bearerName()));
            line.add(Bilingual.arOf(axis));
            line.add(Bilingual.frOf(axis));
            line.add(idea.commune() == null ? "" : idea.commune());
            line.add(Bilingual.arOf(commune));
            line.add(Bilingual.frOf(commune));
            addMoney(line, idea.asked());
            addMoney(line, idea.granted());
            line.add(proposed.toString());
        }
        line.add(idea.state().name());
        line.add(text(idea.reason()));
        return line;
    }

    private static void addMoney(List<String> line, @Nullable Money sum) {
        line.add(sum == null ? "" : amount(sum));
        line.add(sum == null ? "" : sum.currency().getCurrencyCode());
    }

    private static String amount(Money sum) {
        return java.math.BigDecimal.valueOf(sum.minor(), sum.currency().getDefaultFractionDigits())
                .toPlainString();
    }

    /// A text that a spreadsheet would take for a formula begins with an apostrophe.
    private static String text(String words) {
        return !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
