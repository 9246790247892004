package ruche.shell;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Lang;

/// The direction of a text that may mix both scripts: as its first word has it. A code before it, in capitals or
/// digits, does not turn an Arabic title round, as the first strong letter, by which `dir="auto"` decides, would
/// (Unicode Standard Annex 9, P2 and P3).
public final class Direction {
    private static final String CODE = "[A-Z0-9\\p{Punct}\\p{Pd}]+";

    private Direction() {}

    /// @return `rtl` or `ltr`; `auto` where no letter tells
    public static String of(String text) {
        return Stream.concat(Arrays.stream(text.split("\\s+")).filter(word -> !word.matches(CODE)), Stream.of(text))
                .flatMapToInt(String::codePoints)
                .mapToObj(Direction::ofLetter)
                .filter(direction -> !direction.isEmpty())
                .findFirst()
                .orElse("auto");
    }

    /// For the `lang` attribute of a text on a page in `page`; null where it is the page's own. What is written in
    /// Arabic letters is Arabic, whether or not somebody says so.
    ///
    /// @param said the language that the text is known to be in; null where nobody says
    static @Nullable String lang(String text, @Nullable String said, Lang page) {
        var lang = said != null ? said : of(text).equals("rtl") ? Lang.AR.code() : page.code();
        return lang.equals(page.code()) ? null : lang;
    }

    private static String ofLetter(int letter) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> "rtl";
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> "ltr";
            default -> "";
        };
    }
}
