package ruche.shell;

/// The direction of a text that may mix both scripts: a code in Latin letters at its beginning does not turn an Arabic
/// title round, as the first strong letter, by which `dir="auto"` decides, would (Unicode Standard Annex 9, P2 and P3).
public final class Direction {
    private Direction() {}

    /// @return `rtl` or `ltr`, as most of its letters are written; `auto` where it has none
    public static String of(String text) {
        int fromTheRight = 0;
        int fromTheLeft = 0;
        for (int letter : text.codePoints().toArray())
            switch (Character.getDirectionality(letter)) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                    fromTheRight++;
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> fromTheLeft++;
                default -> {}
            }
        if (fromTheRight == 0 && fromTheLeft == 0) return "auto";
        return fromTheRight >= fromTheLeft ? "rtl" : "ltr";
    }
}
