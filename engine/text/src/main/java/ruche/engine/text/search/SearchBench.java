package ruche.engine.text.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import ruche.engine.text.Gazetteer;
import ruche.engine.text.Glossary;
import ruche.engine.text.Reader;

/// Measures an index over made-up records: how long it takes to build, how large it is, how soon it answers.
public final class SearchBench {
    private static final int WARMING = 500;
    private static final int NANOS_PER_MICRO = 1_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private SearchBench() {}

    /// @param buildSeconds on the clock, one thread writing
    /// @param buildCpuSeconds of the writing thread
    /// @param heapMegabytes used after the build, collected
    /// @param searches by the clock of this machine, in microseconds
    /// @param searchCpu of the searching thread, in microseconds
    /// @param found share of the questions with at least one hit
    public record Figures(
            int entries,
            double buildSeconds,
            double buildCpuSeconds,
            double indexMegabytes,
            double heapMegabytes,
            Quantiles searches,
            Quantiles searchCpu,
            double freshMillis,
            double found) {}

    /// In microseconds.
    public record Quantiles(long p50, long p95, long p99, long most) {
        static Quantiles of(long[] nanos) {
            var sorted = nanos.clone();
            Arrays.sort(sorted);
            return new Quantiles(at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
        }

        private static long at(long[] sorted, double share) {
            int at = (int) Math.ceil(share * sorted.length) - 1;
            return sorted[Math.clamp(at, 0, sorted.length - 1)] / NANOS_PER_MICRO;
        }
    }

    /// Builds an index in a folder of its own, asks it, and throws it away.
    public static Figures measure(int entries, int questions, long seed) {
        try {
            var folder = Files.createTempDirectory("search-bench");
            try {
                return measure(folder, entries, questions, seed);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Figures measure(Path folder, int entries, int questions, long seed) throws IOException {
        var reader = new Reader(Glossary.shipped(), Gazetteer.of(MadeUp.COMMUNES));
        var made = new MadeUp(reader.glossary(), seed);
        long cpu = cpu();
        long begin = System.nanoTime();
        try (var index = SearchIndex.rebuild(folder, reader, "bench")) {
            for (int i = 0; i < entries; i++) index.put(made.entry(i));
            index.commit(String.valueOf(entries));
            double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
            double cpuSeconds = (cpu() - cpu) / NANOS_PER_SECOND;
            double heap = heap();
            var asked = asked(made, questions + WARMING);
            var clock = new long[questions];
            var busy = new long[questions];
            int found = 0;
            for (int i = 0; i < asked.size(); i++) {
                long fromCpu = cpu();
                long from = System.nanoTime();
                var answer = index.search(asked.get(i));
                if (i < WARMING) continue;
                clock[i - WARMING] = System.nanoTime() - from;
                busy[i - WARMING] = cpu() - fromCpu;
                if (answer.total() > 0) found++;
            }
            double fresh = fresh(index, made, entries);
            return new Figures(
                    entries,
                    seconds,
                    cpuSeconds,
                    size(folder) / 1e6,
                    heap,
                    Quantiles.of(clock),
                    Quantiles.of(busy),
                    fresh,
                    (double) found / questions);
        }
    }

    private static List<Question> asked(MadeUp made, int count) {
        var asked = new ArrayList<Question>();
        for (int i = 0; i < count; i++) {
            var question = Question.of(MadeUp.CELL, made.question(), i % 2 == 0 ? "ar" : "fr", Set.of("public"));
            asked.add(i % 3 == 0 ? question : question.countedBy("kind", "commune", "axis"));
        }
        return asked;
    }

    /// How long until a changed record is found, at the median.
    private static double fresh(SearchIndex index, MadeUp made, int entries) {
        var times = new long[30];
        for (int i = 0; i < times.length; i++) {
            long from = System.nanoTime();
            index.put(made.entry(i * 7 % entries));
            index.refresh();
            times[i] = System.nanoTime() - from;
        }
        Arrays.sort(times);
        return times[times.length / 2] / 1e6;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    public static void main(String[] arguments) {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        System.out.println(measure(entries, 3_000, 2026));
    }
}
