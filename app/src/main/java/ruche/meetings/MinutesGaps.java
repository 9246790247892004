package ruche.meetings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.shell.Writing;

/// What the texts of minutes leave open until it is known: who chaired, where it was. A gap is dots where the template
/// has a placeholder; once the thing is known it is closed wherever the words before it are still the template's.
record MinutesGaps(Map<String, Bilingual> known) {
    private static final String DOTS = "……";
    private static final Pattern GAP = Pattern.compile("…{2,}|\\.{4,}|\\{[a-z]+}");
    private static final Pattern ASIDE = Pattern.compile("\\s*\\([^()]*\\)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private static final Set<String> NAMES = Set.of("title", "day", "place", "chair");

    /// The word before a placeholder says which gap it is.
    private static final Pattern WORD_BEFORE = Pattern.compile("\\S+\\s*$");

    static MinutesGaps of(Meeting meeting, @Nullable Chair chair) {
        var known = new LinkedHashMap<String, Bilingual>();
        known.put("title", meeting.title());
        known.put(
                "day",
                new Bilingual(new Writing(Lang.AR).date(meeting.day()), new Writing(Lang.FR).date(meeting.day())));
        if (meeting.place() != null) known.put("place", meeting.place());
        if (chair != null) known.put("chair", chair.title());
        return new MinutesGaps(known);
    }

    /// The template's words with what is known in them; dots for what is not.
    Bilingual fill(Bilingual begins) {
        return new Bilingual(fill(begins.ar(), Lang.AR), fill(begins.fr(), Lang.FR));
    }

    private String fill(String begins, Lang lang) {
        return PLACEHOLDER.matcher(withoutUnknownAsides(begins)).replaceAll(found -> {
            var name = found.group(1);
            if (!NAMES.contains(name)) return Matcher.quoteReplacement(found.group());
            var value = known.get(name);
            return Matcher.quoteReplacement(value == null ? DOTS : value.in(lang));
        });
    }

    /// What stands in brackets is left out where it says what nobody knows.
    private String withoutUnknownAsides(String begins) {
        return ASIDE.matcher(begins).replaceAll(aside -> {
            boolean unknown = PLACEHOLDER
                    .matcher(aside.group())
                    .results()
                    .anyMatch(found -> NAMES.contains(found.group(1)) && !known.containsKey(found.group(1)));
            return unknown ? "" : Matcher.quoteReplacement(aside.group());
        });
    }

    /// Closes the gaps of a text that began with these words.
    MinutesText.Part close(MinutesText.Part part, @Nullable Bilingual begins) {
        var text = part.text();
        if (text == null || begins == null) return part;
        var closed = new Bilingual(close(text.ar(), begins.ar(), Lang.AR), close(text.fr(), begins.fr(), Lang.FR));
        return new MinutesText.Part(part.code(), part.kind(), part.heading(), closed, part.points());
    }

    private String close(String text, String begins, Lang lang) {
        var closed = text;
        var placeholder = PLACEHOLDER.matcher(begins);
        while (placeholder.find()) {
            var value = known.get(placeholder.group(1));
            if (value == null) continue;
            var before = WORD_BEFORE.matcher(begins.substring(0, placeholder.start()));
            if (before.find()) closed = closed.replace(before.group() + DOTS, before.group() + value.in(lang));
        }
        return closed;
    }

    /// Something left open.
    ///
    /// @param where heading of the part, or title of the point
    /// @param ar whether it is in the Arabic text
    /// @param fr whether it is in the French one
    record Gap(Bilingual where, boolean ar, boolean fr) {
        /// Message key that names where it is and in which language, with `{0}` for where.
        String key() {
            return ar && fr ? "meetings.minutes-gap-both" : ar ? "meetings.minutes-gap-ar" : "meetings.minutes-gap-fr";
        }
    }

    /// The parts and points in which something is left open, in order.
    static List<Gap> in(MinutesText text) {
        var open = new ArrayList<Gap>();
        for (var part : text.parts()) {
            gap(part.heading(), Stream.ofNullable(part.text()), open);
            for (var point : part.points())
                gap(
                        point.title(),
                        Stream.concat(Stream.ofNullable(point.said()), Stream.ofNullable(point.concluded())),
                        open);
        }
        return open;
    }

    private static void gap(Bilingual where, Stream<Bilingual> texts, List<Gap> open) {
        var written = texts.toList();
        boolean ar = written.stream().anyMatch(text -> GAP.matcher(text.ar()).find());
        boolean fr = written.stream().anyMatch(text -> GAP.matcher(text.fr()).find());
        if (ar || fr) open.add(new Gap(where, ar, fr));
    }
}
