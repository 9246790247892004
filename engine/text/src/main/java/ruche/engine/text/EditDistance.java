package ruche.engine.text;

/// How many letters part two texts.
///
/// @see <a href="https://doi.org/10.1145/321796.321811">Wagner and Fischer 1974</a>
public final class EditDistance {
    private EditDistance() {}

    /// Letters to insert, drop or replace to make one text the other.
    ///
    /// @param most beyond which it does not matter how many; at least 0
    /// @return from 0 to `most`; `most + 1` for more
    public static int within(int most, String one, String other) {
        if (Math.abs(one.length() - other.length()) > most) return most + 1;
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return Math.min(row[other.length()], most + 1);
    }
}
