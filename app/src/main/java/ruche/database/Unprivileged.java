package ruche.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ruche.kernel.Refusal;

/// How to run PostgreSQL's programs so that they accept their user: they refuse root, and a user id
/// without an entry in the password file.
final class Unprivileged {
    /// `nobody`, who has an entry on every system.
    private static final String NOBODY = "65534";

    private static final List<String> MAPPED = List.of("unshare", "-U", "--map-user=" + NOBODY);

    private static final List<String> SWITCHED =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private Unprivileged() {}

    /// What to put before a command that works on `folder`; empty for an ordinary user.
    ///
    /// A user namespace is tried first: the files stay readable in a folder that only root can enter.
    /// Where namespaces are off, the folder is given to `nobody`.
    ///
    /// @throws Refusal `database.root-refused` where root cannot become anybody else
    static List<String> prefix(Path folder) throws IOException {
        if (isOrdinary()) return List.of();
        if (works(MAPPED, "id -un")) return MAPPED;
        var give = List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString());
        if (works(SWITCHED, "id -un")
                && PostgresBinaries.execute(give).exit() == 0
                && works(SWITCHED, "cd '" + folder + "'")) return SWITCHED;
        throw new Refusal("database.root-refused");
    }

    private static boolean isOrdinary() throws IOException {
        var known = PostgresBinaries.execute(List.of("sh", "-c", "test \"$(id -u)\" != 0 && id -un"));
        return known.exit() == 0;
    }

    private static boolean works(List<String> prefix, String script) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of("sh", "-c", script));
        try {
            return PostgresBinaries.execute(command).exit() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
