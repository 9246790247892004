package ruche.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.meetings.Certificate;
import ruche.meetings.Certificates;
import ruche.meetings.Meeting;
import ruche.meetings.QrCodes;
import ruche.publication.CertificateDocument.Paper;
import ruche.shell.CellFace;
import ruche.shell.CellFaces;
import ruche.shell.Words;
import ruche.strategy.Cycles;

/// Sets certificates of attendance: a page each, with the number and the code by which anyone checks it.
@Component
class CertificatePapers {
    private final Certificates certificates;
    private final Cycles cycles;
    private final Actors actors;
    private final CellFaces cells;
    private final Words words;
    private final Typesetter typesetter;
    private final CellMarks marks;

    CertificatePapers(
            Certificates certificates,
            Cycles cycles,
            Actors actors,
            CellFaces cells,
            Words words,
            Typesetter typesetter,
            CellMarks marks) {
        this.certificates = certificates;
        this.cycles = cycles;
        this.actors = actors;
        this.cells = cells;
        this.words = words;
        this.typesetter = typesetter;
        this.marks = marks;
    }

    /// Those that hold and whose name stands.
    ///
    /// @param number of one; empty for all
    List<Certificate> standing(CellId cell, Meeting meeting, String number) {
        return certificates.of(cell, meeting.id()).stream()
                .filter(one -> one.holds() && (one.person() != null || one.actor() != null))
                .filter(one -> number.isEmpty() || one.number().equals(number))
                .toList();
    }

    /// @param given at least one
    /// @param site address of the installation
    byte[] pdf(CellId cell, Meeting meeting, List<Certificate> given, String site, Lang lang) {
        var document = document(cell, meeting, given, site, new Wording(words, lang));
        return typesetter.pdf("certificate.typ", document, lang, given.getLast().issuedAt());
    }

    String title(Meeting meeting, Lang lang) {
        return words.say(lang, "publication.certificate-title", meeting.title().in(lang));
    }

    private CertificateDocument document(
            CellId cell, Meeting meeting, List<Certificate> given, String site, Wording wording) {
        var notice = cycles.cycle(cell, meeting.cycle()).notice();
        var face = cells.face(cell);
        var names = actors.names(
                cell,
                given.stream().map(Certificate::actor).filter(Objects::nonNull).toList());
        return new CertificateDocument(
                title(meeting, wording.lang()),
                wording.own(face.name()),
                notice == null ? null : notice.in(wording.lang()),
                DocumentLabels.certificate(wording::say),
                wording.own(meeting.title()),
                wording.writing().date(meeting.day()),
                meeting.place() == null ? null : wording.own(meeting.place()),
                given.stream()
                        .map(one -> paper(one, names, face, site, wording))
                        .toList(),
                marks.of(cell));
    }

    private static Paper paper(
            Certificate one, Map<UUID, Bilingual> names, CellFace face, String site, Wording wording) {
        var actor = one.actor() == null ? null : names.get(one.actor());
        var holder = one.person() == null ? actor : one.person();
        var address = site + "/c/" + face.code() + "/certificates/" + one.number();
        return new Paper(
                one.number(),
                wording.own(Objects.requireNonNull(holder)),
                one.person() == null || actor == null ? null : wording.own(actor),
                wording.writing().date(LocalDate.ofInstant(one.issuedAt(), face.zone())),
                address,
                QrCodes.svg(address + "?code=" + one.code()),
                one.code());
    }
}
