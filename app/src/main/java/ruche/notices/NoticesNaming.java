package ruche.notices;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.shell.Naming;
import ruche.shell.Words;

/// Names kinds of messages and mailings for the audit.
@Component
class NoticesNaming implements Naming {
    private final JdbcClient db;
    private final Words words;

    NoticesNaming(JdbcClient db, Words words) {
        this.db = db;
        this.words = words;
    }

    @Override
    public Map<String, Names> kinds() {
        var worded = Naming.worded(words, "");
        return Map.of("notice-kind", worded, "notice-text", worded, "mailing", this::mailings);
    }

    private Map<String, String> mailings(CellId cell, Lang lang, Set<String> ids) {
        var names = new HashMap<String, String>();
        db.sql("select id, title from notice_mailing where cell_id = :cell and id = any(:ids)")
                .param("cell", cell.value())
                .param("ids", Naming.ids(ids).toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getString("id"), row.getString("title"));
                });
        return names;
    }
}
