package ruche.sheets;

import java.util.Arrays;
import java.util.Optional;

/// What parts the decimals from the whole in a column of sums or numbers.
public enum DecimalMark {
    COMMA(','),
    POINT('.');

    final char sign;

    DecimalMark(char sign) {
        this.sign = sign;
    }

    /// The mark that is written so.
    ///
    /// @param sign `,` or `.`
    public static Optional<DecimalMark> of(String sign) {
        return Arrays.stream(values())
                .filter(mark -> sign.equals(String.valueOf(mark.sign)))
                .findFirst();
    }
}
