package ruche.engine.text;

/// In which letters a text is written: what a detector can be trusted with. Arabizi is Darija in Latin letters.
public enum Script {
    ARABIC,
    LATIN,
    /// Tifinagh and all others, and texts without letters.
    OTHER;

    /// The script that most letters of a text have.
    public static Script of(String text) {
        int arabic = 0;
        int latin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (arabic(c)) arabic++;
            else if (latin(c)) latin++;
        }
        return arabic == 0 && latin == 0 ? OTHER : arabic >= latin ? ARABIC : LATIN;
    }

    static boolean arabic(char c) {
        return (c >= 0x0620 && c <= 0x064A) || (c >= 0x066E && c <= 0x06D3) || (c >= 0xFB50 && c <= 0xFEFC);
    }

    static boolean latin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0x00C0 && c <= 0x024F);
    }
}
