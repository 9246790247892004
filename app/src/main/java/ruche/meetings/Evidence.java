package ruche.meetings;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;

/// The way in to what shows that recommendations were carried out.
@Component
public class Evidence {
    private static final String SELECT = """
            select id, recommendation_id, kind, meeting_id, address, text_ar, text_fr, file_name
            from meeting_evidence
            where cell_id = :cell and removed_at is null\s""";

    private final JdbcClient db;
    private final Journal journal;
    private final Meetings meetings;
    private final Clock clock;

    Evidence(JdbcClient db, Journal journal, Meetings meetings, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.meetings = meetings;
        this.clock = clock;
    }

    /// @throws NotFound if the cell has no such recommendation, or no such meeting
    @Transactional
    public PieceId add(CellId cell, RecommendationId recommendation, NewPiece piece, By by) {
        var subject = subject(cell, recommendation);
        if (piece.meeting() != null) meetings.meeting(cell, piece.meeting());
        var id = new PieceId(Ids.next());
        db.sql("""
                insert into meeting_evidence (cell_id, id, recommendation_id, kind, meeting_id, address, text_ar,
                    text_fr, file_name, file_type, file, added_at)
                values (:cell, :id, :recommendation, :kind, :meeting, :address, :ar,
                    :fr, :fileName, :fileType, :file, :now)""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("recommendation", recommendation.value())
                .param("kind", piece.kind().name())
                .param(
                        "meeting",
                        piece.meeting() == null ? null : piece.meeting().value())
                .param("address", piece.address())
                .param("ar", Bilingual.arOf(piece.text()))
                .param("fr", Bilingual.frOf(piece.text()))
                .param("fileName", piece.file() == null ? "" : piece.file().name())
                .param("fileType", piece.file() == null ? "" : piece.file().type())
                .param("file", piece.file() == null ? null : piece.file().bytes())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        journal.write(
                cell,
                by,
                Change.of("recommendation.evidence-added", subject)
                        .with("evidence", piece.kind())
                        .with(
                                "meeting",
                                piece.meeting() == null ? "" : piece.meeting().value())
                        .with("address", piece.address())
                        .with("text-ar", Bilingual.arOf(piece.text()))
                        .with("text-fr", Bilingual.frOf(piece.text())));
        return id;
    }

    /// Takes a piece back; the page shows it no more, the record keeps that it stood there.
    ///
    /// @throws Refusal `meetings.evidence-last` if nothing would show any more that it was carried out
    @Transactional
    public void remove(CellId cell, RecommendationId recommendation, PieceId id, String why, By by) {
        var pieces = of(cell, recommendation);
        var piece = pieces.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.value().toString()));
        if (pieces.size() == 1 && isDone(cell, recommendation))
            throw new Refusal("meetings.evidence-last").about("why");
        db.sql("""
                update meeting_evidence set removed_at = :now, removed_why = :why
                where cell_id = :cell and id = :id and removed_at is null""")
                .param("now", Timestamp.from(clock.instant()))
                .param("why", why)
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
        journal.write(
                cell,
                by,
                Change.of("recommendation.evidence-removed", subject(cell, recommendation))
                        .with("evidence", piece.kind())
                        .because(why));
    }

    /// Of one recommendation, in the order in which they were added.
    public List<Piece> of(CellId cell, RecommendationId recommendation) {
        return of(cell, List.of(recommendation));
    }

    List<Piece> of(CellId cell, Collection<RecommendationId> recommendations) {
        return db.sql(SELECT + "and recommendation_id = any(:ids) order by added_at, id")
                .param("cell", cell.value())
                .param(
                        "ids",
                        recommendations.stream().map(RecommendationId::value).toArray(UUID[]::new))
                .query(Piece::of)
                .list();
    }

    /// @throws NotFound if the recommendation has no such file, or none any more
    PieceFile file(CellId cell, RecommendationId recommendation, PieceId id) {
        return db.sql("""
                select file_name, file_type, file from meeting_evidence
                where cell_id = :cell and recommendation_id = :recommendation and id = :id and kind = 'FILE'
                  and removed_at is null""")
                .param("cell", cell.value())
                .param("recommendation", recommendation.value())
                .param("id", id.value())
                .query((row, _) ->
                        new PieceFile(row.getString("file_name"), row.getString("file_type"), row.getBytes("file")))
                .optional()
                .orElseThrow(() -> new NotFound(id.value().toString()));
    }

    private boolean isDone(CellId cell, RecommendationId id) {
        return one(cell, id, "select state from meeting_recommendation where cell_id = :cell and id = :id")
                .filter("DONE"::equals)
                .isPresent();
    }

    private String subject(CellId cell, RecommendationId id) {
        return one(cell, id, """
                select 'meeting/' || meeting_id || '/' || code from meeting_recommendation
                where cell_id = :cell and id = :id for update""").orElseThrow(() -> new NotFound(id.value().toString()));
    }

    private Optional<String> one(CellId cell, RecommendationId id, String sql) {
        return db.sql(sql)
                .param("cell", cell.value())
                .param("id", id.value())
                .query((row, _) -> row.getString(1))
                .optional();
    }
}
