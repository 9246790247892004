import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// Waits for the index of a program just started, enters actors and looks how soon each is found, then asks the search
/// as people do; as long again goes before, uncounted.
///
/// `java bench/Search.java PORT LOGIN PASSWORD SECONDS RATE`
class Search {
    private static final List<String> QUESTIONS = List.of("بئر", "حفر بئر", "ماء صالح للشرب", "أولاد علي", "ملعب القرب",
            "سيارة إسعاف", "دوار الشعيبات", "تعليم أولي", "خياطة النساء", "مسلك طرقي", "الصحة", "ابار", "اسعف", "زيتون",
            "puits", "eau potable", "piste", "dispensaire", "tissage", "forage puits douar", "ambulanse", "école", "santé",
            "terrain de foot", "Oulad Ali", "RHM-2018-0133");
    private static final List<String> NARROWED = List.of("", "", "&kind=idea", "&state=RETAINED", "&year=2018&kind=idea");
    private static final int CHANGES = 40;

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    Search(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    static void main(String[] args) throws Exception {
        var search = new Search(Integer.parseInt(args[0]));
        long start = System.nanoTime();
        while (!search.get("/c/rhm/search?q=x").contains("data-count=")) Thread.sleep(100);
        System.out.printf(Locale.ROOT, "index answers %.1f s after the program does%n", (System.nanoTime() - start) / 1e9);
        search.signIn(args[1], args[2]);
        search.catchUp();
        int seconds = Integer.parseInt(args[3]);
        int rate = Integer.parseInt(args[4]);
        search.ask(seconds, rate, 1);
        var times = search.ask(seconds, rate, 2);
        System.out.printf(Locale.ROOT, "%d questions, %d a second: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms%n",
                times.size(), rate, at(times, .5), at(times, .95), at(times, .99), at(times, 1));
    }

    private String get(String path) throws Exception {
        var answer = client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.statusCode());
        return answer.body();
    }

    private HttpResponse<String> post(String path, String fields) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String token(String page) {
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        if (!token.find()) throw new IllegalStateException("no form");
        return token.group(1);
    }

    private void signIn(String login, String password) throws Exception {
        var token = token(get("/sign-in"));
        post("/sign-in", "login=" + encoded(login) + "&password=" + encoded(password) + "&_csrf=" + encoded(token));
    }

    /// From the answer to a form to the first page that has what it entered.
    private void catchUp() throws Exception {
        var token = token(get("/c/rhm/actors/new"));
        var times = new ArrayList<Long>();
        for (int i = 0; i < CHANGES; i++) {
            var name = "زقزوق" + Integer.toString(i, 26).replaceAll("[0-9]", "ع") + "غ".repeat(1 + i % 7);
            var answer = post("/c/rhm/actors", "kind=ASSOCIATION&insists=yes&name_ar=" + encoded("جمعية " + name) + "&once="
                    + UUID.randomUUID() + "&_csrf=" + encoded(token));
            long from = System.nanoTime();
            if (answer.statusCode() != 302) throw new IllegalStateException("not entered: " + answer.statusCode());
            var path = answer.headers().firstValue("Location").orElseThrow().replaceAll(".*(?=/actors/)", "");
            while (!get("/c/rhm/search?kind=actor&q=" + encoded(name)).contains("data-key=\"" + path)) Thread.sleep(5);
            times.add(System.nanoTime() - from);
        }
        Collections.sort(times);
        System.out.printf(Locale.ROOT, "found after a change: p50 %.0f ms, most %.0f ms of %d%n",
                at(times, .5), at(times, 1), times.size());
    }

    private List<Long> ask(int seconds, int rate, int seed) throws Exception {
        var random = new Random(seed);
        var times = new ConcurrentLinkedQueue<Long>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < seconds * rate; i++) {
                long due = start + i * 1_000_000_000L / rate;
                var path = "/c/rhm/search?lang=" + (random.nextBoolean() ? "ar" : "fr") + "&q="
                        + encoded(QUESTIONS.get(random.nextInt(QUESTIONS.size())))
                        + NARROWED.get(random.nextInt(NARROWED.size()));
                long wait = due - System.nanoTime();
                if (wait > 0) Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                pool.submit(() -> {
                    get(path);
                    times.add(System.nanoTime() - due);
                    return null;
                });
            }
        }
        return times.stream().sorted().toList();
    }

    private static double at(List<Long> times, double share) {
        return times.get((int) (share * (times.size() - 1))) / 1e6;
    }
}
