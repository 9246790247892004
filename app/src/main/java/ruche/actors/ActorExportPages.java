package ruche.actors;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.shell.CsvFile;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.shell.Words;

/// The registry as it is filtered, as a file. What is private is for the staff only.
@Controller
class ActorExportPages {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ActorLines lines;
    private final ActorTable table;
    private final Words words;

    ActorExportPages(ActorLines lines, ActorTable table, Words words) {
        this.lines = lines;
        this.table = table;
        this.words = words;
    }

    @GetMapping("/c/{cell}/actors.csv")
    void csv(Visit visit, @RequestParam MultiValueMap<String, String> asked, HttpServletResponse response)
            throws IOException {
        var columns = table.columns(visit.lang(), visit.staff());
        head(visit, response, CsvFile.TYPE, "csv");
        var csv = new CsvFile(response.getOutputStream());
        csv.line(table.headings(visit.lang(), columns).stream()
                .map(CsvFile::text)
                .toList());
        lines.each(
                visit.cell(),
                ActorFilter.read(Typed.of(asked)),
                visit.lang(),
                visit.staff(),
                line -> csv.line(columns.stream()
                        .map(column ->
                                CsvFile.text(ActorTable.text(column.value().apply(line))))
                        .toList()));
        csv.end();
    }

    @GetMapping("/c/{cell}/actors.xlsx")
    void xlsx(Visit visit, @RequestParam MultiValueMap<String, String> asked, HttpServletResponse response)
            throws IOException {
        var columns = table.columns(visit.lang(), visit.staff());
        head(visit, response, XLSX, "xlsx");
        var name = words.say(visit.lang(), "actors.title");
        try (var workbook = new ActorWorkbook(
                response.getOutputStream(), name, table.headings(visit.lang(), columns), visit.lang())) {
            lines.each(
                    visit.cell(),
                    ActorFilter.read(Typed.of(asked)),
                    visit.lang(),
                    visit.staff(),
                    line -> workbook.line(cells(columns, line)));
        }
    }

    private static List<Object> cells(List<ActorTable.Column> columns, ActorLine line) {
        return columns.stream()
                .map(column -> Objects.requireNonNullElse(column.value().apply(line), ""))
                .toList();
    }

    /// Who reads more or less than another keeps no other's file.
    private static void head(Visit visit, HttpServletResponse response, String type, String end) {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"actors-" + visit.here().code() + "." + end + "\"");
    }
}
