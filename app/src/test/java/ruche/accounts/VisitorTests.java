package ruche.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import ruche.RucheTest;

@RucheTest
class VisitorTests {
    @LocalServerPort
    private int port;

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Accept-Language", "fr")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void readsWithoutASession() throws Exception {
        var health = get("/health");
        var signIn = get("/sign-in");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(signIn.statusCode()).isEqualTo(200);
        assertThat(signIn.body()).contains("<html lang=\"fr\" dir=\"ltr\">", "Se connecter");
        assertThat(signIn.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).startsWith("ruche-form="));
        assertThat(signIn.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
    }

    @Test
    void findsNothingAtAnAddressWithoutARule() throws Exception {
        var nowhere = get("/nowhere");

        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("Aucune page");
    }
}
