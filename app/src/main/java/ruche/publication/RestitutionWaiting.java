package ruche.publication;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Rows;
import ruche.shell.Visit;
import ruche.shell.Waiting;
import ruche.shell.WaitingWork;

/// Remarks that wait to be looked at, or to be answered.
@Component
@Order(55)
class RestitutionWaiting implements WaitingWork {
    private final JdbcClient db;

    RestitutionWaiting(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Waiting> of(Visit visit) {
        var found = new ArrayList<Waiting>();
        if (!visit.has(ReportPages.MAKERS)) return found;
        found.add(line(visit, "publication.waiting-moderation", "state = 'WAITING'"));
        found.add(line(visit, "publication.waiting-answer", "state = 'SHOWN' and answer = 'NONE'"));
        return found.stream().filter(some -> some.count() > 0).toList();
    }

    private Waiting line(Visit visit, String key, String which) {
        return db.sql("""
                select count(*) as count, min(at) as since, count(distinct restitution_id) as places,
                       min(restitution_id::text) as one
                from (
                    select at, restitution_id from restitution_remark
                    where cell_id = :cell and (""" + which + """
                ) limit :most) as waiting""")
                .param("cell", visit.cell().value())
                .param("most", Waiting.MOST + 1)
                .query((row, _) -> Waiting.of(
                        key,
                        row.getLong("count"),
                        Rows.instantOrNull(row, "since"),
                        row.getLong("places") == 1
                                ? "/restitutions/" + row.getString("one") + "/remarks"
                                : "/restitutions"))
                .single();
    }
}
