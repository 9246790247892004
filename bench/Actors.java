import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import ruche.engine.text.NormalForm;

/// Puts N actors into the registry of the cell `rhm`, and types their names into its search.
///
/// `fill DATA N`: invented names of the words that names are made of, the same N gives the same names; the program
/// makes what it searches by when it starts next. `wait DATA`: until it has. `first DATA PORT`: one user who types as soon
/// as the program answers, before the names are in memory, for ten seconds. `type DATA PORT PID SECONDS USERS PAUSE`:
/// USERS each type names letter by letter with PAUSE milliseconds between, without hamza, article and legal form or with
/// its abbreviation; as long again goes before, uncounted. `memory DATA PID`: of the program and its database.
class Actors {
    private static final List<String> WHAT = split("الأمل النور المستقبل الوفاق الخير السلام الوحدة النهضة الفتح البركة "
            + "التضامن الإخلاص الرحمة الشروق النجاح الكرامة الأصالة الحياة الصفاء الربيع الإشعاع المبادرة الزيتونة الياسمين");
    private static final List<String> AIM = split("للتنمية للتنمية-والتضامن للتنمية-القروية للماء-الصالح-للشرب للثقافة-والفن "
            + "للرياضة للمرأة-القروية للبيئة للتعليم-الأولي للأشخاص-في-وضعية-إعاقة لتربية-النحل للصناعة-التقليدية للشباب");
    private static final List<String> WHAT_FR = split("Espoir Lumière Avenir Entente Solidarité Initiative Amal Nour Femmes Jeunes "
            + "Artisanes Agriculteurs Éleveurs Parents Handicap Environnement");
    private static final List<String> SOUNDS = split("با بن تا جر حم خل دا را زا سي شع صو طا عي غز فر قا كد لم مو نا هد وا يو");

    static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "fill" -> fill(Path.of(args[1]), Integer.parseInt(args[2]));
            case "wait" -> await(Path.of(args[1]));
            case "first" -> first(Path.of(args[1]), Integer.parseInt(args[2]));
            case "type" -> type(args);
            case "memory" -> System.out.printf(Locale.ROOT, "memory: %d MB%n", memory(Path.of(args[1]), args[2]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static List<String> split(String words) {
        return Arrays.stream(words.split(" ")).map(word -> word.replace('-', ' ')).toList();
    }

    private static Connection open(Path data) throws Exception {
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
        var login = new Properties();
        login.setProperty("user", "ruche");
        login.setProperty("password", Files.readString(data.resolve("postgres.password")).strip());
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/ruche", login);
    }

    private static void fill(Path data, int count) throws Exception {
        try (var db = open(data)) {
            var cell = column(db, "select id from cell where code = 'rhm'").getFirst();
            var communes = column(db, "select distinct commune from idea where commune is not null order by 1");
            var random = new Random(1226);
            var places = IntStream.range(0, 6_000)
                    .mapToObj(_ -> pick(random, SOUNDS) + pick(random, SOUNDS) + pick(random, SOUNDS))
                    .toList();
            for (int from = 0; from < count; from += 10_000) {
                var actors = new ArrayList<String>();
                var names = new ArrayList<String>();
                for (int i = from; i < Math.min(count, from + 10_000); i++) {
                    var id = new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | 1L << 63);
                    boolean arabic = random.nextInt(10) < 7;
                    var place = places.get((int) (places.size() * Math.pow(random.nextDouble(), 2)));
                    var name = arabic
                            ? (random.nextInt(5) == 0 ? "تعاونية " : "جمعية ") + pick(random, WHAT) + " " + pick(random, AIM)
                                    + " بدوار " + place
                            : "Association " + pick(random, WHAT_FR) + " et " + pick(random, WHAT_FR) + " " + i % 7_000;
                    actors.add(line(cell, id, "ASSOCIATION", arabic ? name : "", arabic ? "" : name,
                            pick(random, communes), "development", NormalForm.of(name), NormalForm.of(name), "2026-01-01 00:00Z"));
                    names.add(line(cell, NormalForm.of(name), id));
                }
                copy(db, "actor (cell_id, id, kind, name_ar, name_fr, commune, field, sort_ar, sort_fr, added_at)", actors);
                copy(db, "actor_name (cell_id, form, actor_id)", names);
            }
        }
        System.out.println(count + " actors made");
    }

    private static String pick(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String line(Object... values) {
        return Stream.of(values).map(Object::toString).collect(Collectors.joining("\t", "", "\n"));
    }

    private static void copy(Connection db, String into, List<String> lines) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            lines.forEach(out::print);
        }
        db.unwrap(PGConnection.class).getCopyAPI()
                .copyIn("copy " + into + " from stdin", new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static List<String> column(Connection db, String sql) throws Exception {
        var found = new ArrayList<String>();
        try (var statement = db.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    private static void await(Path data) throws Exception {
        long start = System.nanoTime();
        try (var db = open(data)) {
            while (!column(db, "select 1 from actor where begins is null and undone_at is null limit 1").isEmpty()) Thread.sleep(500);
            try (var statement = db.createStatement()) {
                statement.execute("vacuum analyze actor, actor_word, actor_name");
            }
        }
        System.out.printf(Locale.ROOT, "words of all made after %.0f s%n", (System.nanoTime() - start) / 1e9);
    }

    private static void first(Path data, int port) throws Exception {
        List<String> names;
        try (var db = open(data)) {
            names = column(db, "select coalesce(nullif(name_ar, ''), name_fr) from actor limit 500");
        }
        var asked = run(port, names, 10, 1, 160, 3);
        var times = asked.stream().mapToLong(Asked::nanos).sorted().toArray();
        System.out.printf(Locale.ROOT, "right after the start: first search %.1f ms, then p50 %.1f ms, most %.1f ms of %d%n",
                asked.getFirst().nanos() / 1e6, at(times, .5), times[times.length - 1] / 1e6, times.length);
    }

    private record Asked(long nanos, boolean whole, boolean found) {}

    private static void type(String[] args) throws Exception {
        int port = Integer.parseInt(args[2]);
        int seconds = Integer.parseInt(args[4]);
        int users = Integer.parseInt(args[5]);
        int pause = Integer.parseInt(args[6]);
        List<String> names;
        try (var db = open(Path.of(args[1]))) {
            names = column(db, "select coalesce(nullif(name_ar, ''), name_fr) from actor tablesample system (5) limit 5000");
        }
        run(port, names, seconds, users, pause, 1);
        var data = Path.of(args[1]);
        double before = cpuSeconds(data, args[3]);
        var asked = run(port, names, seconds, users, pause, 2);
        double cpu = cpuSeconds(data, args[3]) - before;
        var times = asked.stream().mapToLong(Asked::nanos).sorted().toArray();
        long whole = asked.stream().filter(Asked::whole).count();
        long found = asked.stream().filter(one -> one.whole() && one.found()).count();
        System.out.printf(Locale.ROOT,
                "%d requests, %.0f/s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms, CPU %.2f ms/request, whole names found %d of %d%n",
                times.length, times.length / (double) seconds, at(times, .5), at(times, .95), at(times, .99),
                times[times.length - 1] / 1e6, 1000 * cpu / times.length, found, whole);
    }

    private static double at(long[] times, double share) {
        return times[(int) (share * (times.length - 1))] / 1e6;
    }

    private static List<Asked> run(int port, List<String> names, int seconds, int users, int pause, int seed) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var pool = Executors.newFixedThreadPool(users)) {
            var all = new ArrayList<Callable<List<Asked>>>();
            for (int i = 0; i < users; i++) {
                var random = new Random(seed * 1_000L + i);
                all.add(() -> user(client, port, names, random, end, pause));
            }
            var asked = new ArrayList<Asked>();
            for (var one : pool.invokeAll(all)) asked.addAll(one.get());
            return asked;
        }
    }

    private static List<Asked> user(HttpClient client, int port, List<String> names, Random random, long end, int pause)
            throws Exception {
        var asked = new ArrayList<Asked>();
        while (System.nanoTime() < end) {
            var name = names.get(random.nextInt(names.size()));
            var typed = spelt(name, random);
            for (int letters = 2; letters <= typed.length() && System.nanoTime() < end; letters++) {
                var uri = URI.create("http://127.0.0.1:" + port + "/c/rhm/actors/suggest?words="
                        + URLEncoder.encode(typed.substring(0, letters), StandardCharsets.UTF_8));
                long start = System.nanoTime();
                var answer = client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) throw new IllegalStateException(uri + ": " + answer.statusCode());
                asked.add(new Asked(System.nanoTime() - start, letters == typed.length(), answer.body().contains(name)));
                if (pause > 0) Thread.sleep(pause / 2 + random.nextInt(pause));
            }
        }
        return asked;
    }

    /// As people type: the legal form short or not at all, hamza and ta marbuta as they come, no accents.
    private static String spelt(String name, Random random) {
        var typed = switch (random.nextInt(3)) {
            case 0 -> name.replace("جمعية ", "ج. ").replace("Association", "Assoc.");
            case 1 -> name.replace("جمعية ", "").replace("Association ", "");
            default -> name;
        };
        return random.nextBoolean() ? NormalForm.of(typed) : typed;
    }

    /// Of the program and of its PostgreSQL, which is no child of it.
    private static double cpuSeconds(Path data, String pid) throws Exception {
        return processes(data, pid).mapToDouble(Actors::ticks).sum() / 100;
    }

    private static Stream<ProcessHandle> processes(Path data, String pid) throws Exception {
        var program = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        var postmaster = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        var database = ProcessHandle.of(Long.parseLong(postmaster.strip())).orElseThrow();
        return Stream.of(program, database)
                .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                .distinct();
    }

    /// Proportional, so that what PostgreSQL's processes share counts once.
    private static long memory(Path data, String pid) throws Exception {
        long kilobytes = 0;
        for (var process : processes(data, pid).toList())
            for (var line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/smaps_rollup")))
                if (line.startsWith("Pss:")) kilobytes += Long.parseLong(line.replaceAll("\\D", ""));
        return kilobytes / 1024;
    }

    private static double ticks(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
        } catch (java.io.IOException gone) {
            return 0;
        }
    }
}
