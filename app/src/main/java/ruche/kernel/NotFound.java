package ruche.kernel;

import java.util.regex.Pattern;

/// What was asked for is not there, or not in this cell: answered with 404.
public class NotFound extends Refusal {
    /// A number or code as people read it; an id or a description is for the log only.
    private static final Pattern READABLE = Pattern.compile("(?!\\p{XDigit}{8}-)[\\p{L}\\p{Nd}._-]{2,40}");

    /// @param what the number or code asked for
    public NotFound(String what) {
        super(READABLE.matcher(what).matches() ? "shell.not-found" : "shell.nothing-there", what);
    }
}
