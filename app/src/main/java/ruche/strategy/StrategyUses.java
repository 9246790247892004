package ruche.strategy;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.kernel.CellId;

/// What a module keeps that rests on a cycle or an axis: a bean of that module. As long as there is any, the cycle or
/// the axis is not taken away.
public interface StrategyUses {
    /// @param key message of what it is and how much, such as "3 ideas"; takes the count as `{0}`
    /// @param count at least 1
    record Use(String key, long count) {}

    List<Use> of(CellId cell, Cycle cycle);

    List<Use> of(CellId cell, Axis axis);

    /// Drops what was kept for a cycle without being a use of it, such as the order of its report's sections.
    default void forget(CellId cell, CycleId cycle) {}

    /// Counts rows that rest on it; nothing where there is none.
    ///
    /// @param count query of one number, with `:cell` and `:id`
    static List<Use> counted(JdbcClient db, String key, String count, CellId cell, UUID id) {
        return counted(
                key,
                db.sql(count)
                        .param("cell", cell.value())
                        .param("id", id)
                        .query(Long.class)
                        .single());
    }

    /// Nothing where none is counted.
    static List<Use> counted(String key, long count) {
        return count == 0 ? List.of() : List.of(new Use(key, count));
    }
}
