package ruche.appraisal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Kind;
import ruche.engine.text.Reader;
import ruche.engine.text.convergence.Convergence;
import ruche.engine.text.convergence.Fit;
import ruche.engine.text.convergence.Need;
import ruche.engine.text.convergence.Offer;
import ruche.engine.text.convergence.Remedy;
import ruche.glossary.Glossaries;
import ruche.glossary.KnownWords;
import ruche.ideas.Idea;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Money;
import ruche.record.KeptIndexes;
import ruche.strategy.SectorProgramme;

/// The sector programmes of one cell and the ideas that wait for one, as the matcher keeps them: in memory, and
/// caught up by what the record has got since.
final class MatchIndex implements KeptIndexes.Index {
    /// The latest so many ideas that wait are kept; of others it can be asked one by one.
    private static final int MOST = 3_000;

    /// Of an idea, so many programmes are looked at.
    private static final int NEAREST = 5;

    private final CellId cell;
    private final MatchSource source;
    private final String currency;
    private final KnownWords words;
    private final Reader reader;
    private final Convergence engine;
    private final Map<UUID, Offer> offers = new ConcurrentHashMap<>();
    private final Map<UUID, Need> needs = new ConcurrentHashMap<>();
    private final Map<UUID, Map<UUID, Boolean>> decided = new ConcurrentHashMap<>();
    private final Map<UUID, List<Fit>> fits = new ConcurrentHashMap<>();
    private final Set<UUID> unreckoned = new ConcurrentSkipListSet<>();
    private volatile boolean outdated;
    private long next;

    private MatchIndex(CellId cell, MatchSource source) {
        this.cell = cell;
        this.source = source;
        this.currency = source.currency(cell);
        this.words = source.words(cell);
        this.reader = words.reader();
        this.engine = new Convergence(reader);
    }

    /// Reads programmes, ideas and decisions. What is written meanwhile is caught up later: the record's size is read
    /// first.
    static MatchIndex build(CellId cell, MatchSource source) {
        long size = source.size(cell);
        var index = new MatchIndex(cell, source);
        index.next = size;
        index.readProgrammes();
        for (var idea : source.waiting(cell, MOST)) index.put(idea);
        var decisions = source.decisions(cell);
        for (var idea : source.byIds(cell, decisions.keySet()))
            index.decide(idea, decisions.getOrDefault(idea.id().value(), Map.of()));
        return index;
    }

    @Override
    public int size() {
        return needs.size() + offers.size();
    }

    @Override
    public boolean outworn() {
        return needs.size() > 2 * MOST || !words.equals(source.words(cell));
    }

    @Override
    public boolean outdated() {
        return outdated;
    }

    /// Takes in what was written since.
    @Override
    public synchronized void catchUp() {
        var subjects = new LinkedHashSet<String>();
        for (var changed = source.changed(cell, next); changed.next() > next; changed = source.changed(cell, next)) {
            subjects.addAll(changed.subjects());
            next = changed.next();
        }
        if (subjects.stream().anyMatch(subject -> subject.startsWith(Glossaries.SUBJECTS)))
            outdated = !source.glossary(cell).equals(words.glossary());
        if (subjects.stream().anyMatch(subject -> subject.startsWith("programme/") || subject.startsWith("axis/")))
            readProgrammes();
        var ideas = subjects.stream()
                .filter(subject -> subject.startsWith("idea/"))
                .flatMap(subject -> Stream.ofNullable(source.numbered(cell, subject)))
                .toList();
        if (ideas.isEmpty()) return;
        var decisions = source.decisions(
                cell, ideas.stream().map(idea -> idea.id().value()).toList());
        for (var idea : ideas) {
            put(idea);
            decide(idea, decisions.getOrDefault(idea.id().value(), Map.of()));
        }
    }

    private void readProgrammes() {
        var names = source.axisNames(cell);
        var known = new HashMap<UUID, Offer>();
        for (var programme : source.programmes(cell)) known.put(programme.id().value(), offer(programme, names));
        if (known.equals(offers)) return;
        for (var gone : new HashSet<>(offers.keySet()))
            if (!known.containsKey(gone)) {
                offers.remove(gone);
                engine.remove(gone.toString());
            }
        known.forEach((id, offer) -> {
            if (!offer.equals(offers.put(id, offer))) engine.put(offer);
        });
        reckonAll();
    }

    private void put(Idea idea) {
        var id = idea.id().value();
        if (!Progress.underAppraisal(idea)) {
            needs.remove(id);
            fits.remove(id);
            unreckoned.remove(id);
            return;
        }
        var need = need(idea);
        if (!need.equals(needs.put(id, need))) unreckoned.add(id);
    }

    /// What a person said of one idea says something of all others.
    private void decide(Idea idea, Map<UUID, Boolean> now) {
        var id = idea.id().value();
        var before = decided.getOrDefault(id, Map.of());
        if (before.equals(now)) return;
        before.keySet().forEach(programme -> engine.undecide(id.toString(), programme.toString()));
        var need = need(idea);
        now.forEach((programme, fits) -> engine.decide(need, programme.toString(), fits));
        if (now.isEmpty()) decided.remove(id);
        else decided.put(id, Map.copyOf(now));
        reckonAll();
    }

    private void reckonAll() {
        unreckoned.addAll(needs.keySet());
    }

    private Need need(Idea idea) {
        var period = source.period(cell, idea);
        return new Need(
                idea.id().value().toString(),
                idea.title(),
                idea.description(),
                idea.commune() == null ? "" : idea.commune(),
                new ruche.engine.text.convergence.Period(period.from(), period.to()),
                groups(List.of(idea.targetGroups())),
                minor(idea.asked()),
                Math.min(minor(idea.own()), minor(idea.asked())));
    }

    private Offer offer(SectorProgramme programme, Map<String, List<Bilingual>> axisNames) {
        var texts = new ArrayList<Bilingual>();
        if (programme.targetGroups() != null) texts.add(programme.targetGroups());
        if (programme.conditions() != null) texts.add(programme.conditions());
        for (var axis : programme.axes()) texts.addAll(axisNames.getOrDefault(axis, List.of()));
        var groups = programme.targetGroups();
        var bounds = programme.bounds();
        long most = most(programme);
        long least = minor(bounds.least());
        return new Offer(
                programme.id().value().toString(),
                programme.name().ar(),
                String.join(". ", texts.stream().map(Bilingual::ar).toList()),
                programme.name().fr(),
                String.join(". ", texts.stream().map(Bilingual::fr).toList()),
                source.communesOf(cell, programme),
                new ruche.engine.text.convergence.Period(
                        programme.period().from(), programme.period().to()),
                groups == null ? Set.of() : groups(List.of(groups.ar(), groups.fr())),
                most > 0 ? Math.min(least, most) : least,
                most,
                bounds.percent() / 100.0,
                List.of());
    }

    /// What it pays for one project at most: no more than is left of it. 0 where nothing is known.
    private long most(SectorProgramme programme) {
        long one = minor(programme.bounds().most());
        long all = minor(programme.left() == null ? programme.ceiling() : programme.left());
        return one == 0 || all == 0 ? Math.max(one, all) : Math.min(one, all);
    }

    /// Groups of people that texts name, as the glossary knows them.
    private Set<String> groups(List<String> texts) {
        var groups = new HashSet<String>();
        for (var text : texts)
            for (var found : reader.read(text).concepts())
                if (found.concept().kind() == Kind.TARGET)
                    groups.add(found.concept().id());
        return groups;
    }

    private long minor(@Nullable Money sum) {
        return sum == null || !currency.equals(sum.currency().getCurrencyCode()) ? 0 : Math.max(0, sum.minor());
    }

    /// The programmes nearest to an idea, those that fit first.
    List<Fit> programmesFor(Idea idea) {
        return engine.offersFor(need(idea), NEAREST);
    }

    /// Reckons anew what waits for it; in the background, for it may take a while.
    void reckon() {
        for (var id : List.copyOf(unreckoned)) {
            unreckoned.remove(id);
            var need = needs.get(id);
            if (need != null) fits.put(id, engine.offersFor(need, NEAREST));
        }
    }

    boolean reckoned() {
        return unreckoned.isEmpty();
    }

    /// What would fill a programme, best first; without what is decided.
    List<Fit> ideasFor(UUID programme) {
        var id = programme.toString();
        return fits.values().stream()
                .flatMap(List::stream)
                .filter(fit -> fit.offer().equals(id) && fit.fits())
                .filter(fit -> !decided.getOrDefault(UUID.fromString(fit.need()), Map.of())
                        .containsKey(programme))
                .sorted(java.util.Comparator.comparing(Fit::eligible)
                        .reversed()
                        .thenComparing(
                                java.util.Comparator.comparingDouble(Fit::score).reversed())
                        .thenComparing(Fit::need))
                .toList();
    }

    /// Pairs of ideas that wait, each too small for a programme and both together not.
    List<Convergence.Together> together(UUID programme) {
        var id = programme.toString();
        var small = new ArrayList<Convergence.Read>();
        for (var fit : ideasFor(programme)) {
            var need = needs.get(UUID.fromString(fit.need()));
            boolean tooSmall = fit.parts().stream().anyMatch(part -> part.remedy() instanceof Remedy.ReachAtLeast);
            if (need != null && tooSmall) small.add(engine.read(need));
        }
        return small.size() < 2 ? List.of() : engine.together(id, small);
    }

    /// A concept in the words of the glossary.
    Bilingual named(String concept) {
        var known = reader.glossary().concept(concept);
        if (known == null) return new Bilingual(concept, concept);
        return new Bilingual(
                known.arabic().isEmpty() ? concept : known.arabic().getFirst(),
                known.french().isEmpty() ? concept : known.french().getFirst());
    }
}
