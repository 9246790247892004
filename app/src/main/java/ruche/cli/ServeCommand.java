package ruche.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ruche.portal.FirstRun;

/// `./ruche serve`: the program, until it is stopped. With `--exit` it asks itself for its first page and stops.
@Command(name = "serve")
final class ServeCommand extends RucheCommand {
    private static final int HTTP_OK = 200;

    @Option(names = "--exit")
    private boolean exit;

    @Override
    public Integer call() throws InterruptedException, IOException {
        var context = serve();
        out().println(say("cli.serving", address(port(context))));
        context.getBean(FirstRun.class)
                .link()
                .ifPresent(link -> out().println(say("cli.first-run", address(port(context)) + link.substring(1))));
        out().flush();
        if (!exit) new CountDownLatch(1).await();
        return status(URI.create(address(port(context)))) == HTTP_OK ? CommandLine.DONE : CommandLine.FAILED;
    }

    private static int status(URI page) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            return client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /// The one that was given, or with `--port 0` the free one that was found.
    private static int port(ApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port + "/";
    }
}
