package ruche.publication;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.meetings.MeetingId;
import ruche.meetings.Meetings;
import ruche.shell.Visit;

/// The papers of a meeting's certificates.
@Controller
class CertificatePaperPages {
    private final CertificatePapers papers;
    private final Meetings meetings;

    CertificatePaperPages(CertificatePapers papers, Meetings meetings) {
        this.papers = papers;
        this.meetings = meetings;
    }

    /// @param number of one; empty for all
    @GetMapping("/c/{cell}/meetings/{id}/certificates/papers-{lang}.pdf")
    ResponseEntity<byte[]> pdf(
            Visit visit,
            @PathVariable String id,
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String number) {
        var meeting = meetings.meeting(visit.cell(), new MeetingId(Uuids.of(id)));
        var in = Lang.of(lang).filter(one -> one != Lang.EN).orElseThrow(() -> new NotFound(lang));
        var given = papers.standing(visit.cell(), meeting, number);
        if (given.isEmpty()) throw new NotFound("no certificate of " + id);
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return Download.pdf(
                papers.pdf(visit.cell(), meeting, given, site, in),
                Download.name(papers.title(meeting, in), number, visit.here().code()));
    }
}
