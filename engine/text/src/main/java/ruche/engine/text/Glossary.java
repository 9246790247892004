package ruche.engine.text;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What carries meaning across languages: concepts, and the words people have for them. It is looked up longest
/// wording first, so that « eau potable » is drinking water and not water; words count as one with and without article,
/// clitic, plural, and at last by their stem. An installation adds concepts and words of its own ([#with]).
public final class Glossary {
    /// Shorter stems have too many meanings.
    private static final int LEAST_STEM = 4;

    /// Fewer consonants sound like too many words.
    private static final int LEAST_SOUND = 4;

    /// How far a stem is from the word as written.
    private static final int STEMMED = 3;

    /// Before the consonants of a word.
    private static final String SOUND = "@";

    /// Stop words that may fall without changing the sense: what is left of « sans emploi » would be its contrary.
    private static final Set<String> LIGHT = Set.of(
            "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "a", "au", "aux", "en", "et", "pour", "في",
            "من", "ديال", "و", "علي");

    private static @Nullable Glossary shipped;

    private final Map<String, Concept> concepts;
    private final Node root;
    private final Glossary base;

    private Glossary(Map<String, Concept> concepts) {
        this.concepts = Collections.unmodifiableMap(new LinkedHashMap<>(concepts));
        this.base = this;
        this.root = new Node(this);
        concepts.values().forEach(this::learn);
    }

    /// What is the same as before is shared with the one it is made of, so that an installation's own costs little.
    private Glossary(Glossary before, Collection<Concept> more) {
        var all = new LinkedHashMap<>(before.concepts);
        for (var concept : more) all.merge(concept.id(), concept, Glossary::joined);
        this.concepts = Collections.unmodifiableMap(all);
        this.base = before.base;
        this.root = before.root.ownedBy(this);
        more.forEach(this::learn);
    }

    private void learn(Concept concept) {
        for (var words : concept.wordings()) learn(words, concept.id());
    }

    /// The one that comes with the library.
    public static synchronized Glossary shipped() {
        if (shipped == null) shipped = of(concepts(Table.resource("glossary.tsv")));
        return shipped;
    }

    /// @param reader of a table with the headings concept, kind, theme, broader, ar, ary, fr
    public static Glossary read(Reader reader) {
        return of(concepts(Table.read(reader)));
    }

    /// A concept that comes twice has the words of both.
    public static Glossary of(Collection<Concept> concepts) {
        var byId = new LinkedHashMap<String, Concept>();
        for (var concept : concepts) byId.merge(concept.id(), concept, Glossary::joined);
        return new Glossary(byId);
    }

    /// With concepts of an installation; those it has already gain the words.
    public Glossary with(Collection<Concept> more) {
        return more.isEmpty() ? this : new Glossary(this, more);
    }

    /// The one that all was added to, itself where nothing was.
    public Glossary base() {
        return base;
    }

    private static Concept joined(Concept one, Concept more) {
        return new Concept(
                one.id(),
                one.kind(),
                one.theme(),
                one.broader(),
                both(one.arabic(), more.arabic()),
                both(one.darija(), more.darija()),
                both(one.french(), more.french()));
    }

    private static List<String> both(List<String> one, List<String> more) {
        var all = new LinkedHashSet<>(one);
        all.addAll(more);
        return new ArrayList<>(all);
    }

    private static List<Concept> concepts(List<Map<String, String>> rows) {
        var found = new ArrayList<Concept>();
        for (var row : rows)
            found.add(new Concept(
                    row.getOrDefault("concept", ""),
                    kind(row.getOrDefault("kind", "subject")),
                    Table.orNull(row, "theme"),
                    Table.orNull(row, "broader"),
                    Table.list(row, "ar"),
                    Table.list(row, "ary"),
                    Table.list(row, "fr")));
        return found;
    }

    private static Kind kind(String name) {
        return Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    public Collection<Concept> concepts() {
        return concepts.values();
    }

    public @Nullable Concept concept(String id) {
        return concepts.get(id);
    }

    /// A concept and all it is a case of, nearest first.
    public List<Concept> upward(Concept concept) {
        var line = new ArrayList<Concept>();
        for (var at = concept; at != null && line.size() < 5 && !line.contains(at); at = above(at)) line.add(at);
        return line;
    }

    private @Nullable Concept above(Concept concept) {
        return concept.broader() == null ? null : concepts.get(concept.broader());
    }

    /// A concept that a text names.
    ///
    /// @param from its first word
    /// @param to the word after it
    public record Found(Concept concept, int from, int to) {}

    /// All concepts that a text names, longest wording first from its beginning; where one wording has several
    /// meanings, all of them.
    public List<Found> find(List<Word> words) {
        var telling = new ArrayList<Integer>();
        for (int i = 0; i < words.size(); i++) if (tells(words.get(i))) telling.add(i);
        boolean typed = Arabizi.is(words);
        var keys = telling.stream().map(i -> keys(words.get(i), typed)).toList();
        var found = new ArrayList<Found>();
        int at = 0;
        while (at < telling.size()) {
            var best = best(keys, at, root, 0);
            if (best == null) at++;
            else {
                for (var concept : meant(best.node()))
                    found.add(new Found(concept, telling.get(at), telling.get(best.to() - 1) + 1));
                at = best.to();
            }
        }
        return found;
    }

    private List<Concept> meant(Node node) {
        return node.concepts.stream()
                .flatMap(id -> Stream.ofNullable(concepts.get(id)))
                .toList();
    }

    /// The concepts that have a wording already, with or without article, clitic and plural.
    public List<Concept> having(String wording) {
        var keys = telling(wording).stream()
                .map(word -> keys(word, false).stream()
                        .filter(key -> key.cost() < STEMMED)
                        .toList())
                .toList();
        var best = keys.isEmpty() ? null : best(keys, 0, root, 0);
        return best == null || best.to() < keys.size() ? List.of() : meant(best.node());
    }

    /// The Arabic word that a word in Latin letters sounds like, with or without article: for one that is known in no
    /// other way, since consonants alone make many words alike.
    public Optional<String> sounding(Word word) {
        if (word.digits() || Script.arabic(word.normal().charAt(0))) return Optional.empty();
        return Stream.of(word.normal(), word.normal().replaceFirst("^(al|el|l)", ""))
                .map(Skeleton::key)
                .flatMap(this::sounding)
                .findFirst();
    }

    private Stream<String> sounding(String consonants) {
        var node = root.next.get(SOUND + consonants);
        if (node == null) return Stream.empty();
        return meant(node).stream()
                .flatMap(concept -> concept.wordings().stream())
                .map(Words::of)
                .filter(words -> words.size() == 1)
                .map(words -> words.getFirst().normal())
                .filter(normal ->
                        Script.arabic(normal.charAt(0)) && Skeleton.key(normal).equals(consonants));
    }

    /// Whether a wording can be found again in texts: one of words that stand in every sentence cannot.
    public static boolean isFindable(String wording) {
        return !telling(wording).isEmpty();
    }

    /// Water has the letters of a negation once its hamza is gone.
    private static boolean tells(Word word) {
        return !StopWords.has(word.normal()) || water(word);
    }

    private static boolean water(Word word) {
        return word.normal().equals("ما") && word.written().indexOf('ء') >= 0;
    }

    private record Match(Node node, int to, int cost) {}

    private @Nullable Match best(List<List<Key>> keys, int at, Node node, int cost) {
        Match best = node.concepts.isEmpty() ? null : new Match(node, at, cost);
        if (at >= keys.size() || node.next.isEmpty()) return best;
        for (var key : keys.get(at)) {
            var next = node.next.get(key.key());
            if (next == null) continue;
            var match = best(keys, at + 1, next, cost + key.cost());
            if (match != null
                    && (best == null
                            || match.to() > best.to()
                            || (match.to() == best.to() && match.cost() < best.cost()))) best = match;
        }
        return best;
    }

    /// @param cost how far it is from the word as written
    private record Key(String key, int cost) {}

    /// @param typed whether the text is Darija in Latin letters, whose words are known by their consonants too
    private static List<Key> keys(Word word, boolean typed) {
        if (water(word)) return List.of(new Key("ماء", 0));
        var keys = new ArrayList<Key>();
        keys.add(new Key(word.normal(), 0));
        for (var form : LightStem.others(word.normal())) keys.add(new Key(form.equals("ما") ? "ماء" : form, 1));
        for (var form : mores(word.normal())) keys.add(new Key("~" + form, STEMMED));
        if (typed && !Script.arabic(word.normal().charAt(0)) && !word.digits())
            keys.add(new Key(SOUND + Skeleton.key(word.normal()), STEMMED + 1));
        return keys;
    }

    private static Set<String> mores(String word) {
        var stems = new LinkedHashSet<String>();
        stems.add(stem(word));
        if (Script.arabic(word.charAt(0))) stems.add(stem(Stem.withoutClitic(word)));
        stems.removeIf(stem -> stem.length() < LEAST_STEM);
        return stems;
    }

    /// An Arabic adjective in ي is another word than the noun it comes from: it keeps its ending.
    private static String stem(String word) {
        return Script.arabic(word.charAt(0)) ? Stem.plain(word) : Stem.of(word);
    }

    private void learn(String wording, String concept) {
        var used = telling(wording);
        if (used.isEmpty()) return;
        put(used, concept, 0);
        put(used, concept, 1);
        put(used, concept, 2);
        if (Script.arabic(used.getFirst().normal().charAt(0))) putSound(used, concept);
    }

    /// The words by which a wording is known; none where too little would be left of it.
    private static List<Word> telling(String wording) {
        var words = Words.of(wording);
        var telling = words.stream().filter(Glossary::tells).toList();
        boolean cut = telling.size() == 1
                && words.stream().anyMatch(word -> !telling.contains(word) && !LIGHT.contains(word.normal()));
        return cut ? List.of() : telling;
    }

    /// By consonants alone, for Arabizi: where there are enough of them, and no other wording sounds so.
    private void putSound(List<Word> words, String concept) {
        var sounds = words.stream().map(word -> Skeleton.key(word.normal())).toList();
        if (sounds.stream().anyMatch(String::isEmpty)
                || sounds.stream().mapToInt(String::length).sum() < LEAST_SOUND) return;
        var node = root;
        for (var sound : sounds) node = node.step(SOUND + sound);
        if (node.concepts.isEmpty()) node.concepts.add(concept);
    }

    /// @param form 0 as written, 1 without articles, 2 stems
    private void put(List<Word> words, String concept, int form) {
        var node = root;
        for (var word : words) node = node.step(key(word, form));
        if (!node.concepts.contains(concept) && (form < 2 || node.concepts.isEmpty() || node.stemmed)) {
            if (form == 2) node.stemmed = true;
            node.concepts.add(concept);
        }
    }

    private static String key(Word word, int form) {
        if (water(word)) return "ماء";
        if (form == 0) return word.normal();
        var bare = LightStem.bare(word.normal());
        if (form == 1) return bare.equals("ما") ? "ماء" : bare;
        var stem = stem(word.normal());
        return stem.length() < LEAST_STEM ? word.normal() : "~" + stem;
    }

    private static final class Node {
        private final Glossary owner;
        private final Map<String, Node> next;

        /// Ids.
        private final List<String> concepts;

        private boolean stemmed;

        Node(Glossary owner) {
            this.owner = owner;
            this.next = new HashMap<>(2);
            this.concepts = new ArrayList<>(1);
        }

        private Node(Glossary owner, Node like) {
            this.owner = owner;
            this.next = new HashMap<>(like.next);
            this.concepts = new ArrayList<>(like.concepts);
            this.stemmed = like.stemmed;
        }

        /// Itself, or a copy that may be changed without harm to the glossary that has it.
        Node ownedBy(Glossary glossary) {
            return owner == glossary ? this : new Node(glossary, this);
        }

        Node step(String key) {
            return next.compute(key, (_, known) -> known == null ? new Node(owner) : known.ownedBy(owner));
        }
    }

    @Override
    public String toString() {
        return "Glossary" + Arrays.asList(concepts.size());
    }
}
