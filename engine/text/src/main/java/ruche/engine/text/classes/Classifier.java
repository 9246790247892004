package ruche.engine.text.classes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Reader;
import ruche.engine.text.Reading;
import ruche.engine.text.Themes;

/// One way of classing texts, such as by axis. It starts from the themes of the glossary, learns from each text that a
/// person classed, and says that it does not know where two classes are too near.
public final class Classifier {
    /// With as many texts learned as this, they count as much as the glossary.
    private static final double EVEN = 80;

    private static final double GLOSSARY = 1.4;
    private static final double LEARNED = 0.35;

    /// What people say of each theme counts so much, before anything was learned.
    private static final double SAID = 1.5;

    /// Glossary and sayings speak of the same words: together they make half as sure as if each were alone.
    private static final double CAUTION = 0.5;

    /// With more classes than these, what is left to the unlikely ones adds up, and that is caution enough.
    private static final int FEW = 12;

    /// So many decisions at least stand behind an answer that the glossary does not give by itself.
    private static final int LEAST_DECISIONS = 2;

    /// What is left to classes that nothing speaks for.
    private static final double NOTHING = 0.06;

    /// As much as this speaks for no class in every text: a single word that is not the subject makes nobody sure.
    private static final double DOUBT = 0.35;

    private static final int MOST_REASONS = 5;

    /// So many of the likeliest classes come with their reasons.
    private static final int EXPLAINED = 5;

    private final Reader reader;
    private final Function<String, @Nullable String> labelOf;
    private final Map<String, Labelled> learned = new HashMap<>();
    private final Counts counts = new Counts();
    private final Namings namings = new Namings();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final double sure;

    /// The classes of the glossary's themes.
    private final java.util.TreeSet<String> told = new java.util.TreeSet<>();

    /// @param labelOf the class of a theme of the glossary; null where it belongs to none
    public Classifier(Reader reader, Function<String, @Nullable String> labelOf) {
        this(reader, labelOf, 0.6);
    }

    /// @param sure from which certainty on it proposes an answer
    public Classifier(Reader reader, Function<String, @Nullable String> labelOf, double sure) {
        this.reader = reader;
        this.labelOf = labelOf;
        this.sure = sure;
        for (var theme : Themes.shipped().all()) {
            var label = labelOf.apply(theme.id());
            if (label != null) told.add(label);
        }
    }

    /// One that knows nothing but what it learns.
    public static Classifier blank(Reader reader) {
        return new Classifier(reader, _ -> null);
    }

    /// A person classed a text, or classed it anew.
    public void learn(Labelled text) {
        lock.writeLock().lock();
        try {
            forget(text.id());
            learned.put(text.id(), text);
            var traits = traits(text);
            counts.count(text.label(), traits, 1);
            namings.add(text.id(), traits.keySet());
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// @return whether it had been learned
    public boolean forget(String id) {
        lock.writeLock().lock();
        try {
            var text = learned.remove(id);
            if (text == null) return false;
            var traits = traits(text);
            counts.count(text.label(), traits, -1);
            namings.remove(id, traits.keySet());
            return true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Map<String, Float> traits(Labelled text) {
        return Traits.of(reader, reader.read(text.title()), reader.read(text.body()));
    }

    public int learned() {
        return counts.texts();
    }

    public Guess guess(String title, String body) {
        lock.readLock().lock();
        try {
            return guess(reader.read(title), reader.read(body));
        } finally {
            lock.readLock().unlock();
        }
    }

    private Guess guess(Reading title, Reading body) {
        var start = start(title, body);
        var traits = Traits.of(reader, title, body);
        var scores = new TreeMap<String, Double>();
        double all = ThemeScores.of(title, body).values().stream()
                .mapToDouble(ThemeScores.Score::weight)
                .sum();
        var bayes = spread(counts.scores(traits), traits);
        double share = counts.texts() / (counts.texts() + EVEN);
        var said = said(traits);
        double caution = told.isEmpty() || told.size() > FEW ? 1 : CAUTION;
        var labels = new java.util.TreeSet<>(bayes.keySet());
        labels.addAll(told);
        var atFirst = new TreeMap<String, Double>();
        for (var label : labels) {
            var score = start.get(label);
            double starts = all == 0 ? 0 : Math.log((score == null ? 0 : score.weight() / (all + DOUBT)) + NOTHING);
            double heard = Math.log(bayes.getOrDefault(label, 0.0) + 0.01);
            double sounds = told.isEmpty() ? 0 : Math.log(said.getOrDefault(label, 0.0) + 0.01);
            double given = GLOSSARY * starts + SAID * sounds;
            scores.put(label, caution * (given * (1 - 0.5 * share) + 2 * share * heard));
            if (told.contains(label)) atFirst.put(label, caution * given);
        }
        if (scores.isEmpty() || (start.isEmpty() && said.isEmpty() && counts.texts() == 0)) return Guess.NOTHING;
        return guess(new Shares(shares(scores), shares(atFirst), behind(traits)), start, traits, title, body);
    }

    /// @param now of all classes
    /// @param atFirst what they would be, had nobody decided anything
    /// @param behind how many decisions of each class have something of the text
    private record Shares(Map<String, Double> now, Map<String, Double> atFirst, Map<String, Integer> behind) {
        int decisions(String label) {
            return behind.getOrDefault(label, 0);
        }

        /// What decisions add to the glossary is the surer the more of them there are: one makes even, two make two to
        /// one.
        double certainty(String label) {
            double first = atFirst.getOrDefault(label, 0.0);
            double share = now.getOrDefault(label, 0.0);
            double grown = share * decisions(label) / (decisions(label) + 1.0);
            return share <= first ? share : Math.max(first, grown);
        }
    }

    private Map<String, Integer> behind(Map<String, Float> traits) {
        var behind = new HashMap<String, Integer>();
        for (var id : namings.having(traits.keySet())) {
            var text = learned.get(id);
            if (text != null) behind.merge(text.label(), 1, Integer::sum);
        }
        return behind;
    }

    /// What the text is like among those that people say of each theme.
    private Map<String, Double> said(Map<String, Float> traits) {
        if (told.isEmpty()) return Map.of();
        return spread(Sayings.of(reader.glossary()).scores(traits, labelOf), traits);
    }

    private Map<String, ThemeScores.Score> start(Reading title, Reading body) {
        var start = new HashMap<String, ThemeScores.Score>();
        ThemeScores.of(title, body).forEach((theme, score) -> {
            var label = labelOf.apply(theme);
            if (label != null) start.merge(label, score, Classifier::joined);
        });
        return start;
    }

    private static ThemeScores.Score joined(ThemeScores.Score one, ThemeScores.Score other) {
        var because = new ArrayList<>(one.because());
        because.addAll(other.because());
        because.sort(Comparator.comparingDouble(Because::weight).reversed().thenComparing(Because::concept));
        return new ThemeScores.Score(one.weight() + other.weight(), because);
    }

    /// The longer a text, the more its scores part; certainty does not grow as fast.
    private static Map<String, Double> spread(Map<String, Double> scores, Map<String, Float> traits) {
        double sum = traits.values().stream().mapToDouble(Float::doubleValue).sum();
        double scale = LEARNED * Math.sqrt(8 / Math.max(8, sum));
        var scaled = new TreeMap<String, Double>();
        scores.forEach((label, score) -> scaled.put(label, score * scale));
        return shares(scaled);
    }

    private static Map<String, Double> shares(Map<String, Double> scores) {
        double most =
                scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double sum = scores.values().stream()
                .mapToDouble(score -> Math.exp(score - most))
                .sum();
        var shares = new TreeMap<String, Double>();
        scores.forEach((label, score) -> shares.put(label, Math.exp(score - most) / sum));
        return shares;
    }

    /// What only sounds like a class, without a word that the glossary or several decisions know, makes nobody sure.
    private Guess guess(
            Shares shares,
            Map<String, ThemeScores.Score> start,
            Map<String, Float> traits,
            Reading title,
            Reading body) {
        var proposals = new ArrayList<Proposal>();
        shares.now().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(share -> {
                    var label = share.getKey();
                    var why = proposals.size() < EXPLAINED
                            ? because(label, start, traits, title, body)
                            : List.<Because>of();
                    boolean founded = start.containsKey(label) || shares.decisions(label) >= LEAST_DECISIONS;
                    proposals.add(new Proposal(
                            label, share.getValue(), shares.certainty(label), founded, why, like(label, why)));
                });
        var first = proposals.getFirst();
        return new Guess(List.copyOf(proposals), first.founded() && first.certainty() >= sure);
    }

    private int like(String label, List<Because> because) {
        int like = 0;
        for (var id : namings.of(because)) {
            var text = learned.get(id);
            if (text != null && text.label().equals(label)) like++;
        }
        return like;
    }

    private List<Because> because(
            String label,
            Map<String, ThemeScores.Score> start,
            Map<String, Float> traits,
            Reading title,
            Reading body) {
        var because = new ArrayList<Because>();
        var score = start.get(label);
        if (score != null) because.addAll(score.because());
        for (var reading : List.of(title, body))
            for (var word : reading.words()) {
                var trait = "w:" + word.normal();
                double speaks = traits.containsKey(trait) ? counts.speaks(trait, label) : 0;
                if (speaks > 0.5
                        && !word.digits()
                        && because.stream().noneMatch(b -> b.written().contains(word.written())))
                    because.add(new Because(word.written(), "", speaks * 0.3));
            }
        because.sort(Comparator.comparingDouble(Because::weight).reversed().thenComparing(Because::written));
        return List.copyOf(because.subList(0, Math.min(MOST_REASONS, because.size())));
    }
}
