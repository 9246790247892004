package ruche.sheets;

/// Digits of any script as 0 to 9, and the invisible controls between them gone.
final class Digits {
    private Digits() {}

    static String plain(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .forEach(point -> {
                    int digit = Character.isDigit(point) ? Character.digit(point, 10) : -1;
                    if (digit >= 0) {
                        out.append((char) ('0' + digit));
                    } else if (Character.isSpaceChar(point) || Character.isWhitespace(point)) {
                        out.append(' ');
                    } else {
                        out.appendCodePoint(point);
                    }
                });
        return out.toString().strip();
    }
}
