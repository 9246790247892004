package ruche.engine.text.convergence;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Logistic;
import ruche.engine.text.Table;

/// How much each part of the content counts, and from where on an offer fits. Trained on labelled ideas by `ruche bench
/// text --fix` and shipped as data (`fits.tsv`).
///
/// @param fits from which certainty on; where no offer reaches it, none fits
@SuppressWarnings("ArrayRecordComponent") // never compared, and too many to wrap
public record FitModel(double[] weights, double fits) {
    static final List<String> NAMES =
            List.of("constant", "covered", "main", "themes", "axes", "words", "learned", "behind the best");

    private static @Nullable FitModel shipped;

    /// The one that comes with the library.
    public static synchronized FitModel shipped() {
        if (shipped == null) shipped = read();
        return shipped;
    }

    private static FitModel read() {
        var stream = FitModel.class.getResourceAsStream("fits.tsv");
        if (stream == null) throw new IllegalArgumentException("no such resource: fits.tsv");
        var values = new HashMap<String, Double>();
        for (var row : Table.read(new InputStreamReader(stream, StandardCharsets.UTF_8)))
            values.put(row.getOrDefault("part", ""), Double.valueOf(row.getOrDefault("value", "0")));
        return new FitModel(
                NAMES.stream()
                        .mapToDouble(name -> values.getOrDefault(name, 0.0))
                        .toArray(),
                values.getOrDefault("threshold fits", 0.5));
    }

    /// As the resource has it.
    public String table() {
        var lines = new StringBuilder("part\tvalue\n");
        for (int i = 0; i < weights.length; i++) lines.append(line(NAMES.get(i), weights[i]));
        return lines.append(line("threshold fits", fits)).toString();
    }

    private static String line(String name, double value) {
        return name + "\t" + String.format(Locale.ROOT, "%.4f", value) + "\n";
    }

    static double[] numbers(Content content, double best) {
        return new double[] {
            1,
            content.covered(),
            content.main(),
            content.themes(),
            content.axes(),
            content.words(),
            content.learned(),
            best - content.sum()
        };
    }

    double certainty(Content content, double best) {
        return Logistic.certainty(weights, numbers(content, best));
    }
}
