package ruche.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Somebody stops a command before its end (Ctrl-C, SIGTERM): it says so in words, and what breaks off meanwhile says
/// nothing more. The process then ends with the code of the signal (130, 143).
final class Interruption {
    private final Thread hook;

    /// @param said at the time, in the reader's words
    Interruption(PrintWriter err, String said) {
        hook = new Thread(() -> tell(err, said), "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private static void tell(PrintWriter err, String said) {
        err.println(said);
        err.flush();
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
    }

    /// The command has ended by itself.
    void over() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // Then it is no longer to be taken back.
            return;
        }
    }

    /// Whether the program is being stopped: then no failure of its parts is worth a word.
    static boolean isUnderWay() {
        var probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException stopping) {
            return true;
        }
    }
}
