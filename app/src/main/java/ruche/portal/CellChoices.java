package ruche.portal;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import ruche.kernel.Lang;

/// Time zones and currencies to choose from, by name in the reader's language.
final class CellChoices {
    private CellChoices() {}

    /// Those called after a place, by their id.
    static Map<String, String> zones(Lang lang) {
        var zones = new TreeMap<String, String>();
        for (var id : ZoneId.getAvailableZoneIds())
            if (id.matches("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                zones.put(id, ZoneId.of(id).getDisplayName(TextStyle.FULL, lang.locale()));
        return zones;
    }

    /// Those in which some country pays today, by their code.
    static Map<String, String> currencies(Lang lang) {
        var currencies = new TreeMap<String, String>();
        Stream.of(Locale.getISOCountries())
                .map(country -> Currency.getInstance(Locale.of("", country)))
                .filter(Objects::nonNull)
                .forEach(one -> currencies.put(one.getCurrencyCode(), one.getDisplayName(lang.locale())));
        return currencies;
    }
}
