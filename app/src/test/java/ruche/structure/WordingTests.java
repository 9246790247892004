package ruche.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ruche.kernel.Lang;

class WordingTests {
    private static final Path RESOURCES = Path.of("src", "main", "resources", "ruche");
    private static final Pattern SPEAKS = Pattern.compile("messages(?:_([a-z]+))?\\.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    private static final List<String> LANGUAGES =
            Stream.of(Lang.values()).map(Lang::code).toList();

    /// Pages offer files `in Arabic`, `en arabe`.
    @Test
    void everyLanguageIsNamedInAll() throws IOException {
        for (var language : LANGUAGES)
            assertThat(words("shell", language).stringPropertyNames())
                    .containsAll(
                            LANGUAGES.stream().map(one -> "shell.in-" + one).toList());
    }

    /// It is one among the languages in which no names are kept: what is done for it alone, the next one lacks. Only a
    /// terminal that names none is answered in it.
    @Test
    void nothingIsMadeForEnglishAlone() throws IOException {
        var asking = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            for (var file : files.filter(file -> file.toString().matches(".*\\.(java|jte)"))
                    .toList())
                if (Files.readString(file).contains("Lang.EN"))
                    asking.add(file.getFileName().toString());
        }
        assertThat(asking).containsExactly("CommandLine.java");
    }

    @Test
    void someModulesSpeak() throws IOException {
        assertThat(modules()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyModuleSpeaksEveryLanguage(String module) {
        assertThat(languages(RESOURCES.resolve(module))).containsExactlyInAnyOrderElementsOf(LANGUAGES);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyLanguageHasTheSameKeys(String module) throws IOException {
        var arabic = words(module, "ar");

        for (var language : LANGUAGES)
            assertThat(words(module, language).stringPropertyNames())
                    .as(language)
                    .isEqualTo(arabic.stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noKeyIsWordedTwice(String module) throws IOException {
        for (var language : LANGUAGES) {
            var lines = Files.readAllLines(RESOURCES.resolve(module).resolve("messages_" + language + ".properties"));
            assertThat(lines.stream()
                            .filter(line -> line.matches("[a-z][^=#]*=.*"))
                            .map(line -> line.split("=")[0]))
                    .as(module + " " + language)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everySentenceNamesTheSameThings(String module) throws IOException {
        var arabic = words(module, "ar");
        for (var language : LANGUAGES) {
            var other = words(module, language);
            for (var key : arabic.stringPropertyNames()) {
                assertThat(placeholders(other.getProperty(key)))
                        .as(language + " " + key)
                        .isEqualTo(placeholders(arabic.getProperty(key)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void keysBelongToTheirModuleAndSentencesAreNotEmpty(String module) throws IOException {
        for (var language : LANGUAGES) {
            var words = words(module, language);
            assertThat(words).as(module + " " + language).isNotEmpty();
            for (var key : words.stringPropertyNames()) {
                assertThat(key).startsWith(module + ".");
                assertThat(words.getProperty(key)).as(language + " " + key).isNotBlank();
                assertThat(words.getProperty(key))
                        .as(language + " " + key + ": an ASCII apostrophe swallows what follows; write ’")
                        .doesNotContain("'");
            }
        }
    }

    /// Arabic is written, not left in French.
    @ParameterizedTest
    @MethodSource("modules")
    void arabicIsWrittenInArabic(String module) throws IOException {
        var words = words(module, "ar");
        for (var key : words.stringPropertyNames()) {
            var letters = words.getProperty(key).replaceAll("\\{[^}]*}", "").replaceAll("[^\\p{L}]", "");
            if (letters.isEmpty() || letters.matches("[A-Z0-9_]+")) continue;
            assertThat(letters).as(key).containsPattern("\\p{InArabic}");
        }
    }

    /// With a plain space between them, a line of Arabic turns the groups of a number round.
    @ParameterizedTest
    @MethodSource("modules")
    void groupsOfDigitsAreNotTornApart(String module) throws IOException {
        for (var language : LANGUAGES) {
            var words = words(module, language);
            for (var key : words.stringPropertyNames())
                assertThat(words.getProperty(key))
                        .as(language + " " + key)
                        .doesNotContainPattern("[0-9] [0-9]{3}(?![0-9])");
        }
    }

    static List<String> modules() throws IOException {
        try (Stream<Path> folders = Files.list(RESOURCES)) {
            return folders.filter(folder -> !languages(folder).isEmpty())
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /// Of the files in which a module speaks, whichever they are.
    private static Set<String> languages(Path folder) {
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> SPEAKS.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .forEach(file -> found.add(file.group(1) == null ? "" : file.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Properties words(String module, String language) throws IOException {
        var properties = new Properties();
        var file = RESOURCES.resolve(module).resolve("messages_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> placeholders(String sentence) {
        var found = new TreeSet<String>();
        var matcher = PLACEHOLDER.matcher(sentence);
        while (matcher.find()) found.add(matcher.group(1));
        return found;
    }
}
