import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Asks for a page many times over and prints requests a second, latencies and the server's CPU a request.
///
/// `java bench/Load.java URL REQUESTS READERS PID`; a tenth of the requests come first, uncounted.
class Load {
    static void main(String[] args) throws Exception {
        var uri = URI.create(args[0]);
        int requests = Integer.parseInt(args[1]);
        int readers = Integer.parseInt(args[2]);
        var pid = args[3];
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            run(client, uri, Math.max(1, requests / 10), readers);
            double cpuBefore = cpuSeconds(pid);
            long start = System.nanoTime();
            var times = run(client, uri, requests, readers);
            double seconds = (System.nanoTime() - start) / 1e9;
            double cpu = cpuSeconds(pid) - cpuBefore;
            Arrays.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d requests, %d readers, %.0f req/s, p50 %.1f ms, p99 %.1f ms, server CPU %.2f ms/request%n",
                    uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()),
                    requests,
                    readers,
                    requests / seconds,
                    times[requests / 2] / 1e6,
                    times[(int) (requests * 0.99)] / 1e6,
                    1000 * cpu / requests);
        }
    }

    private static long[] run(HttpClient client, URI uri, int requests, int readers) throws Exception {
        var times = new long[requests];
        var next = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(readers)) {
            for (int reader = 0; reader < readers; reader++) {
                pool.submit(() -> {
                    for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                        long start = System.nanoTime();
                        var answer = client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding());
                        if (answer.statusCode() != 200) throw new IllegalStateException("status " + answer.statusCode());
                        times[i] = System.nanoTime() - start;
                    }
                    return null;
                });
            }
        }
        return times;
    }

    /// User and system time of the process; 100 ticks a second on Linux.
    private static double cpuSeconds(String pid) throws Exception {
        var fields = Files.readString(Path.of("/proc", pid, "stat")).replaceAll(".*\\) ", "").split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }
}
