package ruche.accounts;

import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.shell.CellFace;

/// One province's (or commune's, region's) body: the tenant.
///
/// @param code as in addresses: `/c/{code}`
/// @param prefix of its numbers: `RHM` in `RHM-2018-0133`
/// @param territory official code of the place it serves
/// @param logo by which its logo is known; null where it has none
public record Cell(
        CellId id,
        String code,
        String prefix,
        Bilingual name,
        String territory,
        ZoneId zone,
        Currency currency,
        @Nullable String logo) {
    /// What pages show of it.
    public CellFace face() {
        return new CellFace(id, code, name, zone, currency, logo);
    }
}
