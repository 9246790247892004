package ruche.publication;

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

/// Names what was put up for remarks, for the audit.
@Component
class RestitutionNaming implements Naming {
    private final JdbcClient db;
    private final Words words;

    RestitutionNaming(JdbcClient db, Words words) {
        this.db = db;
        this.words = words;
    }

    @Override
    public Map<String, Names> kinds() {
        return Map.of(
                "restitution", this::restitutions, "remark-answer", Naming.worded(words, "publication.remark-answer."));
    }

    private Map<String, String> restitutions(CellId cell, Lang lang, Set<String> ids) {
        var names = new HashMap<String, String>();
        db.sql("select id, title_ar, title_fr from restitution where cell_id = :cell and id = any(:ids) order by id")
                .param("cell", cell.value())
                .param("ids", Naming.ids(ids).toArray(UUID[]::new))
                .query(row -> {
                    var title = new Bilingual(row.getString("title_ar"), row.getString("title_fr"));
                    names.put(row.getString("id"), title.in(lang));
                });
        return names;
    }
}
