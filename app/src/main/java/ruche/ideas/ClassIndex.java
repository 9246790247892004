package ruche.ideas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Reader;
import ruche.engine.text.classes.Classes;
import ruche.engine.text.classes.Classifier;
import ruche.engine.text.classes.Guess;
import ruche.engine.text.classes.Kinds;
import ruche.engine.text.classes.Labelled;
import ruche.glossary.KnownWords;
import ruche.kernel.CellId;
import ruche.record.KeptIndexes;
import ruche.strategy.Axis;
import ruche.strategy.CycleId;

/// How the persons of one cell classify ideas: in memory, made anew whenever somebody throws it away, and caught up by
/// what the record has got since. It begins with what the glossary makes of the names of the axes.
final class ClassIndex implements KeptIndexes.Index {
    /// The latest so many ideas are learned from; earlier ones say little more.
    private static final int MOST = 20_000;

    /// With fewer decisions on kinds than these, what a title wants to do tells the kind where they do not.
    private static final int FEW_KINDS = 5;

    private final CellId cell;
    private final ClassSource source;
    private final KnownWords words;
    private final Reader reader;
    private final Classes themes;
    private final Classifier kinds;
    private final Map<UUID, ClassSource.Row> known = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Integer>> spellings = new ConcurrentHashMap<>();
    private volatile Framed framed;
    private volatile boolean outdated;
    private long next;

    /// The classifiers of each cycle, for the axes as they were read.
    private record Framed(ClassSource.Frame frame, Map<UUID, OfCycle> cycles) {}

    /// @param same each axis of the cell as this cycle has it: itself, or the only one it is linked with
    private record OfCycle(Classifier axes, Classifier parts, Map<UUID, UUID> same) {
        void learn(ClassSource.Row row) {
            learn(axes, row, row.axisId());
            learn(parts, row, row.subAxisId());
        }

        private void learn(Classifier classifier, ClassSource.Row row, @Nullable UUID axis) {
            var here = axis == null ? null : same.get(axis);
            if (here == null) classifier.forget(row.id().toString());
            else classifier.learn(labelled(row, here.toString()));
        }

        void forget(UUID idea) {
            axes.forget(idea.toString());
            parts.forget(idea.toString());
        }
    }

    private ClassIndex(CellId cell, ClassSource source) {
        this.cell = cell;
        this.source = source;
        this.words = source.words(cell);
        this.reader = words.reader();
        this.themes = new Classes(reader, _ -> "");
        this.kinds = Classifier.blank(reader);
        this.framed = framed(source.frame(cell));
    }

    /// Reads what persons classified. What is written meanwhile is caught up later: the record's size is read first.
    static ClassIndex build(CellId cell, ClassSource source) {
        long size = source.size(cell);
        var index = new ClassIndex(cell, source);
        index.next = size;
        for (var row : source.latest(cell, MOST)) index.put(row);
        return index;
    }

    private static Labelled labelled(ClassSource.Row row, String label) {
        return new Labelled(row.id().toString(), row.title(), row.description(), label);
    }

    private Framed framed(ClassSource.Frame frame) {
        var cycles = new HashMap<UUID, OfCycle>();
        for (var axis : frame.axes())
            cycles.computeIfAbsent(axis.cycle().value(), cycle -> ofCycle(frame, new CycleId(cycle)));
        return new Framed(frame, cycles);
    }

    private OfCycle ofCycle(ClassSource.Frame frame, CycleId cycle) {
        var own =
                frame.axes().stream().filter(axis -> axis.cycle().equals(cycle)).toList();
        var axes = new LinkedHashMap<String, List<String>>();
        var parts = new LinkedHashMap<String, List<String>>();
        for (var axis : own) {
            var names = List.of(axis.name().ar(), axis.name().fr());
            var above = axis.parent() == null ? axis.id() : axis.parent();
            axes.computeIfAbsent(above.value().toString(), _ -> new ArrayList<>())
                    .addAll(names);
            if (axis.sub()) parts.put(axis.id().value().toString(), names);
        }
        return new OfCycle(starting(axes), starting(parts), same(frame, own));
    }

    private Classifier starting(Map<String, List<String>> names) {
        var axisOf = ThemesOfAxes.of(reader, names);
        return new Classifier(reader, axisOf::axis);
    }

    private static Map<UUID, UUID> same(ClassSource.Frame frame, List<Axis> own) {
        var same = new HashMap<UUID, UUID>();
        var twice = new ArrayList<UUID>();
        var ids = own.stream().map(axis -> axis.id().value()).toList();
        for (var link : frame.links()) {
            var one = link.one().id().value();
            var other = link.other().id().value();
            if (ids.contains(one) && same.put(other, one) != null) twice.add(other);
            if (ids.contains(other) && same.put(one, other) != null) twice.add(one);
        }
        twice.forEach(same::remove);
        ids.forEach(id -> same.put(id, id));
        return same;
    }

    @Override
    public int size() {
        return known.size();
    }

    @Override
    public boolean outworn() {
        return known.size() > 2 * MOST || !words.equals(source.words(cell));
    }

    @Override
    public boolean outdated() {
        return outdated;
    }

    /// Takes in what was decided since, and axes that were added, renamed or linked.
    @Override
    public synchronized void catchUp() {
        boolean grown = false;
        for (var changed = source.changed(cell, next); changed.next() > next; changed = source.changed(cell, next)) {
            if (!changed.subjects().isEmpty())
                for (var row : source.numbered(cell, changed.subjects())) {
                    if (row.decided()) put(row);
                    else remove(row.id());
                }
            next = changed.next();
            grown = true;
        }
        if (!grown) return;
        frameAnew();
        outdated = !source.glossary(cell).equals(words.glossary());
    }

    private void frameAnew() {
        var frame = source.frame(cell);
        if (frame.equals(framed.frame())) return;
        var anew = framed(frame);
        known.values().forEach(row -> anew.cycles().values().forEach(cycle -> cycle.learn(row)));
        framed = anew;
    }

    private void put(ClassSource.Row row) {
        var before = known.put(row.id(), row);
        if (row.equals(before)) return;
        framed.cycles().values().forEach(cycle -> cycle.learn(row));
        if (before != null) spelt(before, -1);
        spelt(row, 1);
        var kind = IdeaTerms.key(row.kind());
        learn(kinds, row, kind);
        learn(themes.by(Classes.Way.SDG_TARGET), row, row.sdg());
        learn(themes.by(Classes.Way.DAC_SECTOR), row, row.dac());
    }

    private static void learn(Classifier classifier, ClassSource.Row row, String label) {
        if (label.isEmpty()) classifier.forget(row.id().toString());
        else classifier.learn(labelled(row, label));
    }

    private void remove(UUID idea) {
        var row = known.remove(idea);
        if (row == null) return;
        framed.cycles().values().forEach(cycle -> cycle.forget(idea));
        for (var classifier : List.of(kinds, themes.by(Classes.Way.SDG_TARGET), themes.by(Classes.Way.DAC_SECTOR)))
            classifier.forget(idea.toString());
        spelt(row, -1);
    }

    private void spelt(ClassSource.Row row, int more) {
        if (!row.kind().isBlank())
            spellings
                    .computeIfAbsent(IdeaTerms.key(row.kind()), _ -> new ConcurrentHashMap<>())
                    .merge(row.kind().strip(), more, Integer::sum);
    }

    /// What a text may be.
    ///
    /// @param axis by id
    /// @param part by id
    /// @param kind in normal form
    /// @param done the kind that its title speaks of, where few are learned yet
    /// @param theme of the glossary
    /// @param sdg target of the 2030 agenda
    /// @param dac purpose code of the OECD
    record Guesses(Guess axis, Guess part, Guess kind, Optional<Kinds.Found> done, Guess theme, Guess sdg, Guess dac) {}

    /// Empty where the cycle has no axes.
    Optional<Guesses> guess(CycleId cycle, String title, String body) {
        return Optional.ofNullable(framed.cycles().get(cycle.value()))
                .map(of -> new Guesses(
                        of.axes().guess(title, body),
                        of.parts().guess(title, body),
                        kinds.guess(title, body),
                        kinds.learned() < FEW_KINDS ? Kinds.of(reader, title) : Optional.empty(),
                        themes.by(Classes.Way.THEME).guess(title, body),
                        themes.by(Classes.Way.SDG_TARGET).guess(title, body),
                        themes.by(Classes.Way.DAC_SECTOR).guess(title, body)));
    }

    /// The axis of a text that is only being written.
    Optional<Guess> axis(CycleId cycle, String title, String body) {
        return Optional.ofNullable(framed.cycles().get(cycle.value()))
                .map(of -> of.axes().guess(title, body));
    }

    /// A kind as it is mostly written.
    String spelling(String kind) {
        return spellings.getOrDefault(kind, Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(kind);
    }
}
