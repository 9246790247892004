package ruche.shell;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import ruche.kernel.Refusal;

/// A form that changes something, put together with what others did to the same thing while it was open, field by
/// field:
/// what its person left alone is as the others left it; where both changed a field, he is told once.
///
/// @param form as it would now be saved, or is shown again
/// @param isOfOthersToo whether somebody changed anything meanwhile
/// @param conflicts a refusal for each field that both changed, with what stands there now
public record Meanwhile(Typed form, boolean isOfOthersToo, List<Refusal> conflicts) {
    /// In which the form brings back how each field began.
    public static final String BEGAN = "began";

    /// Letters of what another wrote that are told.
    private static final int SHOWN = 120;

    /// A form as it is opened: it remembers how its fields began.
    public static Typed open(Typed filled) {
        var began = new StringBuilder();
        for (var field : filled.fields())
            if (!field.equals(BEGAN))
                began.append(field).append('=').append(mark(filled, field)).append(' ');
        return filled.with(BEGAN, began.toString().strip());
    }

    /// @param typed what came back; without memory of how it began it is taken as it is
    /// @param now the form as it would be opened now
    public static Meanwhile of(Typed typed, Typed now) {
        var began = began(typed);
        var form = typed;
        boolean others = false;
        var conflicts = new ArrayList<Refusal>();
        for (var field : began.keySet()) {
            var stands = mark(now, field);
            var mine = mark(typed, field);
            if (stands.equals(began.get(field))) continue;
            others = true;
            if (stands.equals(mine)) continue;
            if (mine.equals(began.get(field))) form = form.withAll(field, now.all(field));
            else conflicts.add(conflict(now, field));
        }
        if (others) form = form.with(BEGAN, open(now).text(BEGAN));
        return new Meanwhile(form, others, List.copyOf(conflicts));
    }

    /// @throws Refusal for each field that both changed
    void check() {
        var faults = new Faults();
        conflicts.forEach(faults::add);
        faults.end();
    }

    /// Texts are told as they stand there now; other fields hold codes, which say nothing to a reader.
    private static Refusal conflict(Typed now, String field) {
        var text = field.matches(".+_(ar|fr)") ? now.text(field) : "";
        if (text.isEmpty()) return new Refusal("shell.changed-meanwhile").about(field);
        var shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return new Refusal("shell.changed-meanwhile-to", shown).about(field);
    }

    private static Map<String, String> began(Typed typed) {
        var began = new LinkedHashMap<String, String>();
        for (var part : typed.text(BEGAN).split(" ")) {
            int to = part.indexOf('=');
            if (to > 0) began.put(part.substring(0, to), part.substring(to + 1));
        }
        return began;
    }

    /// However lines end, and in whatever order several were ticked.
    private static String mark(Typed form, String field) {
        var values = new TreeSet<String>();
        for (var value : form.all(field)) values.add(value.replace("\r\n", "\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u0000", values).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
