package ruche.publication;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ruche.accounts.FirstCodes;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.kernel.PersonId;
import ruche.shell.Flash;
import ruche.shell.Visit;

/// The sheet that is handed to somebody with his first code. The code comes from the page that shows it this once: it
/// is in no address and in no table.
@Controller
class CodeSheetPages {
    private final FirstCodes codes;
    private final CodeSheets sheets;
    private final Actors actors;
    private final Flash flash;

    CodeSheetPages(FirstCodes codes, CodeSheets sheets, Actors actors, Flash flash) {
        this.codes = codes;
        this.sheets = sheets;
        this.actors = actors;
        this.flash = flash;
    }

    @PostMapping("/c/{cell}/code-sheet")
    ResponseEntity<byte[]> pdf(
            Visit visit,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response) {
        if (actor.isEmpty() || person.isEmpty()) return back(visit, "/actors", response);
        var body = actors.actor(visit.cell(), new ActorId(Uuids.of(actor)));
        var standing = codes.standing(visit.cell(), new PersonId(Uuids.of(person)), code);
        if (standing.isEmpty()) return back(visit, "/actors/" + body.id().value() + "/people", response);
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        var name = Download.name(sheets.title(standing.get()), visit.here().code());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(name + ".pdf"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(sheets.pdf(visit.cell(), body, standing.get(), site));
    }

    private ResponseEntity<byte[]> back(Visit visit, String path, HttpServletResponse response) {
        flash.say(response, "actors.sheet-ended");
        return ResponseEntity.status(302)
                .header("Location", "/c/" + visit.here().code() + path)
                .build();
    }
}
