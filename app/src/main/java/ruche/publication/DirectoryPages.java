package ruche.publication;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.actors.ActorFilter;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// The printed directory of actors, as the list is filtered.
@Controller
class DirectoryPages {
    private final DirectoryPapers papers;

    DirectoryPages(DirectoryPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/c/{cell}/actors/directory-{lang}.pdf")
    ResponseEntity<byte[]> pdf(
            Visit visit, @PathVariable String lang, @RequestParam MultiValueMap<String, String> asked) {
        var in = Lang.of(lang).filter(ReportPages.OFFERED::contains).orElseThrow(() -> new NotFound(lang));
        var filter = ActorFilter.read(Typed.of(asked));
        return Download.pdf(
                papers.pdf(visit.cell(), filter, in),
                Download.name(papers.title(in), visit.here().code()));
    }
}
