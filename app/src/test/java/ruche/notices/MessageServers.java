package ruche.notices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// A mail server and an SMS gateway that tests look into, stop and start.
public final class MessageServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final int MAIL_PORT = freePort();
    private static final HttpServer GATEWAY = gateway();
    private static final List<Sms> RECEIVED = new CopyOnWriteArrayList<>();
    private static final AtomicInteger STATUS = new AtomicInteger(200);
    private static GreenMail mail = started();

    /// What the gateway was sent.
    record Sms(String authorization, String type, String body) {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = Map.<String, Object>of(
                "ruche.smtp.host", "127.0.0.1",
                "ruche.smtp.port", MAIL_PORT,
                "ruche.smtp.from", "cellule@ruche.example.ma",
                "ruche.smtp.tls", "none",
                "ruche.sms.url", "http://127.0.0.1:" + GATEWAY.getAddress().getPort() + "/send",
                "ruche.sms.body", "{\"to\": \"{to}\", \"message\": \"{text}\"}",
                "ruche.sms.header", "Authorization: Bearer secret-of-the-gateway");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("message servers", settings));
    }

    static void stopMail() {
        mail.stop();
    }

    static void startMail() {
        mail = started();
    }

    public static List<MimeMessage> mailTo(String email) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> isTo(message, email))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String email) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(address -> address.toString().contains(email));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Sms> smsWith(String text) {
        return RECEIVED.stream().filter(sms -> sms.body().contains(text)).toList();
    }

    /// What the gateway answers from now on.
    static void gatewayAnswers(int status) {
        STATUS.set(status);
    }

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(MAIL_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static HttpServer gateway() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/send", MessageServers::take);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        var head = exchange.getRequestHeaders();
        RECEIVED.add(new Sms(
                head.getFirst("Authorization"),
                head.getFirst("Content-Type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        var answer = "id=77".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(STATUS.get(), answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
