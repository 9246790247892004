package ruche.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import ruche.RucheTest;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.kernel.Lang;
import ruche.shell.CellFaces;

/// Mail leaves encrypted or not at all, and to the server whose certificate is right.
@RucheTest
class EncryptedMailTests {
    private static final String TEXT = "secret text of the mail";

    @Autowired
    private OutboxSettings outbox;

    @Autowired
    private CellFaces faces;

    @Autowired
    private Cells cells;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    @Test
    void aLineBegunInTheClearIsEncryptedBeforeAnythingIsSaid() throws Exception {
        try (var server = new TlsMailServer(TlsMailServer.Offers.STARTTLS, folder)) {
            var outcome = carried(server, SmtpSettings.Tls.STARTTLS, true);

            assertThat(outcome).isInstanceOfSatisfying(Outcome.Taken.class, taken -> {
                assertThat(taken.to()).isEqualTo("a@essai.example");
                assertThat(taken.answer()).contains("250 taken");
            });
            assertThat(server.clear).hasSize(2).last().isEqualTo("STARTTLS");
            assertThat(server.secret)
                    .anyMatch(line -> line.startsWith("MAIL FROM:"))
                    .contains(TEXT);
        }
    }

    @Test
    void aLineMayBeEncryptedFromItsFirstByte() throws Exception {
        try (var server = new TlsMailServer(TlsMailServer.Offers.TLS, folder)) {
            assertThat(carried(server, SmtpSettings.Tls.TLS, true)).isInstanceOf(Outcome.Taken.class);

            assertThat(server.secret).contains(TEXT);
        }
    }

    @Test
    void aServerThatDoesNotEncryptGetsNoMail() throws Exception {
        try (var server = new TlsMailServer(TlsMailServer.Offers.NOTHING, folder)) {
            assertThat(carried(server, SmtpSettings.Tls.STARTTLS, true)).isInstanceOf(Outcome.NotYet.class);

            assertThat(server.clear).noneMatch(line -> line.startsWith("MAIL") || line.contains("a@essai.example"));
        }
    }

    @Test
    void aServerWhoseCertificateNobodyKnowsGetsNoMail() throws Exception {
        for (var tls : new TlsMailServer.Offers[] {TlsMailServer.Offers.STARTTLS, TlsMailServer.Offers.TLS})
            try (var server = new TlsMailServer(tls, Files.createTempDirectory(folder, "key"))) {
                assertThat(carried(server, SmtpSettings.Tls.valueOf(tls.name()), false))
                        .isInstanceOf(Outcome.NotYet.class);

                assertThat(server.secret).isEmpty();
                assertThat(server.clear).noneMatch(line -> line.startsWith("MAIL"));
            }
    }

    private Outcome carried(TlsMailServer server, SmtpSettings.Tls tls, boolean trusting) throws Exception {
        var settings = new SmtpSettings("localhost", server.port(), "", "", "cellule@ruche.example.ma", tls);
        var properties = MailCarrier.properties(settings);
        if (trusting) properties.put("mail.smtp.ssl.socketFactory", server.trusting());
        var messages = new MailMessages(settings, outbox, faces, clock);
        return new MailCarrier(settings, messages, properties)
                .carry(new Outgoing(
                        CellSamples.fresh(cells).id(),
                        "جمعية الأمل",
                        "a@essai.example",
                        null,
                        Lang.EN,
                        "Subject",
                        TEXT,
                        "essai@ruche.example.ma",
                        null,
                        ""));
    }
}
