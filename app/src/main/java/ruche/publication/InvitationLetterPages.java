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
import ruche.shell.Typed;
import ruche.shell.Visit;

/// The letters of a meeting's invitations.
@Controller
class InvitationLetterPages {
    private final InvitationLetters letters;
    private final Meetings meetings;

    InvitationLetterPages(InvitationLetters letters, Meetings meetings) {
        this.letters = letters;
        this.meetings = meetings;
    }

    @GetMapping("/c/{cell}/meetings/{id}/invitations/letters-{lang}.pdf")
    ResponseEntity<byte[]> pdf(
            Visit visit,
            @PathVariable String id,
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String signed) {
        var meeting = meetings.meeting(visit.cell(), new MeetingId(Uuids.of(id)));
        var in = Lang.of(lang).filter(ReportPages.OFFERED::contains).orElseThrow(() -> new NotFound(lang));
        var to = letters.addressed(visit.cell(), meeting);
        if (to.isEmpty()) throw new NotFound("nobody is invited to " + id);
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return Download.pdf(
                letters.pdf(visit.cell(), meeting, to, site, Typed.atMost(Typed.SHORT, "signed", signed), in),
                letters.fileName(visit.cell(), meeting, in));
    }
}
