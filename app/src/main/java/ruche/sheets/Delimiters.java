package ruche.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// Finds what separates the cells of a CSV file.
final class Delimiters {
    private static final List<Character> CANDIDATES = List.of(';', ',', '\t', '|');
    private static final int SAMPLE_ROWS = 60;
    private static final int SAMPLE_CHARACTERS = 1 << 18;
    private static final String HINT = "sep=";

    private Delimiters() {}

    static char of(String text) {
        if (text.startsWith(HINT) && text.length() > HINT.length()) {
            return text.charAt(HINT.length());
        }
        var sample = text.substring(0, Math.min(text.length(), SAMPLE_CHARACTERS));
        return CANDIDATES.stream()
                .max(Comparator.comparingDouble(delimiter -> plausibility(widths(sample, delimiter))))
                .orElseThrow();
    }

    private static List<Integer> widths(String sample, char delimiter) {
        var widths = new ArrayList<Integer>();
        try (var records = CsvReading.open(sample, delimiter)) {
            for (var record : records) {
                if (record.getFieldCount() > 1 || !record.getField(0).isBlank()) {
                    widths.add(record.getFieldCount());
                }
                if (widths.size() >= SAMPLE_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException cutAmidQuotes) {
            return widths;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return widths;
    }

    /// The more rows are cut, the more alike they are cut and the finer, the better.
    private static double plausibility(List<Integer> widths) {
        if (widths.isEmpty()) {
            return 0;
        }
        int usual = Collections.max(
                new HashSet<>(widths), Comparator.comparingInt(width -> Collections.frequency(widths, width)));
        double cut = (double) widths.stream().filter(width -> width > 1).count() / widths.size();
        double alike = (double) Collections.frequency(widths, usual) / widths.size();
        return usual == 1 ? 0.01 * cut : cut * (0.4 + 0.6 * alike) * (1 - 1.0 / usual);
    }
}
