package ruche.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.shell.CsvFile;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.shell.Words;

/// Letters that somebody hands over: to print one a sheet, as a list, and ticked off once they are delivered.
@Controller
class PrintPages {
    private static final int MOST = 200;
    private static final List<String> COLUMNS = List.of("recipient", "phone", "subject", "text", "at");

    private final Outbox outbox;
    private final PaperLetters paper;
    private final OutboxCare care;
    private final Forms forms;
    private final Words words;

    PrintPages(Outbox outbox, PaperLetters paper, OutboxCare care, Forms forms, Words words) {
        this.outbox = outbox;
        this.paper = paper;
        this.care = care;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/c/{cell}/outbox/print")
    String list(Visit visit, Model model) {
        var letters = outbox.letters(visit.cell(), MOST);
        model.addAttribute("letters", letters);
        model.addAttribute("names", outbox.namesOf(letters));
        model.addAttribute("full", letters.size() == MOST);
        model.addAttribute("paper", paper);
        model.addAttribute("links", paper.links(visit.cell(), letters));
        model.addAttribute("langs", paper.langs(letters));
        return "notices/print";
    }

    @PostMapping("/c/{cell}/outbox/print")
    String handedOver(
            @RequestParam MultiValueMap<String, String> fields,
            Visit visit,
            HttpServletResponse response,
            Model model) {
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    care.handedOver(visit.cell(), form.ids("notice"), visit.by());
                    return "/outbox/print";
                },
                () -> list(visit, model));
    }

    @GetMapping("/c/{cell}/outbox/print.csv")
    void file(Visit visit, HttpServletResponse response) throws IOException {
        response.setContentType(CsvFile.TYPE);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"letters-" + visit.here().code() + ".csv\"");
        var letters = outbox.letters(visit.cell(), Integer.MAX_VALUE);
        var names = outbox.namesOf(letters);
        var csv = new CsvFile(response.getOutputStream());
        csv.line(COLUMNS.stream()
                .map(column -> CsvFile.text(words.say(visit.lang(), "notices.csv-" + column)))
                .toList());
        for (var letter : letters)
            csv.line(List.of(
                    CsvFile.text(letter.personId() == null ? letter.name() : names.getOrDefault(letter.personId(), "")),
                    letter.phone() == null ? "" : CsvFile.text(letter.phone()),
                    CsvFile.text(letter.subject()),
                    CsvFile.text(paper.text(visit.cell(), letter)),
                    letter.at().atZone(visit.here().zone()).toLocalDateTime().toString()));
        csv.end();
    }
}
