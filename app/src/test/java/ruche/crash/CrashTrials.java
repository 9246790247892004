package ruche.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import ruche.TestPlace;

/// `./ruche crash`: many strikes at random moments. Its name keeps it out of the usual run of the tests.
class CrashTrials {
    private static final Path HOME = TestPlace.of("crash-trials");
    private static final Path ACCOUNT = Path.of("..", "bench", "CRASH.md");

    @Test
    void neverHalf() throws Exception {
        long[] seeds = Arrays.stream(
                        System.getProperty("ruche.crash.seeds", "1,2").split(","))
                .mapToLong(seed -> Long.parseLong(seed.strip()))
                .toArray();
        int points = Integer.getInteger("ruche.crash.points", 20);
        var ground = Ground.prepare(HOME, 3_000);
        var account = new Account(ACCOUNT, ground, seeds.length * points);
        var broken = new ArrayList<Trial.Result>();
        try (var sideBySide = Executors.newFixedThreadPool(seeds.length)) {
            var running = new ArrayList<Future<List<Trial.Result>>>();
            for (long seed : seeds)
                running.add(sideBySide.submit(() -> trials(ground, Point.of(seed, points), account)));
            for (var seed : running) broken.addAll(seed.get());
        }
        assertThat(broken).isEmpty();
    }

    /// @return those after which something was wrong
    private static List<Trial.Result> trials(Ground ground, List<Point> points, Account account) throws Exception {
        var broken = new ArrayList<Trial.Result>();
        for (var point : points) {
            var result = trial(ground, point);
            account.add(result);
            if (!result.isWhole()) broken.add(result);
        }
        return broken;
    }

    /// A trial that cannot be brought to its end is a finding, not the end of the others.
    private static Trial.Result trial(Ground ground, Point point) throws Exception {
        try {
            return Trial.run(ground, point);
        } catch (IllegalStateException failed) {
            return new Trial.Result(point, "?", "?", List.of(String.valueOf(failed.getMessage())));
        }
    }
}
