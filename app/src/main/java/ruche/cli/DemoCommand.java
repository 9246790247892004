package ruche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.portal.ExampleWork;
import ruche.portal.LoadedCycle;
import ruche.publication.Reports;

/// `./ruche demo`: the program with the example cycle in it, its report, and accounts to try it with.
@Command(name = "demo")
final class DemoCommand extends RucheCommand {
    @Option(names = "--example", paramLabel = "NAME")
    private @Nullable String example;

    @Option(names = "--exit")
    private boolean exit;

    @Override
    public Integer call() throws InterruptedException, IOException {
        var folder = example == null ? Examples.first() : Examples.folder(example);
        var context = serve("ruche.demo=true");
        out().println(say("cli.demo-loading", folder.getFileName()));
        var loaded = Examples.load(context, folder, sheet -> stage("cli.stage-sheet", sheet));
        report(context, loaded);
        context.getBean(ExampleWork.class).leave(loaded, By.commandLine());
        var signIns = new DemoSignIns(context, data()).of(loaded);
        out().println();
        out().println(say("cli.serving", "http://127.0.0.1:" + port() + "/"));
        out().println(say("cli.sign-ins"));
        for (var line : signIns)
            out().println("  " + say("accounts.role-" + line.role()) + "  " + line.login() + "  " + line.password());
        out().flush();
        if (!exit) new CountDownLatch(1).await();
        return CommandLine.DONE;
    }

    private void report(ApplicationContext context, LoadedCycle loaded) throws IOException {
        var folder = Files.createDirectories(data().resolve("reports"));
        var written = new ReportFiles(context.getBean(Reports.class))
                .write(
                        loaded.cell(),
                        loaded.cycle(),
                        List.of(Lang.AR, Lang.FR),
                        folder,
                        file -> stage("cli.stage-document", file));
        for (var file : written.files()) out().println("  " + file);
        if (written.missing() != null) out().println("  " + say(written.missing()));
    }
}
