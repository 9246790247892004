package ruche.strategy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;

/// Links between axes, kept once whichever end they were made from.
@Component
class AxisMap {
    private final JdbcClient db;

    AxisMap(JdbcClient db) {
        this.db = db;
    }

    boolean link(CellId cell, AxisId one, AxisId other) {
        return !linked(cell, one).contains(other) && write("""
                insert into axis_map (cell_id, one, other) values (:cell, :one, :other)
                on conflict do nothing""", cell, one, other) > 0;
    }

    boolean unlink(CellId cell, AxisId one, AxisId other) {
        return write("""
                delete from axis_map
                where cell_id = :cell and (one = :one and other = :other or one = :other and other = :one)""", cell, one, other) > 0;
    }

    /// Axes of whatever cycle at the other end of a link.
    Set<AxisId> linked(CellId cell, AxisId id) {
        return new HashSet<>(db.sql("""
                select other as linked from axis_map where cell_id = :cell and one = :id
                union
                select one from axis_map where cell_id = :cell and other = :id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query((row, _) -> new AxisId(row.getObject("linked", UUID.class)))
                .list());
    }

    /// Links from the one list to the other, in the order of the first.
    List<AxisLink> links(CellId cell, List<Axis> ones, List<Axis> others) {
        var pairs = pairs(cell);
        return ones.stream()
                .flatMap(one -> others.stream()
                        .filter(other -> pairs.contains(new Pair(one.id(), other.id()))
                                || pairs.contains(new Pair(other.id(), one.id())))
                        .map(other -> new AxisLink(one, other)))
                .toList();
    }

    private Set<Pair> pairs(CellId cell) {
        return new HashSet<>(db.sql("select one, other from axis_map where cell_id = :cell")
                .param("cell", cell.value())
                .query((row, _) -> new Pair(
                        new AxisId(row.getObject("one", UUID.class)), new AxisId(row.getObject("other", UUID.class))))
                .list());
    }

    private int write(String sql, CellId cell, AxisId one, AxisId other) {
        return db.sql(sql)
                .param("cell", cell.value())
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }

    private record Pair(AxisId one, AxisId other) {}
}
