package ruche.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Takes the moment of its making out of an Office file: the entries' times, and the date its writer put into
/// `docProps/core.xml`.
final class TimelessZip {
    private static final String CORE = "docProps/core.xml";

    private TimelessZip() {}

    /// @param created stands in place of every time
    /// @param out left open
    static void copy(Path dated, Instant created, OutputStream out) throws IOException {
        var time = LocalDateTime.ofInstant(created, ZoneOffset.UTC);
        try (var from = new ZipFile(dated.toFile())) {
            var to = new ZipOutputStream(out, StandardCharsets.UTF_8);
            for (var entry : from.stream().toList()) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(time);
                to.putNextEntry(copy);
                copy(from, entry, created, to);
                to.closeEntry();
            }
            to.finish();
        }
    }

    private static void copy(ZipFile from, ZipEntry entry, Instant created, OutputStream to) throws IOException {
        try (var content = from.getInputStream(entry)) {
            if (entry.getName().equals(CORE)) {
                var properties = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                to.write(dated(properties, created).getBytes(StandardCharsets.UTF_8));
            } else {
                content.transferTo(to);
            }
        }
    }

    private static String dated(String properties, Instant created) {
        return properties.replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + created.truncatedTo(ChronoUnit.SECONDS));
    }
}
