package ruche.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import ruche.TestPlace;
import ruche.Web;
import ruche.database.UnpackedPostgres;

/// The program is killed after the mail server took a message and before it said so: the message was received once, is
/// not sent again by itself, and staff is told.
class OutboxCrashTests {
    private static final Path FOLDER = TestPlace.of("crash-tests-outbox");
    private static final String EMAIL = "agent@essai.example";
    private static final int SECONDS = 120;

    @Test
    void aMessageIsReceivedOnceThoughTheProgramIsKilledInBetween() throws Exception {
        prepare();
        try (var mail = new HaltingMailServer()) {
            int port = Ground.freePort();
            try (var program = serve(mail, port)) {
                await(program, port);
                try (var web = new Web(port)) {
                    web.post("/sign-in/forgot", Map.of("email", EMAIL));
                }
                assertThat(mail.tookOne(SECONDS)).as(program.said()).isTrue();
                program.kill();
            }
            mail.answerFromNowOn();

            try (var program = serve(mail, port);
                    var data = new Data(FOLDER)) {
                await(program, port);
                long until = System.nanoTime() + SECONDS * 1_000_000_000L;
                while (!state(data).equals("PERHAPS") && System.nanoTime() < until) Data.pause(200);
                Data.pause(3_000);

                assertThat(state(data)).as(program.said()).isEqualTo("PERHAPS");
                assertThat(mail.taken()).hasSize(1);
            }
        }
    }

    private static String state(Data data) {
        try {
            return data.word("state from notice_delivery where channel = 'MAIL'");
        } catch (java.sql.SQLException away) {
            data.drop();
            return "";
        }
    }

    private static void prepare() throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(FOLDER);
        UnpackedPostgres.into(FOLDER);
        done(
                "cell",
                "add",
                "--code",
                "essai",
                "--prefix",
                "ESS",
                "--name-ar",
                "خلية التجربة",
                "--name-fr",
                "Cellule d’essai",
                "--territory",
                "06.461");
        done("user", "add", "--cell", "essai", "--role", "AGENT", "--name", "Agent", "--email", EMAIL);
    }

    private static void done(String... command) throws IOException, InterruptedException {
        try (var program = Program.start(FOLDER, command)) {
            assertThat(program.ended(SECONDS)).as(program.said()).isZero();
        }
    }

    private static Program serve(HaltingMailServer mail, int port) throws IOException {
        return Program.start(
                FOLDER,
                Map.of(
                        "RUCHE_ADDRESS", "https://ruche.example.ma",
                        "RUCHE_SMTP_HOST", "127.0.0.1",
                        "RUCHE_SMTP_PORT", Integer.toString(mail.port()),
                        "RUCHE_SMTP_FROM", "cellule@ruche.example.ma",
                        "RUCHE_SMTP_TLS", "none",
                        "RUCHE_NOTICES_PATIENCE", "8s"),
                "serve",
                "--port",
                Integer.toString(port));
    }

    private static void await(Program program, int port) throws InterruptedException, IOException {
        long until = System.nanoTime() + SECONDS * 1_000_000_000L;
        try (var web = new Web(port)) {
            while (System.nanoTime() < until && program.alive()) {
                try {
                    if (web.get("/health").statusCode() == 200) return;
                } catch (java.io.UncheckedIOException notYet) {
                    // Not yet listening.
                }
                Data.pause(250);
            }
        }
        throw new IllegalStateException(program.said());
    }
}
