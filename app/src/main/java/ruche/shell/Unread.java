package ruche.shell;

/// How many messages wait to be read by whoever is signed in, in the cell he visits: a bean of the module that keeps
/// them. The frame of every page leads to them.
@FunctionalInterface
public interface Unread {
    /// Where they are read, below the cell's address.
    String PATH = "/notices";

    long of(Visit visit);
}
