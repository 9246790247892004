package ruche.meetings;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;

/// How a cell lays its minutes out: the usual parts until it changes one. Minutes begun before stay as they are.
@Component
public class MinutesTemplate {
    private final JdbcClient db;
    private final Journal journal;

    MinutesTemplate(JdbcClient db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    /// In order.
    public List<MinutesPart> parts(CellId cell) {
        var own = own(cell);
        return own.isEmpty() ? UsualMinutes.PARTS : own;
    }

    private List<MinutesPart> own(CellId cell) {
        return db.sql("""
                select code, kind, heading_ar, heading_fr, begins_ar, begins_fr from meeting_minutes_part
                where cell_id = :cell order by position, code""").param("cell", cell.value()).query(MinutesPart::of).list();
    }

    /// Adds a part at the end, or rewords the one of that code, which stays of its kind.
    ///
    /// @throws Refusal `meetings.code-miswritten`, `meetings.minutes-part-twice` for a second one of a kind that
    ///     the program fills in
    @Transactional
    public void define(CellId cell, MinutesPart part, By by) {
        var parts = parts(cell);
        if (parts.contains(part)) return;
        if (!part.code().matches("[a-z0-9]+(-[a-z0-9]+)*"))
            throw new Refusal("meetings.code-miswritten", part.code()).about("code");
        boolean known = parts.stream().anyMatch(one -> one.code().equals(part.code()));
        if (!known && part.kind() != MinutesPart.Kind.TEXT && parts.stream().anyMatch(one -> one.kind() == part.kind()))
            throw new Refusal("meetings.minutes-part-twice").about("kind");
        takeUsual(cell);
        write(cell, part);
        journal.write(cell, by, change("minutes.part-defined", part.heading()).with("kind", part.kind()));
    }

    /// Puts a part before the one above it.
    @Transactional
    public void raise(CellId cell, String code, By by) {
        takeUsual(cell);
        var parts = own(cell);
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).code().equals(code)) continue;
            if (i == 0) return;
            db.sql("""
                    update meeting_minutes_part a set position = b.position
                    from meeting_minutes_part b
                    where a.cell_id = :cell and b.cell_id = :cell
                      and ((a.code = :code and b.code = :above) or (a.code = :above and b.code = :code))""")
                    .param("cell", cell.value())
                    .param("code", code)
                    .param("above", parts.get(i - 1).code())
                    .update();
            journal.write(cell, by, change("minutes.part-raised", parts.get(i).heading()));
            return;
        }
        throw new NotFound(code);
    }

    /// @throws Refusal `meetings.minutes-part-last` if nothing would be left
    @Transactional
    public void remove(CellId cell, String code, By by) {
        takeUsual(cell);
        var parts = own(cell);
        var gone = parts.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
        if (parts.size() == 1) throw new Refusal("meetings.minutes-part-last");
        db.sql("delete from meeting_minutes_part where cell_id = :cell and code = :code")
                .param("cell", cell.value())
                .param("code", code)
                .update();
        journal.write(cell, by, change("minutes.part-removed", gone.heading()));
    }

    private void takeUsual(CellId cell) {
        if (own(cell).isEmpty()) UsualMinutes.PARTS.forEach(part -> write(cell, part));
    }

    private void write(CellId cell, MinutesPart part) {
        db.sql("""
                insert into meeting_minutes_part (cell_id, code, kind, heading_ar, heading_fr, begins_ar, begins_fr,
                    position)
                select :cell, :code, :kind, :ar, :fr, :beginsAr, :beginsFr, coalesce(max(position), 0) + 1
                from meeting_minutes_part where cell_id = :cell
                on conflict (cell_id, code) do update
                set heading_ar = excluded.heading_ar, heading_fr = excluded.heading_fr,
                    begins_ar = excluded.begins_ar, begins_fr = excluded.begins_fr""")
                .param("cell", cell.value())
                .param("code", part.code())
                .param("kind", part.kind().name())
                .param("ar", part.heading().ar())
                .param("fr", part.heading().fr())
                .param("beginsAr", Bilingual.arOf(part.begins()))
                .param("beginsFr", Bilingual.frOf(part.begins()))
                .update();
    }

    private static Change change(String act, Bilingual heading) {
        return Change.of(act, "minutes-template/usual")
                .with("title-ar", heading.ar())
                .with("title-fr", heading.fr());
    }
}
