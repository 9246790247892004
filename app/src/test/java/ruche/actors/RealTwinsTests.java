package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.RucheTest;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.actors.MontpellierRows.Labelled;
import ruche.actors.MontpellierRows.Same;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;

/// Twins of a real register of 1,226 associations, against a hundred pairs that were labelled by hand before there was
/// a matcher. Its figures stand in `bench/RESULTS.md`.
@RucheTest
class RealTwinsTests {
    private static final double PRECISE = 0.9;

    @Autowired
    private Actors actors;

    @Autowired
    private Twins twins;

    @Autowired
    private Merges merges;

    @Autowired
    private Cells cells;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    private record Proposed(int one, int other) {}

    @Test
    void nineOfTenProposedTwinsAreOne() {
        var rows = MontpellierRows.all();
        var cell = CellSamples.fresh(cells).id();
        transaction.executeWithoutResult(_ -> enter(cell, rows));

        var counts = twins.counts(cell);
        while (twins.compareNext(cell, counts) > 0) {}

        var proposed = proposed(cell);
        var labelled = MontpellierRows.labelled();
        long right = labelled.stream()
                .filter(pair -> proposed.contains(of(pair)) && pair.same() == Same.YES)
                .count();
        long wrong = labelled.stream()
                .filter(pair -> proposed.contains(of(pair)) && pair.same() != Same.YES)
                .count();
        long all = labelled.stream().filter(pair -> pair.same() == Same.YES).count();
        System.out.printf(
                Locale.ROOT,
                "twins of %d rows: %d pairs proposed; of 100 labelled pairs %d proposed, %d of them one: precision %.2f (95 %%: %s), recall %.2f (95 %%: %s)%n",
                rows.size(),
                proposed.size(),
                right + wrong,
                right,
                (double) right / (right + wrong),
                wilson(right, right + wrong),
                (double) right / all,
                wilson(right, all));
        assertThat(right).isGreaterThanOrEqualTo(9);
        assertThat((double) right / (right + wrong)).isGreaterThanOrEqualTo(PRECISE);
        assertThat((double) right / all).isGreaterThanOrEqualTo(PRECISE);
    }

    @Test
    void allProposedTwinsAreMergedAndUnmergedWithoutADifference() {
        var rows = MontpellierRows.all();
        var cell = CellSamples.fresh(cells).id();
        transaction.executeWithoutResult(_ -> enter(cell, rows));
        var counts = twins.counts(cell);
        while (twins.compareNext(cell, counts) > 0) {}
        var before = CellDump.of(db, cell);
        long standing = standing(cell);

        var merged = new ArrayList<ActorId>();
        for (var pair : proposed(cell)) {
            var one = actors.byKey(cell, "row-" + pair.one()).orElseThrow();
            var other = actors.byKey(cell, "row-" + pair.other()).orElseThrow();
            if (one.equals(other)) continue;
            merges.merge(cell, other, one, "inscrite deux fois", By.commandLine());
            merged.add(other);
        }

        assertThat(merged).hasSizeGreaterThan(20);
        assertThat(standing(cell)).isEqualTo(standing - merged.size());
        assertThat(twins.open(cell)).isZero();
        merged.reversed().forEach(from -> merges.unmerge(cell, from, "essai", By.commandLine()));
        var after = CellDump.of(db, cell);
        before.forEach((table, lines) -> assertThat(after.get(table)).as(table).isEqualTo(lines));
    }

    private long standing(CellId cell) {
        return db.sql("select count(*) from actor where cell_id = :cell and merged_into is null")
                .param("cell", cell.value())
                .query(Long.class)
                .single();
    }

    private static Proposed of(Labelled pair) {
        return new Proposed(pair.one(), pair.other());
    }

    private void enter(CellId cell, List<MontpellierRows.Row> rows) {
        for (int i = 0; i < rows.size(); i++)
            actors.put(
                    cell,
                    "row-" + (i + 1),
                    new NewActor(
                            ActorKind.ASSOCIATION,
                            new Bilingual("", rows.get(i).name()),
                            null,
                            rows.get(i).field()),
                    By.commandLine());
    }

    /// By the numbers of the rows, the smaller first.
    private Set<Proposed> proposed(CellId cell) {
        var proposed = new HashSet<Proposed>();
        db.sql("""
                select a.key as one, b.key as other from actor_twin t
                join actor a on a.cell_id = t.cell_id and a.id = t.one_id
                join actor b on b.cell_id = t.cell_id and b.id = t.other_id
                where t.cell_id = :cell""").param("cell", cell.value()).query(row -> {
            int one = Integer.parseInt(row.getString("one").substring(4));
            int other = Integer.parseInt(row.getString("other").substring(4));
            proposed.add(new Proposed(Math.min(one, other), Math.max(one, other)));
        });
        return proposed;
    }

    /// The interval in which a share lies, at 95 % (Wilson 1927).
    private static String wilson(long hits, long of) {
        double z = 1.96;
        double share = (double) hits / of;
        double middle = (share + z * z / (2 * of)) / (1 + z * z / of);
        double half = z / (1 + z * z / of) * Math.sqrt(share * (1 - share) / of + z * z / (4.0 * of * of));
        return String.format(Locale.ROOT, "%.2f–%.2f", Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
