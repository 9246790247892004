package ruche.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.RucheTest;
import ruche.kernel.Rows;

/// The tables as the migrated database has them: the cell's id leads every key of a cell's tables, and no module's
/// table hangs on another's.
@RucheTest
class CatalogueTests {
    /// Tables that belong to no cell: the cells, the places of the country, people, and the libraries' own.
    static final Set<String> NOT_OF_A_CELL = Set.of(
            "cell",
            "person",
            "place",
            "place_name",
            "scheduled_tasks",
            "spring_session",
            "spring_session_attributes",
            "reset_link",
            "first_code",
            "setup_link",
            "sign_in_attempt",
            "once_key",
            "kept_file",
            "notice_choice");

    private final Tables tables = Tables.read();

    @Autowired
    private JdbcClient db;

    @Test
    void theTablesAreThoseThatTheMigrationsMake() {
        var found = names("""
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f')
                  and relname not like 'flyway_schema_history%'
                order by relname""");

        assertThat(found)
                .hasSizeGreaterThan(40)
                .containsExactlyInAnyOrderElementsOf(tables.owners().keySet());
        assertThat(found).as("tables that no cell has").containsAll(NOT_OF_A_CELL);
    }

    @Test
    void everyOtherTableSaysWhichCellItsRowsAreOf() {
        var bare = names("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and c.relname not like 'flyway_schema_history%'
                  and not exists (
                      select from pg_attribute a
                      where a.attrelid = c.oid and a.attname = 'cell_id' and a.attnotnull and not a.attisdropped)
                order by c.relname""");

        assertThat(bare).containsExactlyInAnyOrderElementsOf(NOT_OF_A_CELL);
    }

    /// @param first the leading column; `null` in the catalogue where it is an expression
    private record Key(String tableName, String indexName, String first) {}

    @Test
    void theCellLeadsEveryKeyOfACellsTables() {
        var keys = db.sql("""
                select t.relname as table_name, i.relname as index_name, coalesce(a.attname, '(expression)') as first
                from pg_index x
                join pg_class t on t.oid = x.indrelid
                join pg_class i on i.oid = x.indexrelid
                left join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0] and x.indkey[0] <> 0
                where x.indisunique and t.relnamespace = 'public'::regnamespace
                  and t.relname not like 'flyway_schema_history%'
                order by 1, 2""").query(Rows.rows(Key.class)).list();

        var ofCells = keys.stream()
                .filter(key -> !NOT_OF_A_CELL.contains(key.tableName()))
                .toList();
        assertThat(ofCells).hasSizeGreaterThan(40);
        assertThat(ofCells)
                .allSatisfy(key -> assertThat(key.first())
                        .as(key.tableName() + " " + key.indexName())
                        .isEqualTo("cell_id"));
    }

    private record Foreign(String tableName, String constraintName, String first, String refers, String firstThere) {}

    @Test
    void foreignKeysStayInTheirModuleAndCarryTheCell() {
        var foreign = db.sql("""
                select t.relname as table_name, c.conname as constraint_name, a.attname as first,
                       r.relname as refers, b.attname as first_there
                from pg_constraint c
                join pg_class t on t.oid = c.conrelid
                join pg_class r on r.oid = c.confrelid
                join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
                join pg_attribute b on b.attrelid = r.oid and b.attnum = c.confkey[1]
                where c.contype = 'f' and t.relnamespace = 'public'::regnamespace
                order by 1, 2""").query(Rows.rows(Foreign.class)).list();

        assertThat(foreign).hasSizeGreaterThan(20);
        assertThat(foreign).allSatisfy(key -> {
            assertThat(tables.owner(key.refers()))
                    .as(key.tableName() + " " + key.constraintName() + " refers to another module's table")
                    .isEqualTo(tables.owner(key.tableName()));
            if (!NOT_OF_A_CELL.contains(key.tableName()) && !NOT_OF_A_CELL.contains(key.refers()))
                assertThat(List.of(key.first(), key.firstThere()))
                        .as(key.tableName() + " " + key.constraintName())
                        .containsExactly("cell_id", "cell_id");
        });
    }

    /// Names and remarks are kept in Arabic and French; what people are told, in whatever language they read.
    @Test
    void noTableKnowsWhichLanguagesTheInterfaceSpeaks() {
        assertThat(names("""
                select conrelid::regclass || ' ' || conname from pg_constraint
                where contype = 'c' and pg_get_constraintdef(oid) like '%''en''%'
                order by 1""")).isEmpty();
    }

    private record Hook(String tableName, String source) {}

    /// Views and triggers could reach into a neighbour's table unseen.
    @Test
    void viewsAndTriggersReadTheirOwnModulesTablesOnly() {
        var views = names("select viewname from pg_views where schemaname = 'public' order by viewname");
        assertThat(views)
                .as("views: none so far; read their tables here before making one")
                .isEmpty();
        var hooks = db.sql("""
                select t.relname as table_name, p.prosrc as source
                from pg_trigger g
                join pg_class t on t.oid = g.tgrelid
                join pg_proc p on p.oid = g.tgfoid
                where not g.tgisinternal and t.relnamespace = 'public'::regnamespace
                order by 1""").query(Rows.rows(Hook.class)).list();
        var trespasses = new ArrayList<String>();
        for (var hook : hooks)
            for (var table : SqlText.tables(hook.source()))
                if (tables.owner(table).isPresent() && !tables.owner(table).equals(tables.owner(hook.tableName())))
                    trespasses.add("a trigger on " + hook.tableName() + " names " + table);
        assertThat(trespasses).isEmpty();
    }

    private List<String> names(String sql) {
        return db.sql(sql).query((row, _) -> row.getString(1)).list();
    }
}
