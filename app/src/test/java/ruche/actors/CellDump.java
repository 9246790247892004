package ruche.actors;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.kernel.CellId;

/// Every row of a cell, but for the record and the book of mergers itself.
final class CellDump {
    /// What is written of each change, whatever it does.
    private static final Set<String> OF_EVERY_CHANGE =
            Set.of("record_head", "record_entry", "record_salt", "record_audit", "actor_merge", "actor_merge_moved");

    /// Counts of words, kept in two tables of which the sum counts.
    private static final Set<String> SUMMED = Set.of("idea_word", "idea_word_change");

    private CellDump() {}

    static Map<String, String> of(JdbcClient db, CellId cell) {
        var dump = new TreeMap<String, String>();
        for (var table : tables(db))
            if (!OF_EVERY_CHANGE.contains(table) && !SUMMED.contains(table))
                dump.put(
                        table,
                        db.sql("select coalesce(string_agg(t::text, chr(10) order by t::text), '') from " + table
                                        + " t where cell_id = :cell")
                                .param("cell", cell.value())
                                .query((row, _) -> row.getString(1))
                                .single());
        dump.put(
                "words of ideas",
                db.sql("""
                select coalesce(string_agg(word || ' ' || ideas, chr(10) order by word), '') from (
                    select word, sum(ideas) as ideas from (
                        select word, ideas from idea_word where cell_id = :cell
                        union all
                        select word, ideas from idea_word_change where cell_id = :cell) both_tables
                    group by word having sum(ideas) <> 0) summed""")
                        .param("cell", cell.value())
                        .query((row, _) -> row.getString(1))
                        .single());
        return dump;
    }

    /// In which tables some row speaks of it.
    static Set<String> speakingOf(JdbcClient db, CellId cell, UUID id) {
        var found = new TreeSet<String>();
        for (var table : tables(db))
            if (db.sql("select count(*) from " + table + " t where cell_id = :cell and t::text like :id")
                            .param("cell", cell.value())
                            .param("id", "%" + id + "%")
                            .query(Long.class)
                            .single()
                    > 0) found.add(table);
        return found;
    }

    private static Set<String> tables(JdbcClient db) {
        return new TreeSet<>(db.sql("""
                select c.relname from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'cell_id' and not a.attisdropped
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and c.relname not like 'flyway%'""").query((row, _) -> row.getString(1)).list());
    }
}
