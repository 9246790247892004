package ruche.meetings;

import java.nio.charset.StandardCharsets;

/// Content lines of iCalendar (RFC 5545, §3.1): ended by CRLF, folded by octets; no letter is cut in two.
final class CalendarLines {
    private static final int OCTETS = 75;

    private final StringBuilder text = new StringBuilder();

    void line(String name, String value) {
        int octets = 0;
        var line = name + ":" + value;
        for (int at = 0; at < line.length(); ) {
            int letter = line.codePointAt(at);
            var one = Character.toString(letter);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += length;
            at += one.length();
        }
        text.append("\r\n");
    }

    /// A value of the type TEXT (§3.3.11).
    void text(String name, String value) {
        line(name, escaped(value));
    }

    private static String escaped(String value) {
        return value.strip()
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replace("\r", "\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
