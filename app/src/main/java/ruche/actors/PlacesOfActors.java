package ruche.actors;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.territory.PlaceUse;

/// Places in which an actor of any cell has its seat, or works.
@Component
class PlacesOfActors implements PlaceUse {
    private final JdbcClient db;

    PlacesOfActors(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<String> among(Collection<String> codes) {
        return Set.copyOf(db.sql("""
                select commune as code from actor where commune = any(:codes)
                union
                select place_code from actor_place where place_code = any(:codes)""")
                .param("codes", codes.toArray(String[]::new))
                .query((row, _) -> row.getString("code"))
                .list());
    }
}
