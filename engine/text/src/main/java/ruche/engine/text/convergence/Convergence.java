package ruche.engine.text.convergence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import ruche.engine.text.Reader;

/// Matches needs and offers, in both directions: ideas and programmes, calls or funds. A fit says what matches, what is
/// missing and what would make it eligible; that none fits is an answer too. What persons confirm or refuse is learned.
public final class Convergence {
    private final Reader reader;
    private final FitModel model;
    private final Map<String, Known> offers = new TreeMap<>();
    private final Map<String, Integer> named = new HashMap<>();
    private final Map<String, Integer> worded = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Past past = new Past();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /// @param profile of its texts
    /// @param themes length of the vector of its themes
    /// @param axes length of that of its axes
    /// @param reach of each concept of the glossary by its number
    @SuppressWarnings("ArrayRecordComponent") // never compared, and too many to wrap
    record Known(Offer offer, Profile profile, double themes, double axes, float[] reach) {}

    /// A need with its profile, so that it is read once for many offers.
    public static final class Read {
        private final Need need;
        private final Profile profile;

        private Read(Need need, Profile profile) {
            this.need = need;
            this.profile = profile;
        }

        public Need need() {
            return need;
        }

        Profile profile() {
            return profile;
        }
    }

    public Convergence(Reader reader) {
        this(reader, FitModel.shipped());
    }

    public Convergence(Reader reader, FitModel model) {
        this.reader = reader;
        this.model = model;
        for (var concept : reader.glossary().concepts()) numbers.put(concept.id(), numbers.size());
    }

    public void put(Offer offer) {
        lock.writeLock().lock();
        try {
            remove(offer.id());
            var profile = Profile.of(
                    reader, List.of(offer.frenchName(), offer.french(), offer.arabicName(), offer.arabic()), 1);
            offers.put(
                    offer.id(),
                    new Known(
                            offer,
                            profile,
                            Weighed.length(profile.themes()),
                            Weighed.length(profile.axes()),
                            reach(profile)));
            count(profile, 1);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// @return whether it was there
    public boolean remove(String offer) {
        lock.writeLock().lock();
        try {
            var known = offers.remove(offer);
            if (known != null) count(known.profile(), -1);
            return known != null;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private float[] reach(Profile profile) {
        var reach = new float[numbers.size()];
        profile.reach().forEach((concept, how) -> reach[number(concept)] = how.floatValue());
        return reach;
    }

    private int number(String concept) {
        return numbers.getOrDefault(concept, 0);
    }

    private void count(Profile profile, int sign) {
        for (var concept : profile.concepts().keySet()) named.merge(concept, sign, Integer::sum);
        for (var words : profile.words().values())
            for (var word : words.keySet()) worded.merge(word, sign, Integer::sum);
    }

    /// A person says that an offer is for a need, or that it is not.
    public void decide(Need need, String offer, boolean fits) {
        lock.writeLock().lock();
        try {
            past.put(need.id(), read(need).profile(), offer, fits);
        } finally {
            lock.writeLock().unlock();
        }
    }

    public void undecide(String need, String offer) {
        lock.writeLock().lock();
        try {
            past.forget(need, offer);
        } finally {
            lock.writeLock().unlock();
        }
    }

    public Read read(Need need) {
        return new Read(need, Profile.of(reader, List.of(need.title(), need.body()), Profile.body()));
    }

    /// The offers nearest to a need, those that fit first; where the first does not fit, none does.
    public List<Fit> offersFor(Need need, int most) {
        return offersFor(read(need), most);
    }

    public List<Fit> offersFor(Read need, int most) {
        lock.readLock().lock();
        try {
            var fits = new ArrayList<Scored>();
            for (var score : scores(need).entrySet()) fits.add(new Scored(score.getKey(), score.getValue()));
            fits.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::offer));
            return fits.stream()
                    .limit(most)
                    .map(scored -> fit(need, scored.offer(), scored.score()))
                    .toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    private record Scored(String offer, double score) {}

    private Fit fit(Read need, String offer, double score) {
        var known = java.util.Objects.requireNonNull(offers.get(offer));
        var decided = past.of(need.need().id(), offer);
        boolean fits = decided != null ? decided : score >= model.fits();
        var parts = new Terms(reader.gazetteer()).parts(need, known, fits);
        return new Fit(need.need().id(), offer, score, fits, parts);
    }

    /// Of each offer by id, how certain it is that it is for the need.
    Map<String, Double> scores(Read need) {
        var scores = HashMap.<String, Double>newHashMap(offers.size());
        var content = content(need);
        double best = content.values().stream().mapToDouble(Content::sum).max().orElse(0);
        for (var entry : content.entrySet()) {
            double certainty = model.certainty(entry.getValue(), best);
            scores.put(entry.getKey(), bounded(certainty, past.of(need.need().id(), entry.getKey())));
        }
        return scores;
    }

    private static double bounded(double certainty, @org.jspecify.annotations.Nullable Boolean decided) {
        return decided == null ? certainty : decided ? 1 : 0;
    }

    Map<String, Content> content(Read need) {
        var content = HashMap.<String, Content>newHashMap(offers.size());
        var weighed = new Weighed(need.profile(), this::number, this::rarity, this::rareWord);
        for (var known : offers.values()) {
            double learned = past.likeness(
                    need.need().id(), need.profile(), known.offer().id());
            content.put(known.offer().id(), weighed.against(known, learned));
        }
        return content;
    }

    private double rarity(String concept) {
        return rare(named.getOrDefault(concept, 0));
    }

    private double rareWord(String word) {
        return rare(worded.getOrDefault(word, 0));
    }

    private double rare(int has) {
        double all = Math.max(offers.size(), 1);
        return Math.max(0.05, Math.log((all + 1) / (has + 0.5)) / Math.log((all + 1) / 0.5));
    }

    /// The needs that would fill an offer, best first; those that do not fit are left out.
    public List<Fit> needsFor(String offer, Collection<Read> needs, int most) {
        lock.readLock().lock();
        try {
            if (!offers.containsKey(offer)) return List.of();
            var fits = new ArrayList<Fit>();
            for (var need : needs) {
                double score = scores(need).getOrDefault(offer, 0.0);
                if (score >= model.fits()) fits.add(fit(need, offer, score));
            }
            fits.sort(Comparator.comparing(Fit::eligible)
                    .reversed()
                    .thenComparing(Comparator.comparingDouble(Fit::score).reversed())
                    .thenComparing(Fit::need));
            return List.copyOf(fits.subList(0, Math.min(most, fits.size())));
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Two needs that an offer refuses one by one as too small, and takes together.
    public record Together(String one, String other, String offer, long amount) {}

    /// Pairs of needs that become fundable together.
    public List<Together> together(String offer, Collection<Read> needs) {
        lock.readLock().lock();
        try {
            var known = offers.get(offer);
            if (known == null || known.offer().least() == 0) return List.of();
            var terms = new Terms(reader.gazetteer());
            var small = new ArrayList<Read>();
            for (var need : needs)
                if (scores(need).getOrDefault(offer, 0.0) >= model.fits() && terms.onlyTooSmall(need, known))
                    small.add(need);
            small.sort(Comparator.comparing(need -> need.need().id()));
            return pairs(small, known.offer());
        } finally {
            lock.readLock().unlock();
        }
    }

    private static List<Together> pairs(List<Read> needs, Offer offer) {
        var pairs = new ArrayList<Together>();
        for (int i = 0; i < needs.size(); i++)
            for (int j = i + 1; j < needs.size(); j++) {
                long amount = needs.get(i).need().amount() + needs.get(j).need().amount();
                long paid = Terms.paid(amount, offer);
                if (paid >= offer.least() && (offer.most() == 0 || paid <= offer.most()))
                    pairs.add(new Together(
                            needs.get(i).need().id(), needs.get(j).need().id(), offer.id(), amount));
            }
        return pairs;
    }
}
