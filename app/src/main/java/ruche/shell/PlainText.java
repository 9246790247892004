package ruche.shell;

/// Text without what nobody sees: control characters (the database takes no NUL), marks that turn the direction of what
/// follows, so that a name reaches beyond itself or reads otherwise than it is written, and other invisible signs of
/// format. They come with what is pasted. Line ends, tabs and the joiners that Arabic, Persian and emoji need
/// (U+200C, U+200D) stay. The marks U+200E, U+200F and U+061C, which turn nothing but the place where they stand, stay
/// in a text of several lines, and fall in a line.
public final class PlainText {
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private PlainText() {}

    public static String of(String text) {
        if (text.codePoints().noneMatch(PlainText::isSuspect)) return text;
        boolean line = text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(point, line, plain));
        return plain.toString();
    }

    private static boolean isSuspect(int point) {
        return isControl(point) || isFormat(point) || (endsLine(point) && point > '\r');
    }

    private static boolean endsLine(int point) {
        return point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
    }

    private static void append(int point, boolean line, StringBuilder plain) {
        if (endsLine(point)) plain.append(point <= '\r' ? (char) point : line ? ' ' : '\n');
        else if (!isControl(point) && (!isFormat(point) || (!line && isMark(point)))) plain.appendCodePoint(point);
    }

    private static boolean isControl(int point) {
        return Character.isISOControl(point) && point != '\t' && !endsLine(point);
    }

    private static boolean isFormat(int point) {
        return Character.getType(point) == Character.FORMAT && point != NON_JOINER && point != JOINER;
    }

    private static boolean isMark(int point) {
        return point == 0x200E || point == 0x200F || point == 0x061C;
    }
}
