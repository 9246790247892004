package ruche.search;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.shell.Visit;

/// The search over all that a cell has, for whoever asks: visitors too.
@Controller
class SearchPages {
    private final Search search;
    private final SearchWriter writer;

    SearchPages(Search search, SearchWriter writer) {
        this.search = search;
        this.writer = writer;
    }

    @GetMapping("/c/{cell}" + SearchQuery.PATH)
    String search(Visit visit, @RequestParam MultiValueMap<String, String> asked, Model model) {
        var query = SearchQuery.of(visit.cell(), asked, writer.kinds());
        var answer = search.ask(query.question(visit));
        model.addAttribute("query", query);
        model.addAttribute("state", answer.isPresent() ? new SearchState.Ready() : search.state());
        answer.ifPresent(found -> model.addAttribute("results", writer.results(visit, query, found)));
        return "search/search";
    }
}
