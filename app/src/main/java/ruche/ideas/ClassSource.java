package ruche.ideas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.engine.text.Glossary;
import ruche.glossary.KnownWords;
import ruche.kernel.CellId;
import ruche.kernel.Rows;
import ruche.record.Journal;
import ruche.strategy.Axes;
import ruche.strategy.Axis;
import ruche.strategy.AxisLink;
import ruche.strategy.Cycles;

/// What the proposals of classes read of a cell.
@Component
class ClassSource {
    private static final int ENTRIES = 1_000;

    /// An idea in these was classified by a person.
    private static final Set<IdeaState> DECIDED = EnumSet.of(
            IdeaState.CLASSIFIED,
            IdeaState.APPRAISED,
            IdeaState.CONVERGED,
            IdeaState.RETAINED,
            IdeaState.POSTPONED,
            IdeaState.NOT_RETAINED);

    private final JdbcClient db;
    private final Journal journal;
    private final TwinSource ideas;
    private final Cycles cycles;
    private final Axes axes;

    ClassSource(JdbcClient db, Journal journal, TwinSource ideas, Cycles cycles, Axes axes) {
        this.db = db;
        this.journal = journal;
        this.ideas = ideas;
        this.cycles = cycles;
        this.axes = axes;
    }

    /// An idea as it stands in its table.
    record Row(
            long numberKey,
            UUID id,
            UUID cycleId,
            String title,
            String description,
            @Nullable UUID axisId,
            @Nullable UUID subAxisId,
            String kind,
            String sdg,
            String dac,
            String state) {
        boolean decided() {
            return axisId != null && DECIDED.contains(IdeaState.valueOf(state));
        }
    }

    /// The axes of all cycles of a cell, and which of them speak of the same.
    record Frame(List<Axis> axes, List<AxisLink> links) {}

    Frame frame(CellId cell) {
        var all = cycles.all(cell);
        var known = new ArrayList<Axis>();
        var links = new ArrayList<AxisLink>();
        for (int i = 0; i < all.size(); i++) {
            known.addAll(axes.of(cell, all.get(i).id()));
            for (int j = i + 1; j < all.size(); j++)
                links.addAll(axes.links(cell, all.get(i).id(), all.get(j).id()));
        }
        return new Frame(List.copyOf(known), List.copyOf(links));
    }

    /// By what texts are read.
    KnownWords words(CellId cell) {
        return ideas.words(cell);
    }

    Glossary glossary(CellId cell) {
        return ideas.glossary(cell);
    }

    long size(CellId cell) {
        return journal.size(cell);
    }

    Journal.Changed changed(CellId cell, long from) {
        return journal.changed(cell, from, "idea/", ENTRIES);
    }

    /// Of the ideas that persons classified, the latest numbers.
    List<Row> latest(CellId cell, int most) {
        return db.sql("""
                select number_key, id, cycle_id, title, description, axis_id, sub_axis_id, kind, sdg, dac, state
                from idea
                where cell_id = :cell and axis_id is not null and state = any(:states)
                order by number_key desc
                limit :most""")
                .param("cell", cell.value())
                .param("states", DECIDED.stream().map(Enum::name).toArray(String[]::new))
                .param("most", most)
                .query(Rows.rows(Row.class))
                .list();
    }

    List<Row> numbered(CellId cell, Collection<String> subjects) {
        return db.sql("""
                select number_key, id, cycle_id, title, description, axis_id, sub_axis_id, kind, sdg, dac, state
                from idea
                where cell_id = :cell and number = any(:numbers)
                order by number_key""")
                .param("cell", cell.value())
                .param(
                        "numbers",
                        subjects.stream()
                                .map(subject -> subject.substring("idea/".length()))
                                .toArray(String[]::new))
                .query(Rows.rows(Row.class))
                .list();
    }
}
