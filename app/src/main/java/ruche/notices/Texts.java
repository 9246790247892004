package ruche.notices;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Money;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.shell.CellFaces;
import ruche.shell.Words;
import ruche.shell.Writing;

/// How messages are worded: the program's wording, or the cell's own in its place.
@Component
class Texts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final int LONGEST_SUBJECT = 200;

    private final JdbcClient db;
    private final List<NoticeKind> kinds;
    private final CellFaces cells;
    private final Journal journal;
    private final Words words;

    Texts(JdbcClient db, ObjectProvider<NoticeKind> kinds, CellFaces cells, Journal journal, Words words) {
        this.db = db;
        this.kinds = kinds.orderedStream().toList();
        this.cells = cells;
        this.journal = journal;
        this.words = words;
    }

    /// A subject of one line and a text of several.
    record Text(String subject, String body) {}

    List<NoticeKind> kinds() {
        return kinds;
    }

    /// @throws NotFound if there is none
    NoticeKind kind(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
    }

    /// What the program says, with the placeholders' names in braces.
    Text usual(NoticeKind kind, Lang lang) {
        var names =
                kind.allPlaceholders().stream().map(name -> "{" + name + "}").toArray();
        return new Text(
                words.say(lang, kind.code() + "-subject", names), words.say(lang, kind.code() + "-text", names));
    }

    /// What the cell says in its own words, by language.
    Map<Lang, Text> own(CellId cell, NoticeKind kind) {
        var own = new TreeMap<Lang, Text>();
        db.sql("select lang, subject, body from notice_text where cell_id = :cell and kind = :kind order by lang")
                .param("cell", cell.value())
                .param("kind", kind.code())
                .query(row -> {
                    var text = new Text(row.getString("subject"), row.getString("body"));
                    Lang.of(row.getString("lang")).ifPresent(lang -> own.put(lang, text));
                });
        return own;
    }

    /// Kinds that the cell words itself.
    List<String> reworded(CellId cell) {
        return db.sql("select distinct kind from notice_text where cell_id = :cell order by kind")
                .param("cell", cell.value())
                .query((row, _) -> row.getString("kind"))
                .list();
    }

    /// Keeps the cell's own words; of a language without any, the program's stand again.
    ///
    /// @throws Refusal `notices.placeholder-unknown`, `notices.subject-missing`, `notices.text-missing`,
    ///     `notices.subject-lines`, `notices.subject-long`
    @Transactional
    void reword(CellId cell, NoticeKind kind, Map<Lang, Text> texts, By by) {
        var before = own(cell, kind);
        var kept = checked(kind, texts);
        if (kept.equals(before)) return;
        db.sql("delete from notice_text where cell_id = :cell and kind = :kind")
                .param("cell", cell.value())
                .param("kind", kind.code())
                .update();
        kept.forEach((lang, text) -> db.sql("""
                insert into notice_text (cell_id, kind, lang, subject, body)
                values (:cell, :kind, :lang, :subject, :body)""")
                .param("cell", cell.value())
                .param("kind", kind.code())
                .param("lang", lang.code())
                .param("subject", text.subject())
                .param("body", text.body())
                .update());
        journal.write(cell, by, said(kind, kept).since(said(kind, before)).with("kind", kind.code()));
    }

    private static Change said(NoticeKind kind, Map<Lang, Text> texts) {
        var change = Change.of("notices.text-changed", "notice-text/" + kind.code());
        for (var lang : List.of(Lang.AR, Lang.FR)) {
            var text = texts.get(lang);
            change = change.with("title-" + lang.code(), text == null ? "" : text.subject())
                    .with("text-" + lang.code(), text == null ? "" : text.body());
        }
        return change;
    }

    /// Those that say something, in order.
    ///
    /// @throws Refusal as of [#reword]
    Map<Lang, Text> checked(NoticeKind kind, Map<Lang, Text> texts) {
        var kept = new TreeMap<Lang, Text>();
        texts.forEach((lang, text) -> {
            var subject = text.subject().strip();
            var body = text.body().strip().replace("\r\n", "\n");
            if (subject.isEmpty() && body.isEmpty()) return;
            if (subject.isEmpty()) throw new Refusal("notices.subject-missing").about("subject_" + lang.code());
            if (body.isEmpty()) throw new Refusal("notices.text-missing").about("text_" + lang.code());
            if (subject.lines().count() > 1) throw new Refusal("notices.subject-lines").about("subject_" + lang.code());
            if (subject.length() > LONGEST_SUBJECT)
                throw new Refusal("notices.subject-long", LONGEST_SUBJECT).about("subject_" + lang.code());
            mustBeKnown(kind, subject, "subject_" + lang.code());
            mustBeKnown(kind, body, "text_" + lang.code());
            var said = new Text(subject, body);
            if (!said.equals(usual(kind, lang))) kept.put(lang, said);
        });
        return kept;
    }

    private static void mustBeKnown(NoticeKind kind, String text, String field) {
        var found = PLACEHOLDER.matcher(text);
        while (found.find())
            if (!kind.allPlaceholders().contains(found.group(1)))
                throw new Refusal("notices.placeholder-unknown", found.group()).about(field);
        if (PLACEHOLDER.matcher(text).replaceAll("").matches("(?s).*[{}].*"))
            throw new Refusal("notices.brace-alone").about(field);
    }

    /// As the recipient reads it.
    ///
    /// @param name of the recipient
    Text worded(CellId cell, NoticeKind kind, Lang lang, String name, Map<String, Object> values) {
        return filled(cell, template(cell, kind, lang), lang, name, values);
    }

    /// The cell's words, else the program's, before anything is filled in.
    Text template(CellId cell, NoticeKind kind, Lang lang) {
        return Optional.ofNullable(own(cell, kind).get(lang)).orElseGet(() -> usual(kind, lang));
    }

    Text filled(CellId cell, Text text, Lang lang, String name, Map<String, Object> values) {
        var written = new HashMap<String, String>();
        values.forEach((placeholder, value) -> written.put(placeholder, written(value, lang)));
        written.put("name", name);
        written.put("cell", cells.face(cell).name().in(lang));
        var subject = filled(text.subject(), written)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return new Text(subject, filled(text.body(), written).strip().replaceAll("\\n{3,}", "\n\n"));
    }

    /// With an example for each placeholder.
    Text sample(CellId cell, NoticeKind kind, Lang lang, Text text) {
        var values = new HashMap<String, Object>();
        for (var placeholder : kind.placeholders())
            values.put(placeholder, words.say(lang, kind.sampleKey(placeholder)));
        return filled(cell, text, lang, words.say(lang, "notices.placeholder-name-sample"), values);
    }

    /// What is not known stays as it stands: it is filled in when the message leaves.
    static String filled(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    private String written(Object value, Lang lang) {
        return switch (value) {
            case Bilingual text -> text.in(lang);
            case LocalDate day -> new Writing(lang).date(day);
            case Money sum -> new Writing(lang).money(sum);
            case NewNotice.Worded(var keys) ->
                keys.stream()
                        .map(key -> words.say(lang, key))
                        .collect(Collectors.joining(lang == Lang.AR ? "، " : ", "));
            case Number number -> new Writing(lang).number(number.longValue());
            default -> value.toString();
        };
    }
}
