package ruche.sheets;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.shell.Naming;

/// Names imports by their files, for the audit.
@Component
class ImportNaming implements Naming {
    private final JdbcClient db;

    ImportNaming(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, Names> kinds() {
        return Map.of("import", this::files);
    }

    private Map<String, String> files(CellId cell, Lang lang, Set<String> ids) {
        var names = new HashMap<String, String>();
        db.sql("select id, file_name from sheet_import where cell_id = :cell and id = any(:ids) order by id")
                .param("cell", cell.value())
                .param("ids", Naming.ids(ids).toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getString("id"), row.getString("file_name"));
                });
        return names;
    }
}
