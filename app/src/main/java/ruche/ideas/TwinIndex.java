package ruche.ideas;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.NormalForm;
import ruche.engine.text.Reader;
import ruche.engine.text.Stem;
import ruche.engine.text.twins.Idea;
import ruche.engine.text.twins.Reason;
import ruche.engine.text.twins.Twin;
import ruche.engine.text.twins.Twins;
import ruche.engine.text.twins.Verdict;
import ruche.glossary.KnownWords;
import ruche.kernel.CellId;
import ruche.record.KeptIndexes;

/// The ideas of one cell as the search for twins keeps them: in memory, made anew whenever somebody throws it away, and
/// caught up by what the record has got since. Several threads may ask while one changes.
final class TwinIndex implements KeptIndexes.Index {
    private static final int PAGE = 1_000;

    /// Of an idea looked through for pairs.
    private static final int LOOKED_AT = 10;

    /// An idea changed leaves its old place empty behind: beyond so many the whole is made anew.
    private static final int WORN_OUT = 50_000;

    /// Say of no project what it is.
    private static final Set<String> OF_PLACES = Stream.of("دوار", "الدوار", "جماعة", "الجماعة", "douar", "commune")
            .map(word -> Stem.of(NormalForm.of(word)))
            .collect(Collectors.toSet());

    private final CellId cell;
    private final TwinSource source;
    private final String currency;
    private final KnownWords words;
    private final Reader reader;
    private final Twins engine;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();
    private final Map<Set<UUID>, Found> pairs = new ConcurrentHashMap<>();
    private final SequencedSet<UUID> toLookThrough = new LinkedHashSet<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private long next;
    private int changes;
    private volatile int left;
    private volatile boolean outdated;

    private record Known(Idea idea, UUID cycle) {}

    /// A probable pair.
    ///
    /// @param key by which pairs are ordered, the likeliest first
    /// @param twin `other`, as `one` sees it
    record Found(String key, UUID one, UUID other, Twin twin) {}

    private TwinIndex(CellId cell, TwinSource source) {
        this.cell = cell;
        this.source = source;
        this.currency = source.currency(cell);
        this.words = source.words(cell);
        this.reader = words.reader();
        this.engine = new Twins(reader);
    }

    /// Reads all ideas of a cell. What is written meanwhile is caught up later: the record's size is read first.
    static TwinIndex build(CellId cell, TwinSource source) {
        var index = new TwinIndex(cell, source);
        index.next = source.size(cell);
        long after = Long.MIN_VALUE;
        for (var page = source.page(cell, after, PAGE); !page.isEmpty(); page = source.page(cell, after, PAGE)) {
            for (var row : page) if (row.stands()) index.put(row);
            after = page.getLast().numberKey();
        }
        index.changes = 0;
        return index;
    }

    @Override
    public int size() {
        return known.size();
    }

    /// Whether it should be thrown away: places have other names now, or too many ideas were changed in it.
    @Override
    public boolean outworn() {
        return changes > WORN_OUT || !words.equals(source.words(cell));
    }

    @Override
    public boolean outdated() {
        return outdated;
    }

    /// Takes in what was written since.
    @Override
    public synchronized void catchUp() {
        long before = next;
        for (var changed = source.changed(cell, next); changed.next() > next; changed = source.changed(cell, next)) {
            if (!changed.subjects().isEmpty())
                for (var row : source.numbered(cell, changed.subjects())) {
                    if (row.stands()) put(row);
                    else remove(row.id());
                }
            next = changed.next();
        }
        if (next > before) outdated = !source.glossary(cell).equals(words.glossary());
    }

    private void put(TwinSource.Row row) {
        var now = new Known(
                new Idea(
                        row.id().toString(),
                        row.title(),
                        TwinSource.body(row.description(), row.douar()),
                        Objects.requireNonNullElse(row.commune(), ""),
                        cost(row.askedMinor(), row.askedCurrency())),
                row.cycleId());
        if (now.equals(known.put(row.id(), now))) return;
        engine.put(now.idea());
        changes++;
        forgetPairs(row.id());
        toLookThrough.add(row.id());
        left = toLookThrough.size();
    }

    private void remove(UUID id) {
        if (known.remove(id) == null) return;
        engine.remove(id.toString());
        changes++;
        forgetPairs(id);
        toLookThrough.remove(id);
        left = toLookThrough.size();
    }

    private void forgetPairs(UUID id) {
        pairs.values().removeIf(pair -> pair.one().equals(id) || pair.other().equals(id));
    }

    private long cost(@Nullable Long minor, @Nullable String in) {
        return minor == null || !currency.equals(in) ? 0 : Math.max(0, minor);
    }

    /// Ideas that a text being written may repeat.
    List<Twin> of(NewIdea idea, int most) {
        var asked = idea.asked();
        return found(
                new Idea(
                        "draft",
                        idea.title(),
                        TwinSource.body(idea.description(), idea.douar()),
                        Objects.requireNonNullElse(idea.commune(), ""),
                        asked == null ? 0 : cost(asked.minor(), asked.currency().getCurrencyCode())),
                most);
    }

    /// Ideas that one of those kept may repeat; none for one that stands no more.
    List<Twin> of(UUID id, int most) {
        return Optional.ofNullable(known.get(id))
                .map(idea -> found(idea.idea(), most))
                .orElse(List.of());
    }

    /// A douar asks for a well and for a school: those that share nothing but the place are left out, and its name
    /// among the words that two share.
    private List<Twin> found(Idea idea, int most) {
        var twins = engine.of(idea, most);
        if (twins.isEmpty()) return twins;
        var read = reader.read(idea.title() + ". " + idea.body());
        var ofPlaces = new HashSet<>(OF_PLACES);
        var placed = read.placed();
        for (int i = 0; i < placed.length; i++)
            if (placed[i]) ofPlaces.add(Stem.of(read.words().get(i).normal()));
        return twins.stream()
                .map(twin -> withoutPlaces(twin, ofPlaces))
                .filter(twin -> !twin.reason().terms().isEmpty()
                        || !twin.reason().words().isEmpty())
                .toList();
    }

    private static Twin withoutPlaces(Twin twin, Set<String> ofPlaces) {
        var why = twin.reason();
        var words = why.words().stream()
                .filter(word -> !ofPlaces.contains(Stem.of(NormalForm.of(word))))
                .toList();
        var reason = new Reason(words, why.terms(), why.commune(), why.locality(), why.quantities(), why.cost());
        return new Twin(twin.id(), twin.verdict(), twin.certainty(), reason, twin.decided());
    }

    /// Looks one idea through for the pairs it makes; whoever has to catch up need not wait for it.
    ///
    /// @return whether there was one left
    boolean lookFurther() {
        var id = taken();
        if (id == null) return false;
        var idea = known.get(id);
        keep(id, idea, idea == null ? List.of() : found(idea.idea(), LOOKED_AT));
        return true;
    }

    private synchronized @Nullable UUID taken() {
        return toLookThrough.isEmpty() ? null : toLookThrough.removeFirst();
    }

    /// Unless it was changed meanwhile: then its turn comes again.
    private synchronized void keep(UUID id, @Nullable Known idea, List<Twin> twins) {
        left = toLookThrough.size();
        if (idea == null || !idea.equals(known.get(id))) return;
        for (var twin : twins) {
            var other = UUID.fromString(twin.id());
            var there = known.get(other);
            if (twin.verdict() != Verdict.SAME
                    || there == null
                    || !there.cycle().equals(idea.cycle())) continue;
            pairs.putIfAbsent(Set.of(id, other), new Found(key(twin.certainty(), id, other), id, other, twin));
        }
    }

    private static String key(double certainty, UUID one, UUID other) {
        return String.format(Locale.ROOT, "%06d.%s.%s", Math.round((1 - certainty) * 999_999), one, other);
    }

    /// Probable pairs found so far, the likeliest first.
    List<Found> pairs() {
        return pairs.values().stream().sorted(Comparator.comparing(Found::key)).toList();
    }

    /// Whether somebody looks for pairs now.
    AtomicBoolean looking() {
        return looking;
    }

    /// How many ideas are not looked through yet.
    int left() {
        return left;
    }
}
