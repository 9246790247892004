package ruche.cli;

import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/// `./ruche serve`: the program, until it is stopped.
@Command(name = "serve")
final class ServeCommand extends RucheCommand {
    @Override
    public Integer call() throws InterruptedException {
        serve();
        out().println(say("cli.serving", address()));
        new CountDownLatch(1).await();
        return CommandLine.DONE;
    }

    private String address() {
        return "http://127.0.0.1:" + port() + "/";
    }
}
