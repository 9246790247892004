package ruche.accounts;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import ruche.kernel.Bilingual;
import ruche.kernel.Refusal;

/// A cell to be opened.
///
/// @param code small letters, digits and hyphens, at most 31
/// @param prefix two to six capitals, never to be changed: numbers carry it
/// @throws Refusal `accounts.cell-code`, `accounts.cell-prefix`
public record NewCell(String code, String prefix, Bilingual name, String territory, ZoneId zone, Currency currency) {
    public NewCell {
        if (!code.matches("[a-z][a-z0-9-]{0,30}")) throw new Refusal("accounts.cell-code", code).about("code");
        if (!prefix.matches("[A-Z]{2,6}")) throw new Refusal("accounts.cell-prefix", prefix).about("prefix");
    }

    /// As typed.
    ///
    /// @param zone such as `Africa/Casablanca`
    /// @param currency ISO 4217 code
    /// @throws Refusal also `accounts.cell-territory`, `accounts.zone-unknown`, `accounts.currency-unknown`
    public static NewCell of(
            String code, String prefix, Bilingual name, String territory, String zone, String currency) {
        if (territory.isBlank()) throw new Refusal("accounts.cell-territory").about("territory");
        return new NewCell(code.strip(), prefix.strip(), name, territory.strip(), zone(zone), currency(currency));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw new Refusal("accounts.zone-unknown", name).about("zone");
        }
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal("accounts.currency-unknown", code).about("currency");
        }
    }

    /// A Moroccan cell, by its clock and in its money.
    public static NewCell moroccan(String code, String prefix, Bilingual name, String territory) {
        return new NewCell(code, prefix, name, territory, ZoneId.of("Africa/Casablanca"), Currency.getInstance("MAD"));
    }
}
