package ruche.shell;

/// Text without control characters: nobody sees them, they come with what is pasted, and the database takes no NUL.
/// Line ends and tabs stay.
public final class PlainText {
    private static final int DELETE = 0x7f;

    private PlainText() {}

    public static String of(String text) {
        if (text.chars().noneMatch(PlainText::isControl)) return text;
        return text.codePoints()
                .filter(point -> !isControl(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isControl(int point) {
        boolean white = point == '\n' || point == '\r' || point == '\t';
        return (point < ' ' && !white) || point == DELETE;
    }
}
