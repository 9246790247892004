package ruche.engine.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The places of a territory, so that a place can be weighed apart from the project. The caller knows its
/// places by code with their spellings in all scripts: the communes, what they lie in, and the douars as far as
/// there is a list of them. Other douars, quarters and named buildings are recognised by the word before them.
public final class Gazetteer {
    /// Knows no commune; localities are found all the same.
    public static final Gazetteer EMPTY = new Gazetteer(List.of());

    private static final Map<String, Locality.Sort> BEFORE = before();

    /// What begins a name and never is one.
    private static final Set<String> BEGINS =
            Set.of(("اولاد ولاد لولاد ايت بني بن ابن سيدي لاله مولاي عين راس دار قصر بير تيزي الشيخ الحاج بو ام عزيب "
                            + "كديه خميس سبت احد اثنين ثلاثاء اربعاء جمعه سوق ال زاويه "
                            + "oulad ouled awlad wlad ait beni bni ben ibn bou sidi lalla moulay ain ras dar ksar bir tizi hay el al la l les "
                            + "cheikh haj hajj azib koudia foum ighil imi souk khmis sebt had tnine tleta arbaa jemaa zaouia")
                    .split(" "));

    private static final Set<String> AFTER = Set.of(
            ("الفوقاني الفوقانيه التحتاني التحتانيه الكبير الكبيره الصغير الصغيره الجديد الجديده القديم القديمه العليا السفلي "
                            + "fouqani foukani tahtani kbir sghir jdid kdim superieur inferieur nord sud est ouest 1 2 3 i ii")
                    .split(" "));

    /// Names of buildings are told from what describes them by these alone.
    private static final Set<String> NAMES_OF_BUILDINGS = Set.of(
            "ابن",
            "الامام",
            "محمد",
            "الحسن",
            "عمر",
            "عبد",
            "ibn",
            "imam",
            "mohammed",
            "hassan",
            "omar",
            "abdelkrim",
            "al",
            "el");

    /// Shorter names of douars are too many other things.
    private static final int LEAST_DOUAR = 4;

    /// What a place of the territory is to a text that names it.
    public enum Level {
        /// A caidat, a circle, a province: says nothing of the commune.
        WIDER,
        COMMUNE,
        DOUAR
    }

    /// @param names in all scripts and spellings
    public record Listed(String code, Level level, List<String> names) {
        public Listed {
            names = List.copyOf(names);
        }
    }

    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> communes = new HashSet<>();
    private final Set<String> wider = new HashSet<>();
    private final Map<String, Set<String>> douars = new HashMap<>();
    private final Map<String, @Nullable String> known = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> spelt = new ConcurrentHashMap<>();
    private int longest = 1;

    private Gazetteer(Collection<Listed> places) {
        for (var place : places) {
            if (place.level() == Level.COMMUNE) communes.add(place.code());
            for (var name : place.names()) {
                var normal = normal(name);
                if (normal.isEmpty()) continue;
                switch (place.level()) {
                    case WIDER -> wider.add(normal);
                    case COMMUNE -> codes.putIfAbsent(normal, place.code());
                    case DOUAR ->
                        douars.computeIfAbsent(withoutKind(normal), _ -> new TreeSet<>())
                                .add(place.code());
                }
                longest = Math.max(longest, normal.split(" ").length);
            }
        }
    }

    /// @param variants the names of each commune, in all scripts, by its code
    public static Gazetteer of(Map<String, List<String>> variants) {
        return of(variants.entrySet().stream()
                .map(commune -> new Listed(commune.getKey(), Level.COMMUNE, commune.getValue()))
                .toList());
    }

    /// All places of a territory; where a commune is called as what it lies in, the commune is meant.
    public static Gazetteer of(Collection<Listed> places) {
        return new Gazetteer(places);
    }

    /// Lists write « Douar Oulad Ali » as well as « Oulad Ali ».
    private static String withoutKind(String normal) {
        int space = normal.indexOf(' ');
        return space > 0 && BEFORE.get(normal.substring(0, space)) == Locality.Sort.DOUAR
                ? normal.substring(space + 1)
                : normal;
    }

    private static Map<String, Locality.Sort> before() {
        var sorts = new HashMap<String, Locality.Sort>();
        for (var word :
                "douar douars dour douwar دوار لدوار بدوار فدوار ودوار ksar dchar قصر دشر مدشر تجمع قريه village"
                        .split(" ")) sorts.put(word, Locality.Sort.DOUAR);
        for (var word :
                "quartier quartiers hay derb lotissement residence حي لحي بحي فحي وحي درب بدرب تجزيه بتجزيه".split(" "))
            sorts.put(word, Locality.Sort.QUARTER);
        for (var word :
                "ecole college lycee mosquee مدرسه بمدرسه اعداديه باعداديه ثانويه بثانويه مسجد بمسجد".split(" "))
            sorts.put(word, Locality.Sort.BUILDING);
        return Map.copyOf(sorts);
    }

    private static String normal(String name) {
        return String.join(" ", SearchText.words(name));
    }

    /// The code of a commune that a form, a file or a letter names in any spelling; the name itself in normal
    /// form where none is it.
    public String code(String name) {
        var normal = normal(name);
        return known.computeIfAbsent(normal, this::look);
    }

    private String look(String normal) {
        var exact = codes.get(normal);
        if (exact != null) return exact;
        String best = null;
        double most = 0;
        for (var entry : codes.entrySet())
            if (Names.same(normal, entry.getKey())) {
                double likeness = 1 + Skeleton.likeness(Skeleton.of(normal), Skeleton.of(entry.getKey()));
                if (likeness > most
                        || (likeness == most && best != null && entry.getValue().compareTo(best) < 0)) {
                    most = likeness;
                    best = entry.getValue();
                }
            }
        return best == null ? normal : best;
    }

    /// How two places stand to one another.
    public Place compare(String one, String other) {
        if (one.isBlank() || other.isBlank()) return Place.UNKNOWN;
        var a = code(one);
        var b = code(other);
        if (a.equals(b)) return Place.SAME;
        if (communes.contains(a) && communes.contains(b)) return Place.OTHER;
        return Names.same(a, b) ? Place.SAME : Place.OTHER;
    }

    /// Codes of the communes that a text names.
    public List<String> communes(List<Word> words) {
        var found = new ArrayList<String>();
        for (var span : spans(words)) {
            var code = span.code();
            if (code != null && !found.contains(code)) found.add(code);
        }
        return found;
    }

    /// Where a text names a place of the territory that is no douar.
    ///
    /// @param code of the commune; null for what communes lie in
    public record Span(@Nullable String code, int from, int to) {}

    List<Span> spans(List<Word> words) {
        var found = new ArrayList<Span>();
        if (codes.isEmpty() && wider.isEmpty()) return found;
        for (int at = 0; at < words.size(); ) {
            var span = spanAt(words, at);
            if (span != null) found.add(span);
            at = span == null ? at + 1 : span.to();
        }
        return found;
    }

    private @Nullable Span spanAt(List<Word> words, int at) {
        for (int length = Math.min(longest, words.size() - at); length > 0; length--) {
            var name = new StringBuilder(words.get(at).normal());
            for (int i = 1; i < length; i++)
                name.append(' ').append(words.get(at + i).normal());
            for (var form : forms(name.toString())) {
                var code = codes.get(form);
                if (code != null || wider.contains(form)) return new Span(code, at, at + length);
            }
        }
        return null;
    }

    /// As it is written, and without a clitic before it.
    private static List<String> forms(String name) {
        if (name.length() < 5 || "بفلو".indexOf(name.charAt(0)) < 0) return List.of(name);
        return name.startsWith("لل")
                ? List.of(name, name.substring(1), "ال" + name.substring(2))
                : List.of(name, name.substring(1));
    }

    /// Douars, quarters and named buildings of a text.
    ///
    /// @param glossary tells a word from a name
    public List<Locality> localities(List<Word> words, Glossary glossary) {
        var common = new boolean[words.size()];
        for (var found : glossary.find(words)) for (int i = found.from(); i < found.to(); i++) common[i] = true;
        var localities = new ArrayList<Locality>();
        for (int at = 0; at + 1 < words.size(); at++) {
            var sort = BEFORE.get(words.get(at).normal());
            if (sort == null) continue;
            int to = Math.max(name(words, at + 1, sort, common), listed(words, at + 1, sort));
            if (to > at + 1) localities.add(locality(sort, joined(words, at + 1, to), at, to));
        }
        addListed(words, common, localities);
        return localities;
    }

    private Locality locality(Locality.Sort sort, String name, int from, int to) {
        return new Locality(sort, name, from, to, sort == Locality.Sort.DOUAR ? codes(name) : Set.of());
    }

    /// The word after a name that the list of douars has; `from` where it has none.
    private int listed(List<Word> words, int from, Locality.Sort sort) {
        if (sort != Locality.Sort.DOUAR || douars.isEmpty()) return from;
        for (int to = Math.min(words.size(), from + longest); to > from; to--)
            if (douars.containsKey(joined(words, from, to))) return to;
        return from;
    }

    /// Douars of the list that are named without saying that they are some: by several words, not all of them common.
    private void addListed(List<Word> words, boolean[] common, List<Locality> localities) {
        if (douars.isEmpty()) return;
        for (int from = 0; from < words.size(); from++) {
            int at = from;
            if (localities.stream().anyMatch(known -> known.from() <= at && at < known.to())) continue;
            int to = listed(words, from, Locality.Sort.DOUAR);
            var name = joined(words, from, to);
            if (to < from + 2 || name.length() < LEAST_DOUAR || common(common, from, to)) continue;
            localities.add(locality(Locality.Sort.DOUAR, name, from, to));
            from = to - 1;
        }
        localities.sort(Comparator.comparingInt(Locality::from));
    }

    private static boolean common(boolean[] common, int from, int to) {
        for (int i = from; i < to; i++) if (!common[i]) return false;
        return true;
    }

    /// The douars of the list that a name may mean, in whatever spelling: several communes have one of that name.
    private Set<String> codes(String name) {
        var exact = douars.get(name);
        return exact != null ? exact : spelt.computeIfAbsent(name, this::lookForDouar);
    }

    private Set<String> lookForDouar(String name) {
        var found = new TreeSet<String>();
        douars.forEach((known, codes) -> {
            if (Names.same(name, known)) found.addAll(codes);
        });
        return found;
    }

    private static String joined(List<Word> words, int from, int to) {
        var name = new StringBuilder();
        for (int i = from; i < to; i++)
            name.append(i > from ? " " : "").append(words.get(i).normal());
        return name.toString();
    }

    private static int name(List<Word> words, int from, Locality.Sort sort, boolean[] common) {
        int at = from;
        if (sort == Locality.Sort.BUILDING && !building(words, from)) return from;
        while (at < words.size()
                && at - from < 3
                && BEGINS.contains(words.get(at).normal())
                && !words.get(at).digits()) at++;
        if (at >= words.size()) return at;
        var first = words.get(at);
        if (at == from
                && (StopWords.has(first.normal())
                        || BEFORE.containsKey(first.normal())
                        || first.digits()
                        || describes(first, common[at]))) return from;
        at++;
        while (at < words.size() && at - from < 4 && goesOn(words, at)) at++;
        return at;
    }

    /// A French word of the glossary after douar is no name, unless it is written as one; an Arabic one with a
    /// preposition goes on with the sentence.
    private static boolean describes(Word word, boolean common) {
        if (!word.arabic()) return common && !capital(word);
        var normal = word.normal();
        return normal.startsWith("بال") || normal.startsWith("لل") || (common && "بلو".indexOf(normal.charAt(0)) >= 0);
    }

    private static boolean building(List<Word> words, int at) {
        var word = words.get(at);
        return NAMES_OF_BUILDINGS.contains(word.normal()) || (!word.arabic() && capital(word));
    }

    private static boolean goesOn(List<Word> words, int at) {
        var word = words.get(at);
        boolean apart = word.from() - words.get(at - 1).to() > 1;
        if (apart || StopWords.has(word.normal()) || BEFORE.containsKey(word.normal())) return false;
        return AFTER.contains(word.normal()) || (!word.arabic() && capital(word) && !capital(words, at));
    }

    /// A title in capitals tells no name.
    private static boolean capital(List<Word> words, int at) {
        return words.get(at).written().length() > 1
                && Character.isUpperCase(words.get(at).written().charAt(1));
    }

    private static boolean capital(Word word) {
        return Character.isUpperCase(word.written().charAt(0));
    }
}
