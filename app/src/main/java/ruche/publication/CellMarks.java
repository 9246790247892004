package ruche.publication;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.accounts.Logos;
import ruche.kernel.CellId;

/// The cells' logos as documents carry them.
@Component
class CellMarks {
    private final Logos logos;

    CellMarks(Logos logos) {
        this.logos = logos;
    }

    /// PNG in Base64; null where the cell has no logo.
    @Nullable String of(CellId cell) {
        return logos.large(cell).map(Base64.getEncoder()::encodeToString).orElse(null);
    }
}
