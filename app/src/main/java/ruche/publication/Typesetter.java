package ruche.publication;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ruche.kernel.Lang;
import tools.jackson.databind.json.JsonMapper;

/// Sets PDFs with Typst, in a Node process that is started for the first document and kept for the next ones:
/// the first takes about half a second, the others some hundredths. After a large report it holds half a gigabyte: a
/// minute without a document, and it is let go.
///
/// The same template, data and time give the same bytes. The documents are PDF/UA-1: tagged, with title and language.
final class Typesetter implements AutoCloseable {
    static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration IDLE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Typesetter.class);
    private static final List<String> TEMPLATES = List.of(
            "lib.typ",
            "report.typ",
            "batch.typ",
            "letter.typ",
            "invitation.typ",
            "certificate.typ",
            "minutes.typ",
            "restitution.typ",
            "code-sheet.typ",
            "message.typ",
            "directory.typ");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final Duration limit;
    private final ReentrantLock turn = new ReentrantLock();

    private final Duration idle;

    private @Nullable TypesetterChild child;
    private long asked;

    /// @param folder `typesetter/` with its `node_modules`
    Typesetter(Path folder) {
        this(folder, LIMIT, IDLE);
    }

    /// @param limit longest time for one document
    Typesetter(Path folder, Duration limit) {
        this(folder, limit, IDLE);
    }

    /// @param idle how long the process is kept without a document
    Typesetter(Path folder, Duration limit, Duration idle) {
        this.folder = folder.toAbsolutePath();
        this.limit = limit;
        this.idle = idle;
    }

    /// @param template a file of `ruche/publication/typst`, for instance `report.typ`
    /// @param data what the template shows; anything Jackson writes. Texts need no escaping
    /// @param created the document's date, so that the bytes do not depend on the clock
    /// @throws TypesetterMissing if Node.js or the modules are not installed
    /// @throws TypesettingFailed if it takes longer than the limit, or Typst refuses the document
    byte[] pdf(String template, Object data, Lang lang, Instant created) {
        var request = JSON.writeValueAsBytes(
                Map.of("template", template, "data", data, "lang", lang.code(), "created", created.getEpochSecond()));
        turn.lock();
        try {
            return set(request);
        } catch (TypesetterChild.TimedOut late) {
            LOG.warn("{}: {}", template, late.getMessage());
            throw new TypesettingFailed("publication.typesetting-too-long");
        } catch (TypesetterChild.Refused refused) {
            LOG.error("{} refused by Typst: {}", template, refused.getMessage());
            throw new TypesettingFailed("publication.typesetting-failed");
        } finally {
            letGoLater(++asked);
            turn.unlock();
        }
    }

    private void letGoLater(long last) {
        CompletableFuture.delayedExecutor(idle.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> letGo(last));
    }

    /// Whoever has the turn by now sees to it himself.
    private void letGo(long last) {
        if (!turn.tryLock()) return;
        try {
            if (asked == last) dismiss();
        } finally {
            turn.unlock();
        }
    }

    /// Those that documents are set with.
    Path fonts() {
        return folder.resolve("fonts");
    }

    /// Whether there is a Node.js and the helper's modules; tells nothing of whether they start.
    boolean installed() {
        return Files.isDirectory(folder.resolve("node_modules"))
                && Arrays.stream(Objects.requireNonNullElse(System.getenv("PATH"), "")
                                .split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "node")));
    }

    /// The process that sets the documents; empty while there is none.
    OptionalLong pid() {
        var running = child;
        return running == null ? OptionalLong.empty() : OptionalLong.of(running.pid());
    }

    @Override
    public void close() {
        turn.lock();
        try {
            dismiss();
        } finally {
            turn.unlock();
        }
    }

    /// A child that died since the last document, or dies over this one, is replaced once.
    private byte[] set(byte[] request) throws TypesetterChild.TimedOut, TypesetterChild.Refused {
        try {
            return running().ask(request, limit);
        } catch (IOException died) {
            LOG.warn("typesetter died and is started again: {}", died.getMessage());
        }
        dismiss();
        try {
            return running().ask(request, limit);
        } catch (IOException diedAgain) {
            LOG.error("typesetter died twice over one document", diedAgain);
            throw new TypesettingFailed("publication.typesetting-failed");
        }
    }

    private TypesetterChild running() throws TypesetterChild.TimedOut, TypesetterChild.Refused {
        var running = child;
        if (running != null && running.isAlive()) return running;
        dismiss();
        running = start();
        child = running;
        return running;
    }

    private TypesetterChild start() throws TypesetterChild.TimedOut, TypesetterChild.Refused {
        if (!Files.isDirectory(folder.resolve("node_modules"))) throw missing("no modules in " + folder);
        try {
            return taught(new TypesetterChild(folder));
        } catch (IOException notStarted) {
            throw missing(String.valueOf(notStarted.getMessage()));
        }
    }

    private TypesetterChild taught(TypesetterChild started)
            throws IOException, TypesetterChild.TimedOut, TypesetterChild.Refused {
        try {
            started.ask(JSON.writeValueAsBytes(Map.of("sources", sources())), limit);
            return started;
        } catch (IOException diedAtOnce) {
            started.close();
            throw new IOException("Node ended at once, see above", diedAtOnce);
        }
    }

    private static TypesetterMissing missing(String why) {
        LOG.warn("no typesetter: {}. Needed: Node.js 18 or newer, and `npm ci --ignore-scripts` in typesetter/", why);
        return new TypesetterMissing();
    }

    private void dismiss() {
        if (child != null) child.close();
        child = null;
    }

    /// The templates' text by name.
    static Map<String, String> sources() {
        var sources = new LinkedHashMap<String, String>();
        for (var template : TEMPLATES) sources.put(template, source(template));
        return sources;
    }

    private static String source(String template) {
        try (var file = Typesetter.class.getResourceAsStream("typst/" + template)) {
            if (file == null) throw new IllegalStateException("no template " + template);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
