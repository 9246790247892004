package ruche.actors;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.actors.ActorPointers.Moved;
import ruche.actors.ActorPointers.Moves;
import ruche.kernel.CellId;
import ruche.record.Fingerprint;

/// Two legal identities become one: [LegalPart] by part from the other where the one has none; fields and languages of
/// both. Of numbers and receipts only a digest is written down, by which undoing sees whether they were changed since.
final class LegalPointers {
    private static final String PART = "actor-legal-part";

    private final JdbcClient db;
    private final CellId cell;
    private final UUID from;
    private final UUID into;

    LegalPointers(JdbcClient db, CellId cell, UUID from, UUID into) {
        this.db = db;
        this.cell = cell;
        this.from = from;
        this.into = into;
    }

    /// Where both have a line of their own.
    List<Moved> move() {
        var moved = new ArrayList<Moved>();
        for (var part : LegalPart.values())
            lackedBy(part, into, from, part.fitting()).ifPresent(found -> {
                pass(part, found, from, into);
                moved.add(new Moved(PART, part.name(), "", digest(found)));
            });
        join("actor-fields", "fields").ifPresent(moved::add);
        join("actor-languages", "languages").ifPresent(moved::add);
        return moved;
    }

    /// What was not changed since.
    void back(Moves moves) {
        for (var moved : moves.of(PART)) {
            var part = LegalPart.valueOf(moved.line());
            lackedBy(part, from, into, "")
                    .filter(found -> digest(found).equals(moved.became()))
                    .ifPresent(found -> pass(part, found, into, from));
        }
        partAgain(moves, "actor-fields", "fields");
        partAgain(moves, "actor-languages", "languages");
    }

    /// The part as one of them has it, where the other has none.
    ///
    /// @param fitting what else must hold of `one`, the other
    private Optional<String> lackedBy(LegalPart part, UUID one, UUID other, String fitting) {
        return db.sql("""
                select cast(to_jsonb(whole) as text) as part
                from (
                    select %1$s from actor_legal other
                    where cell_id = :cell and actor_id = :other and %2$s is not null
                      and exists (
                          select from actor_legal one
                          where one.cell_id = :cell and one.actor_id = :one and one.%2$s is null %3$s)) whole""".formatted(part.columns(), part.key(), fitting))
                .param("cell", cell.value())
                .param("one", one)
                .param("other", other)
                .query((row, _) -> row.getString("part"))
                .optional();
    }

    /// A receipt and a number are one actor's only: taken away before they are given.
    private void pass(LegalPart part, String found, UUID giver, UUID taker) {
        set(part, "{}", giver);
        set(part, found, taker);
    }

    private void set(LegalPart part, String values, UUID actor) {
        db.sql("""
                update actor_legal set (%1$s) = (
                    select %1$s from jsonb_populate_record(cast(null as actor_legal), cast(:values as jsonb)))
                where cell_id = :cell and actor_id = :actor""".formatted(part.columns()))
                .param("cell", cell.value())
                .param("values", values)
                .param("actor", actor)
                .update();
    }

    private static String digest(String found) {
        return HexFormat.of().formatHex(Fingerprint.of(found));
    }

    private Optional<Moved> join(String part, String column) {
        var were = words(column, into);
        var all = new LinkedHashSet<>(were);
        all.addAll(words(column, from));
        if (all.size() == were.size()) return Optional.empty();
        write(column, List.copyOf(all));
        return Optional.of(new Moved(part, "", String.join("\n", were), String.join("\n", all)));
    }

    private void partAgain(Moves moves, String part, String column) {
        for (var moved : moves.of(part))
            if (String.join("\n", words(column, into)).equals(moved.became()))
                write(column, moved.was().lines().toList());
    }

    private List<String> words(String column, UUID actor) {
        return db.sql("select " + column + " as words from actor_legal where cell_id = :cell and actor_id = :actor")
                .param("cell", cell.value())
                .param("actor", actor)
                .query((row, _) -> List.of((String[]) row.getArray("words").getArray()))
                .optional()
                .orElse(List.of());
    }

    private void write(String column, List<String> words) {
        db.sql("update actor_legal set " + column + " = :words where cell_id = :cell and actor_id = :into")
                .param("cell", cell.value())
                .param("into", into)
                .param("words", words.toArray(String[]::new))
                .update();
    }
}
