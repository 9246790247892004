package ruche.sheets;

/// What parts the centimes from the whole in a column of sums.
public enum DecimalMark {
    COMMA(','),
    POINT('.');

    final char sign;

    DecimalMark(char sign) {
        this.sign = sign;
    }
}
