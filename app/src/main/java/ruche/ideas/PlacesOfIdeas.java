package ruche.ideas;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.territory.PlaceUse;

/// Communes that an idea of any cell is for.
@Component
class PlacesOfIdeas implements PlaceUse {
    private final JdbcClient db;

    PlacesOfIdeas(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<String> among(Collection<String> codes) {
        return Set.copyOf(db.sql("select distinct commune from idea where commune = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query((row, _) -> row.getString("commune"))
                .list());
    }
}
