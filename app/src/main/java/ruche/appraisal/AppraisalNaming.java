package ruche.appraisal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.shell.Naming;
import ruche.shell.Words;

/// Names batches, answers and verdicts for the audit.
@Component
class AppraisalNaming implements Naming {
    private final JdbcClient db;
    private final Words words;

    AppraisalNaming(JdbcClient db, Words words) {
        this.db = db;
        this.words = words;
    }

    @Override
    public Map<String, Names> kinds() {
        return Map.of(
                "batch",
                this::batches,
                "answer",
                Naming.worded(words, "appraisal.answer-"),
                "verdict",
                Naming.worded(words, "appraisal.verdict-"));
    }

    private Map<String, String> batches(CellId cell, Lang lang, Set<String> ids) {
        var names = new HashMap<String, String>();
        db.sql("""
                select id, title_ar, title_fr from appraisal_batch
                where cell_id = :cell and id = any(:ids)
                order by id""")
                .param("cell", cell.value())
                .param("ids", Naming.ids(ids).toArray(UUID[]::new))
                .query(row -> {
                    var title = new Bilingual(row.getString("title_ar"), row.getString("title_fr"));
                    names.put(row.getString("id"), title.in(lang));
                });
        return names;
    }
}
