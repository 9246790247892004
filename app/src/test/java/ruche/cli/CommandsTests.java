package ruche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands as a script calls them, each in a JVM of its own, on one folder that begins empty: what stands on
/// which stream, and the code they end with.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandsTests {
    private static final Path HOME = Path.of("target", "cli-tests").toAbsolutePath();
    private static final Path SHEET = HOME.resolve("atelier.csv");

    /// Two currencies, a title row, a heading that nobody thought of, a commune that no list knows.
    private static final String WORKSHOP = """
            ورشة;;;;
            فكرة المشروع;الجمعية;الجماعة;الكلفة;السؤال الرابع
            حفر بئر;جمعية الأمل;بوشان;180 000 DH;أولاد علي
            Forage;Association Espoir;;50 000 €;Douar Lahlat
            """;

    private record Answer(int exit, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    @BeforeAll
    static void emptyFolder() throws IOException {
        FileSystemUtils.deleteRecursively(HOME);
        Files.createDirectories(HOME);
        Files.writeString(SHEET, WORKSHOP);
    }

    @Test
    @Order(1)
    void aReportOfNothingIsRefusedAndMakesNothing() throws Exception {
        var report = run("report", "--out", HOME.resolve("out").toString(), "--json");
        var user = run("user", "add", "--name", "س", "--email", "a@b.example", "--lang", "ar");

        assertThat(report.exit()).isEqualTo(1);
        assertThat(report.json().path("error").asString()).isEqualTo("cli.empty-folder");
        assertThat(report.json().path("message").asString())
                .isEqualTo(report.err().strip());
        assertThat(HOME.resolve("out")).doesNotExist();
        assertThat(user.exit()).isEqualTo(1);
        assertThat(user.out()).isEmpty();
        assertThat(user.err()).contains("لا توجد خلية");
    }

    @Test
    @Order(2)
    void aPlanIsJsonAloneWithValuesAndReasonsInWords() throws Exception {
        var plan = run("import", "ideas", SHEET.toString(), "--json", "--lang", "fr");

        assertThat(plan.exit()).as(plan.err()).isZero();
        var json = plan.json();
        assertThat(json.path("rowsIn").asInt()).isEqualTo(4);
        assertThat(json.path("made").asInt()).isEqualTo(2);
        assertThat(json.at("/sums/asked/MAD").asLong()).isEqualTo(18_000_000);
        assertThat(json.at("/sums/asked/EUR").asLong()).isEqualTo(5_000_000);
        assertThat(json.at("/rows/0/left/text").asString()).isEqualTo("Ligne de titre au-dessus du tableau");
        assertThat(json.at("/rows/2/values/title").asString()).isEqualTo("حفر بئر");
        assertThat(json.at("/rows/2/values/asked/minor").asLong()).isEqualTo(18_000_000);
        assertThat(json.at("/rows/2/notes").toString()).contains("« بوشان »");
        assertThat(json.at("/rows/2/others").toString()).contains("أولاد علي");
    }

    @Test
    @Order(3)
    void aPlanReadsRowByRowAndSumsEachCurrencyByItself() throws Exception {
        var plan = run("import", "ideas", SHEET.toString(), "--rows", "--lang", "fr", "--map", "السؤال الرابع=douar");

        assertThat(plan.exit()).as(plan.err()).isZero();
        assertThat(plan.out())
                .contains("Montant demandé ou coût: 50\u00A0000\u00A0EUR + 180\u00A0000\u00A0DH")
                .contains("3  Porteur: جمعية الأمل | Intitulé: حفر بئر")
                .contains("Douar ou quartier: Douar Lahlat")
                .contains("1  laissée : Ligne de titre au-dessus du tableau");
    }

    @Test
    @Order(4)
    void whatCannotBeCorrectedSoIsRefusedWithWhatThereIs() throws Exception {
        var heading = run("import", "ideas", SHEET.toString(), "--map", "Titre=title");
        var field = run("import", "ideas", SHEET.toString(), "--map", "السؤال الرابع=street");

        assertThat(heading.exit()).isEqualTo(1);
        assertThat(heading.err()).contains("Titre").contains("فكرة المشروع");
        assertThat(field.exit()).isEqualTo(1);
        assertThat(field.err()).contains("street").contains("beneficiaries");
    }

    @Test
    @Order(5)
    void anImportIsCarriedOutReportedWithoutTypesetterAndTakenBack() throws Exception {
        var applied = run("import", "ideas", SHEET.toString(), "--apply", "--json");
        assertThat(applied.exit()).as(applied.err()).isZero();
        assertThat(applied.json().path("applied").asInt()).isEqualTo(2);
        var id = applied.json().path("import").asString();

        var report = run("report", "--out", HOME.resolve("out").toString(), "--lang", "fr,ar", "--json");
        var user = run("user", "add", "--name", "س", "--email", "a@b.example", "--json");
        var undone = run("import", "undo", id, "--json");

        assertThat(report.exit()).isEqualTo(1);
        assertThat(report.json().path("files")).hasSize(2);
        assertThat(report.err()).contains("Node");
        assertThat(report.err()).doesNotContain("\tat ");
        try (var files = Files.list(HOME.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.startsWith("register-"))
                    .hasSize(2);
        }
        assertThat(user.json().path("link").asString()).startsWith("/");
        assertThat(undone.exit()).isZero();
        assertThat(undone.json().path("takenBack").asInt()).isEqualTo(2);
        assertThat(undone.json().path("kept")).isEmpty();
    }

    private static Answer run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx384m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                "ruche.Ruche"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", HOME.resolve("data").toString()));
        if (!List.of(arguments).contains("--lang")) command.addAll(List.of("--lang", "en"));
        var out = Files.createTempFile(HOME, "out", ".txt");
        var err = Files.createTempFile(HOME, "err", ".txt");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment()
                .put("RUCHE_TYPESETTER", HOME.resolve("no-typesetter").toString());
        var process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /// Without the tests' own classes: their beans are no part of the program.
    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
