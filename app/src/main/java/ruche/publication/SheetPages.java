package ruche.publication;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ruche.actors.ActorId;
import ruche.appraisal.BatchId;
import ruche.kernel.NotFound;
import ruche.kernel.Role;
import ruche.shell.Visit;

/// Sheets of a batch to print, one a service.
@Controller
class SheetPages {
    private final BatchSheets sheets;

    SheetPages(BatchSheets sheets) {
        this.sheets = sheets;
    }

    /// @throws NotFound if there is no such sheet, or it is another service's and the visitor reads no batches
    @GetMapping("/c/{cell}/appraisal/{batch}/sheet/{service}.pdf")
    ResponseEntity<byte[]> sheet(Visit visit, @PathVariable String batch, @PathVariable String service) {
        var asked = Uuids.of(service);
        if (!visit.readsAsStaff()
                && !visit.has(Role.COMMITTEE)
                && !visit.bodies(Role.SERVICE).contains(asked)) throw new NotFound(service);
        var of = new BatchId(Uuids.of(batch));
        var by = new ActorId(asked);
        return Download.pdf(
                sheets.pdf(visit.cell(), of, by, visit.lang()), sheets.name(visit.cell(), of, by, visit.lang()));
    }
}
