package ruche.accounts;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import ruche.kernel.Bilingual;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Typed;

/// A cell to be opened.
///
/// @param code small letters, digits and hyphens, at most 31
/// @param prefix two to six capitals, never to be changed: numbers carry it
/// @throws Refusal `accounts.cell-code`, `accounts.cell-prefix`
public record NewCell(String code, String prefix, Bilingual name, String territory, ZoneId zone, Currency currency) {
    public NewCell {
        checkCode(code);
        checkPrefix(prefix);
    }

    /// As typed: `code`, `prefix`, `name`, `territory`, `zone` (such as `Africa/Casablanca`) and `currency` (ISO 4217).
    ///
    /// @throws Refusal for all that is wrong, also `accounts.cell-territory`, `accounts.zone-unknown`,
    ///     `accounts.currency-unknown`
    public static NewCell of(Typed form) {
        var faults = new Faults();
        var name = faults.read(() -> form.bilingual("name"));
        faults.check(() -> checkCode(form.text("code")));
        faults.check(() -> checkPrefix(form.text("prefix")));
        var territory = faults.read(() -> form.code("territory", "accounts.cell-territory"));
        var zone = faults.read(() -> zone(form.text("zone")));
        var currency = faults.read(() -> currency(form.text("currency")));
        faults.end();
        return new NewCell(
                form.text("code"),
                form.text("prefix"),
                Objects.requireNonNull(name),
                Objects.requireNonNull(territory),
                Objects.requireNonNull(zone),
                Objects.requireNonNull(currency));
    }

    private static void checkCode(String code) {
        if (!code.matches("[a-z][a-z0-9-]{0,30}")) throw new Refusal("accounts.cell-code", code).about("code");
    }

    private static void checkPrefix(String prefix) {
        if (!prefix.matches("[A-Z]{2,6}")) throw new Refusal("accounts.cell-prefix", prefix).about("prefix");
    }

    private static ZoneId zone(String name) {
        var known = name.strip();
        if (!ZoneId.getAvailableZoneIds().contains(known))
            throw new Refusal("accounts.zone-unknown", name).about("zone");
        return ZoneId.of(known);
    }

    private static Currency currency(String code) {
        var capitals = code.strip().toUpperCase(Locale.ROOT);
        // Gold, bonds and the like have no minor unit: sums are counted in it.
        return Currency.availableCurrencies()
                .filter(currency ->
                        currency.getCurrencyCode().equals(capitals) && currency.getDefaultFractionDigits() >= 0)
                .findFirst()
                .orElseThrow(() -> new Refusal("accounts.currency-unknown", code).about("currency"));
    }

    /// A Moroccan cell, by its clock and in its money.
    public static NewCell moroccan(String code, String prefix, Bilingual name, String territory) {
        return new NewCell(code, prefix, name, territory, ZoneId.of("Africa/Casablanca"), Currency.getInstance("MAD"));
    }
}
