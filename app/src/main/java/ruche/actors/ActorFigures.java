package ruche.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Rows;

/// How many actors stand in the registry, by what everybody may know of them; and who presides over them, in numbers of
/// which none is so small that it would tell of a person.
@Component
class ActorFigures {
    /// Fewer persons than this are not counted out to the public.
    static final int FEWEST = 5;

    private final JdbcClient db;
    private final HolderFigures holders;

    ActorFigures(JdbcClient db, HolderFigures holders) {
        this.db = db;
        this.holders = holders;
    }

    /// @param value a kind, a commune's code or a field; empty where not known
    record Tally(String value, long actors) {}

    long standing(CellId cell) {
        return db.sql("select count(*) from actor a where a.cell_id = :cell and a.dissolved_on is null and "
                        + ActorDirectory.STANDS)
                .param("cell", cell.value())
                .query(Long.class)
                .single();
    }

    /// The most first.
    List<Tally> byKind(CellId cell) {
        return by("a.kind", cell);
    }

    List<Tally> byCommune(CellId cell) {
        return by("coalesce(a.commune, '')", cell);
    }

    List<Tally> byField(CellId cell) {
        return by("a.field", cell);
    }

    private List<Tally> by(String value, CellId cell) {
        return db.sql("select " + value + " as value, count(*) as actors from actor a where a.cell_id = :cell and "
                        + "a.dissolved_on is null and " + ActorDirectory.STANDS
                        + " group by 1 order by 2 desc, 1")
                .param("cell", cell.value())
                .query(Rows.rows(Tally.class))
                .list();
    }

    /// How many presidents share something.
    ///
    /// @param gender null where it was not said, or where the figure is of an age
    /// @param age null where it was not said, or where the figure is of a gender
    /// @param count null where there are too few to be told
    record Persons(
            @Nullable Gender gender,
            @Nullable AgeBand age,
            @Nullable Long count) {}

    /// Of those in office today, women, men and those of whom it was not said.
    ///
    /// @param staff who may know every figure
    List<Persons> presidentsByGender(CellId cell, boolean staff) {
        var all = presidents(cell);
        return hidden(List.of(ofGender(all, Gender.FEMALE), ofGender(all, Gender.MALE), ofGender(all, null)), staff);
    }

    private static Persons ofGender(List<HolderFigures.Tally> all, @Nullable Gender gender) {
        return new Persons(gender, null, count(all, tally -> Objects.equals(tally.gender(), gender)));
    }

    private static Persons ofAge(List<HolderFigures.Tally> all, @Nullable AgeBand age) {
        return new Persons(null, age, count(all, tally -> Objects.equals(tally.age(), age)));
    }

    List<Persons> presidentsByAge(CellId cell, boolean staff) {
        var all = presidents(cell);
        var figures = new ArrayList<Persons>();
        for (var age : AgeBand.values()) figures.add(ofAge(all, age));
        figures.add(ofAge(all, null));
        return hidden(figures, staff);
    }

    private List<HolderFigures.Tally> presidents(CellId cell) {
        return holders.of(cell, null).tallies().stream()
                .filter(tally -> tally.office() == Office.PRESIDENT)
                .toList();
    }

    private static long count(List<HolderFigures.Tally> all, Predicate<HolderFigures.Tally> which) {
        return all.stream().filter(which).mapToLong(HolderFigures.Tally::count).sum();
    }

    /// What is too small is hidden. Were one figure alone hidden, the sum of the others, known from another
    /// table, would tell it: the next smallest goes with it.
    static List<Persons> hidden(List<Persons> figures, boolean staff) {
        if (staff) return figures;
        var small = figures.stream()
                .filter(one -> size(one) > 0 && size(one) < FEWEST)
                .toList();
        if (small.isEmpty()) return figures;
        var next =
                figures.stream().filter(one -> size(one) >= FEWEST).min(Comparator.comparingLong(ActorFigures::size));
        boolean alone = small.size() == 1;
        return figures.stream()
                .map(one -> small.contains(one)
                                || (alone && next.filter(one::equals).isPresent())
                        ? new Persons(one.gender(), one.age(), null)
                        : one)
                .toList();
    }

    private static long size(Persons one) {
        return Objects.requireNonNullElse(one.count(), 0L);
    }
}
