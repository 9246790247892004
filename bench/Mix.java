import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What readers and staff ask of a cell at once: 70 % lists with filters, 20 % idea pages, 7 % staff queues, 3 % search
/// in Arabic. Prints requests a second, latencies by kind, and the CPU of the server's processes a request.
///
/// `RUCHE_BENCH_DATA=FOLDER java bench/Mix.java PORT PID LOGIN PASSWORD [SECONDS [READERS [RATE [CHANGES]]]]`; the addresses come from
/// the pages themselves, so that axes, communes and numbers are those of the cell `rhm`. As long again goes before,
/// uncounted. With a RATE so many requests a second are due at even distances, and a latency counts from the moment its
/// request was due, so that a server that stops for a while is not spared the requests it held up; without one each
/// reader asks as soon as he is answered.
class Mix {
    /// Column of the title in the file of ideas.
    private static final int TITLE = 1;

    enum Kind { LIST, IDEA, QUEUE, SEARCH }

    private static final List<String> STATES = List.of("", "PROPOSED", "CLASSIFIED", "RETAINED", "NOT_RETAINED", "STANDING");

    private final int port;
    /// Requests due a second, over all readers; 0 for as many as can be answered.
    private final int rate;
    private final String cookie;
    private final List<String> axes;
    private final List<String> communes;
    private final List<String> numbers = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    /// Addresses asked for so far: what is asked again may be sent again.
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    private Mix(int port, String login, String password, int rate) throws Exception {
        this.port = port;
        this.rate = rate;
        try (var link = new Link(port)) {
            var page = link.text("/c/rhm/ideas?cycle=2018", "");
            axes = found(page, "<option value=\"([0-9a-f]{8}-[0-9a-f-]{27})\"");
            communes = found(page, "<option value=\"(\\d\\d[\\d.]+)\"");
            for (var line : link.text("/c/rhm/ideas.csv", "").split("\r\n")) {
                var idea = line.split(";");
                if (idea.length <= TITLE || !idea[0].matches("\\W?[A-Z]+-\\d{4}-\\d+\\W?")) continue;
                numbers.add(idea[0].replaceAll("[^A-Z0-9-]", ""));
                titles.add(idea[TITLE]);
            }
            if (axes.isEmpty() || communes.isEmpty() || numbers.isEmpty())
                throw new IllegalStateException("no axes, communes or ideas found in the list's page");
            cookie = signIn(link, login, password);
        }
    }

    static void main(String[] args) throws Exception {
        int seconds = args.length > 4 ? Integer.parseInt(args[4]) : 20;
        int readers = args.length > 5 ? Integer.parseInt(args[5]) : 32;
        int rate = args.length > 6 ? Integer.parseInt(args[6]) : 0;
        var mix = new Mix(Integer.parseInt(args[0]), args[2], args[3], rate);
        int changes = args.length > 7 ? Integer.parseInt(args[7]) : 0;
        mix.run(readers, seconds, 1, changes);
        int known = mix.asked.size();
        double before = cpuSeconds(args[1]);
        var times = mix.run(readers, seconds, 2, changes);
        double cpu = cpuSeconds(args[1]) - before;
        int all = times.values().stream().mapToInt(List::size).sum();
        System.out.printf(Locale.ROOT, "%d readers, %d s%s: %.0f req/s; CPU of server, database and typesetter %.2f ms/request; %d MB resident%n",
                readers, seconds, rate > 0 ? ", " + rate + " due a second" : "", all / (double) seconds, 1000 * cpu / all, resident(args[1]));
        System.out.printf(Locale.ROOT, "  %.0f %% of the requests were for pages not asked for before; %d changes a second%n",
                100.0 * (mix.asked.size() - known) / all, changes);
        times.forEach((kind, taken) -> {
            var sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(Locale.ROOT, "  %-6s %6d requests, p50 %5.1f ms, p99 %6.1f ms%n",
                    kind, sorted.length, sorted[sorted.length / 2] / 1e6, sorted[(int) (sorted.length * 0.99)] / 1e6);
        });
    }

    /// @param round other rounds ask for other pages
    private Map<Kind, List<Long>> run(int readers, int seconds, int round, int changes) throws Exception {
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        long between = rate > 0 ? 1_000_000_000L * readers / rate : 0;
        var all = new EnumMap<Kind, List<Long>>(Kind.class);
        for (var kind : Kind.values()) all.put(kind, new ArrayList<>());
        try (var pool = Executors.newFixedThreadPool(readers)) {
            var tasks = new ArrayList<Callable<Map<Kind, List<Long>>>>();
            for (int reader = 0; reader < readers; reader++) {
                var random = new Random(1_000L * round + reader);
                long first = begin + between * reader / readers;
                tasks.add(() -> read(random, first, between, end));
            }
            var clerk = changes > 0 ? Thread.ofPlatform().start(() -> change(changes, end)) : null;
            for (var done : pool.invokeAll(tasks)) done.get().forEach((kind, taken) -> all.get(kind).addAll(taken));
            if (clerk != null) clerk.join();
        }
        return all;
    }

    /// @param between two requests of one reader, in nanoseconds; 0 for no pause
    private Map<Kind, List<Long>> read(Random random, long first, long between, long end) throws Exception {
        var times = new EnumMap<Kind, List<Long>>(Kind.class);
        for (var kind : Kind.values()) times.put(kind, new ArrayList<>());
        var link = new Link(port);
        try {
            for (long due = first; System.nanoTime() < end && due < end; due += between) {
                if (between > 0) Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                if (link.closing()) {
                    link.close();
                    link = new Link(port);
                }
                int chance = random.nextInt(100);
                var kind = chance < 70 ? Kind.LIST : chance < 90 ? Kind.IDEA : chance < 97 ? Kind.QUEUE : Kind.SEARCH;
                long start = between > 0 ? due : System.nanoTime();
                var address = address(kind, random);
                if (kind != Kind.QUEUE) asked.add(address);
                link.get(address, kind == Kind.QUEUE ? cookie : "");
                times.get(kind).add(System.nanoTime() - start);
            }
        } finally {
            link.close();
        }
        return times;
    }

    private String address(Kind kind, Random random) {
        return switch (kind) {
            case LIST -> "/c/rhm/ideas?lang=" + (random.nextBoolean() ? "ar" : "fr") + "&cycle=2018"
                    + (random.nextInt(3) == 0 ? "&axis=" + pick(random, axes) : "")
                    + (random.nextInt(3) == 0 ? "&commune=" + pick(random, communes) : "")
                    + "&state=" + pick(random, STATES)
                    + (random.nextInt(4) == 0 ? "&after=" + pick(random, numbers) : "");
            case IDEA -> "/c/rhm/ideas/" + pick(random, numbers);
            case QUEUE -> random.nextBoolean() ? "/c/rhm/scrutiny" : "/c/rhm/classification";
            case SEARCH -> "/c/rhm/ideas?words=" + encoded(words(random));
        };
    }

    /// Words of some title, as a person remembers them: one or two, each tenth time with a letter too many.
    private String words(Random random) {
        var all = Arrays.stream(pick(random, titles).split("[^\\p{L}]+")).filter(word -> word.length() > 2).toList();
        if (all.isEmpty()) return "بئر";
        var word = pick(random, all);
        if (random.nextInt(10) == 0) return word + word.charAt(word.length() - 1);
        return random.nextBoolean() ? word : word + " " + pick(random, all);
    }

    /// An agent enters so many associations a second: after each the pages that rest on records are made anew.
    private void change(int perSecond, long end) {
        try (var link = new Link(port)) {
            var form = link.text("/c/rhm/actors/new", cookie);
            var token = found(form, "name=\"_csrf\" value=\"([^\"]+)\"").getFirst();
            for (int n = 0; System.nanoTime() < end; n++) {
                link.post("/c/rhm/actors", cookie, "kind=ASSOCIATION&insists=yes&name_ar=" + encoded("جمعية القياس " + n)
                        + "&once=" + UUID.randomUUID() + "&_csrf=" + encoded(token));
                if (!link.head.startsWith("HTTP/1.1 302")) throw new IOException("not changed: " + link.head);
                Thread.sleep(1000 / perSecond);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pick(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().map(hit -> hit.group(1).replace("&amp;", "&")).distinct().toList();
    }

    private static String signIn(Link link, String login, String password) throws IOException {
        var form = link.text("/sign-in", "");
        var jar = cookies("", link.head);
        var body = new StringBuilder("login=" + encoded(login) + "&password=" + encoded(password));
        Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"").matcher(form);
        while (hidden.find()) body.append('&').append(encoded(hidden.group(1))).append('=').append(encoded(hidden.group(2)));
        link.post("/sign-in", jar, body.toString());
        var signedIn = cookies(jar, link.head);
        if (!signedIn.contains("ruche-session=")) throw new IllegalStateException("cannot sign in as " + login);
        return signedIn;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.replace("&#39;", "'").replace("&amp;", "&"), StandardCharsets.UTF_8);
    }

    private static String cookies(String before, String head) {
        var jar = new StringBuilder(before);
        for (var cookie : found(head, "(?im)^set-cookie: ([^;\\r]+)")) jar.append(jar.isEmpty() ? "" : "; ").append(cookie);
        return jar.toString();
    }

    /// User and system time of the process and all its children; 100 ticks a second on Linux.
    private static double cpuSeconds(String pid) throws IOException {
        long ticks = 0;
        for (var each : family(pid)) {
            var fields = Files.readString(Path.of("/proc", each, "stat")).replaceAll(".*\\) ", "").split(" ");
            ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]) + Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
        }
        return ticks / 100.0;
    }

    /// Memory that belongs to the processes, shared pages counted by their share.
    private static long resident(String pid) throws IOException {
        long kilobytes = 0;
        for (var each : family(pid))
            for (var line : Files.readAllLines(Path.of("/proc", each, "smaps_rollup")))
                if (line.startsWith("Pss:")) kilobytes += Long.parseLong(line.replaceAll("\\D", ""));
        return kilobytes / 1024;
    }

    /// The program, its database and its helper: PostgreSQL is a child by its data folder, not by its parent.
    private static List<String> family(String pid) throws IOException {
        var family = new ArrayList<>(List.of(pid));
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(handle -> handle.descendants().forEach(each -> family.add(String.valueOf(each.pid()))));
        var data = System.getenv("RUCHE_BENCH_DATA");
        if (data != null) {
            var postmaster = Long.parseLong(Files.readAllLines(Path.of(data, "postgres/postmaster.pid")).getFirst().strip());
            if (!family.contains(String.valueOf(postmaster))) {
                family.add(String.valueOf(postmaster));
                ProcessHandle.of(postmaster).ifPresent(handle -> handle.descendants().forEach(each -> family.add(String.valueOf(each.pid()))));
            }
        }
        return family;
    }

    /// One connection kept alive, as a browser keeps it; reads an answer to its end and gives it away.
    private static final class Link implements AutoCloseable {
        private final int port;
        private final Socket socket;
        private final InputStream in;
        private String head = "";

        Link(int port) throws IOException {
            this.port = port;
            this.socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            this.in = new BufferedInputStream(socket.getInputStream(), 65_536);
        }

        /// As a browser asks: it takes a compressed answer.
        void get(String path, String cookie) throws IOException {
            ask("GET " + path + " HTTP/1.1\r\nAccept-Encoding: gzip", cookie, "");
            answer();
            if (!head.startsWith("HTTP/1.1 200")) throw new IOException(path + ": " + head.lines().findFirst().orElse(""));
        }

        String text(String path, String cookie) throws IOException {
            ask("GET " + path + " HTTP/1.1", cookie, "");
            return new String(answer(), StandardCharsets.UTF_8);
        }

        void post(String path, String cookie, String body) throws IOException {
            ask("POST " + path + " HTTP/1.1", cookie, body);
            answer();
        }

        private void ask(String what, String cookie, String body) throws IOException {
            var text = what + "\r\nHost: 127.0.0.1:" + port + "\r\nAccept-Language: ar\r\n"
                    + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
                    + (body.isEmpty() ? "" : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n")
                    + "\r\n" + body;
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }

        private byte[] answer() throws IOException {
            var text = new StringBuilder();
            for (var line = line(); !line.isEmpty(); line = line()) text.append(line).append("\r\n");
            head = text.toString();
            var length = found(head, "(?im)^content-length: (\\d+)");
            if (!length.isEmpty()) return in.readNBytes(Integer.parseInt(length.getFirst()));
            if (!head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")) return new byte[0];
            var whole = new java.io.ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(), 16); ; size = Integer.parseInt(line(), 16)) {
                whole.writeBytes(in.readNBytes(size));
                line();
                if (size == 0) return whole.toByteArray();
            }
        }

        /// The server ends a connection after so many requests; a browser opens the next.
        boolean closing() {
            return head.toLowerCase(Locale.ROOT).contains("connection: close");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) throw new IOException("the server closed the connection");
                if (next != '\r') line.append((char) next);
            }
            return line.toString();
        }
    }
}
