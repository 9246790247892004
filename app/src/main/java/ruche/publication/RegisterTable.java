package ruche.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Money;
import ruche.publication.Register.CountRow;
import ruche.publication.Register.IdeaRow;
import ruche.publication.Register.ParticipationRow;

/// One table of a register, the same for every file format.
record RegisterTable(String name, List<Column> columns, Stream<List<Cell>> rows) {
    /// @param width in letters
    record Column(String heading, int width) {}

    sealed interface Cell {}

    record Text(String text) implements Cell {}

    record Count(long number) implements Cell {}

    record Amount(BigDecimal units) implements Cell {}

    record Day(LocalDate date) implements Cell {}

    record Blank() implements Cell {}

    static List<RegisterTable> of(Register register) {
        return List.of(
                ideas(register),
                participation(register),
                counts(register, "per-axis", "axis", register.perAxis()),
                counts(register, "per-commune", "commune", register.perCommune()));
    }

    static RegisterTable ideas(Register register) {
        var columns = List.of(
                column(register, "number", 16),
                column(register, "title", 48),
                column(register, "bearer", 36),
                column(register, "axis", 28),
                column(register, "commune", 20),
                column(register, "commune-code", 16),
                column(register, "asked", 18),
                column(register, "granted", 18),
                column(register, "currency", 9),
                column(register, "proposed-on", 14),
                column(register, "state", 18),
                column(register, "reason", 48));
        return new RegisterTable(
                label(register, "ideas"), columns, register.ideas().map(RegisterTable::cells));
    }

    private static List<Cell> cells(IdeaRow idea) {
        return List.of(
                new Text(idea.number()),
                new Text(idea.title()),
                new Text(idea.bearer()),
                text(idea.axis()),
                text(idea.commune()),
                text(idea.communeCode()),
                amount(idea.asked()),
                amount(idea.granted()),
                currency(idea.asked() == null ? idea.granted() : idea.asked()),
                idea.proposedOn() == null ? new Blank() : new Day(idea.proposedOn()),
                new Text(idea.state()),
                text(idea.reason()));
    }

    private static RegisterTable participation(Register register) {
        var columns =
                List.of(column(register, "category", 48), column(register, "count", 12), column(register, "unit", 24));
        var rows = register.participation().stream().map(RegisterTable::cells);
        return new RegisterTable(label(register, "participation"), columns, rows);
    }

    private static List<Cell> cells(ParticipationRow row) {
        return List.of(new Text(row.category()), new Count(row.count()), new Text(row.unit()));
    }

    private static RegisterTable counts(Register register, String name, String what, List<CountRow> counts) {
        var columns = List.of(
                column(register, what, 40),
                column(register, "ideas-count", 16),
                column(register, "asked", 18),
                column(register, "currency", 9));
        return new RegisterTable(label(register, name), columns, counts.stream().map(RegisterTable::cells));
    }

    private static List<Cell> cells(CountRow row) {
        return List.of(new Text(row.name()), new Count(row.ideas()), amount(row.asked()), currency(row.asked()));
    }

    private static Column column(Register register, String key, int width) {
        return new Column(label(register, key), width);
    }

    private static String label(Register register, String key) {
        var label = register.labels().get(key);
        if (label == null) throw new IllegalArgumentException("no label " + key);
        return label;
    }

    private static Cell text(@Nullable String text) {
        return text == null ? new Blank() : new Text(text);
    }

    private static Cell amount(@Nullable Money sum) {
        if (sum == null) return new Blank();
        return new Amount(BigDecimal.valueOf(sum.minor(), sum.currency().getDefaultFractionDigits()));
    }

    private static Cell currency(@Nullable Money sum) {
        return sum == null ? new Blank() : new Text(sum.currency().getCurrencyCode());
    }
}
