package ruche.appraisal;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.actors.ActorUse;
import ruche.kernel.CellId;

/// Services that were asked for an opinion.
@Component
class ServicesAsked implements ActorUse {
    private final JdbcClient db;

    ServicesAsked(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<UUID> among(CellId cell, Collection<UUID> actors) {
        return Set.copyOf(db.sql("""
                select distinct service_id as actor from appraisal_asked
                where cell_id = :cell and service_id = any(:actors)""")
                .param("cell", cell.value())
                .param("actors", actors.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("actor", UUID.class))
                .list());
    }
}
