package ruche.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;
import ruche.SharedData;
import ruche.TestPlace;
import ruche.database.UnpackedPostgres;

/// The commands as a script calls them, on one folder that begins empty: what stands on which stream, and the code they
/// end with. Some are started alone, in a JVM of their own: one that is refused, one that is done, one that is not
/// understood, and those that are stopped. The others come in turn in one, which spares each the loading.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandsTests {
    private static final Path HOME = TestPlace.of("cli-tests");
    private static final Path SHEET = HOME.resolve("atelier.csv");

    /// Two currencies, a title row, a heading that nobody thought of, a commune that no list knows.
    private static final String WORKSHOP = """
            ورشة;;;;
            فكرة المشروع;الجمعية;الجماعة;الكلفة;السؤال الرابع
            حفر بئر;جمعية الأمل;بوشان;180 000 DH;أولاد علي
            Forage;Association Espoir;;50 000 €;Douar Lahlat
            """;

    /// As the system has it: 128 and the number of the signal.
    private static final int TERMINATED = 143;

    private static @Nullable Terminal opened;

    @BeforeAll
    static void emptyFolder() throws IOException {
        FileSystemUtils.deleteRecursively(HOME);
        Files.createDirectories(HOME);
        Files.writeString(SHEET, WORKSHOP);
        UnpackedPostgres.into(HOME.resolve("first"));
        opened = new Terminal(HOME);
    }

    @AfterAll
    static void close() {
        terminal().close();
    }

    @Test
    @Order(1)
    void aReportOfNothingIsRefusedAndMakesNothing() throws Exception {
        var report = terminal().runAlone("report", "--out", HOME.resolve("out").toString(), "--json");

        assertThat(report.exit()).isEqualTo(1);
        assertThat(report.json().path("error").asString()).isEqualTo("cli.empty-folder");
        assertThat(report.json().path("message").asString())
                .isEqualTo(report.err().strip());
        assertThat(HOME.resolve("out")).doesNotExist();
    }

    @Test
    @Order(2)
    void aPlanIsJsonAloneWithValuesAndReasonsInWords() throws Exception {
        UnpackedPostgres.into(HOME.resolve("data"));

        var plan = terminal().runAlone("import", "ideas", SHEET.toString(), "--json", "--lang", "fr");

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

    /// From here on the folder is held by those that come in turn.
    @Test
    @Order(3)
    void nobodyCanBeAddedWhereThereIsNoCell() throws Exception {
        var user = run("user", "add", "--name", "س", "--email", "a@b.example", "--lang", "ar");

        assertThat(user.exit()).isEqualTo(1);
        assertThat(user.out()).isEmpty();
        assertThat(user.err()).contains("لا توجد خلية");

        var nameless = run("--lang", "fr", "user", "add", "--email", "a@b.example");
        assertThat(nameless.exit())
                .as("not understood, in the language said first")
                .isEqualTo(2);
        assertThat(nameless.err()).contains("--name");
    }

    @Test
    @Order(4)
    void aPlanReadsRowByRowAndSumsEachCurrencyByItself() throws Exception {
        var plan = run("import", "ideas", SHEET.toString(), "--rows", "--lang", "fr", "--map", "السؤال الرابع=douar");

        assertThat(plan.exit()).as(plan.err()).isZero();
        assertThat(plan.out())
                .contains("Montant demandé ou coût\u00A0: 50\u00A0000\u00A0EUR + 180\u00A0000\u00A0DH")
                .contains("3  Porteur\u00A0: جمعية الأمل | Intitulé\u00A0: حفر بئر")
                .contains("Douar ou quartier\u00A0: Douar Lahlat")
                .contains("1  laissée : Ligne de titre au-dessus du tableau")
                .contains("une cellule d’essai a servi");
        var brief = run("import", "ideas", SHEET.toString(), "--row", "3=remark", "--lang", "fr");
        assertThat(brief.out())
                .contains(
                        "À importer\u00A0: 1",
                        "1  Remarques laissées à votre demande",
                        "Pour voir chaque ligne\u00A0: --rows");
    }

    @Test
    @Order(5)
    void whatCannotBeCorrectedSoIsRefusedWithWhatThereIs() throws Exception {
        var heading = run("import", "ideas", SHEET.toString(), "--map", "Titre=title");
        var field = run("import", "ideas", SHEET.toString(), "--map", "السؤال الرابع=street");

        assertThat(heading.exit()).isEqualTo(1);
        assertThat(heading.err()).contains("Titre").contains("فكرة المشروع");
        assertThat(field.exit()).isEqualTo(1);
        assertThat(field.err()).contains("street").contains("beneficiaries");
    }

    @Test
    @Order(6)
    void anImportIsCarriedOutReportedWithoutTypesetterAndTakenBack() throws Exception {
        var applied = run("import", "ideas", SHEET.toString(), "--apply", "--json");
        assertThat(applied.exit()).as(applied.err()).isZero();
        assertThat(applied.json().path("applied").asBoolean()).isTrue();
        assertThat(applied.json().path("rowsMade").asInt()).isEqualTo(2);
        assertThat(applied.json().path("import").asInt()).isEqualTo(1);
        var again = run("import", "ideas", SHEET.toString(), "--apply", "--lang", "fr");
        assertThat(again.out()).contains("2 lignes importées. Numéro de l’import\u00A0: 2");
        var long2 = run("import", "undo", "2", "--json").json().path("importId").asString();
        assertThat(run("import", "undo", long2).err())
                .as("by its long number, once")
                .isNotEmpty();
        var id = "1";

        var report = run("report", "--out", HOME.resolve("out").toString(), "--lang", "fr,ar", "--json");
        var user = run("user", "add", "--name", "س", "--email", "a@b.example", "--json");
        var undone = run("import", "undo", id, "--why", "Fichier en double", "--json");

        assertThat(report.exit()).isEqualTo(1);
        assertThat(report.json().path("files")).hasSize(4);
        assertThat(report.err()).contains("Node");
        assertThat(report.err()).doesNotContain("\tat ");
        try (var files = Files.list(HOME.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("all but the PDF documents")
                    .allMatch(name -> name.matches("(register-.*\\.xlsx|report-.*\\.docx)"))
                    .hasSize(4);
        }
        assertThat(user.json().path("link").asString()).startsWith("/");
        assertThat(undone.exit()).isZero();
        assertThat(undone.json().path("import").asInt()).isEqualTo(1);
        assertThat(undone.json().path("takenBack").asInt()).isEqualTo(2);
        assertThat(undone.json().path("kept")).isEmpty();
    }

    @Test
    @Order(7)
    void aProvinceBeginsByCommandsAlone() throws Exception {
        var places = Files.writeString(HOME.resolve("places.csv"), """
                code,kind,parent,name_ar,name_fr
                99,region,,جهة,Région
                99.001,province,99,إقليم النحل,Province des Abeilles
                99.001.1,commune,99.001,عين النحل,Ain Nahl
                """);
        var actors = Files.writeString(HOME.resolve("actors.csv"), """
                الاسم;النوع;الجماعة
                جمعية النور;جمعية;عين النحل
                تعاونية العسل;تعاونية;Ain Nahl
                """);
        String[] cell = {
            "cell",
            "add",
            "--code",
            "nahl",
            "--prefix",
            "NHL",
            "--name-ar",
            "خلية النحل",
            "--name-fr",
            "Cellule",
            "--territory",
            "99.001",
            "--places",
            places.toString(),
            "--json"
        };

        var opened = run(cell);
        var again = run(cell);
        var user = run(
                "user", "add", "--cell", "nahl", "--role", "ADMINISTRATOR", "--name", "س", "--email", "nahl@b.example");
        var imported = run("import", "actors", actors.toString(), "--cell", "nahl", "--apply", "--json");

        assertThat(opened.exit()).as(opened.err()).isZero();
        assertThat(opened.json().path("cell").asString()).isEqualTo("nahl");
        assertThat(opened.json().path("territoryKnown").asBoolean()).isTrue();
        assertThat(opened.json().path("placesAdded").asInt()).isEqualTo(3);
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("nahl");
        assertThat(user.exit()).as(user.err()).isZero();
        assertThat(user.out()).contains("/sign-in/reset/");
        assertThat(imported.exit()).as(imported.err()).isZero();
        assertThat(imported.json().path("rowsMade").asInt()).isEqualTo(2);

        var more = Files.writeString(HOME.resolve("more.csv"), """
                الرمز;النوع;رمز المكان الأصل;الاسم;السكان 2024
                99.001.2;جماعة;99.001;تل الزهر;٢٢٠٠
                99.001.3;جماعة;99.7;تل;1
                """);
        var planned = run("import", "places", more.toString(), "--cell", "nahl", "--rows", "--lang", "fr");
        var brought = run("import", "places", more.toString(), "--cell", "nahl", "--apply", "--json");

        assertThat(planned.exit()).as(planned.err()).isZero();
        assertThat(planned.out())
                .contains(
                        "Lieux nouveaux\u00A0: 1\u00A0; changés\u00A0: 0\u00A0; inchangés\u00A0: 0",
                        "Le lieu parent 99.7 n’est ni connu");
        assertThat(brought.json().path("rowsMade").asInt()).isEqualTo(1);
        assertThat(brought.json().path("import").asInt()).isEqualTo(2);
    }

    /// The register of a real town, which lies beside the checkout.
    @Test
    @Order(8)
    void aWholeRegisterOfActorsComesInByOneCommandAndGoesByAnother() throws Exception {
        var register = SharedData.at("real/actors-montpellier-fr/montpellier_associations_2011_a.csv");
        String[] asked = {"import", "actors", register.toString(), "--cell", "nahl", "--into", "ASSOCIATION", "--json"};

        var planned = run(asked);
        var applied = run(with(new String[] {"--apply"}, asked));

        assertThat(planned.exit()).as(planned.err()).isZero();
        assertThat(planned.json().path("made").asInt()).isEqualTo(1_226);
        assertThat(planned.json().path("applied").asBoolean()).isFalse();
        assertThat(applied.exit()).as(applied.err()).isZero();
        assertThat(applied.json().path("rowsMade").asInt()).isEqualTo(1_226);
        var id = applied.json().path("importId").asString();
        var undone = run("import", "undo", id, "--cell", "nahl", "--why", "Essai", "--json");
        assertThat(undone.exit()).as(undone.err()).isZero();
        assertThat(undone.json().path("takenBack").asInt()).isEqualTo(1_226);
        assertThat(undone.json().path("kept")).isEmpty();
    }

    @Test
    @Order(9)
    void whatIsNotThereIsSaidByItsNameWithWhatThereIs() throws Exception {
        var cycle = run("import", "ideas", SHEET.toString(), "--cell", "nahl", "--cycle", "1999");
        var cell = run("import", "ideas", SHEET.toString(), "--cell", "miel");
        var kind = run("import", "wishes", SHEET.toString(), "--cell", "nahl");
        var role = run("user", "add", "--name", "س", "--email", "x@b.example", "--role", "WIBBLE");
        var undo = run("import", "undo", "77", "--cell", "nahl");
        var none = run("import");
        var which = run("report");
        String[] named = {"--name-ar", "خلية العسل", "--territory", "98.001"};
        var opened = run(with(named, "cell", "add", "--code", "miel", "--prefix", "MIL"));
        var wrong = run(with(
                named,
                "cell",
                "add",
                "--code",
                "MIEL!",
                "--prefix",
                "1",
                "--zone",
                "Mars/Olympus",
                "--currency",
                "XXY"));
        var noCycle = run("report", "--cell", "miel");

        assertThat(cycle.exit()).isEqualTo(1);
        assertThat(cycle.err()).contains("No cycle has the code 1999 in cell nahl");
        assertThat(cell.err()).contains("No cell has the code miel", "nahl", "trial");
        assertThat(which.err()).contains("several cells", "trial nahl", "--cell");
        assertThat(opened.out())
                .contains(
                        "The cell miel is open",
                        "./ruche user add --cell miel --role ADMINISTRATOR --name \"NAME\" --email MAIL --data "
                                + HOME.resolve("data"));
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err()).contains("MIEL!", "1", "Mars/Olympus", "XXY");
        assertThat(noCycle.err()).contains("Cell miel has no cycle yet", "/c/miel/cycles/new", "--cycle");
        assertThat(kind.err()).contains("wishes", "actors attendance ideas places");
        assertThat(role.exit()).isEqualTo(2);
        assertThat(role.err()).contains("WIBBLE", "ADMINISTRATOR AGENT", "OBSERVER", "./ruche help user");
        assertThat(undo.err()).contains("77");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("ideas|actors|attendance|places|undo", "./ruche help import");
    }

    @Test
    @Order(10)
    void settingsAreCarriedFromOneCellIntoAnother() throws Exception {
        var file = HOME.resolve("settings.json").toString();
        var kept = run("settings", "export", file, "--cell", "trial", "--json");
        var again = run("settings", "export", file, "--cell", "trial");
        var looked = run("settings", "import", file, "--cell", "nahl", "--lang", "fr");
        var without = run("settings", "import", file, "--cell", "nahl", "--cycles", "none", "--json");
        var moved = run("settings", "import", file, "--cell", "nahl", "--cycles", "moved", "--from", "2031-03-01");
        var undated = run("settings", "import", file, "--cell", "nahl", "--cycles", "moved", "--lang", "fr");
        var odd = run("settings", "import", file, "--cell", "nahl", "--cycles", "fly");
        var taken = run("settings", "import", file, "--cell", "nahl", "--apply", "--json");
        var after = run("settings", "import", file, "--cell", "nahl", "--json");
        var broken = run("settings", "import", SHEET.toString(), "--cell", "nahl", "--apply");

        assertThat(kept.json().path("cell").asString()).isEqualTo("trial");
        assertThat(Files.readString(Path.of(file))).contains("\"ruche-settings\"", "\"trial\"");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("exists already");
        assertThat(looked.out()).contains("Cycles : 1 à ajouter, 0 déjà là", "--apply");
        assertThat(without.out()).doesNotContain("strategy.cycles").contains("left out, as chosen");
        assertThat(moved.out()).contains("from March 1, 2031");
        assertThat(undated.exit()).isEqualTo(1);
        assertThat(undated.err()).contains("Indiquez la date");
        assertThat(odd.err()).contains("“fly”", "all, moved or none");
        assertThat(taken.json().path("added").asInt()).isPositive();
        assertThat(after.json().path("added").asInt()).isZero();
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.err()).contains("Nothing was taken from the file");
    }

    @Test
    @Order(10)
    void theSearchIndexIsMadeAnew() throws Exception {
        var made = run("search", "rebuild", "--json");
        var unknown = run("search", "fly", "--lang", "fr");

        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.json().path("state").asString()).isEqualTo("rebuilt");
        assertThat(made.json().path("records").asInt()).isPositive();
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).contains("rebuild");
    }

    @Test
    @Order(11)
    void helpOfOneCommandSaysWhatItsOptionsDo() throws Exception {
        var all = run("help", "--lang", "fr");
        var asked = run("help", "import", "--lang", "fr");
        var flag = run("import", "--help", "--lang", "fr");
        var unknown = run("help", "fly");

        assertThat(all.out()).contains("import undo NUMBER", "user add", "[--row [SHEET!]N=KIND]");
        assertThat(asked.out())
                .contains("import undo NUMBER", "--apply   exécute le plan", "--map HEADING=FIELD   ce que veut dire")
                .doesNotContain("user add");
        assertThat(flag.out()).isEqualTo(asked.out());
        assertThat(run("help", "settings", "--lang", "fr").out())
                .contains("--cycles all|moved|none   les cycles du fichier", "--from DAY");
        assertThat(run("help", "user").out()).contains("role: ADMINISTRATOR AGENT");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).contains("fly", "import");
    }

    @Test
    @Order(12)
    void whoeverStartsTheProgramFirstIsGivenTheLinkToSetItUp() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var out = HOME.resolve("serve.txt");
        var program = Terminal.builder(
                        "serve",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        HOME.resolve("first").toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try (var client = HttpClient.newHttpClient()) {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> Files.readString(out).contains("/setup/") || !program.isAlive());
            var link = Pattern.compile("http://\\S+/setup/\\S+").matcher(Files.readString(out));
            assertThat(link.find()).as(Files.readString(out)).isTrue();

            var home = client.send(get("http://127.0.0.1:" + port + "/"), BodyHandlers.ofString());
            var setup = client.send(get(link.group()), BodyHandlers.ofString());
            var made = client.send(get(link.group() + "x"), BodyHandlers.ofString());

            assertThat(home.body()).contains("./ruche serve", "./ruche cell add");
            assertThat(setup.statusCode()).isEqualTo(200);
            assertThat(setup.body()).contains("name=\"territory\"", "name=\"places\"", "name=\"password\"");
            assertThat(made.statusCode()).isEqualTo(410);
        } finally {
            program.destroy();
            program.waitFor(1, TimeUnit.MINUTES);
        }
        assertThat(program.exitValue()).isEqualTo(TERMINATED);
        assertThat(Files.readString(out)).contains("Ruche has stopped.").doesNotContain("\tat ");
    }

    @Test
    @Order(13)
    void whoeverOnlyWantsToKnowWhetherItStartsLetsItAskItselfForItsFirstPage() throws Exception {
        var started = run("serve", "--exit", "--port", "0");

        assertThat(started.exit()).as(started.err()).isZero();
        assertThat(started.out()).containsPattern("http://127\\.0\\.0\\.1:[1-9]\\d*/");
    }

    @Test
    @Order(14)
    void whoeverStopsACommandIsToldInWordsWithoutATrace() throws Exception {
        var said = HOME.resolve("stopped.txt");
        var builder = Terminal.builder(
                        "report",
                        "--example",
                        "rhamna-2018",
                        "--out",
                        HOME.resolve("out").toString(),
                        "--data",
                        HOME.resolve("first").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(said.toFile());
        builder.environment()
                .put(
                        "RUCHE_EXAMPLES",
                        Path.of("..", "examples").toAbsolutePath().toString());
        var program = builder.start();
        await().atMost(Duration.ofMinutes(3))
                .until(() -> Files.readString(said).contains("Reading ") || !program.isAlive());

        program.destroy();

        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(program.exitValue()).isEqualTo(TERMINATED);
        assertThat(Files.readString(said))
                .contains("Loading the example cycle rhamna-2018", "Reading ", "Stopped before the end")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    @Order(15)
    void aWordThatIsNoCommandIsAnsweredByTheLauncherWithTheNearest() throws Exception {
        var launcher = Path.of("..", "ruche").toAbsolutePath().toString();

        var near = terminal().answer(new ProcessBuilder(launcher, "reprot", "--lang", "fr"));
        var far = terminal().answer(new ProcessBuilder(launcher, "xyzzy", "--lang", "ar"));
        var inside = terminal().runAlone("fly");

        assertThat(near.exit()).isEqualTo(2);
        assertThat(near.err()).contains("commande inconnue : reprot", "./ruche report");
        assertThat(far.exit()).isEqualTo(2);
        assertThat(far.err()).contains("«xyzzy»", "./ruche help").doesNotContain("أتقصدون");
        assertThat(inside.exit()).isEqualTo(2);
        assertThat(inside.err()).contains("No such command: fly", "report");
    }

    private static String[] with(String[] more, String... arguments) {
        return Stream.of(arguments, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static HttpRequest get(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }

    private static Terminal.Answer run(String... arguments) throws IOException {
        return terminal().run(arguments);
    }

    private static Terminal terminal() {
        return Objects.requireNonNull(opened);
    }
}
