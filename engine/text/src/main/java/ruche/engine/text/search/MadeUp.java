package ruche.engine.text.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import ruche.engine.text.Concept;
import ruche.engine.text.Glossary;
import ruche.engine.text.Kind;

/// Records and questions put together by chance, but always by the same, from the words of the glossary and names that
/// nobody has.
final class MadeUp {
    static final String CELL = "bench";

    private static final List<String> SYLLABLES = List.of(
            "ba", "di", "ra", "mo", "ze", "la", "ki", "nou", "ta", "sal", "ghi", "fe", "cha", "our", "im", "bel");

    private static final List<String> ARABIC_SYLLABLES =
            List.of("با", "دي", "را", "مو", "زا", "لا", "كي", "نو", "تا", "سل", "غي", "في", "شا", "ور", "يم", "بل");

    static final Map<String, List<String>> COMMUNES = communes();

    private static final int NAMES = 4_000;

    private final Random chance;
    private final Map<Kind, List<Concept>> concepts = new LinkedHashMap<>();

    MadeUp(Glossary glossary, long seed) {
        chance = new Random(seed);
        for (var concept : glossary.concepts())
            concepts.computeIfAbsent(concept.kind(), _ -> new ArrayList<>()).add(concept);
    }

    private static Map<String, List<String>> communes() {
        var communes = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < 25; i++) communes.put("c" + i, List.of(commune(i, false), commune(i, true)));
        return communes;
    }

    private static String commune(int number, boolean arabic) {
        return arabic ? "تاما" + name(number * 31, ARABIC_SYLLABLES) : "Tama" + name(number * 31, SYLLABLES);
    }

    private static String name(int number, List<String> syllables) {
        return syllables.get(number % 16) + syllables.get(number / 16 % 16) + syllables.get(number / 256 % 16);
    }

    Entry entry(int number) {
        boolean arabic = chance.nextInt(5) < 3;
        int commune = chance.nextInt(COMMUNES.size());
        var title = word(Kind.ACTION, arabic) + " " + word(Kind.SUBJECT, arabic)
                + (arabic ? " بدوار أولاد " : " au douar Oulad ") + douar(arabic);
        var text = new StringBuilder();
        int sentences = 2 + chance.nextInt(4);
        for (int i = 0; i < sentences; i++) sentence(arabic, text);
        text.append(commune(commune, arabic));
        return Entry.of(
                new EntryKey(CELL, chance.nextInt(10) < 8 ? "idea" : "document", "n" + number),
                arabic ? "ar" : "fr",
                title,
                text.toString(),
                Map.of("commune", List.of("c" + commune), "axis", List.of("a" + chance.nextInt(5))),
                Set.of(chance.nextInt(20) == 0 ? "agent" : "public"));
    }

    private String douar(boolean arabic) {
        return name(chance.nextInt(NAMES), arabic ? ARABIC_SYLLABLES : SYLLABLES);
    }

    private void sentence(boolean arabic, StringBuilder text) {
        for (var kind : List.of(Kind.ACTION, Kind.SUBJECT, Kind.TARGET, Kind.FRAME, Kind.SUBJECT, Kind.QUALITY)) {
            text.append(word(kind, arabic)).append(' ');
            if (chance.nextInt(3) == 0) text.append(douar(arabic)).append(' ');
        }
        text.append(10 + chance.nextInt(900)).append(". ");
    }

    /// Some subjects are asked for far more often than others.
    private String word(Kind kind, boolean arabic) {
        var all = concepts.getOrDefault(kind, List.of());
        double rank = Math.pow(chance.nextDouble(), 2);
        var concept = all.get((int) (rank * all.size()));
        var wordings = !arabic ? concept.french() : everyDay(concept) ? concept.darija() : concept.arabic();
        return wordings.get(chance.nextInt(wordings.size()));
    }

    private boolean everyDay(Concept concept) {
        return !concept.darija().isEmpty() && chance.nextInt(4) == 0;
    }

    /// One or more wordings, a name, a slip, or a word half typed.
    String question() {
        boolean arabic = chance.nextBoolean();
        var subject = word(Kind.SUBJECT, arabic);
        return switch (chance.nextInt(8)) {
            case 0 -> subject + " " + word(Kind.SUBJECT, arabic);
            case 1 -> word(Kind.ACTION, arabic) + " " + subject + " " + word(Kind.TARGET, arabic);
            case 2 -> slip(subject);
            case 3 -> subject.substring(0, Math.min(subject.length(), Math.max(3, subject.length() * 2 / 3)));
            case 4 -> subject + (arabic ? " أولاد " : " Oulad ") + douar(arabic);
            case 5 ->
                String.join(
                        " ",
                        word(Kind.ACTION, arabic),
                        subject,
                        word(Kind.QUALITY, arabic),
                        word(Kind.FRAME, arabic),
                        douar(arabic));
            default -> subject;
        };
    }

    private String slip(String word) {
        int at = 1 + chance.nextInt(Math.max(1, word.length() - 1));
        return at >= word.length() ? word + word : word.substring(0, at) + word.substring(at + 1);
    }
}
