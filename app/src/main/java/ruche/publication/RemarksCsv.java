package ruche.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import ruche.kernel.Lang;
import ruche.publication.Comparison.Difference;
import ruche.shell.CsvFile;
import ruche.shell.Page;

/// Remarks that are shown and their answers as a file.
final class RemarksCsv {
    private static final List<String> COLUMNS =
            List.of("number", "place", "quote", "day", "who", "remark", "answer", "answer-text", "before", "after");

    private RemarksCsv() {}

    /// @param changes what changed because of whom; empty until it is given back
    /// @param say a message in the reader's language, by its key
    /// @param out left open
    static void write(
            RestitutionFacts facts,
            List<Outcome.Change> changes,
            UnaryOperator<String> say,
            Lang lang,
            OutputStream out)
            throws IOException {
        var csv = new CsvFile(out);
        csv.line(COLUMNS.stream()
                .map(column -> say.apply("publication.remark-csv-" + column))
                .toList());
        for (var one : facts.told()) {
            var remark = one.remark();
            var text = remark.answerText();
            csv.line(List.of(
                    String.valueOf(remark.number()),
                    CsvFile.text(one.place().section()),
                    CsvFile.text(one.place().quote()),
                    Page.stamp(remark.saidOn(), remark.at()).substring(0, 10),
                    CsvFile.text(one.who().in(lang)),
                    CsvFile.text(remark.body()),
                    say.apply("publication.remark-answer." + remark.answer()),
                    text == null ? "" : CsvFile.text(text.in(lang)),
                    joined(changes, one, Difference::before),
                    joined(changes, one, Difference::after)));
        }
        csv.end();
    }

    /// What the text was, or became, because of a remark.
    private static String joined(
            List<Outcome.Change> changes, RestitutionFacts.Told told, Function<Difference, String> what) {
        return CsvFile.text(changes.stream()
                .filter(change -> change.because().contains(told))
                .map(change -> what.apply(change.difference()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n")));
    }
}
