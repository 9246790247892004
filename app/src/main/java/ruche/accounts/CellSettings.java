package ruche.accounts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;

/// What the cell itself is.
@Component
class CellSettings implements SettingsPart {
    private final Cells cells;

    CellSettings(Cells cells) {
        this.cells = cells;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, Object> of(CellId id) {
        var cell = cells.byId(id);
        var told = new LinkedHashMap<String, Object>();
        told.put("code", cell.code());
        told.put("prefix", cell.prefix());
        told.put("name", cell.name());
        told.put("territory", cell.territory());
        told.put("zone", cell.zone().getId());
        told.put("currency", cell.currency().getCurrencyCode());
        return Map.of("cell", told);
    }
}
