package ruche.ideas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Money;
import ruche.shell.Words;
import ruche.shell.Writing;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A note's arguments as stored, and as read in a language.
@Component
class NoteArguments {
    /// Around people's own words, so that their direction does not disturb the sentence (Unicode UAX 9).
    private static final String ISOLATE = "\u2068%s\u2069";

    private static final TypeReference<List<Map<String, String>>> STORED = new TypeReference<>() {};

    private final JsonMapper json;
    private final Words words;

    NoteArguments(JsonMapper json, Words words) {
        this.json = json;
        this.words = words;
    }

    String stored(List<Object> args) {
        return json.writeValueAsString(args.stream().map(NoteArguments::stored).toList());
    }

    private static Map<String, String> stored(Object arg) {
        return switch (arg) {
            case Bilingual text -> Map.of("ar", text.ar(), "fr", text.fr());
            case Money sum ->
                Map.of(
                        "minor",
                        String.valueOf(sum.minor()),
                        "currency",
                        sum.currency().getCurrencyCode());
            case LocalDate day -> Map.of("day", day.toString());
            case TimelineNote.Word word -> Map.of("word", word.key());
            case Integer number -> Map.of("number", number.toString());
            case Long number -> Map.of("number", number.toString());
            default -> Map.of("text", arg.toString());
        };
    }

    List<Object> read(String stored) {
        var args = new ArrayList<>();
        for (var arg : json.readValue(stored, STORED)) args.add(read(arg));
        return args;
    }

    private static Object read(Map<String, String> arg) {
        if (arg.containsKey("ar")) return new Bilingual(part(arg, "ar"), part(arg, "fr"));
        if (arg.containsKey("minor")) return Money.of(Long.parseLong(part(arg, "minor")), part(arg, "currency"));
        if (arg.containsKey("day")) return LocalDate.parse(part(arg, "day"));
        if (arg.containsKey("word")) return new TimelineNote.Word(part(arg, "word"));
        if (arg.containsKey("number")) return Long.valueOf(part(arg, "number"));
        return part(arg, "text");
    }

    private static String part(Map<String, String> arg, String name) {
        return arg.getOrDefault(name, "");
    }

    /// The note as a sentence.
    String say(Lang lang, TimelineNote note) {
        return words.say(
                lang,
                note.key(),
                note.args().stream().map(arg -> say(lang, arg)).toArray());
    }

    private Object say(Lang lang, Object arg) {
        var writing = new Writing(lang);
        return switch (arg) {
            case Bilingual text -> ISOLATE.formatted(text.in(lang));
            case Money sum -> writing.money(sum);
            case LocalDate day -> writing.date(day);
            case TimelineNote.Word word -> words.say(lang, word.key());
            case Long number -> writing.number(number);
            case Integer number -> writing.number(number);
            default -> ISOLATE.formatted(arg);
        };
    }
}
