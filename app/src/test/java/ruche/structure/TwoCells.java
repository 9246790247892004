package ruche.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.accounts.Cell;
import ruche.kernel.By;
import ruche.portal.ExampleCycle;

/// Two cells with the same whole cycle in them, so that every code of one is known in the other; each free text of
/// the second carries a mark that must never be seen in the first.
final class TwoCells {
    static final String CANARY = "عصفور-الكناري-7Q";
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final List<String> FREE = List.of(
            "_ar",
            "_fr",
            "title",
            "description",
            "bearer_name",
            "contact",
            "body",
            "holder_name",
            "contact_value",
            "file_name",
            "receipt_authority");

    /// What stands for a variable of an address, by the longest address that ends with it.
    private static final Map<String, String> IDS = ids();

    private final JdbcClient db;
    final Cell own;
    final Cell other;

    TwoCells(JdbcClient db, ExampleCycle examples, Path scratch) throws IOException {
        this(db, examples, scratch, "canary", "CN");
    }

    /// @param name by which their codes begin: a test that spoils its cells takes cells of its own
    /// @param letters by which their prefixes begin
    TwoCells(JdbcClient db, ExampleCycle examples, Path scratch, String name, String letters) throws IOException {
        this.db = db;
        this.own = examples.run(copy(scratch, name + "-own", letters + "O"), By.commandLine())
                .cell();
        this.other = examples.run(copy(scratch, name + "-other", letters + "X"), By.commandLine())
                .cell();
        for (var cell : List.of(own, other)) {
            drawLogo(cell);
            write(cell);
            ActorDepth.of(db, cell);
            speaker(cell);
        }
        mark();
    }

    /// Somebody without e-mail who speaks for the actor of which routes are asked.
    private void speaker(Cell cell) {
        var person = UUID.randomUUID();
        db.sql("""
                insert into person (id, name, login_number, lang, sessions_from, created_at)
                values (:person, 'ممثلة', :number, 'ar', now(), now())""")
                .param("person", person)
                .param(
                        "number",
                        Long.toString(10_000_000 + Math.floorMod(person.getMostSignificantBits(), 90_000_000L)))
                .update();
        db.sql("""
                insert into role_held (cell_id, id, person_id, role, body, since)
                select cell_id, 'ffffffff-ffff-7fff-bfff-ffffffffffff', :person, 'MEMBER', id, '2018-01-01'
                from actor where cell_id = :cell and kind = 'SECTOR_SERVICE' order by id limit 1""").param("person", person).param("cell", cell.id().value()).update();
    }

    private void drawLogo(Cell cell) {
        db.sql("insert into cell_logo (cell_id, hash, large, small) values (:cell, md5(:code), '', '')")
                .param("cell", cell.id().value())
                .param("code", cell.code())
                .update();
    }

    private void write(Cell cell) {
        for (var sql : List.of("""
                insert into notice_mailing (cell_id, id, kind, title, recipients, channel, at)
                values (:cell, gen_random_uuid(), 'notices.notice-message', 'لقاء', 1, 'command-line', now())""", """
                insert into notice (cell_id, id, key, kind, mailing_id, about, name, lang, subject, body, path, by_channel, at)
                select cell_id, gen_random_uuid(), 'one', kind, id, '', 'جمعية', 'ar', title, title, '', channel, at
                from notice_mailing where cell_id = :cell""", """
                insert into restitution (cell_id, id, cycle_id, kind, title_ar, title_fr, lead_ar, lead_fr, opens, closes,
                                         opened_at)
                select cell_id, gen_random_uuid(), id, 'IDEAS', 'لائحة', 'Liste', '', '', '2018-02-14', '2018-02-28', now()
                from cycle where cell_id = :cell limit 1""", """
                insert into restitution_place (cell_id, restitution_id, place, lang, position, section, quote, path)
                select r.cell_id, r.id, 'one', l.lang, 0, '', 'فكرة', '/ideas'
                from restitution r cross join (values ('ar'), ('fr')) l (lang) where r.cell_id = :cell""", """
                insert into restitution_remark (cell_id, restitution_id, number, place, lang, name, contact, named, body,
                                                at, state, answer)
                select cell_id, id, 1, 'one', 'ar', '', '', false, 'ملاحظة', now(), 'WAITING', 'NONE'
                from restitution where cell_id = :cell""", """
                insert into notice_delivery (cell_id, notice_id, channel, state, message_id, tries, due_at, ended_at,
                                             sent_to, answer, reason)
                select cell_id, id, 'MAIL', 'FAILED', 'one', 1, at, at, '', '', 'notices.server-away'
                from notice where cell_id = :cell"""))
            db.sql(sql).param("cell", cell.id().value()).update();
    }

    private static Path copy(Path scratch, String code, String prefix) throws IOException {
        var from = EXAMPLES.resolve("rhamna-2018");
        var to = Files.createDirectories(scratch.resolve(code));
        try (Stream<Path> files = Files.list(from)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                Files.copy(file, to.resolve(file.getFileName().toString()));
        }
        var json = to.resolve("cycle.json");
        Files.writeString(
                json,
                Files.readString(json)
                        .replaceFirst("\"code\": \"rhm\"", "\"code\": \"" + code + "\"")
                        .replaceFirst("\"prefix\": \"RHM\"", "\"prefix\": \"" + prefix + "\""));
        return to;
    }

    private record Column(String tableName, String columnName) {}

    private List<Column> columns(String ofType) {
        return db.sql("""
                select c.table_name, c.column_name
                from information_schema.columns c
                join information_schema.columns k
                    on k.table_schema = c.table_schema and k.table_name = c.table_name and k.column_name = 'cell_id'
                where c.table_schema = 'public' and c.data_type = :type and c.table_name not like 'record%'
                order by 1, 2""")
                .param("type", ofType)
                .query(ruche.kernel.Rows.rows(Column.class))
                .list();
    }

    private void mark() {
        int marked = 0;
        for (var column : columns("text")) {
            if (FREE.stream().noneMatch(column.columnName()::endsWith)) continue;
            marked += db.sql("update " + column.tableName() + " set " + column.columnName() + " = "
                            + column.columnName() + " || ' " + CANARY + "' where cell_id = :cell and "
                            + column.columnName() + " <> ''")
                    .param("cell", other.id().value())
                    .update();
        }
        marked += db.sql("update notice set subject = subject || ' " + CANARY + "' where cell_id = :cell")
                .param("cell", other.id().value())
                .update();
        if (marked < 500) throw new IllegalStateException("only " + marked + " texts of the other cell are marked");
        db.sql("update cell set name_ar = name_ar || ' " + CANARY + "', name_fr = name_fr || ' " + CANARY
                        + "' where id = :cell")
                .param("cell", other.id().value())
                .update();
    }

    /// Every row of the other cell in one figure: what a stranger has changed shows.
    Map<String, String> sums() {
        var sums = new LinkedHashMap<String, String>();
        for (var table : tablesOfCells())
            sums.put(
                    table,
                    db.sql(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                            + table + " t where t.cell_id = :cell")
                            .param("cell", other.id().value())
                            .query((row, _) -> row.getString(1))
                            .single());
        return sums;
    }

    private List<String> tablesOfCells() {
        return columns("integer").stream()
                .filter(column -> column.columnName().equals("cell_id"))
                .map(Column::tableName)
                .toList();
    }

    /// The value of a variable in one of the cells; empty where this test does not know what it stands for.
    Optional<String> value(String pattern, String variable, Cell cell) {
        int end = pattern.indexOf("{" + variable + "}") + variable.length() + 2;
        var address = pattern.substring(0, end).replaceAll("^/c/\\{cell}", "");
        return IDS.entrySet().stream()
                .filter(known -> address.endsWith(known.getKey()))
                .max(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(String::length)))
                .map(known -> one(known.getValue(), cell));
    }

    private String one(String sql, Cell cell) {
        if (!sql.startsWith("select")) return sql;
        return db.sql(sql).param("cell", cell.id().value()).query((row, _) -> row.getString(1)).list().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing in the cell for " + sql));
    }

    /// Fields under which pages are told of rows, filled from the other cell.
    Map<String, String> foreignFields() {
        var fields = new HashMap<String, String>();
        var idea = other("/ideas/{number}");
        var actor = other("/actors/{id}");
        for (var name : List.of("into", "with", "from-number")) fields.put(name, idea);
        for (var name : List.of("actor", "body", "runBy", "owner", "service", "who", "facilitators", "bearer"))
            fields.put(name, actor);
        for (var name : List.of("axis", "subAxis"))
            fields.put(name, one("select id from axis where cell_id = :cell order by id limit 1", other));
        fields.put("idea", one("select id from idea where cell_id = :cell order by id limit 1", other));
        fields.put("meeting", other("/meetings/{id}"));
        fields.put("programme", one("select id from sector_programme where cell_id = :cell limit 1", other));
        return fields;
    }

    private String other(String address) {
        var sql = IDS.get(address);
        if (sql == null) throw new IllegalStateException(address);
        return one(sql, other);
    }

    private static Map<String, String> ids() {
        var ids = new HashMap<String, String>();
        ids.put("/ideas/{number}", "select number from idea where cell_id = :cell order by number limit 1");
        ids.put(
                "/sheet/{service}/{number}",
                "select number from appraisal_asked where cell_id = :cell order by batch_id, service_id, number limit 1");
        ids.put(
                "/meeting/{number}",
                "select number from appraisal_asked where cell_id = :cell order by batch_id, number limit 1");
        ids.put("{number}", "select number from idea where cell_id = :cell order by number limit 1");
        ids.put("/meetings/{id}", "select meeting_id from meeting_attendance where cell_id = :cell order by 1 limit 1");
        ids.put(
                "{attendee}",
                "select attendee_id from meeting_attendance where cell_id = :cell order by meeting_id limit 1");
        ids.put("{recommendation}", "select id from meeting_recommendation where cell_id = :cell order by id limit 1");
        ids.put(
                "{piece}",
                "select e.id from meeting_evidence e join meeting_recommendation r on r.cell_id = e.cell_id"
                        + " and r.id = e.recommendation_id where e.cell_id = :cell order by r.id, e.id limit 1");
        ids.put("/certificates/{number}", "XX-A-2018-0001");
        ids.put("{point}", "select id from meeting_agenda_point where cell_id = :cell order by id limit 1");
        ids.put("{invitation}", "select id from meeting_invitation where cell_id = :cell order by id limit 1");
        ids.put("/imports/{id}", "select id from sheet_import where cell_id = :cell order by id limit 1");
        ids.put("/jobs/{id}", "select id from job where cell_id = :cell order by id limit 1");
        ids.put("/people/{id}", "select person_id from role_held where cell_id = :cell order by id limit 1");
        ids.put("{grant}", "select id from role_held where cell_id = :cell order by id limit 1");
        ids.put(
                "/actors/{id}",
                "select id from actor where cell_id = :cell and kind = 'SECTOR_SERVICE' order by id limit 1");
        ids.put("{one}", "select id from actor where cell_id = :cell and kind = 'ASSOCIATION' order by id limit 1");
        ids.put(
                "{other}",
                "select id from actor where cell_id = :cell and kind = 'ASSOCIATION' order by id offset 1 limit 1");
        ids.put("{holder}", "select id from actor_holder where cell_id = :cell order by id limit 1");
        ids.put("{contact}", "select id from actor_contact where cell_id = :cell order by id limit 1");
        ids.put("{paper}", "select id from actor_paper where cell_id = :cell order by id limit 1");
        ids.put(
                "{request}",
                "select id from actor_request where cell_id = :cell and state = 'SENT' order by id limit 1");
        ids.put("/join/{code}", ActorDepth.CODE_OF_DRAFT);
        ids.put(
                "/actors/{id}/people/{grant}",
                "select r.id from role_held r join actor a on a.cell_id = r.cell_id and a.id = r.body"
                        + " where r.cell_id = :cell and r.role = 'MEMBER' and a.kind = 'SECTOR_SERVICE'"
                        + " order by a.id, r.id limit 1");
        ids.put("{rule}", "RECEIPT_DAYS");
        ids.put("{cycle}", "select code from cycle where cell_id = :cell limit 1");
        ids.put("{axis}", "select code from axis where cell_id = :cell order by code limit 1");
        ids.put("{item}", "select code from cycle_check where cell_id = :cell order by code limit 1");
        ids.put("{goal}", "select id from goal where cell_id = :cell order by id limit 1");
        ids.put("{activity}", "select id from activity where cell_id = :cell order by id limit 1");
        ids.put(
                "/communes/{code}",
                "select commune from idea where cell_id = :cell and commune is not null order by 1 limit 1");
        ids.put("/programmes/{code}", "select code from sector_programme where cell_id = :cell order by code limit 1");
        ids.put("/appraisal/{batch}", "select id from appraisal_batch where cell_id = :cell order by id limit 1");
        ids.put(
                "{service}",
                "select service_id from appraisal_asked where cell_id = :cell order by batch_id, service_id limit 1");
        ids.put("/convergences/{id}", "select id from appraisal_convergence where cell_id = :cell order by id limit 1");
        ids.put("/opinions/{id}", "select id from appraisal_opinion where cell_id = :cell order by id limit 1");
        ids.put("{hash}", "select hash from cell_logo where cell_id = :cell");
        ids.put("/notices/{id}", "select id from notice where cell_id = :cell order by id limit 1");
        ids.put("/outbox/{id}", "select id from notice where cell_id = :cell order by id limit 1");
        ids.put("/mailings/{id}", "select id from notice_mailing where cell_id = :cell order by id limit 1");
        ids.put("{channel}", "MAIL");
        ids.put("{kind}", "notices.notice-message");
        ids.put("{lang}", "fr");
        ids.put("{section}", "annexes");
        ids.put("{version}", "1");
        ids.put("{part}", "opening");
        ids.put("{restitution}", "select id from restitution where cell_id = :cell order by id limit 1");
        ids.put("{remark}", "1");
        ids.put("{category}", "association");
        ids.put("{concept}", "well");
        return Map.copyOf(ids);
    }
}
