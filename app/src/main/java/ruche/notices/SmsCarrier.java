package ruche.notices;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Hands SMS to a gateway over HTTP.
@Component
class SmsCarrier implements Carrier, AutoCloseable {
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofSeconds(30);
    private static final int TOO_MANY = 429;

    private final SmsSettings settings;
    private final JsonMapper json;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECTING).build();

    SmsCarrier(SmsSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean ready() {
        return settings.given();
    }

    @Override
    public Outcome carry(Outgoing message) {
        if (!ready()) return new Outcome.Never("notices.no-sms-gateway", "");
        var phone = message.phone();
        if (phone == null) return new Outcome.Never("notices.no-phone", "");
        try {
            return outcome(phone, client.send(request(phone, text(message)), BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException away) {
            return new Outcome.NotYet("notices.server-away", "");
        } catch (IOException broken) {
            return new Outcome.Unknown("notices.line-broke", "");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown("notices.line-broke", "");
        }
    }

    /// A message of one piece: what it is about, and where to read the rest.
    private static String text(Outgoing message) {
        return message.link() == null ? message.body() : message.subject() + "\n" + message.link();
    }

    private HttpRequest request(String phone, String text) {
        var values = Map.of("{to}", phone, "{text}", text);
        var request = HttpRequest.newBuilder(URI.create(filled(settings.url(), values, SmsCarrier::inAddress)))
                .timeout(ANSWERING);
        if (!settings.header().isEmpty()) {
            var colon = settings.header().indexOf(':');
            request.header(
                    settings.header().substring(0, colon),
                    settings.header().substring(colon + 1).strip());
        }
        if (settings.method().equals("GET")) return request.GET().build();
        var body = filled(settings.body(), values, settings.json() ? this::inJson : SmsCarrier::inAddress);
        return request.header(
                        "Content-Type",
                        settings.json() ? "application/json" : "application/x-www-form-urlencoded; charset=UTF-8")
                .method(settings.method(), BodyPublishers.ofString(body))
                .build();
    }

    private static String filled(String template, Map<String, String> values, UnaryOperator<String> escaped) {
        return java.util.regex.Pattern.compile("\\{(to|text)}")
                .matcher(template)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        escaped.apply(values.getOrDefault(found.group(), ""))));
    }

    private static String inAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Without the quotes, which stand in the template.
    private String inJson(String text) {
        var quoted = json.writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static Outcome outcome(String phone, HttpResponse<String> response) {
        int status = response.statusCode();
        var answer = status + " " + response.body().strip();
        if (status / 100 == 2) return new Outcome.Taken(phone, answer);
        boolean later = status == TOO_MANY || status / 100 == 5;
        return later
                ? new Outcome.NotYet("notices.server-later", answer)
                : new Outcome.Never("notices.server-refuses", answer);
    }

    @Override
    public void close() {
        client.close();
    }
}
