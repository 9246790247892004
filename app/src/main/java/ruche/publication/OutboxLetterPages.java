package ruche.publication;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.shell.Visit;

/// The letters of the outbox as a file to print.
@Controller
class OutboxLetterPages {
    private final OutboxLetters letters;

    OutboxLetterPages(OutboxLetters letters) {
        this.letters = letters;
    }

    @GetMapping("/c/{cell}/outbox/letters-{lang}.pdf")
    ResponseEntity<byte[]> pdf(Visit visit, @PathVariable String lang) {
        var in = Lang.of(lang).filter(one -> one.code().equals(lang)).orElseThrow(() -> new NotFound(lang));
        var waiting = letters.waiting(visit.cell(), in);
        if (waiting.isEmpty()) throw new NotFound("no letter waits");
        return Download.pdf(
                letters.pdf(visit.cell(), waiting, in),
                Download.name("letters", visit.here().code(), in.code()));
    }
}
