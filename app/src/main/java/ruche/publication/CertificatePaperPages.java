package ruche.publication;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.meetings.Certificate;
import ruche.meetings.Certificates;
import ruche.meetings.Meeting;
import ruche.meetings.MeetingId;
import ruche.meetings.Meetings;
import ruche.shell.Visit;

/// The papers of a meeting's certificates.
@Controller
class CertificatePaperPages {
    private final CertificatePapers papers;
    private final Certificates certificates;
    private final Meetings meetings;

    CertificatePaperPages(CertificatePapers papers, Certificates certificates, Meetings meetings) {
        this.papers = papers;
        this.certificates = certificates;
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
        return pdf(visit, meeting, papers.standing(visit.cell(), meeting, number), number, lang);
    }

    /// For whom it was given.
    @GetMapping("/c/{cell}/our-certificates/{number}/paper-{lang}.pdf")
    ResponseEntity<byte[]> ours(Visit visit, @PathVariable String number, @PathVariable String lang) {
        var one = certificates.ours(visit).stream()
                .filter(mine -> mine.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFound(number));
        return pdf(visit, meetings.meeting(visit.cell(), one.meeting()), List.of(one), number, lang);
    }

    private ResponseEntity<byte[]> pdf(
            Visit visit, Meeting meeting, List<Certificate> given, String number, String lang) {
        var in = Lang.of(lang).filter(ReportPages.OFFERED::contains).orElseThrow(() -> new NotFound(lang));
        if (given.isEmpty()) throw new NotFound("no certificate of " + meeting.id());
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return Download.pdf(
                papers.pdf(visit.cell(), meeting, given, site, in),
                Download.name(papers.title(meeting, in), number, visit.here().code()));
    }
}
