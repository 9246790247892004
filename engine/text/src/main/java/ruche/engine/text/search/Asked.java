package ruche.engine.text.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Concept;
import ruche.engine.text.Glossary;
import ruche.engine.text.Kind;
import ruche.engine.text.Reader;
import ruche.engine.text.Reading;
import ruche.engine.text.StopWords;
import ruche.engine.text.Word;
import ruche.engine.text.Words;

/// Understands what a reader typed: mends what nobody wrote, finds the wordings of the glossary and the names
/// of places, and leaves the other words as they are.
final class Asked {
    /// Longer questions are read up to here.
    private static final int LONGEST = 400;

    private static final int LEAST_BEGINNING = 3;

    private static final float BEGINNING = 3f;

    private final Reader reader;
    private final Spelling spelling;
    private final Vocabulary vocabulary;
    private final List<Answer.Mended> mended = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private @Nullable String beginning;

    private Asked(Reader reader, Spelling spelling, Vocabulary vocabulary) {
        this.reader = reader;
        this.spelling = spelling;
        this.vocabulary = vocabulary;
    }

    static Asked of(String text, Reader reader, Spelling spelling, Vocabulary vocabulary) throws IOException {
        var asked = new Asked(reader, spelling, vocabulary);
        asked.understand(reader.read(asked.mend(text.length() > LONGEST ? text.substring(0, LONGEST) : text)));
        return asked;
    }

    List<Unit> units() {
        return units;
    }

    List<Answer.Mended> mended() {
        return mended;
    }

    /// The text with each unknown word replaced by the one it was meant to be.
    private String mend(String text) throws IOException {
        var words = Words.of(text);
        var named = named(text);
        var out = new StringBuilder(text);
        for (int i = words.size() - 1; i >= 0; i--) {
            var word = words.get(i);
            if (word.digits() || named.contains(word.from()) || known(word)) continue;
            if (i == words.size() - 1 && begins(word)) continue;
            var meant = meant(word);
            if (meant == null) continue;
            mended.addFirst(new Answer.Mended(word.written(), meant));
            out.replace(word.from(), word.to(), meant);
        }
        return out.toString();
    }

    /// Where words of names of places begin.
    private Set<Integer> named(String text) {
        var reading = reader.read(text);
        var left = Set.copyOf(reading.left());
        return IntStream.range(0, reading.words().size())
                .filter(i -> !left.contains(i))
                .mapToObj(i -> reading.words().get(i).from())
                .collect(Collectors.toSet());
    }

    private boolean known(Word word) throws IOException {
        return spelling.knows(word.normal()) || vocabulary.has(word.normal());
    }

    private boolean begins(Word word) throws IOException {
        var bare = Terms.bare(word);
        if (bare.length() < LEAST_BEGINNING || !vocabulary.hasBeginning(bare)) return false;
        beginning = word.normal();
        return true;
    }

    /// What is written nearly so; for what says nothing by itself, the Arabic word that sounds so.
    private @Nullable String meant(Word word) throws IOException {
        var near = near(Terms.bare(word));
        if (near != null && (vocabulary.has(near) || saysSomething(near))) return near;
        return reader.glossary().sounding(word).orElse(near);
    }

    private boolean saysSomething(String word) {
        return !reader.glossary().find(Words.of(word)).isEmpty();
    }

    private @Nullable String near(String bare) throws IOException {
        var inGlossary = spelling.near(bare, 1);
        var inRecords = vocabulary.near(bare);
        if (inRecords.isEmpty())
            return inGlossary.isEmpty() ? null : inGlossary.getFirst().word();
        if (inGlossary.isEmpty()) return inRecords.getFirst().word();
        var record = inRecords.getFirst();
        return inGlossary.getFirst().slips() < record.slips()
                ? inGlossary.getFirst().word()
                : record.word();
    }

    private void understand(Reading reading) throws IOException {
        var words = reading.words();
        var taken = new boolean[words.size()];
        for (var wording : wordings(reading).values()) addWording(wording, words, taken);
        for (var locality : reading.localities()) {
            addName(words, locality.nameFrom(), locality.to(), taken);
            taken[locality.from()] = true;
        }
        addCommunes(reading, taken);
        for (int from = 0; from < words.size(); from++) {
            if (taken[from] || StopWords.has(words.get(from).normal())) continue;
            int to = from + 1;
            while (to < words.size()
                    && !taken[to]
                    && !StopWords.has(words.get(to).normal())) to++;
            addRest(words, from, to, taken);
        }
    }

    private record Span(int from, int to) {}

    private static Map<Span, List<Glossary.Found>> wordings(Reading reading) {
        var wordings = new LinkedHashMap<Span, List<Glossary.Found>>();
        for (var found : reading.concepts())
            wordings.computeIfAbsent(new Span(found.from(), found.to()), _ -> new ArrayList<>())
                    .add(found);
        return wordings;
    }

    private void addWording(List<Glossary.Found> meanings, List<Word> words, boolean[] taken) throws IOException {
        var span = meanings.getFirst();
        var used = telling(words, span.from(), span.to());
        take(taken, span.from(), span.to());
        if (used.isEmpty()) return;
        var alternatives = new ArrayList<Query>();
        alternatives.add(all(used));
        for (var found : meanings) alternatives.add(concept(found.concept().id()));
        var sayings = used.size() == 1 ? sayings(used.getFirst(), meanings) : Map.<String, String>of();
        if (!sayings.isEmpty()) alternatives.add(anyOf(sayings.keySet(), rarest(used, meanings)));
        units.add(new Unit(
                written(words, span.from(), span.to()),
                best(alternatives),
                meanings.stream().map(Glossary.Found::concept).anyMatch(Asked::telling),
                rarest(used, meanings),
                how(used),
                used.stream().map(Word::normal).toList(),
                meanings.stream().map(found -> found.concept().id()).collect(Collectors.toSet()),
                sayings,
                Set.of()));
    }

    /// A word stands for a word: who asks for olives in Latin letters finds olive oil too, as he does who writes them
    /// in Arabic ones. Words that have another meaning besides are left out.
    private Map<String, String> sayings(Word asked, List<Glossary.Found> meanings) {
        var sayings = new LinkedHashMap<String, String>();
        for (var found : meanings) {
            var concept = found.concept();
            if (!telling(concept)) continue;
            for (var wording : concept.wordings()) {
                var words = Words.of(wording);
                if (words.size() != 1 || !means(words, concept)) continue;
                var saying = words.getFirst().normal();
                if (!Terms.bare(saying).equals(Terms.bare(asked))) sayings.putIfAbsent(saying, concept.id());
            }
        }
        return sayings;
    }

    private boolean means(List<Word> word, Concept concept) {
        if (StopWords.has(word.getFirst().normal())) return false;
        var meanings = reader.glossary().find(word);
        return !meanings.isEmpty()
                && meanings.stream().allMatch(found -> found.concept().id().equals(concept.id()));
    }

    /// How rare the rarest is by which a record may answer, so that a record that has just the words as they were asked
    /// does not outrun one that says the same in the reader's language.
    private double rarest(List<Word> words, List<Glossary.Found> meanings) throws IOException {
        double rarest = 0;
        for (var word : words)
            rarest = Math.max(rarest, vocabulary.idf(vocabulary.frequency(Fields.WORDS, Terms.bare(word))));
        for (var found : meanings)
            rarest = Math.max(
                    rarest,
                    vocabulary.idf(vocabulary.frequency(
                            Fields.CONCEPTS, found.concept().id())));
        return rarest;
    }

    private static boolean telling(Concept concept) {
        return concept.kind() == Kind.SUBJECT || concept.kind() == Kind.TARGET;
    }

    private void addCommunes(Reading reading, boolean[] taken) throws IOException {
        if (reading.communes().isEmpty()) return;
        var left = new LinkedHashSet<>(reading.left());
        var words = reading.words();
        for (int from = 0; from < words.size(); from++) {
            int to = from;
            while (to < words.size()
                    && !taken[to]
                    && !left.contains(to)
                    && !words.get(to).digits()) to++;
            var codes = Set.copyOf(reader.gazetteer().communes(words.subList(from, to)));
            if (!codes.isEmpty()) addPlace(words, from, to, Fields.PLACES, codes, taken);
            from = to;
        }
    }

    private void addName(List<Word> words, int from, int to, boolean[] taken) throws IOException {
        addPlace(words, from, to, Fields.SOUNDS, sounds(words, from, to), taken);
    }

    private static Set<String> sounds(List<Word> words, int from, int to) {
        return Sounds.of(words.subList(from, to).stream().map(Word::normal).collect(Collectors.joining(" ")));
    }

    private void addPlace(List<Word> words, int from, int to, String field, Set<String> terms, boolean[] taken)
            throws IOException {
        var used = telling(words, from, to);
        take(taken, from, to);
        if (used.isEmpty()) return;
        var alternatives = new ArrayList<Query>();
        alternatives.add(all(used));
        int frequency = 1;
        for (var term : terms) {
            alternatives.add(new BoostQuery(term(field, term), 0.9f));
            frequency = Math.max(frequency, vocabulary.frequency(field, term));
        }
        units.add(new Unit(
                written(words, from, to),
                best(alternatives),
                true,
                vocabulary.idf(frequency),
                how(used),
                used.stream().map(Word::normal).toList(),
                Set.of(),
                Map.of(),
                terms));
    }

    /// Words that neither the glossary nor the territory knows: the name of a place when they sound like one.
    private void addRest(List<Word> words, int from, int to, boolean[] taken) throws IOException {
        for (var sound : sounds(words, from, to))
            if (vocabulary.has(Fields.SOUNDS, sound)) {
                addName(words, from, to, taken);
                return;
            }
        take(taken, from, to);
        for (var word : words.subList(from, to)) addWord(word);
    }

    private void addWord(Word word) throws IOException {
        boolean begins = word.normal().equals(beginning);
        var query = begins ? beginning(Terms.bare(word)) : word(word);
        int frequency = Math.max(
                vocabulary.frequency(Fields.WORDS, Terms.bare(word)),
                vocabulary.frequency(Fields.WORDS, Terms.stem(word)));
        units.add(new Unit(
                word.written(),
                query,
                true,
                begins ? BEGINNING : vocabulary.idf(Math.max(1, frequency)),
                begins ? Unit.How.BEGINNING : how(List.of(word)),
                List.of(word.normal()),
                Set.of(),
                Map.of(),
                Set.of()));
    }

    private static void take(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) taken[i] = true;
    }

    private static List<Word> telling(List<Word> words, int from, int to) {
        return words.subList(from, to).stream()
                .filter(word -> !StopWords.has(word.normal()))
                .toList();
    }

    private Unit.How how(List<Word> words) {
        boolean changed = words.stream()
                .anyMatch(word -> mended.stream().anyMatch(mend -> mend.word().equals(word.normal())));
        return changed ? Unit.How.MENDED : Unit.How.AS_WRITTEN;
    }

    /// As the reader wrote it, before it was mended.
    private String written(List<Word> words, int from, int to) {
        return words.subList(from, to).stream()
                .map(word -> mended.stream()
                        .filter(mend -> mend.word().equals(word.normal()))
                        .map(Answer.Mended::asked)
                        .findFirst()
                        .orElse(word.written()))
                .collect(Collectors.joining(" "));
    }

    /// Several words count as one: together they mean one thing.
    private static Query all(List<Word> words) {
        if (words.size() == 1) return word(words.getFirst());
        var all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(word(word), Occur.MUST));
        return new BoostQuery(all.build(), 1.05f / words.size());
    }

    private static Query word(Word word) {
        var bare = Terms.bare(word);
        var stem = Terms.stem(word);
        return best(List.of(
                new BoostQuery(term(Fields.TITLE, bare), 1.6f),
                term(Fields.WORDS, bare),
                new BoostQuery(term(Fields.TITLE, stem), 1.2f),
                new BoostQuery(term(Fields.WORDS, stem), 0.75f)));
    }

    /// @param idf of what they stand for
    private static Query anyOf(Set<String> sayings, double idf) {
        var bare = sayings.stream().map(Terms::bare).map(BytesRef::new).toList();
        var stems = sayings.stream().map(Terms::stem).map(BytesRef::new).toList();
        return best(List.of(
                anyOf(Fields.TITLE, bare, 0.8 * idf),
                anyOf(Fields.WORDS, bare, 0.4 * idf),
                anyOf(Fields.TITLE, stems, 0.5 * idf),
                anyOf(Fields.WORDS, stems, 0.2 * idf)));
    }

    private static Query anyOf(String field, List<BytesRef> terms, double score) {
        return new BoostQuery(new ConstantScoreQuery(new TermInSetQuery(field, terms)), (float) score);
    }

    private static Query concept(String id) {
        return best(List.of(
                new BoostQuery(term(Fields.TITLE_CONCEPTS, id), 1.5f),
                new BoostQuery(term(Fields.CONCEPTS, id), 0.95f),
                new BoostQuery(term(Fields.TITLE_CONCEPTS, Fields.BROADER + id), 0.8f),
                new BoostQuery(term(Fields.CONCEPTS, Fields.BROADER + id), 0.5f)));
    }

    private static Query beginning(String bare) {
        return best(List.of(
                new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(Fields.TITLE, bare))), BEGINNING * 1.5f),
                new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(Fields.WORDS, bare))), BEGINNING)));
    }

    private static Query best(List<Query> alternatives) {
        return alternatives.size() == 1 ? alternatives.getFirst() : new DisjunctionMaxQuery(alternatives, 0.05f);
    }

    private static Query term(String field, String term) {
        return new TermQuery(new Term(field, term));
    }
}
