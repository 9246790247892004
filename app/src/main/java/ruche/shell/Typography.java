package ruche.shell;

import java.util.regex.Pattern;

/// How a line may break where people did not say it.
public final class Typography {
    /// Longer ones may break: on the narrowest screen they do not fit a line.
    private static final Pattern QUOTED = Pattern.compile("[«\"“][^«»\"“”]{1,28}[»\"”]");

    private Typography() {}

    /// @return the same with its short names in quotation marks held together, so that no mark stands alone on a line
    public static String held(String text) {
        return QUOTED.matcher(text).replaceAll(quoted -> quoted.group().replace(' ', '\u00a0'));
    }
}
