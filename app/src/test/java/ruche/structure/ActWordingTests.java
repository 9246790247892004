package ruche.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The journal of changes is read by people: each act that the code writes has its words.
class ActWordingTests {
    private static final Path JAVA = Path.of("src/main/java/ruche");
    private static final Path WORDS = Path.of("src/main/resources/ruche");
    private static final Pattern ACT = Pattern.compile("\"([a-z-]+\\.[a-z-]+)\"");

    @Test
    void everyActHasWords() throws IOException {
        var worded = keys();

        var acts = acts();

        assertThat(acts).hasSizeGreaterThan(40).contains("cycle.opened", "sheets.applied");
        assertThat(acts.stream()
                        .filter(act -> !worded.contains(act))
                        .map(act -> "accounts.act-" + act.replace('.', '-')))
                .isSubsetOf(worded);
    }

    /// Names in quotes with a point, in files that write changes; messages among them are worded already.
    private static Set<String> acts() throws IOException {
        var acts = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(JAVA)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                if (text.contains("import ruche.record.Change;"))
                    ACT.matcher(text).results().map(found -> found.group(1)).forEach(acts::add);
            }
        }
        return acts;
    }

    private static Set<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(WORDS)) {
            for (var file : files.filter(file -> file.endsWith("messages_ar.properties"))
                    .toList()) {
                var words = new Properties();
                try (var in = Files.newBufferedReader(file)) {
                    words.load(in);
                }
                keys.addAll(words.keySet().stream().map(String::valueOf).collect(Collectors.toSet()));
            }
        }
        return keys;
    }
}
