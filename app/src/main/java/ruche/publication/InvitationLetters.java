package ruche.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.meetings.Invitation;
import ruche.meetings.Invitations;
import ruche.meetings.Meeting;
import ruche.meetings.Minutes;
import ruche.meetings.Preparation;
import ruche.meetings.Preparations;
import ruche.meetings.QrCodes;
import ruche.publication.InvitationDocument.Letter;
import ruche.shell.CellFaces;
import ruche.shell.Words;
import ruche.strategy.Cycles;

/// Sets the letters that invite to a meeting: a page each, with the code that is read at the door.
@Component
class InvitationLetters {
    private final Invitations invitations;
    private final Preparations preparations;
    private final Minutes minutes;
    private final Cycles cycles;
    private final Actors actors;
    private final CellFaces cells;
    private final Words words;
    private final Typesetter typesetter;
    private final CellMarks marks;

    InvitationLetters(
            Invitations invitations,
            Preparations preparations,
            Minutes minutes,
            Cycles cycles,
            Actors actors,
            CellFaces cells,
            Words words,
            Typesetter typesetter,
            CellMarks marks) {
        this.invitations = invitations;
        this.preparations = preparations;
        this.minutes = minutes;
        this.cycles = cycles;
        this.actors = actors;
        this.cells = cells;
        this.words = words;
        this.typesetter = typesetter;
        this.marks = marks;
    }

    /// Of all who are invited still.
    List<Invitation> addressed(CellId cell, Meeting meeting) {
        return invitations.of(cell, meeting.id()).stream()
                .filter(one -> one.state() != Invitation.State.WITHDRAWN)
                .toList();
    }

    /// @param to at least one
    /// @param site address of the installation, before `/i/…`
    byte[] pdf(CellId cell, Meeting meeting, List<Invitation> to, String site, Lang lang) {
        return pdf(cell, meeting, to, site, "", lang);
    }

    /// @param signed name and function of who signs; empty for whoever chairs the meeting, else the cell
    byte[] pdf(CellId cell, Meeting meeting, List<Invitation> to, String site, String signed, Lang lang) {
        var changed = preparations.of(cell, meeting.id()).changedAt();
        var wording = new Wording(words, lang);
        return typesetter.pdf(
                "invitation.typ",
                document(cell, meeting, to, site, signs(cell, meeting, signed, wording), wording),
                lang,
                changed);
    }

    private OwnWords signs(CellId cell, Meeting meeting, String signed, Wording wording) {
        if (!signed.isBlank()) return OwnWords.of(signed.strip());
        return minutes.chair(cell, meeting.id())
                .map(chair -> wording.own(chair.title()))
                .orElseGet(() -> wording.own(cells.face(cell).name()));
    }

    /// What their file is called: in letters that every machine shows.
    String fileName(CellId cell, Meeting meeting, Lang lang) {
        return Download.name(
                "invitations", cells.face(cell).code(), meeting.day().toString(), lang.code());
    }

    /// What the letters are called together.
    String title(Meeting meeting, Lang lang) {
        return words.say(lang, "publication.invitation-title", meeting.title().in(lang));
    }

    private InvitationDocument document(
            CellId cell, Meeting meeting, List<Invitation> to, String site, OwnWords signed, Wording wording) {
        var prepared = preparations.of(cell, meeting.id());
        var notice = cycles.cycle(cell, meeting.cycle()).notice();
        var face = cells.face(cell);
        var names = actors.names(
                cell,
                to.stream().map(Invitation::actor).filter(Objects::nonNull).toList());
        return new InvitationDocument(
                title(meeting, wording.lang()),
                wording.own(face.name()),
                notice == null ? null : notice.in(wording.lang()),
                DocumentLabels.invitation(wording::say),
                wording.writing().date(LocalDate.ofInstant(prepared.changedAt(), face.zone())),
                wording.say(
                        "publication.invitation-body", "\u2068" + face.name().in(wording.lang()) + "\u2069"),
                wording.own(meeting.title()),
                wording.writing().date(meeting.day()),
                time(prepared.preparation()),
                meeting.place() == null ? null : wording.own(meeting.place()),
                prepared.agenda().stream()
                        .map(point -> wording.own(point.title()))
                        .toList(),
                to.stream().map(one -> letter(one, names, site, wording)).toList(),
                signed,
                marks.of(cell));
    }

    private static @Nullable String time(Preparation preparation) {
        if (preparation.begins() == null) return null;
        return preparation.ends() == null
                ? preparation.begins().toString()
                : preparation.begins() + " – " + preparation.ends();
    }

    private static Letter letter(Invitation one, Map<UUID, Bilingual> names, String site, Wording wording) {
        var actor = one.actor() == null ? null : names.get(one.actor());
        var address = site + "/i/" + one.token();
        return new Letter(
                actor == null ? OwnWords.of(one.guest()) : wording.own(actor),
                address,
                QrCodes.svg(address),
                one.code());
    }
}
