package ruche.search;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
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
    private final List<Findable> findables;

    SearchPages(Search search, SearchWriter writer, ObjectProvider<Findable> findables) {
        this.findables = findables.orderedStream().toList();
        this.search = search;
        this.writer = writer;
    }

    @GetMapping("/c/{cell}" + SearchQuery.PATH)
    String search(Visit visit, @RequestParam MultiValueMap<String, String> asked, Model model) {
        var query = SearchQuery.of(visit.cell(), asked, writer.kinds());
        var called = query.isPlain() ? called(visit, query.words()) : Optional.<String>empty();
        if (called.isPresent()) return "redirect:/c/" + visit.here().code() + called.get();
        var answer = search.ask(query.question(visit));
        model.addAttribute("query", query);
        model.addAttribute("state", answer.isPresent() ? new SearchState.Ready() : search.state());
        answer.ifPresent(found -> model.addAttribute("results", writer.results(visit, query, found)));
        return "search/search";
    }

    /// Where that is read whose name was asked for.
    private Optional<String> called(Visit visit, String words) {
        return findables.stream()
                .flatMap(findable -> findable.called(visit.cell(), words).map(findable::path).stream())
                .findFirst();
    }
}
