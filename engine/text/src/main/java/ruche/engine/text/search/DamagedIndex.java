package ruche.engine.text.search;

/// The files of an index are not what was written: it must be made anew.
public final class DamagedIndex extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedIndex(Exception cause) {
        super("damaged index: " + cause.getMessage(), cause);
    }
}
