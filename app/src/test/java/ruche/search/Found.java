package ruche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import ruche.Pages;

/// What a reader finds, as the page shows it.
public final class Found {
    /// From the change to its being found, or not found any more, on a machine at rest.
    static final Duration PROMISED = Duration.ofSeconds(2);

    /// On one on which other tests run.
    private static final Duration BUSY = Duration.ofSeconds(20);

    /// The first index of a program is made meanwhile.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Pattern LINE = Pattern.compile("<li data-key=\"([^\"]+)\"");

    private Found() {}

    public static String asked(String base, String words) {
        return base + "/search?q=" + encoded(words);
    }

    /// A space as pages without a server before them read it too.
    public static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Below the cell's address, best first.
    public static List<String> paths(Pages reader, String base, String words) {
        return paths(reader.read(asked(base, words)));
    }

    static List<String> paths(String page) {
        return LINE.matcher(page).results().map(line -> line.group(1)).toList();
    }

    /// Waits until there is an index.
    public static void ready(Pages reader, String base) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!reader.read(asked(base, "x")).contains("data-count=")) pause(end);
    }

    /// Has the index made anew, for what a test wrote past the record, and waits until something is found in it.
    public static void anew(ApplicationContext program, Pages reader, String base, String words) {
        program.getBean(Indexing.class).rebuild();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (paths(reader, base, words).isEmpty()) pause(end);
    }

    /// Finds it.
    ///
    /// @return after how long
    public static Duration soon(Pages reader, String base, String words, String path) {
        long begun = System.nanoTime();
        until(() -> paths(reader, base, words), path, true);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// Has it on a page of results with these filters.
    public static void narrowed(Pages reader, String address, String path) {
        until(() -> paths(reader.read(address)), path, true);
    }

    /// Does not find it any more.
    public static void gone(Pages reader, String base, String words, String path) {
        until(() -> paths(reader, base, words), path, false);
    }

    private static void until(Supplier<List<String>> found, String path, boolean there) {
        long end = System.nanoTime() + BUSY.toNanos();
        var now = found.get();
        while (now.contains(path) != there && System.nanoTime() < end) {
            pause(Long.MAX_VALUE);
            now = found.get();
        }
        if (there) assertThat(now).contains(path);
        else assertThat(now).doesNotContain(path);
    }

    private static void pause(long end) {
        if (end != Long.MAX_VALUE && System.nanoTime() > end) throw new AssertionError("no index in a minute");
        Thread.onSpinWait();
    }
}
