package ruche.engine.text.twins;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Place;
import ruche.engine.text.Reader;

/// Finds the ideas that one probably repeats, in whatever language each is written. It proposes with a reason; what a
/// person decided of a pair holds for ever. Several threads may ask while one changes.
public final class Twins {
    /// Of each list, those that come into question: beyond them nothing is a twin.
    private static final int IN_QUESTION = 10;

    /// Of those, the likeliest whose own lists are looked into.
    private static final int LOOKED_INTO = 5;

    /// Postings walked for a text, and for each of those it may repeat.
    private static final int BUDGET = 80_000;

    private static final int BUDGET_BACK = 15_000;

    private final SheetMaker sheets;
    private final Comparer comparer;
    private final Index index = new Index();
    private final Decisions decisions = new Decisions();
    private final TwinModel model;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    public Twins(Reader reader) {
        this(reader, TwinModel.shipped());
    }

    public Twins(Reader reader, TwinModel model) {
        this.sheets = new SheetMaker(reader);
        this.comparer = new Comparer(reader.gazetteer());
        this.model = model;
    }

    /// Adds an idea, or puts it in the place of the one with its id.
    public void put(Idea idea) {
        lock.writeLock().lock();
        try {
            index.put(sheets.make(idea, true));
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// @return whether it was there
    public boolean remove(String id) {
        lock.writeLock().lock();
        try {
            return index.remove(id);
        } finally {
            lock.writeLock().unlock();
        }
    }

    public int size() {
        return index.size();
    }

    /// A person says whether two ideas are twins.
    public void decide(String one, String other, boolean twins) {
        lock.writeLock().lock();
        try {
            decisions.put(one, other, twins);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// A person takes back what was decided.
    public void undecide(String one, String other) {
        lock.writeLock().lock();
        try {
            decisions.forget(one, other);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Ideas that one may repeat: probable duplicates first, then the same elsewhere, then near ones. It need
    /// not be among those kept; if one of them has its id, that one is left out.
    ///
    /// @param most how many are wanted
    public List<Twin> of(Idea idea, int most) {
        lock.readLock().lock();
        try {
            var known = index.sheet(idea.id());
            var sheet = known != null && known.idea().equals(idea) ? known : sheets.make(idea, false);
            return found(sheet, most);
        } finally {
            lock.readLock().unlock();
        }
    }

    private record Said(Judged judged, Verdict verdict, boolean decided) {
        double certainty() {
            return verdict == Verdict.SAME ? judged.same() : judged.anywhere();
        }

        String id() {
            return judged.line().sheet().idea().id();
        }
    }

    private List<Twin> found(Sheet sheet, int most) {
        var said = new ArrayList<Said>();
        for (var judged : judge(sheet)) {
            var decided =
                    decisions.of(sheet.idea().id(), judged.line().sheet().idea().id());
            var verdict = decided == null ? verdict(judged) : decided ? Verdict.SAME : null;
            if (verdict != null) said.add(new Said(judged, verdict, decided != null));
        }
        said.sort(Comparator.comparing(Said::verdict)
                .thenComparing(Comparator.comparing(Said::decided).reversed())
                .thenComparing(Comparator.comparingDouble(Said::certainty).reversed())
                .thenComparing(Said::id));
        var reasons = new Reasons(sheets, index, sheet);
        return said.stream()
                .limit(most)
                .map(one -> new Twin(
                        one.id(),
                        one.verdict(),
                        one.certainty(),
                        reasons.with(
                                one.judged().line().sheet(), one.judged().line().pair()),
                        one.decided()))
                .toList();
    }

    /// @param same that they are one, in one place
    /// @param anywhere that they would be, were they in one place
    @SuppressWarnings("ArrayRecordComponent") // never compared, and too many to wrap
    record Judged(Ranked.Line line, double[] numbers, double same, double anywhere) {}

    List<Judged> judge(Sheet sheet) {
        var judged = new ArrayList<Judged>();
        var hopeful = new ArrayList<Judged>();
        for (var line : new Ranked(sheet, index, comparer, BUDGET).lines()) {
            if (line.rank() > IN_QUESTION) continue;
            var hoped = judged(line, line);
            if (Math.max(hoped.same(), hoped.anywhere()) >= model.near()) hopeful.add(hoped);
            else judged.add(hoped);
        }
        hopeful.sort(Comparator.comparingDouble((Judged hoped) -> -hoped.same() - hoped.anywhere())
                .thenComparing(hoped -> hoped.line().sheet().idea().id()));
        for (int i = 0; i < hopeful.size(); i++)
            judged.add(
                    i < LOOKED_INTO
                            ? judged(
                                    hopeful.get(i).line(),
                                    back(sheet, hopeful.get(i).line()))
                            : hopeful.get(i));
        return judged;
    }

    /// How a text stands in the list of one that it may repeat.
    private Ranked.Line back(Sheet sheet, Ranked.Line line) {
        var theirs = new Ranked(line.sheet(), index, comparer, BUDGET_BACK);
        var there = theirs.line(sheet.idea().id());
        return there != null && there.sheet().equals(sheet) ? there : theirs.stranger(sheet, line.pair());
    }

    private Judged judged(Ranked.Line here, Ranked.Line there) {
        var numbers = TwinModel.numbers(here.pair(), here, there);
        return new Judged(here, numbers, model.certainty(numbers), model.certainty(TwinModel.inOnePlace(numbers)));
    }

    private @Nullable Verdict verdict(Judged judged) {
        var pair = judged.line().pair();
        boolean elsewhere = pair.commune() == Place.OTHER || pair.locality() == Place.OTHER;
        boolean placeAlone = model.certainty(TwinModel.apartFromDouar(judged.numbers())) < model.apart();
        if (judged.same() >= model.same() && !elsewhere && !placeAlone) return Verdict.SAME;
        if (judged.anywhere() >= model.same() && elsewhere) return Verdict.ELSEWHERE;
        return Math.max(judged.same(), judged.anywhere()) >= model.near() ? Verdict.NEAR : null;
    }

    /// For training and measuring.
    Index index() {
        return index;
    }
}
