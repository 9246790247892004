package ruche.kernel;

/// What was asked for is not there, or not in this cell: answered with 404.
public class NotFound extends Refusal {
    /// @param what the number or code asked for
    public NotFound(String what) {
        super("shell.not-found", what);
    }
}
