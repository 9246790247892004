package ruche.appraisal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.actors.ActorDeeds;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;

/// When a service last gave its opinion, and on which ideas it is still asked.
@Component
class DeedsOfServices implements ActorDeeds {
    private final JdbcClient db;

    DeedsOfServices(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<Deed> latest(CellId cell, UUID actor) {
        return bound("""
                select given_on, number from appraisal_opinion
                where cell_id = :cell and service_id = :actor
                order by given_on desc, id desc
                limit 1""", cell, actor)
                .query((row, _) -> new Deed(
                        row.getObject("given_on", LocalDate.class),
                        "appraisal.deed-opinion",
                        both(row.getString("number"))))
                .optional();
    }

    @Override
    public List<Open> open(CellId cell, UUID actor) {
        return bound("""
                select number from appraisal_asked
                where cell_id = :cell and service_id = :actor and answered_at is null
                order by due, number
                limit 100""", cell, actor)
                .query((row, _) -> new Open(
                        "appraisal.open-opinion", both(row.getString("number")), "/ideas/" + row.getString("number")))
                .list();
    }

    private static Bilingual both(String text) {
        return new Bilingual(text, text);
    }

    private JdbcClient.StatementSpec bound(String sql, CellId cell, UUID actor) {
        return db.sql(sql).param("cell", cell.value()).param("actor", actor);
    }
}
