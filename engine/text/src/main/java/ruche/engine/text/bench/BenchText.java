package ruche.engine.text.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Gazetteer;
import ruche.engine.text.Glossary;
import ruche.engine.text.Reader;
import ruche.engine.text.Table;
import ruche.engine.text.convergence.FitModel;
import ruche.engine.text.convergence.FitTraining;
import ruche.engine.text.convergence.Offer;
import ruche.engine.text.twins.TwinModel;
import ruche.engine.text.twins.TwinTraining;

/// `./ruche bench text`: what the library reaches on labelled texts, with thresholds as shipped.
///
/// `--ideas FILE --programmes FILE [--places FILE]` any file of the form of `ideas/open.tsv`; `--json`; `--no-load`
/// without the hundred thousand ideas; `--fix DIRECTORY` trains on the first half of the ideas and writes the weights.
public final class BenchText {
    private static final double SAME = 0.45;
    private static final double NEAR = 0.1;
    private static final double APART = 0.2;
    private static final double FITS = 0.2;

    private final Map<String, String> options;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    private BenchText(Map<String, String> options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException {
        var options = options(arguments);
        if (options == null) {
            System.err.println(
                    "bench text [--ideas FILE --programmes FILE [--places FILE]] [--json] [--no-load] [--fix DIRECTORY]");
            System.exit(2);
            return;
        }
        var bench = new BenchText(options);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (options.containsKey("fix")) bench.fix(out);
        else {
            bench.run();
            out.print(
                    options.containsKey("json")
                            ? new Report(bench.figures, bench.skipped).json()
                            : new Report(bench.figures, bench.skipped).text());
        }
    }

    private static @Nullable Map<String, String> options(String[] arguments) {
        var options = new LinkedHashMap<String, String>();
        for (int i = 0; i < arguments.length; i++)
            switch (arguments[i]) {
                case "--json", "--no-load" -> options.put(arguments[i].substring(2), "");
                case "--ideas", "--programmes", "--places", "--fix" -> {
                    if (i + 1 == arguments.length) return null;
                    options.put(arguments[i].substring(2), arguments[++i]);
                }
                default -> {
                    return null;
                }
            }
        return options;
    }

    private static Path data() {
        var told = System.getenv("RUCHE_DATA");
        return Path.of(told == null || told.isBlank() ? "../shared/data" : told);
    }

    private void run() throws IOException {
        var ideas = options.get("ideas");
        if (ideas != null) own(Path.of(ideas));
        else {
            open();
            real();
            if (!options.containsKey("no-load")) figures.addAll(new LoadTrial(reader(null)).figures());
        }
    }

    private void own(Path ideas) throws IOException {
        measure(ideas.getFileName().toString(), Case.read(ideas), reader(places()), offers(programmes(ideas)), true);
    }

    private void open() throws IOException {
        var file = data().resolve("ideas/open.tsv");
        if (!Files.exists(file)) {
            skipped.add(file.toString());
            return;
        }
        var cases = Case.read(file);
        var offers = offers(programmes(file));
        var reader = reader(null);
        measure("open, half it was not fixed on", Halves.second(cases), reader, offers, false);
        measure("open, all", cases, reader, offers, true);
    }

    private void measure(String on, List<Case> cases, Reader reader, List<Offer> offers, boolean learned) {
        figures.addAll(new TwinTrial(reader, TwinModel.shipped(), cases).figures(on));
        if (!offers.isEmpty()) {
            var trial = new ProgrammeTrial(reader, FitModel.shipped(), offers);
            figures.addAll(trial.figures(on, cases));
            figures.add(trial.without(on, cases));
        }
        figures.addAll(new AxisTrial(reader).cold(on, cases));
        if (learned) figures.addAll(new AxisTrial(reader).learned(on, cases));
    }

    private void real() {
        var trial = new TitleTrial(reader(null));
        titles("Paris, theme of 11", "real/ideas-paris-fr", () -> {
            var rows = RealTitles.paris(data());
            return trial.figure("Paris, theme of 11", rows, rows, 0.542);
        });
        titles("Toulouse, category of 6", "real/ideas-toulouse-fr", () -> {
            var rows = RealTitles.toulouse(data());
            return trial.figure("Toulouse, category of 6", rows, rows, 0.705);
        });
        titles("Montpellier, theme of 23", "real/grants-montpellier-fr", () -> {
            var rows = RealTitles.montpellier(data());
            return trial.figure("Montpellier, theme of 23", rows, rows, 0.677);
        });
        titles("topics in Standard Arabic", "real/classification-ar-fr", () -> {
            var rows = RealTitles.topics(data(), "arb");
            return trial.figure("topics in Standard Arabic", rows, rows, 0.672);
        });
        titles(
                "topics in Darija, learned in Standard Arabic",
                "real/classification-ar-fr",
                () -> trial.figure(
                        "topics in Darija, learned in Standard Arabic",
                        RealTitles.topics(data(), "arb"),
                        RealTitles.topics(data(), "ary"),
                        0.583));
        titles("topics in French", "real/classification-ar-fr", () -> {
            var rows = RealTitles.topics(data(), "fra");
            return trial.figure("topics in French", rows, rows, 0.0);
        });
    }

    private void titles(String name, String folder, java.util.function.Supplier<Figure> figure) {
        if (Files.isDirectory(data().resolve(folder))) figures.add(figure.get());
        else skipped.add(name + ": " + data().resolve(folder));
    }

    private Path programmes(Path ideas) {
        var told = options.get("programmes");
        return told != null ? Path.of(told) : ideas.resolveSibling("programmes.tsv");
    }

    private @Nullable Path places() {
        var told = options.get("places");
        return told == null ? null : Path.of(told);
    }

    /// @param places lines of Arabic names, `|`, French names, with `;` between
    private static Reader reader(@Nullable Path places) {
        var names = new LinkedHashMap<String, List<String>>();
        try {
            if (places != null)
                for (var line : Files.readAllLines(places))
                    if (!line.isBlank()) names.put(line, List.of(line.split("[|;]")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new Reader(Glossary.shipped(), Gazetteer.of(names));
    }

    private static List<Offer> offers(Path file) throws IOException {
        if (!Files.exists(file)) return List.of();
        return Table.read(Files.newBufferedReader(file)).stream()
                .map(row -> new Offer(
                        row.getOrDefault("code", ""),
                        row.getOrDefault("name_ar", ""),
                        row.getOrDefault("description_ar", ""),
                        row.getOrDefault("name_fr", ""),
                        row.getOrDefault("description_fr", "")))
                .toList();
    }

    private static boolean twins(@Nullable Case one, @Nullable Case other) {
        return one != null && other != null && one.twinOf(other);
    }

    private void fix(PrintStream out) throws IOException {
        var told = options.get("ideas");
        var file = told == null ? data().resolve("ideas/open.tsv") : Path.of(told);
        var cases = Halves.first(Case.read(file));
        var byId = new LinkedHashMap<String, Case>();
        cases.forEach(one -> byId.put(one.id(), one));
        var reader = reader(null);
        var start = new TwinModel(new double[] {}, SAME, NEAR, APART);
        var twins = new TwinTraining()
                .train(
                        reader,
                        cases.stream().map(Case::idea).toList(),
                        (one, other) -> twins(byId.get(one), byId.get(other)),
                        start);
        var right = new LinkedHashMap<String, String>();
        cases.forEach(one -> right.put(one.id(), one.programme()));
        var fits = FitTraining.train(
                reader,
                offers(programmes(file)),
                cases.stream().map(ProgrammeTrial::need).toList(),
                right,
                FITS);
        var directory = Path.of(options.getOrDefault("fix", "."));
        Files.writeString(directory.resolve("twins/twins.tsv"), twins.table());
        Files.writeString(directory.resolve("convergence/fits.tsv"), fits.table());
        out.println(twins.table() + fits.table());
    }
}
