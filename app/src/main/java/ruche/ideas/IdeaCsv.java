package ruche.ideas;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Money;
import ruche.shell.CsvFile;
import ruche.shell.Visit;
import ruche.shell.Words;
import ruche.strategy.Axes;
import ruche.territory.Places;

/// The list as a file that spreadsheets open, and that the import reads again.
@Component
class IdeaCsv {
    private static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "bearer",
            "commune-code",
            "commune",
            "douar",
            "axis",
            "kind",
            "sdg",
            "dac",
            "target-groups",
            "beneficiaries",
            "asked",
            "own",
            "granted",
            "currency",
            "state",
            "reason",
            "proposed",
            "source-code");

    private final IdeaRegister register;
    private final Axes axes;
    private final Places places;
    private final Words words;

    IdeaCsv(IdeaRegister register, Axes axes, Places places, Words words) {
        this.register = register;
        this.axes = axes;
        this.places = places;
        this.words = words;
    }

    void write(Visit visit, IdeaQuery query, HttpServletResponse response) throws IOException {
        response.setContentType(CsvFile.TYPE);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"ideas-" + visit.here().code() + ".csv\"");
        var rows = new Rows(visit.lang(), axes.names(visit.cell()), new LinkedHashMap<>());
        var csv = new CsvFile(response.getOutputStream());
        csv.line(COLUMNS.stream()
                .map(column -> CsvFile.text(words.say(visit.lang(), "ideas.csv-" + column)))
                .toList());
        register.each(visit.cell(), query.filter(), idea -> csv.line(cells(idea, rows)));
        csv.end();
    }

    /// @param communes names met so far
    private record Rows(Lang lang, Map<UUID, Bilingual> axes, Map<String, Bilingual> communes) {}

    private List<String> cells(Idea idea, Rows rows) {
        return List.of(
                idea.number(),
                CsvFile.text(idea.title()),
                CsvFile.text(idea.bearerName(rows.lang())),
                idea.commune() == null ? "" : idea.commune(),
                idea.commune() == null ? "" : commune(idea.commune(), rows),
                CsvFile.text(idea.douar()),
                idea.axis() == null ? "" : text(rows.axes().get(idea.axis()), rows.lang()),
                idea.kind().isEmpty() ? "" : text(IdeaTerms.kind(idea.kind()), rows.lang()),
                // Alone, 6.1 becomes a day of January in a French spreadsheet.
                idea.sdg().isEmpty() ? "" : "SDG " + idea.sdg(),
                idea.dac(),
                idea.targetGroups().isEmpty() ? "" : text(IdeaTerms.groups(idea.targetGroups()), rows.lang()),
                idea.beneficiaries() == null ? "" : idea.beneficiaries().toString(),
                amount(idea.asked()),
                amount(idea.own()),
                amount(idea.granted()),
                currency(idea),
                words.say(rows.lang(), idea.state().key()),
                text(idea.reason(), rows.lang()),
                idea.proposedOn() == null ? "" : idea.proposedOn().toString(),
                CsvFile.text(idea.sourceCode()));
    }

    private String commune(String code, Rows rows) {
        var name = rows.communes()
                .computeIfAbsent(code, one -> places.names(List.of(one)).getOrDefault(one, new Bilingual(one, one)));
        return text(name, rows.lang());
    }

    private static String text(@Nullable Bilingual text, Lang lang) {
        return text == null ? "" : CsvFile.text(text.in(lang));
    }

    private static String amount(@Nullable Money sum) {
        if (sum == null) return "";
        return CsvFile.number(BigDecimal.valueOf(sum.minor(), sum.currency().getDefaultFractionDigits()));
    }

    private static String currency(Idea idea) {
        for (var sum : new @Nullable Money[] {idea.asked(), idea.own(), idea.granted()})
            if (sum != null) return sum.currency().getCurrencyCode();
        return "";
    }
}
