package ruche.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The table of what was found, written anew after every trial, so that it tells what was done even if the last
/// ones were not reached.
final class Account {
    private final Path path;
    private final Ground ground;
    private final int planned;
    private final List<Trial.Result> results = new ArrayList<>();

    Account(Path path, Ground ground, int planned) {
        this.path = path;
        this.ground = ground;
        this.planned = planned;
    }

    synchronized void add(Trial.Result result) throws IOException {
        results.add(result);
        results.sort(Comparator.comparingLong((Trial.Result it) -> it.point().seed())
                .thenComparingInt(it -> it.point().number()));
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text());
    }

    private String text() {
        long whole = results.stream().filter(Trial.Result::isWhole).count();
        var text = new StringBuilder("""
                # kill -9 over plan, apply and undo

                Written by `./ruche crash`, %s. Trials run: %d of %d. Whole afterwards: %d. Half or otherwise wrong: %d.

                Each trial imports a file of %d rows (%d requests, the others header, subtotals and blanks) with the program in
                its own process, or takes such an import back, and kills the program or the postmaster with `kill -9` at
                a random moment. After a killed program `serve` is started on the same folder, at once or when the old
                PostgreSQL is gone; a killed PostgreSQL the program has to start again by itself. When no job is at work
                any more, rows, ideas, numbers, sums, authors, notes, the record and its audit are counted and compared
                with the file. "nothing stored" means that the command had promised nothing yet, and left nothing.

                | seed | point | killed | during | last seen before | started again | found | verdict |
                |---:|---:|---|---|---|---|---|---|
                """.formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        results.size(),
                        planned,
                        whole,
                        results.size() - whole,
                        ground.file().rows(),
                        ground.file().requests().size()));
        for (var result : results) text.append(line(result));
        return text.toString();
    }

    private static String line(Trial.Result result) {
        var point = result.point();
        var again = point.victim() == Point.Victim.POSTGRES
                ? "by the program"
                : point.atOnce() ? "at once" : "PostgreSQL gone";
        return "| %d | %d | %s | %s, %.0f %% | %s | %s | %s | %s |%n"
                .formatted(
                        point.seed(),
                        point.number(),
                        point.victim(),
                        point.phase(),
                        point.moment() * 100,
                        result.struckAt(),
                        again,
                        result.found(),
                        result.isWhole()
                                ? "whole"
                                : String.join("; ", result.faults()).replaceAll("\\s+", " "));
    }
}
