package ruche.strategy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.record.Remembered;

/// The way in to the axes of a cycle. One on which something rests is never taken away ([Removals]).
@Component
public class Axes {
    private final JdbcClient db;
    private final Remembered remembered;
    private final Journal journal;
    private final Cycles cycles;
    private final AxisMap map;

    Axes(JdbcClient db, Remembered remembered, Journal journal, Cycles cycles, AxisMap map) {
        this.db = db;
        this.remembered = remembered;
        this.journal = journal;
        this.cycles = cycles;
        this.map = map;
    }

    /// Each axis followed by its sub-axes, in the cycle's order.
    public List<Axis> of(CellId cell, CycleId cycle) {
        var all = all(cell).stream().filter(axis -> axis.cycle().equals(cycle)).toList();
        var ordered = new ArrayList<Axis>();
        for (var axis : all) {
            if (axis.sub()) continue;
            ordered.add(axis);
            all.stream().filter(sub -> axis.id().equals(sub.parent())).forEach(ordered::add);
        }
        return ordered;
    }

    /// Without sub-axes.
    public List<Axis> main(CellId cell, CycleId cycle) {
        return of(cell, cycle).stream().filter(axis -> !axis.sub()).toList();
    }

    /// @throws NotFound if the cell has no such axis
    public Axis axis(CellId cell, AxisId id) {
        return all(cell).stream()
                .filter(axis -> axis.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.value().toString()));
    }

    public Optional<Axis> byCode(CellId cell, CycleId cycle, String code) {
        return all(cell).stream()
                .filter(axis -> axis.cycle().equals(cycle) && axis.code().equals(code))
                .findFirst();
    }

    /// Names of all axes of the cell's cycles.
    public Map<UUID, Bilingual> names(CellId cell) {
        return remembered.of(
                cell,
                List.of("strategy/axis-names"),
                () -> all(cell).stream()
                        .collect(Collectors.collectingAndThen(
                                Collectors.toMap(axis -> axis.id().value(), Axis::name),
                                Collections::unmodifiableMap)));
    }

    private List<Axis> all(CellId cell) {
        return remembered.of(
                cell,
                List.of("strategy/axes"),
                () -> db.sql("""
                select id, cycle_id, parent_id, code, name_ar, name_fr, position
                from axis
                where cell_id = :cell
                order by position, code""").param("cell", cell.value()).query(Axis::of).list());
    }

    /// @throws CodeTaken if the cycle has an axis of that code
    @Transactional
    public Axis add(CellId cell, CycleId cycle, NewAxis axis, By by) {
        if (axis.parent() != null) checkParent(cell, cycle, axis.parent());
        var id = new AxisId(Ids.next());
        var parent = axis.parent() == null ? null : axis.parent().value();
        int made = db.sql("""
                insert into axis (cell_id, id, cycle_id, parent_id, code, name_ar, name_fr, position)
                select :cell, :id, :cycle, :parent, :code, :ar, :fr, coalesce(max(position), 0) + 1
                from axis
                where cell_id = :cell and cycle_id = :cycle and parent_id is not distinct from :parent::uuid
                on conflict (cell_id, cycle_id, code) do nothing""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("cycle", cycle.value())
                .param("parent", parent)
                .param("code", axis.code())
                .param("ar", axis.name().ar())
                .param("fr", axis.name().fr())
                .update();
        if (made == 0) throw new CodeTaken(axis.code());
        var added = axis(cell, id);
        journal.write(cell, by, change("axis.added", cell, added));
        return added;
    }

    @Transactional
    public void rename(CellId cell, AxisId id, Bilingual name, By by) {
        if (axis(cell, id).name().equals(name)) return;
        db.sql("update axis set name_ar = :ar, name_fr = :fr where cell_id = :cell and id = :id")
                .param("ar", name.ar())
                .param("fr", name.fr())
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
        journal.write(cell, by, change("axis.renamed", cell, axis(cell, id)));
    }

    /// Changes places with the one before it; the first stays.
    @Transactional
    public void raise(CellId cell, AxisId id, By by) {
        move(cell, id, -1, by);
    }

    /// Changes places with the one behind it; the last stays.
    @Transactional
    public void lower(CellId cell, AxisId id, By by) {
        move(cell, id, 1, by);
    }

    private void move(CellId cell, AxisId id, int by, By who) {
        var axis = axis(cell, id);
        var like = of(cell, axis.cycle()).stream()
                .filter(other -> java.util.Objects.equals(other.parent(), axis.parent()))
                .toList();
        int to = like.indexOf(axis) + by;
        if (to < 0 || to >= like.size()) return;
        position(cell, like.get(to).id(), axis.position());
        position(cell, id, like.get(to).position());
        journal.write(cell, who, change("axis.moved", cell, axis(cell, id)));
    }

    /// Says that two axes of different cycles speak of the same thing.
    @Transactional
    public void link(CellId cell, AxisId one, AxisId other, By by) {
        if (axis(cell, one).cycle().equals(axis(cell, other).cycle())) throw new Refusal("strategy.same-cycle");
        if (map.link(cell, one, other)) journal.write(cell, by, linkChange("axis.linked", cell, one, other));
    }

    /// Takes a link back; it is kept with the reason.
    ///
    /// @throws Refusal `strategy.why-needed` without a reason
    @Transactional
    public void unlink(CellId cell, AxisId one, AxisId other, String why, By by) {
        if (why.isBlank()) throw new Refusal("strategy.why-needed");
        if (map.unlink(cell, one, other, why.strip()))
            journal.write(
                    cell, by, linkChange("axis.unlinked", cell, one, other).because(why.strip()));
    }

    /// Links taken back between the axes of two cycles.
    public List<EndedLink> ended(CellId cell, CycleId one, CycleId other) {
        return map.ended(cell, of(cell, one), of(cell, other));
    }

    /// Links between the axes of two cycles.
    public List<AxisLink> links(CellId cell, CycleId one, CycleId other) {
        return map.links(cell, of(cell, one), of(cell, other));
    }

    /// Axes of another cycle that this one is linked with, in order; empty where it is new or ended.
    public List<Axis> comparable(CellId cell, AxisId id, CycleId in) {
        var linked = map.linked(cell, id);
        return of(cell, in).stream().filter(axis -> linked.contains(axis.id())).toList();
    }

    /// How the main axes of two cycles can be compared: figures of `ones` with figures of `others`, group by group.
    public List<ComparableAxes> comparable(CellId cell, CycleId one, CycleId other) {
        var ones = main(cell, one);
        var others = main(cell, other);
        var links = map.links(cell, ones, others).stream()
                .map(link -> new AxisGroups.Link(link.one().id(), link.other().id()))
                .toList();
        return AxisGroups.of(ids(ones), ids(others), links);
    }

    private static List<AxisId> ids(List<Axis> axes) {
        return axes.stream().map(Axis::id).toList();
    }

    private void checkParent(CellId cell, CycleId cycle, AxisId parent) {
        var above = axis(cell, parent);
        if (above.sub() || !above.cycle().equals(cycle)) throw new Refusal("strategy.not-an-axis", above.code());
    }

    private void position(CellId cell, AxisId id, int position) {
        db.sql("update axis set position = :position where cell_id = :cell and id = :id")
                .param("position", position)
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
    }

    Change change(String act, CellId cell, Axis axis) {
        return Change.of(act, subject(cell, axis))
                .with("name-ar", axis.name().ar())
                .with("name-fr", axis.name().fr())
                .with("position", axis.position());
    }

    private Change linkChange(String act, CellId cell, AxisId one, AxisId other) {
        return Change.of(act, subject(cell, axis(cell, one))).with("with", subject(cell, axis(cell, other)));
    }

    private String subject(CellId cell, Axis axis) {
        return "axis/" + cycles.cycle(cell, axis.cycle()).code() + "/" + axis.code();
    }
}
