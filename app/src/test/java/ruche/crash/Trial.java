package ruche.crash;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import ruche.database.FolderServer;

/// One strike, and what was found afterwards.
final class Trial {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int A_STEP = 500;
    private static final int MOST_JITTER_MILLIS = 150;

    /// @param struckAt what stood in the database at the last look before the strike
    /// @param found what stood there in the end
    /// @param faults what is wrong with it; empty when all is well
    record Result(Point point, String struckAt, String found, List<String> faults) {
        boolean isWhole() {
            return faults.isEmpty();
        }
    }

    private final Ground ground;
    private final Point point;
    private final Data data;
    private final List<String> faults = new ArrayList<>();

    private Trial(Ground ground, Point point, Data data) {
        this.ground = ground;
        this.point = point;
        this.data = data;
    }

    static Result run(Ground ground, Point point) throws IOException, InterruptedException, SQLException {
        try (var data = new Data(ground.folder(point))) {
            return new Trial(ground, point, data).run();
        }
    }

    private Result run() throws IOException, InterruptedException, SQLException {
        try (var program = Program.start(data.folder(), ground.command(point))) {
            waitFor("PostgreSQL", () -> !program.alive() || data.ready().isPresent());
            var struckAt = approach(program);
            if (!program.alive()) throw new IllegalStateException("ended before the strike: " + program.said());
            long server = data.ready().orElse(-1L);
            if (point.victim() == Point.Victim.PROGRAM) return afterProgramKilled(program, server, struckAt);
            ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
            return afterPostgresKilled(program, struckAt);
        }
    }

    /// Waits for the moment of the strike.
    private String approach(Program program) throws InterruptedException {
        if (point.phase() == Point.Phase.PLAN) {
            var end = Instant.now().plusMillis((long) (point.moment() * ground.planMillis()));
            // The plan's end is the latest moment: the machine may be quicker than when it was measured.
            while (Instant.now().isBefore(end)
                    && data.standing().filter(it -> !it.state().equals("NONE")).isEmpty()) Data.pause(10);
            return data.standing().map(Data.Standing::toString).orElse("nothing stored");
        }
        boolean undo = point.phase() == Point.Phase.UNDO;
        int all = undo ? ground.file().requests().size() : ground.file().rows();
        int steps = (all + A_STEP - 1) / A_STEP;
        double target = point.moment() * steps;
        int whole = (int) target;
        long rows = (long) whole * A_STEP;
        waitFor(
                "the moment",
                () -> !program.alive()
                        || data.standing()
                                .filter(it -> it.working() > 0 && (undo ? it.undone() : it.rows()) >= rows)
                                .isPresent());
        Data.pause((long) ((target - whole) * MOST_JITTER_MILLIS));
        return data.standing().map(Data.Standing::toString).orElse("database away");
    }

    private Result afterProgramKilled(Program program, long server, String struckAt)
            throws IOException, InterruptedException, SQLException {
        program.kill();
        data.drop();
        if (!point.atOnce()) waitFor("PostgreSQL to be gone", () -> !Data.isPostgres(server));
        int port = Ground.freePort();
        try (var again = Program.start(data.folder(), "serve", "--port", String.valueOf(port))) {
            waitFor(
                    "the restart",
                    () -> !again.alive()
                            || (data.ready().filter(it -> it != server).isPresent() && answers(port)));
            if (!again.alive()) throw new IllegalStateException("no restart: " + again.said());
            if (Data.isPostgres(server)) faults.add("the old PostgreSQL is still there");
            return settled(struckAt);
        }
    }

    /// The program itself outlives its PostgreSQL. Struck before anything was promised, the command may say that it
    /// failed; afterwards it must bring the work to its end.
    private Result afterPostgresKilled(Program program, String struckAt)
            throws IOException, InterruptedException, SQLException {
        data.drop();
        int exit = program.ended(PATIENCE.toSeconds());
        if (exit < 0) faults.add("the command does not end");
        program.close();
        var server = new FolderServer(data.folder());
        try {
            var result = settled(struckAt);
            var wanted = point.phase() == Point.Phase.UNDO ? "undone" : "applied";
            if (exit == 0 && !result.found().equals(wanted)) faults.add("exit 0, but " + result.found());
            if (exit != 0 && point.phase() != Point.Phase.PLAN) faults.add("exit " + exit + ": " + program.said());
            return result;
        } finally {
            data.drop();
            server.close();
        }
    }

    private Result settled(String struckAt) throws InterruptedException, SQLException {
        waitFor(
                "the job's end",
                () -> data.standing()
                        .filter(it -> it.working() == 0)
                        .filter(it -> !it.state().endsWith("ING"))
                        .isPresent());
        waitForTidiness();
        faults.addAll(Wholeness.faults(data, ground.file()));
        var found = data.standing().map(Data.Standing::toString).orElse("database away");
        return new Result(point, struckAt, found, faults);
    }

    /// The job's end and its leaving the plan are two transactions.
    private void waitForTidiness() throws InterruptedException {
        var until = Instant.now().plusSeconds(15);
        while (Instant.now().isBefore(until)) {
            try {
                if (data.count("count(*) from scheduled_tasks where task_name = 'job'") == 0) return;
            } catch (SQLException away) {
                data.drop();
            }
            Data.pause(100);
        }
    }

    private static boolean answers(int port) {
        try (var socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private void waitFor(String what, BooleanSupplier met) throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (!met.getAsBoolean()) {
            if (Instant.now().isAfter(until))
                throw new IllegalStateException("waited in vain for " + what + " at " + point + "; "
                        + data.standing().map(Data.Standing::toString).orElse("database away"));
            Data.pause(10);
        }
    }
}
