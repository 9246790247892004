package ruche.engine.text;

/// Where a text may be cut: between two words, and never within a number, of whose parts `315` and `077` a space parts
/// thousands.
public final class WordEdges {
    private static final int NEAR = 30;

    private WordEdges() {}

    /// The beginning of a text, with an ellipsis where it is cut.
    ///
    /// @param most UTF-16 units before the ellipsis
    public static String beginning(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, before(text, most)).stripTrailing() + "…";
    }

    /// The last edge at or before a place; where none is near, one inside a word.
    public static int before(String text, int at) {
        if (at <= 0 || at >= text.length()) return Math.clamp(at, 0, text.length());
        for (int edge = at; edge > 0 && at - edge <= NEAR; edge--) if (isEdge(text, edge)) return edge;
        int edge = at;
        while (edge > 0 && at - edge <= NEAR && isTogether(text, edge)) edge--;
        return edge;
    }

    /// A space here parts two words.
    private static boolean isEdge(String text, int at) {
        return isSpace(text.charAt(at)) && !(isDigit(text, at - 1) && isDigit(text, at + 1));
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /// Halves of one character, or parts of one number, meet here.
    private static boolean isTogether(String text, int at) {
        if (Character.isLowSurrogate(text.charAt(at))) return true;
        if (isDigit(text, at - 1)) return isDigit(text, at) || isDigit(text, at + 1);
        return isDigit(text, at) && isDigit(text, at - 2);
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }
}
