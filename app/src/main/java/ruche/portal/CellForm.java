package ruche.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import ruche.accounts.NewCell;
import ruche.shell.Typed;

/// The fields in which a cell is described.
final class CellForm {
    private CellForm() {}

    /// As most will want it.
    static Typed usual() {
        return Typed.nothing().with("zone", "Africa/Casablanca").with("currency", "MAD");
    }

    /// @throws ruche.kernel.Refusal as of [NewCell]
    static NewCell read(Typed form) {
        return NewCell.of(
                form.text("code"),
                form.text("prefix"),
                form.bilingual("name"),
                form.text("territory"),
                form.text("zone"),
                form.text("currency"));
    }

    static CellOpening.@Nullable PlaceFile list(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) return null;
        try {
            var name = file.getOriginalFilename();
            return new CellOpening.PlaceFile(name == null ? "" : name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
