package ruche.publication;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.meetings.Meeting;
import ruche.meetings.MeetingId;
import ruche.meetings.Meetings;
import ruche.meetings.Minutes;
import ruche.meetings.MinutesVersion;
import ruche.shell.Visit;

/// Minutes to take away: for whoever may read them.
@Controller
class MinutesPaperPages {
    private static final String VERSION = "/c/{cell}/meetings/{id}/minutes/versions/{version}/minutes-{lang}";

    private final MinutesPapers papers;
    private final Minutes minutes;
    private final Meetings meetings;

    MinutesPaperPages(MinutesPapers papers, Minutes minutes, Meetings meetings) {
        this.papers = papers;
        this.minutes = minutes;
        this.meetings = meetings;
    }

    @GetMapping(VERSION + ".pdf")
    ResponseEntity<byte[]> pdf(
            Visit visit, @PathVariable String id, @PathVariable String version, @PathVariable String lang) {
        var meeting = meeting(visit, id);
        var wanted = readable(visit, meeting, version);
        var in = language(lang);
        return Download.pdf(papers.pdf(visit.cell(), meeting, wanted, in), name(visit, meeting, wanted, in));
    }

    @GetMapping(VERSION + ".docx")
    ResponseEntity<byte[]> docx(
            Visit visit, @PathVariable String id, @PathVariable String version, @PathVariable String lang) {
        var meeting = meeting(visit, id);
        var wanted = readable(visit, meeting, version);
        var in = language(lang);
        return Download.docx(papers.docx(visit.cell(), meeting, wanted, in), name(visit, meeting, wanted, in));
    }

    private Meeting meeting(Visit visit, String id) {
        return meetings.meeting(visit.cell(), new MeetingId(Uuids.of(id)));
    }

    private MinutesVersion readable(Visit visit, Meeting meeting, String version) {
        return minutes.versions(visit.cell(), meeting.id()).stream()
                .filter(one -> String.valueOf(one.number()).equals(version))
                .filter(one -> minutes.readable(visit, one))
                .findFirst()
                .orElseThrow(() -> new NotFound(version));
    }

    private static Lang language(String lang) {
        return Lang.of(lang).filter(ReportPages.OFFERED::contains).orElseThrow(() -> new NotFound(lang));
    }

    private String name(Visit visit, Meeting meeting, MinutesVersion version, Lang lang) {
        var text = minutes.text(visit.cell(), meeting.id(), version.number());
        return Download.name(
                papers.title(text, lang),
                text.day().toString(),
                visit.here().code(),
                "v" + version.number(),
                lang.code());
    }
}
