package ruche.structure;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.accounts.Cell;
import ruche.kernel.Ids;

/// An actor of whom the registry knows more than its line: an office holder, a contact, a paper, a receipt.
public final class ActorDepth {
    /// Open a request that is being written, and one that was sent.
    public static final String CODE_OF_DRAFT = "NOCODENOCODE";

    public static final String CODE_OF_SENT = "SENTSENTSENT";
    private static final String PDF = "%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n";

    private ActorDepth() {}

    /// Of the service that tests of routes speak of.
    static void of(JdbcClient db, Cell cell) {
        of(
                db,
                cell,
                db.sql("select id from actor where cell_id = :cell and kind = 'SECTOR_SERVICE' order by id limit 1")
                        .param("cell", cell.id().value())
                        .query(UUID.class)
                        .single());
    }

    public static void of(JdbcClient db, Cell cell, UUID actor) {
        run(db, cell, actor, """
                insert into actor_legal (cell_id, actor_id, receipt_number, receipt_form, receipt_kind, receipt_on,
                                         receipt_authority, receipt_authority_form, fields, languages)
                values (:cell, :actor, '17/2017', '17/2017', 'FINAL', '2017-03-01', 'القيادة', 'القياده', '{}', '{}')""");
        run(db, cell, actor, """
                insert into actor_holder (cell_id, id, actor_id, office, holder_name, gender, age_band, since)
                values (:cell, :id, :actor, 'PRESIDENT', 'اسم الرئيسة', 'FEMALE', 'FROM_35', '2017-03-01')""");
        run(db, cell, actor, """
                insert into actor_contact (cell_id, id, actor_id, kind, contact_value, open_to_all, added_at)
                values (:cell, :id, :actor, 'ADDRESS', 'زنقة الزيتون', false, '2017-03-02T10:00Z')""");
        db.sql("""
                insert into actor_file (cell_id, sha256, media, bytes) values (:cell, 'sample', 'application/pdf', :bytes)
                on conflict do nothing""")
                .param("cell", cell.id().value())
                .param("bytes", PDF.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .update();
        run(db, cell, actor, """
                insert into actor_request (cell_id, id, code_hash, number, year, position, state, lang, kind, name_ar,
                                           name_fr, field, holder_name, office, phone, begun_at, sent_at, answer_body)
                values (:cell, :id, sha256('join SENTSENTSENT'), 'X-R-2018-0001', 2018, 1, 'SENT', 'ar', 'ASSOCIATION',
                        'جمعية تطلب التسجيل', '', 'water', 'من يطلب التسجيل', 'PRESIDENT', '+212612345678',
                        '2018-03-02T10:00Z', '2018-03-02T10:05Z', '')""");
        run(db, cell, actor, """
                insert into actor_request (cell_id, id, code_hash, state, lang, kind, name_ar, name_fr, field,
                                           holder_name, office, phone, begun_at, answer_body)
                values (:cell, :id, sha256('join NOCODENOCODE'), 'DRAFT', 'ar', 'ASSOCIATION', 'جمعية تكتب طلبها', '',
                        'water', 'من يكتب الطلب', 'PRESIDENT', '+212612345679', now(), '')""");
        db.sql("""
                insert into actor_request_file (cell_id, request_id, media, file_name, bytes)
                select cell_id, id, 'application/pdf', 'recepisse.pdf', :bytes from actor_request where cell_id = :cell""")
                .param("bytes", PDF.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .param("cell", cell.id().value())
                .update();
        run(db, cell, actor, """
                insert into actor_paper (cell_id, id, actor_id, kind_code, sha256, file_name, issued_on, handed_at, channel,
                                         verdict_why)
                values (:cell, :id, :actor, 'statutes', 'sample', 'statuts.pdf', '2017-03-01', '2017-03-02T10:00Z',
                        'person', '')""");
    }

    private static void run(JdbcClient db, Cell cell, UUID actor, String sql) {
        var statement = db.sql(sql).param("cell", cell.id().value());
        if (sql.contains(":actor")) statement = statement.param("actor", actor);
        (sql.contains(":id") ? statement.param("id", Ids.next()) : statement).update();
    }
}
