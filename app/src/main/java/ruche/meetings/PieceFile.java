package ruche.meetings;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import ruche.kernel.Refusal;
import ruche.shell.Writing;

/// A file that shows something, as it was handed over. What it is, its first bytes say, not its name.
final class PieceFile {
    /// Bytes at most.
    static final int MOST = 10 * 1024 * 1024;

    private static final int NAME = 120;

    private record Known(String begins, String type, List<String> endings) {}

    private static final List<Known> KNOWN = List.of(
            new Known("25504446", "application/pdf", List.of("pdf")),
            new Known("89504e47", "image/png", List.of("png")),
            new Known("ffd8ff", "image/jpeg", List.of("jpg", "jpeg")),
            new Known(
                    "504b0304",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    List.of("docx")),
            new Known("504b0304", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx")),
            new Known("504b0304", "application/vnd.oasis.opendocument.text", List.of("odt")),
            new Known("504b0304", "application/vnd.oasis.opendocument.spreadsheet", List.of("ods")));

    private final String name;
    private final String type;
    private final byte[] bytes;

    /// @param type media type
    PieceFile(String name, String type, byte[] bytes) {
        this.name = name;
        this.type = type;
        this.bytes = bytes.clone();
    }

    String name() {
        return name;
    }

    String type() {
        return type;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /// @throws Refusal `meetings.file-large`, `meetings.file-kind`
    static PieceFile of(String name, byte[] bytes) {
        if (bytes.length > MOST) throw large();
        var bare = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        var shortened = bare.length() > NAME ? bare.substring(bare.length() - NAME) : bare;
        return new PieceFile(shortened, type(shortened, bytes), bytes);
    }

    static Refusal large() {
        return new Refusal("meetings.file-large", Writing.inAll(MOST / 1024 / 1024)).about("file");
    }

    private static String type(String name, byte[] bytes) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var begins = HexFormat.of().formatHex(Arrays.copyOf(bytes, 4));
        return KNOWN.stream()
                .filter(known -> begins.startsWith(known.begins) && known.endings.contains(ending))
                .map(Known::type)
                .findFirst()
                .orElseThrow(() -> new Refusal("meetings.file-kind", name).about("file"));
    }
}
