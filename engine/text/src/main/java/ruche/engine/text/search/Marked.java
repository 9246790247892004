package ruche.engine.text.search;

import java.util.List;
import java.util.stream.Collectors;

/// A text in pieces, those marked that were looked for. Pieces are plain text, never markup; invisible controls
/// that turn the direction of a page are gone.
///
/// @param cutBefore whether something stands before the first piece
/// @param cutAfter whether something comes after the last
public record Marked(List<Piece> pieces, boolean cutBefore, boolean cutAfter) {
    public Marked {
        pieces = List.copyOf(pieces);
    }

    public record Piece(String text, boolean found) {}

    /// All pieces one after another.
    public String plain() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /// The marked ones.
    public List<String> found() {
        return pieces.stream().filter(Piece::found).map(Piece::text).toList();
    }
}
