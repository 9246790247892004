package ruche.accounts;

import java.time.ZoneId;
import java.util.Currency;
import ruche.kernel.Bilingual;
import ruche.kernel.Refusal;

/// A cell to be opened.
///
/// @param code small letters, digits and hyphens, at most 31
/// @param prefix two to six capitals, never to be changed: numbers carry it
/// @throws Refusal `accounts.cell-code`, `accounts.cell-prefix`
public record NewCell(String code, String prefix, Bilingual name, String territory, ZoneId zone, Currency currency) {
    public NewCell {
        if (!code.matches("[a-z][a-z0-9-]{0,30}")) throw new Refusal("accounts.cell-code", code);
        if (!prefix.matches("[A-Z]{2,6}")) throw new Refusal("accounts.cell-prefix", prefix);
    }

    /// A Moroccan cell, by its clock and in its money.
    public static NewCell moroccan(String code, String prefix, Bilingual name, String territory) {
        return new NewCell(code, prefix, name, territory, ZoneId.of("Africa/Casablanca"), Currency.getInstance("MAD"));
    }
}
