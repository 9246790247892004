package ruche.actors;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.record.Change;
import ruche.record.Journal;

/// Which kinds of actors may ask by themselves to enter a cell's registry: associations and cooperatives, until it says
/// otherwise; with none, nobody may.
@Component
class JoinKinds {
    private static final List<ActorKind> USUAL = List.of(ActorKind.ASSOCIATION, ActorKind.COOPERATIVE);

    private final JdbcClient db;
    private final Journal journal;

    JoinKinds(JdbcClient db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    /// In the order of the kinds.
    List<ActorKind> of(CellId cell) {
        return own(cell).orElse(USUAL);
    }

    /// Empty where the cell has said nothing.
    Optional<List<ActorKind>> own(CellId cell) {
        return db.sql("select kinds from actor_join where cell_id = :cell")
                .param("cell", cell.value())
                .query((row, _) -> kinds((String[]) row.getArray("kinds").getArray()))
                .optional();
    }

    private static List<ActorKind> kinds(String[] names) {
        var kinds = new ArrayList<ActorKind>();
        for (var kind : ActorKind.values()) if (List.of(names).contains(kind.name())) kinds.add(kind);
        return List.copyOf(kinds);
    }

    @Transactional
    void set(CellId cell, List<ActorKind> chosen, By by) {
        var before = of(cell);
        var now = chosen.isEmpty() ? List.<ActorKind>of() : List.copyOf(EnumSet.copyOf(chosen));
        if (before.equals(now)) return;
        db.sql("""
                insert into actor_join (cell_id, kinds) values (:cell, :kinds)
                on conflict (cell_id) do update set kinds = excluded.kinds""")
                .param("cell", cell.value())
                .param("kinds", now.stream().map(Enum::name).toArray(String[]::new))
                .update();
        journal.write(cell, by, Change.of("actor-join.set", "settings").with("kinds", words(before), words(now)));
    }

    private static String words(List<ActorKind> kinds) {
        return kinds.stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
