package ruche.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Money;

/// A message to be sent.
///
/// @param key what makes two sendings one message, within the cell, such as `asked/RHM-2018-0133/2/…`
/// @param about what it is about, as the record speaks of it, such as `idea/RHM-2018-0133`; else empty
/// @param values what the kind's placeholders stand for: texts, [Bilingual], [LocalDate], [Money], whole numbers
///     or [Worded]
/// @param path where it leads, as of [#path]; else empty
public record NewNotice(
        NoticeKind kind, String key, Recipient to, String about, Map<String, Object> values, String path) {
    /// Before a stored path that stands below no cell's address.
    private static final String OUT = "/";

    /// @throws IllegalArgumentException if it has a value that the kind does not know or that cannot be written
    public NewNotice {
        values.forEach((name, value) -> {
            if (!kind.placeholders().contains(name)) throw new IllegalArgumentException(kind.code() + ": " + name);
            switch (value) {
                case String _, Bilingual _, LocalDate _, Money _, Integer _, Long _, Worded _ -> {}
                default -> throw new IllegalArgumentException(name + ": " + value.getClass());
            }
        });
        values = Map.copyOf(values);
    }

    /// Whether there is something to read in that language: of a message that somebody wrote himself only where he
    /// wrote it in that one too.
    boolean speaks(Lang lang) {
        if (!kind.free()) return true;
        return values.values().stream()
                .noneMatch(value ->
                        value instanceof Bilingual text && (text.langIn(lang) == Lang.AR) != (lang == Lang.AR));
    }

    /// What the program words itself, by message keys; several with commas between.
    public record Worded(List<String> keys) {
        public Worded {
            keys = List.copyOf(keys);
        }
    }

    public static NewNotice of(NoticeKind kind, String key, Recipient to) {
        return new NewNotice(kind, key, to, "", Map.of(), "");
    }

    public NewNotice about(String subject) {
        return new NewNotice(kind, key, to, subject, values, path);
    }

    public NewNotice with(String placeholder, Object value) {
        var more = new TreeMap<>(values);
        more.put(placeholder, value);
        return new NewNotice(kind, key, to, about, more, path);
    }

    public NewNotice leadingTo(String pathBelowTheCell) {
        return new NewNotice(kind, key, to, about, values, pathBelowTheCell);
    }

    /// @param ofInstallation a path that stands below no cell's address
    public NewNotice leadingOutTo(String ofInstallation) {
        return new NewNotice(kind, key, to, about, values, OUT + ofInstallation);
    }

    /// The path in this installation at which a stored one stands; empty for nowhere.
    static String path(String cell, String stored) {
        if (stored.isEmpty()) return "";
        return stored.startsWith(OUT + "/") ? stored.substring(OUT.length()) : "/c/" + cell + stored;
    }
}
