package ruche.engine.text.twins;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Logistic;
import ruche.engine.text.Place;
import ruche.engine.text.Table;

/// How much each thing shared counts, and from where on two ideas are called twins. It is trained on labelled ideas by
/// `ruche bench text --fix` and shipped as data (`twins.tsv`).
///
/// @param weights in the order of [#NAMES]
/// @param same from which certainty on a pair is called one
/// @param near from which on it is shown
/// @param apart how certain one must be without the douar: a douar asks for many things, and proves nothing alone
@SuppressWarnings("ArrayRecordComponent") // never compared, and too many to wrap
public record TwinModel(double[] weights, double same, double near, double apart) {
    static final List<String> NAMES = List.of(
            "constant",
            "concepts",
            "subjects",
            "main",
            "stems",
            "grams",
            "concepts across",
            "subjects across",
            "main across",
            "skeletons across",
            "number",
            "other number",
            "same commune",
            "other commune",
            "same locality",
            "other locality",
            "better rank",
            "worse rank",
            "least margin",
            "cost");

    private static @Nullable TwinModel shipped;

    /// The one that comes with the library.
    public static synchronized TwinModel shipped() {
        if (shipped == null) shipped = read();
        return shipped;
    }

    private static TwinModel read() {
        var stream = TwinModel.class.getResourceAsStream("twins.tsv");
        if (stream == null) throw new IllegalArgumentException("no such resource: twins.tsv");
        var values = new LinkedHashMap<String, Double>();
        for (var row : Table.read(new InputStreamReader(stream, StandardCharsets.UTF_8)))
            values.put(row.getOrDefault("part", ""), Double.valueOf(row.getOrDefault("value", "0")));
        return of(values);
    }

    private static TwinModel of(Map<String, Double> values) {
        return new TwinModel(
                NAMES.stream()
                        .mapToDouble(name -> values.getOrDefault(name, 0.0))
                        .toArray(),
                values.getOrDefault("threshold same", 0.5),
                values.getOrDefault("threshold near", 0.5),
                values.getOrDefault("threshold apart from the douar", 0.0));
    }

    /// As the resource has it.
    public String table() {
        var lines = new StringBuilder("part\tvalue\n");
        for (int i = 0; i < weights.length; i++) lines.append(line(NAMES.get(i), weights[i]));
        return lines.append(line("threshold same", same))
                .append(line("threshold near", near))
                .append(line("threshold apart from the douar", apart))
                .toString();
    }

    private static String line(String name, double value) {
        return name + "\t" + String.format(Locale.ROOT, "%.4f", value) + "\n";
    }

    double certainty(double[] numbers) {
        return Logistic.certainty(weights, numbers);
    }

    /// @param here how the second stands in the list of the first
    /// @param there how the first stands in the list of the second
    static double[] numbers(Pair pair, Ranked.Line here, Ranked.Line there) {
        double one = pair.across() ? 0 : 1;
        double across = 1 - one;
        return new double[] {
            1,
            one * pair.concepts(),
            one * pair.subjects(),
            one * pair.main(),
            one * pair.stems(),
            one * pair.grams(),
            across * pair.concepts(),
            across * pair.subjects(),
            across * pair.main(),
            across * pair.skeletons(),
            pair.number() ? 1 : 0,
            pair.otherNumber() ? 1 : 0,
            pair.commune() == Place.SAME ? 1 : 0,
            pair.commune() == Place.OTHER ? 1 : 0,
            pair.locality() == Place.SAME ? 1 : 0,
            pair.locality() == Place.OTHER ? 1 : 0,
            1.0 / Math.min(here.rank(), there.rank()),
            1.0 / Math.max(here.rank(), there.rank()),
            Math.min(here.margin(), there.margin()),
            pair.cost() ? 1 : 0
        };
    }

    /// As if the places were the same: whether it is the same project elsewhere.
    static double[] inOnePlace(double[] numbers) {
        var moved = numbers.clone();
        moved[NAMES.indexOf("same commune")] = 1;
        moved[NAMES.indexOf("other commune")] = 0;
        moved[NAMES.indexOf("other locality")] = 0;
        return moved;
    }

    /// As if nothing were known of the douar.
    static double[] apartFromDouar(double[] numbers) {
        var moved = numbers.clone();
        moved[NAMES.indexOf("same locality")] = 0;
        return moved;
    }
}
