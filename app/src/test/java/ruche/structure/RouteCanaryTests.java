package ruche.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import ruche.RucheTest;
import ruche.Web;

/// A route that somebody added and gave no rule: refused to everybody, and found by [RouteTests]' check.
@RucheTest
@Import(RouteCanaryTests.Canary.class)
class RouteCanaryTests {
    @RestController
    static class Canary {
        @GetMapping("/canary/{id}")
        String sing() {
            return "tweet";
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext program;

    @Test
    void aRouteWithoutARuleIsReported() {
        assertThat(Routes.of(program).withoutRule()).containsExactly("GET /canary/{id}");
    }

    @Test
    void aRouteWithoutARuleLetsNobodyPass() {
        try (var web = new Web(port)) {
            var answer = web.get("/canary/1");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("tweet");
        }
    }
}
