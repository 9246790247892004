package ruche.publication;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running Node process with `typst.mjs` in it. One request at a time; the frames are described in that file.
final class TypesetterChild implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TypesetterChild.class);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Process process;
    private final OutputStream requests;
    private final DataInputStream answers;

    /// @throws IOException if there is no Node to start
    TypesetterChild(Path folder) throws IOException {
        process = new ProcessBuilder("node", "typst.mjs")
                .directory(folder.toFile())
                .start();
        requests = process.getOutputStream();
        answers = new DataInputStream(process.getInputStream());
        onItsOwnThread("typesetter-complaints", this::logComplaints);
    }

    /// @param limit the child is killed when it takes longer
    /// @return the answer's bytes
    /// @throws Refused if Typst refuses the document
    /// @throws TimedOut if `limit` has passed
    /// @throws IOException if the child has died
    byte[] ask(byte[] request, Duration limit) throws IOException, Refused, TimedOut {
        var answer = new FutureTask<>(() -> exchange(request));
        onItsOwnThread("typesetter", answer);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            process.destroyForcibly();
            throw new TimedOut(limit);
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the typesetter was at work", hurry);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException dead -> throw dead;
                case Refused refused -> throw refused;
                case null, default -> throw new IllegalStateException(failed.getCause());
            }
        }
    }

    /// A read from a process holds the thread that carries a virtual one; with two cores, two such reads would stop all
    /// requests. So a child is spoken with on platform threads.
    private static void onItsOwnThread(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(work);
    }

    private byte[] exchange(byte[] request) throws IOException, Refused {
        requests.write(ByteBuffer.allocate(Integer.BYTES).putInt(request.length).array());
        requests.write(request);
        requests.flush();
        var status = answers.readByte();
        var length = answers.readInt();
        var answer = answers.readNBytes(length);
        if (answer.length < length) throw new IOException("typesetter ended in the middle of its answer");
        if (status != 0) throw new Refused(new String(answer, StandardCharsets.UTF_8));
        return answer;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /// Ends the child by ending its input; kills it if it does not hear.
    @Override
    public void close() {
        try {
            requests.close();
            if (process.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (IOException alreadyGone) {
            LOG.debug("typesetter was gone before its end", alreadyGone);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private void logComplaints() {
        try (var lines = process.errorReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> LOG.warn("typesetter: {}", line));
        } catch (IOException | java.io.UncheckedIOException ended) {
            LOG.debug("typesetter's errors ended", ended);
        }
    }

    /// Typst refused the document: a mistake in a template or in the data given to it.
    static final class Refused extends Exception {
        Refused(String diagnostics) {
            super(diagnostics);
        }
    }

    static final class TimedOut extends Exception {
        TimedOut(Duration limit) {
            super("no PDF after " + limit);
        }
    }
}
