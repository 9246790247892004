package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The folder `typesetter/` as it is committed: fonts nobody has changed, a lock file every platform can use.
class TypesetterFolderTests {
    private static final Path FONTS = TypesetterTests.FOLDER.resolve("fonts");

    @Test
    void holdsTheFontsThatWereTaken() throws Exception {
        var found = new TreeMap<String, String>();
        try (var files = Files.list(FONTS)) {
            for (var font :
                    files.filter(file -> file.toString().endsWith(".ttf")).toList())
                found.put(font.getFileName().toString(), sha256(font));
        }

        var taken = new TreeMap<String, String>();
        for (var line : Files.readAllLines(FONTS.resolve("fonts.sha256"))) {
            var parts = line.split(" +", 2);
            taken.put(parts[1], parts[0]);
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(4).isEqualTo(taken);
        assertThat(FONTS.resolve("OFL.txt")).content().contains("SIL OPEN FONT LICENSE Version 1.1");
    }

    /// Where an optional package of the compiler is missing from the lock file, `npm ci` refuses it everywhere.
    @Test
    void locksEveryPlatformAndNoAddress() throws IOException {
        var lock = JsonMapper.shared().readTree(Files.readString(TypesetterTests.FOLDER.resolve("package-lock.json")));
        var packages = lock.get("packages");
        var compiler = packages.get("node_modules/@myriaddreamin/typst-ts-node-compiler");
        var platforms = compiler.get("optionalDependencies").propertyNames();

        assertThat(platforms).hasSize(11).allMatch(platform -> packages.has("node_modules/" + platform));
        assertThat(lock.toString()).doesNotContain("http://", "https://", "\"resolved\"");
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
