package ruche.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// How a line may break where people did not say it.
public final class Typography {
    /// Longer ones may break: on the narrowest screen they do not fit a line.
    private static final Pattern QUOTED = Pattern.compile("[«\"“][^«»\"“”]{1,28}[»\"”]");

    /// Of an idea, a meeting or a letter: letters, a year and a count, which a line would part at a hyphen.
    private static final Pattern NUMBER = Pattern.compile("\\b[A-Z][A-Z0-9]*-\\d{4}-\\d+\\b");

    private Typography() {}

    /// @param whole whether no line breaks in it
    public record Piece(String text, boolean whole) {}

    /// The same text in pieces, so that the numbers of things stay on one line.
    public static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        int end = 0;
        for (var number = NUMBER.matcher(text); number.find(); end = number.end()) {
            if (number.start() > end) pieces.add(new Piece(text.substring(end, number.start()), false));
            pieces.add(new Piece(number.group(), true));
        }
        if (end < text.length()) pieces.add(new Piece(text.substring(end), false));
        return pieces;
    }

    /// @return the same with its short names in quotation marks held together, so that no mark stands alone on a line
    public static String held(String text) {
        return QUOTED.matcher(text).replaceAll(quoted -> quoted.group().replace(' ', '\u00a0'));
    }
}
