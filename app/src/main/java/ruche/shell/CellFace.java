package ruche.shell;

import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;

/// What a page shows of the cell it stands in.
///
/// @param code as in addresses: `/c/{code}`
/// @param zone in which its days begin and its deadlines end
/// @param currency in which it counts
/// @param logo by which its logo is known; null where it has none
public record CellFace(
        CellId id,
        String code,
        Bilingual name,
        ZoneId zone,
        Currency currency,
        @Nullable String logo) {}
