package ruche.accounts;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;

/// What the cell itself is. Another cell keeps its own name, territory, zone and currency: they are told to know whose
/// settings these are.
@Component
class CellSettings implements SettingsPart {
    private final Cells cells;
    private final Logos logos;

    CellSettings(Cells cells, Logos logos) {
        this.cells = cells;
        this.logos = logos;
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
        logos.large(id).ifPresent(logo -> told.put("logo", Base64.getEncoder().encodeToString(logo)));
        return Map.of("cell", told);
    }

    @Override
    public void take(CellId cell, SettingsNode file, SettingsTaken taken, By by) {
        if (!file.has("cell") || !file.part("cell").has("logo")) return;
        var told = file.part("cell");
        if (!told.line("territory").equals(cells.byId(cell).territory())) {
            taken.leftOut("accounts.logo", new Refusal("accounts.settings-logo-elsewhere"));
            return;
        }
        boolean has = cells.byId(cell).logo() != null;
        if (taken.adds("accounts.logo", has)) told.attempt(() -> logos.set(cell, told.bytes("logo"), by));
    }
}
