package ruche.meetings;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import ruche.kernel.Refusal;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.strategy.Cycles;

/// Reads a piece of evidence from the form in which a recommendation is followed.
@Component
class PieceForm {
    private final Meetings meetings;
    private final Cycles cycles;

    PieceForm(Meetings meetings, Cycles cycles) {
        this.meetings = meetings;
        this.cycles = cycles;
    }

    /// Null where nothing is handed over.
    @Nullable NewPiece read(Visit visit, Recommendation one, Typed form, @Nullable MultipartFile file) {
        if (!form.checked("evidence")) return null;
        var text = form.proseOrNull("shows");
        return switch (form.one(Piece.Kind.class, "evidence")) {
            case MEETING -> NewPiece.meeting(new MeetingId(form.id("shownAt")), text);
            case IDEAS -> NewPiece.page(Piece.Kind.IDEAS, ideas(visit, one, form.text("ideasOf")), text);
            case REPORT -> NewPiece.page(Piece.Kind.REPORT, "/reports/" + cycle(visit, one), text);
            case ADDRESS -> NewPiece.page(Piece.Kind.ADDRESS, address(visit, form.line("address")), text);
            case FILE -> NewPiece.file(file(file), text);
            case WORDS -> NewPiece.words(form.prose("shows"));
        };
    }

    private String ideas(Visit visit, Recommendation one, String axis) {
        if (!axis.matches("[\\p{L}\\p{N}._-]*")) throw new Refusal("meetings.address-wrong", axis).about("ideasOf");
        return "/ideas?cycle=" + cycle(visit, one) + (axis.isEmpty() ? "" : "&axis=" + axis);
    }

    private String cycle(Visit visit, Recommendation one) {
        return cycles.cycle(
                        visit.cell(),
                        meetings.meeting(visit.cell(), one.meeting()).cycle())
                .code();
    }

    /// An address of this cell, pasted whole, is kept without the machine's name.
    private static String address(Visit visit, String pasted) {
        if (pasted.isEmpty()) throw new Refusal("meetings.address-missing").about("address");
        var below = "/c/" + visit.here().code() + "/";
        int at = pasted.indexOf(below);
        return at < 0 ? pasted : pasted.substring(at + below.length() - 1);
    }

    private static PieceFile file(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) throw new Refusal("meetings.file-missing").about("file");
        if (file.getSize() > PieceFile.MOST) throw PieceFile.large();
        var name = file.getOriginalFilename();
        try {
            return PieceFile.of(name == null ? "" : name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
