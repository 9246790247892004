package ruche.cli;

import java.util.LinkedHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ruche.kernel.Refusal;
import ruche.search.SearchCare;

/// `./ruche search rebuild`: makes the search index anew. While the program runs it does so itself, in the background.
@Command(name = "search")
final class SearchCommand extends RucheCommand {
    private static final long SAID_EVERY = 2_000_000_000L;

    @Parameters(index = "0", paramLabel = "rebuild")
    private String act = "";

    @Option(names = "--json")
    private boolean json;

    private long said = System.nanoTime();

    @Override
    public Integer call() {
        if (!act.equals("rebuild")) throw new Refusal("cli.search-what", act);
        if (SearchCare.askRunning(data())) {
            tell("asked", 0, say("cli.search-asked"));
            return CommandLine.DONE;
        }
        try (var context = startQuietly()) {
            var records = context.getBean(SearchCare.class)
                    .rebuild(this::progress)
                    .orElseThrow(() -> new Refusal("cli.search-taken", data().toString()));
            tell("rebuilt", records, say("cli.search-rebuilt", String.valueOf(records)));
            return CommandLine.DONE;
        }
    }

    private void progress(long done, long total) {
        if (System.nanoTime() - said < SAID_EVERY) return;
        said = System.nanoTime();
        stage("cli.stage-search", String.valueOf(done), String.valueOf(total));
    }

    private void tell(String what, int records, String words) {
        if (!json) {
            out().println(words);
            return;
        }
        var told = new LinkedHashMap<String, Object>();
        told.put("state", what);
        told.put("records", records);
        print(told);
    }
}
