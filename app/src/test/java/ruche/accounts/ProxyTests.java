package ruche.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import ruche.RucheTest;
import ruche.kernel.Refusal;

/// The program behind a proxy on the same machine.
@RucheTest
@TestPropertySource(properties = "ruche.trusted-proxies=127.0.0.1")
class ProxyTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Test
    void visitorsAreToldApartByTheirOwnAddressesAndCookiesAreForTlsOnly() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var page =
                    send(client, HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in?lang=fr")));
            var cookies = page.headers().allValues("Set-Cookie");
            assertThat(cookies)
                    .hasSizeGreaterThan(1)
                    .anyMatch(cookie -> cookie.startsWith("lang="))
                    .allMatch(cookie -> cookie.contains("Secure"));

            var token = page.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
            send(
                    client,
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Cookie", token(cookies))
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "login=nobody%40example.org&password=x&once=k1&_csrf=" + token)));
        }

        assertThat(db.sql("select address from sign_in_attempt")
                        .query((row, _) -> row.getString("address"))
                        .list())
                .containsExactly("203.0.113.7");
    }

    private static String token(List<String> cookies) {
        return cookies.stream()
                .filter(cookie -> cookie.startsWith("ruche-form="))
                .map(cookie -> cookie.split(";")[0])
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws Exception {
        return client.send(
                request.header("X-Forwarded-For", "203.0.113.7")
                        .header("X-Forwarded-Proto", "https")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aProxyIsNamedByItsAddress() {
        assertThat(new ProxySettings(List.of("10.0.0.1", "::1")).pattern()).contains("10.0.0.1");
        assertThatThrownBy(() -> new ProxySettings(List.of("proxy.example.org")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("accounts.proxy-miswritten"));
    }
}
