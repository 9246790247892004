package ruche.engine.text.search;

/// A text without what nobody sees: controls, among them those that turn the direction of the rest of a page,
/// and halves of characters.
final class Visible {
    private Visible() {}

    static String only(String text) {
        if (text.chars().noneMatch(c -> falls(c) || Character.isSurrogate((char) c))) return text;
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point >= 0xD800 && point <= 0xDFFF) out.append('\uFFFD');
            else if (!falls(point)) out.appendCodePoint(point);
        });
        return out.toString();
    }

    private static boolean falls(int point) {
        return (point < ' ' && point != '\n' && point != '\t')
                || (point >= 0x7F && point <= 0x9F)
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0x200E
                || point == 0x200F
                || point == 0x061C;
    }
}
