package ruche.meetings;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Refusal;

/// A piece of evidence as it is handed over.
///
/// @param text what it shows; only words must have it
public record NewPiece(
        Piece.Kind kind,
        @Nullable MeetingId meeting,
        String address,
        @Nullable Bilingual text,
        @Nullable PieceFile file) {
    private static final Pattern BELOW = Pattern.compile("/(?!/)[\\p{L}\\p{N}._~/?=&%,;:@+#-]*");
    private static final Pattern ELSEWHERE = Pattern.compile("https?://[\\p{L}\\p{N}.-]+(:\\d+)?(/\\S*)?");

    /// What was said or done at a meeting.
    public static NewPiece meeting(MeetingId meeting, @Nullable Bilingual text) {
        return new NewPiece(Piece.Kind.MEETING, meeting, "", text, null);
    }

    /// A list of ideas or the report of the cell, by its address below the cell's.
    ///
    /// @throws Refusal `meetings.address-wrong`
    public static NewPiece page(Piece.Kind kind, String address, @Nullable Bilingual text) {
        boolean known = BELOW.matcher(address).matches()
                || (kind == Piece.Kind.ADDRESS && ELSEWHERE.matcher(address).matches());
        if (!known) throw new Refusal("meetings.address-wrong", address).about("address");
        return new NewPiece(kind, null, address, text, null);
    }

    static NewPiece file(PieceFile file, @Nullable Bilingual text) {
        return new NewPiece(Piece.Kind.FILE, null, "", text, file);
    }

    public static NewPiece words(Bilingual text) {
        return new NewPiece(Piece.Kind.WORDS, null, "", text, null);
    }
}
