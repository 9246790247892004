import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import ruche.engine.text.SearchText;

/// Puts N ideas into the cell `rhm` of a running Ruche, spread over the axes of its cycle 2018, over the communes its
/// ideas already name, over all states and over 800 bearers, each with its author and the beginning of its life.
///
/// `java -cp LIBRARIES bench/Generate.java DATA-FOLDER N`; the same N on the same cycle makes the same ideas.
class Generate {
    private static final int YEARLY = 10_000_000;
    private static final List<String> WHAT_AR = List.of("حفر بئر", "بناء قسم للتعليم الأولي", "اقتناء سيارة إسعاف",
            "تهيئة ملعب للقرب", "غرس أشجار الزيتون", "تجهيز خزانة", "إصلاح مسلك طرقي", "تكوين النساء في الخياطة");
    private static final List<String> WHAT_FR = List.of("Forage d’un puits", "Aménagement d’une piste",
            "Équipement d’un dispensaire", "Atelier de tissage");
    private static final List<String> PLACES = List.of("أولاد علي", "الشعيبات", "لعزيب", "بني حسان", "النواجي",
            "أولاد سلامة", "الدشرة", "لقصور", "السدرة", "أولاد حمو", "الكدية", "عين الحجر");
    private static final List<String> STATES = List.of("PROPOSED", "SCRUTINISED", "CLASSIFIED", "CLASSIFIED",
            "APPRAISED", "CONVERGED", "RETAINED", "RETAINED", "POSTPONED", "NOT_RETAINED");

    static void main(String[] args) throws Exception {
        var data = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
        var login = new Properties();
        login.setProperty("user", "ruche");
        login.setProperty("password", Files.readString(data.resolve("postgres.password")).strip());
        long start = System.nanoTime();
        try (var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/ruche", login)) {
            fill(connection, count);
        }
        System.out.printf(Locale.ROOT, "%d ideas made in %.1f s%n", count, (System.nanoTime() - start) / 1e9);
    }

    private static void fill(Connection db, int count) throws Exception {
        var cell = one(db, "select cell_id from cycle where code = '2018'");
        var cycle = one(db, "select id from cycle where code = '2018'");
        var axes = column(db, "select id from axis where cycle_id = '" + cycle + "' and parent_id is null order by position");
        var communes = column(db, "select distinct commune from idea where commune is not null order by 1");
        var life = column(db, "select concat_ws(chr(9), kind, message_key, replace(args, chr(92), chr(92) || chr(92)), channel, visibility) "
                + "from idea_event where seq = 1 order by idea_id limit 1").getFirst();
        int first = Integer.parseInt(one(db, "select last from idea_counter where year = 2018")) + 1;
        var random = new Random(2018);
        for (int from = 0; from < count; from += 5_000) {
            var ideas = new ArrayList<String>();
            var authors = new ArrayList<String>();
            var lives = new ArrayList<String>();
            for (int i = from; i < Math.min(count, from + 5_000); i++) {
                var id = new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | 1L << 63);
                var arabic = random.nextInt(10) < 7;
                var what = pick(random, arabic ? WHAT_AR : WHAT_FR);
                var douar = pick(random, PLACES);
                var title = arabic ? what + " بدوار " + douar + " " + i : what + " au douar " + douar + " " + i;
                var bearer = "جمعية الأمل رقم " + i % 800;
                var number = String.format(Locale.ROOT, "RHM-2018-%04d", first + i);
                var description = title + "، لفائدة سكان الدوار، مع لوازم الربط والتجهيز والصيانة لمدة ثلاث سنوات.";
                var day = LocalDate.of(2018, 1, 2).plusDays(i % 60);
                ideas.add(line(cell, id, cycle, number, 2018L * YEARLY + first + i, title, arabic ? "ar" : "fr",
                        description, bearer, bearer, "", pick(random, communes), douar, pick(random, axes), "", "",
                        2_000_000L + random.nextInt(400_000) * 100L, "MAD", pick(random, STATES), day + " 10:00Z", day,
                        "", SearchText.of(number + " " + title + " " + bearer + " " + douar + " " + description),
                        words(title, 0), words(title + " " + bearer + " " + douar, 3)));
                authors.add(line(cell, id, 1, bearer));
                lives.add(line(cell, id, 1, day + " 10:00Z", life));
            }
            copy(db, "idea (cell_id, id, cycle_id, number, number_key, title, title_lang, description, bearer_name, bearer_ar, bearer_fr, "
                    + "commune, douar, axis_id, kind, target_groups, asked_minor, asked_currency, state, submitted_at, "
                    + "proposed_on, contact, search, title_words, words)", ideas);
            copy(db, "idea_author (cell_id, idea_id, position, name)", authors);
            copy(db, "idea_event (cell_id, idea_id, seq, at, kind, message_key, args, channel, visibility)", lives);
        }
        try (var statement = db.createStatement()) {
            statement.executeUpdate("update idea_counter set last = " + (first + count - 1) + " where year = 2018");
            statement.execute("vacuum analyze idea, idea_author, idea_event");
        }
    }

    /// @param least letters of a word; above 0 there is no figure among them either
    private static String words(String text, int least) {
        return SearchText.words(text).stream().distinct()
                .filter(word -> word.length() >= least && (least == 0 || word.matches("\\D+")))
                .map(word -> '"' + word + '"').collect(Collectors.joining(",", "{", "}"));
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
        db.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin",
                new java.io.ByteArrayInputStream(bytes.toByteArray()));
    }

    private static String one(Connection db, String sql) throws Exception {
        return column(db, sql).getFirst();
    }

    private static List<String> column(Connection db, String sql) throws Exception {
        try (var statement = db.createStatement(); var rows = statement.executeQuery(sql)) {
            var list = new ArrayList<String>();
            while (rows.next()) list.add(rows.getString(1));
            return list;
        }
    }
}
