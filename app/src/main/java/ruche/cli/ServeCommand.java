package ruche.cli;

import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import ruche.portal.FirstRun;

/// `./ruche serve`: the program, until it is stopped.
@Command(name = "serve")
final class ServeCommand extends RucheCommand {
    @Override
    public Integer call() throws InterruptedException {
        var context = serve();
        out().println(say("cli.serving", address()));
        context.getBean(FirstRun.class)
                .link()
                .ifPresent(link -> out().println(say("cli.first-run", address() + link.substring(1))));
        new CountDownLatch(1).await();
        return CommandLine.DONE;
    }

    private String address() {
        return "http://127.0.0.1:" + port() + "/";
    }
}
