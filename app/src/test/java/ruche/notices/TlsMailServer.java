package ruche.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/// A mail server that takes one mail at a time and encrypts the line, as it is begun or when asked to:
/// GreenMail does not know STARTTLS. It keeps what it was told in the clear apart from what it was told in
/// secret.
final class TlsMailServer implements AutoCloseable {
    private static final char[] PASSWORD = "changeit".toCharArray();

    enum Offers {
        STARTTLS,
        NOTHING,
        TLS
    }

    final List<String> clear = new CopyOnWriteArrayList<>();
    final List<String> secret = new CopyOnWriteArrayList<>();
    private final Offers offers;
    private final KeyStore keys;
    private final ServerSocket listening;

    /// @param folder where the key of `localhost` is made
    TlsMailServer(Offers offers, Path folder) throws Exception {
        this.offers = offers;
        keys = keys(folder.resolve("localhost.p12"));
        listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    private static KeyStore keys(Path file) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder((keytool + " -genkeypair -alias here -keyalg EC -dname CN=localhost -validity 2"
                                + " -ext SAN=dns:localhost -storetype PKCS12 -storepass changeit -keystore " + file)
                        .split(" "))
                .redirectErrorStream(true)
                .start();
        var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (made.waitFor() != 0) throw new IllegalStateException(said);
        try (var in = Files.newInputStream(file)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD);
            return keys;
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    /// Of a client that knows this server's certificate.
    SSLSocketFactory trusting() throws GeneralSecurityException {
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trusted.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private SSLSocket encrypted(Socket line) throws GeneralSecurityException, IOException {
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        var wrapped = (SSLSocket) context.getSocketFactory().createSocket(line, "localhost", line.getPort(), true);
        wrapped.setUseClientMode(false);
        wrapped.startHandshake();
        return wrapped;
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (var line = listening.accept()) {
                if (offers == Offers.TLS) talk(encrypted(line), true, true);
                else talk(line, false, true);
            } catch (IOException | GeneralSecurityException refusedOrClosed) {
                // The next one may come.
            }
        }
    }

    private void talk(Socket line, boolean encrypted, boolean greets) throws IOException, GeneralSecurityException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        if (greets) say(line, "220 localhost");
        boolean data = false;
        for (var said = in.readLine(); said != null; said = in.readLine()) {
            (encrypted ? secret : clear).add(said);
            if (data) {
                data = !said.equals(".");
                if (!data) say(line, "250 taken");
            } else if (said.startsWith("EHLO")) {
                say(line, offers == Offers.STARTTLS && !encrypted ? "250-localhost\r\n250 STARTTLS" : "250 localhost");
            } else if (said.equals("STARTTLS") && offers == Offers.STARTTLS) {
                say(line, "220 go on");
                talk(encrypted(line), true, false);
                return;
            } else if (said.equals("DATA")) {
                data = true;
                say(line, "354 go on");
            } else {
                say(line, said.equals("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static void say(Socket line, String answer) throws IOException {
        line.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
