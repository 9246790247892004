package ruche.strategy;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;

/// Links between axes, kept once whichever end they were made from.
@Component
class AxisMap {
    private final JdbcClient db;
    private final Clock clock;

    AxisMap(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean link(CellId cell, AxisId one, AxisId other) {
        return !linked(cell, one).contains(other) && write("""
                insert into axis_map (cell_id, one, other) values (:cell, :one, :other)
                on conflict (cell_id, one, other) do update set ended_at = null, ended_why = ''
                where axis_map.ended_at is not null""", cell, one, other) > 0;
    }

    /// The link stays, ended, with the reason.
    boolean unlink(CellId cell, AxisId one, AxisId other, String why) {
        return db.sql("""
                update axis_map set ended_at = :now, ended_why = :why
                where cell_id = :cell and ended_at is null
                  and (one = :one and other = :other or one = :other and other = :one)""")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("why", why)
                        .param("cell", cell.value())
                        .param("one", one.value())
                        .param("other", other.value())
                        .update()
                > 0;
    }

    /// Why links of these axes were taken back, by the pair.
    List<EndedLink> ended(CellId cell, List<Axis> ones, List<Axis> others) {
        var ended = new ArrayList<EndedLink>();
        db.sql(
                        "select one, other, ended_why from axis_map where cell_id = :cell and ended_at is not null order by ended_at")
                .param("cell", cell.value())
                .query((row, _) -> Map.entry(
                        new Pair(
                                new AxisId(row.getObject("one", UUID.class)),
                                new AxisId(row.getObject("other", UUID.class))),
                        row.getString("ended_why")))
                .list()
                .forEach(found -> ended.addAll(among(found.getKey(), found.getValue(), ones, others)));
        return ended;
    }

    private static List<EndedLink> among(Pair pair, String why, List<Axis> ones, List<Axis> others) {
        return ones.stream()
                .flatMap(one -> others.stream()
                        .filter(other -> pair.equals(new Pair(one.id(), other.id()))
                                || pair.equals(new Pair(other.id(), one.id())))
                        .map(other -> new EndedLink(one, other, why)))
                .toList();
    }

    /// Axes of whatever cycle at the other end of a link.
    Set<AxisId> linked(CellId cell, AxisId id) {
        return new HashSet<>(db.sql("""
                select other as linked from axis_map where cell_id = :cell and one = :id and ended_at is null
                union
                select one from axis_map where cell_id = :cell and other = :id and ended_at is null""")
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
        return new HashSet<>(db.sql("select one, other from axis_map where cell_id = :cell and ended_at is null")
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
