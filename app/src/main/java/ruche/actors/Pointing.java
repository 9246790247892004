package ruche.actors;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.kernel.CellId;

/// One actor in another's place, as [ActorPointers] say it in the tables. Statements name `:cell`, `:from` and `:into`.
public record Pointing(JdbcClient db, CellId cell, UUID from, UUID into) {
    /// @param part as of [ActorPointers.Moved]
    /// @param update that returns the `line` of each row which it points to the other
    /// @return in the order of the lines
    public List<ActorPointers.Moved> move(String part, String update) {
        return move(part, db.sql(update));
    }

    /// @param update with what else it names already given
    List<ActorPointers.Moved> move(String part, JdbcClient.StatementSpec update) {
        return update
                .param("cell", cell.value())
                .param("from", from)
                .param("into", into)
                .query((row, _) -> row.getString("line"))
                .list()
                .stream()
                .sorted()
                .map(line -> ActorPointers.Moved.of(part, line))
                .toList();
    }

    /// What of an actor stays with its own line.
    ///
    /// @param query that counts it, and names `:cell` and `:from` only
    public static List<ActorPointers.Kept> kept(JdbcClient db, CellId cell, UUID from, String key, String query) {
        return ActorPointers.Kept.of(
                key,
                db.sql(query)
                        .param("cell", cell.value())
                        .param("from", from)
                        .query(Long.class)
                        .single());
    }

    /// @param update of the rows whose lines stand in `:lines`
    public void back(ActorPointers.Moves moves, String part, String update) {
        db.sql(update)
                .param("cell", cell.value())
                .param("from", from)
                .param("into", into)
                .param("lines", moves.lines(part))
                .update();
    }
}
