package ruche.strategy;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.territory.PlaceUse;

/// Places at which a sector programme of any cell runs.
@Component
class PlacesOfProgrammes implements PlaceUse {
    private final JdbcClient db;

    PlacesOfProgrammes(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<String> among(Collection<String> codes) {
        return Set.copyOf(db.sql("""
                select distinct place_code
                from sector_programme, unnest(places) as place_code
                where place_code = any(:codes)""")
                .param("codes", codes.toArray(String[]::new))
                .query((row, _) -> row.getString("place_code"))
                .list());
    }
}
