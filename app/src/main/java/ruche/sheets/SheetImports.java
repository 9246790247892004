package ruche.sheets;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.jobs.Job;
import ruche.jobs.JobId;
import ruche.jobs.Jobs;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.kernel.Slice;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.shell.PlainText;

/// The way in: a file is opened, planned, corrected, applied and taken back.
@Component
public class SheetImports {
    private static final int PAGE = 30;
    private static final int MOST_NAME = 200;

    private final ImportStore store;
    private final Plans plans;
    private final Jobs jobs;
    private final Journal journal;
    private final Clock clock;
    private final ObjectProvider<ImportTarget> targets;

    SheetImports(
            ImportStore store,
            Plans plans,
            Jobs jobs,
            Journal journal,
            Clock clock,
            ObjectProvider<ImportTarget> targets) {
        this.store = store;
        this.plans = plans;
        this.jobs = jobs;
        this.journal = journal;
        this.clock = clock;
        this.targets = targets;
    }

    /// Takes a file in. Nothing is made of it yet; the decisions kept from the last file with the same headers hold.
    /// Where none of its headings is known, it waits for somebody to say what they mean.
    ///
    /// @throws SheetRefused if it cannot be read, or holds no table
    /// @throws Refusal `sheets.empty-file` if it holds not a byte
    @Transactional
    public ImportId open(CellId cell, String kind, String context, String fileName, byte[] bytes, By by) {
        if (bytes.length == 0) throw new Refusal("sheets.empty-file");
        var target = target(kind);
        if (!target.contexts(cell).containsKey(context)) throw new NotFound(context);
        var sha256 = sha256(bytes);
        var plain = PlainText.of(fileName).strip();
        var name = plain.substring(0, Math.min(plain.length(), MOST_NAME));
        var plan = plans.plan(sha256, bytes, target.target(cell, context), Choices.none());
        var choices = kept(cell, kind, plan);
        if (!choices.equals(Choices.none())) plan = plans.plan(sha256, bytes, target.target(cell, context), choices);
        store.keepFile(cell, sha256, bytes);
        var opened = new SheetImport(
                new ImportId(Ids.next()),
                store.nextNumber(cell),
                kind,
                context,
                name,
                sha256,
                state(plan),
                choices,
                null,
                0,
                0,
                clock.instant());
        store.insert(cell, opened, by);
        journal.write(
                cell,
                by,
                Change.of("sheets.opened", subject(opened.id()))
                        .with(Map.of("kind", kind, "sha256", sha256, "number", String.valueOf(opened.number()))));
        return opened.id();
    }

    /// Kept under the columns that the plan found, or else under a row that somebody once took for the header.
    private Choices kept(CellId cell, String kind, Plan plan) {
        var rows = plan.sheets().stream()
                .flatMap(sheet -> sheet.top().stream())
                .map(TopRow::signature)
                .filter(signature -> !signature.isEmpty())
                .toList();
        return store.kept(cell, kind, plan.signature())
                .or(() -> rows.stream()
                        .flatMap(row -> store.kept(cell, kind, row).stream())
                        .findFirst())
                .orElse(Choices.none());
    }

    private static SheetImport.State state(Plan plan) {
        return plan.needsMapping() ? SheetImport.State.NEEDS_MAPPING : SheetImport.State.PLANNED;
    }

    /// @throws NotFound if the cell has no such import
    public SheetImport find(CellId cell, ImportId id) {
        return store.find(cell, id).orElseThrow(() -> new NotFound(id.value().toString()));
    }

    public boolean knows(CellId cell, ImportId id) {
        return store.find(cell, id).isPresent();
    }

    /// The import of that short number.
    public Optional<ImportId> numbered(CellId cell, int number) {
        return store.numbered(cell, number);
    }

    /// The latest import of these very bytes into a context, whatever became of it, unless its plan was thrown away.
    public Optional<SheetImport> known(CellId cell, String kind, String context, byte[] bytes) {
        return store.ofFile(cell, kind, context, sha256(bytes));
    }

    /// The latest first; plans thrown away stand aside.
    public Slice<SheetImport> list(CellId cell, @Nullable UUID before) {
        return list(cell, false, before);
    }

    /// Plans thrown away, the latest first.
    Slice<SheetImport> discarded(CellId cell, @Nullable UUID before) {
        return list(cell, true, before);
    }

    private Slice<SheetImport> list(CellId cell, boolean discarded, @Nullable UUID before) {
        var from = before == null ? new UUID(-1, -1) : before;
        return Slice.of(
                store.before(cell, discarded, from, PAGE + 1),
                PAGE,
                line -> line.id().value().toString());
    }

    /// What applying it would do.
    public Plan plan(CellId cell, ImportId id) {
        var found = find(cell, id);
        var plan = plans.of(cell, found, this::target)
                .taking()
                .noting(target(found.kind()).notes(cell, found.context()));
        var checked = plan.checked(target(found.kind()).check(cell, found.context(), plan.rows()));
        var remarked = betterKind(cell, found, checked)
                .map(kind -> checked.remarking(Reason.of("sheets.remark.other-kind", kind)))
                .orElse(checked);
        return store.appliedBefore(cell, found)
                .map(before -> remarked.remarking(Reason.of("sheets.remark.imported-before", before.fileName())))
                .orElse(remarked);
    }

    /// The key that names the kind of thing whose headings stand in the file, where it is clearly another.
    private Optional<String> betterKind(CellId cell, SheetImport found, Plan plan) {
        var others = targets().stream()
                .filter(target -> !target.kind().equals(found.kind()))
                .flatMap(target -> target.contexts(cell).keySet().stream()
                        .findFirst()
                        .map(context -> new KindGuess.Kind(target.kind(), target.target(cell, context)))
                        .stream())
                .toList();
        var taken = target(found.kind()).target(cell, found.context());
        return KindGuess.better(plan.headings(), taken, others).map(kind -> kind.name() + ".import");
    }

    /// What became of rows once applied, in the file's order.
    ///
    /// @param after position of the last row before them; below 0 for the first
    public List<RowDone> rows(CellId cell, ImportId id, int after, int most) {
        return store.rows(cell, id, after, most);
    }

    /// How many files are to go into a context, or into one within it, and are not carried out yet, or at work.
    public int going(CellId cell, String context) {
        return store.going(cell, context);
    }

    int countDiscarded(CellId cell) {
        return store.countDiscarded(cell);
    }

    /// What its rows came to, in words; empty where the rows tell it themselves.
    public Optional<Reason> account(CellId cell, ImportId id) {
        var found = find(cell, id);
        return found.rowsMade() == 0
                ? Optional.empty()
                : target(found.kind()).account(cell, id, found.rowsMade(), store.things(cell, id));
    }

    /// The same, page by page.
    Slice<RowDone> page(CellId cell, ImportId id, int after, int size) {
        return Slice.of(store.rows(cell, id, after, size + 1), size, row -> Integer.toString(row.position()));
    }

    /// Corrects the plan, and keeps the correction for the next file with the same headers.
    ///
    /// @throws Refusal `sheets.not-planned` once it was applied
    @Transactional
    public void decide(CellId cell, ImportId id, Choices choices, By by) {
        var found = find(cell, id);
        if (!found.isOpen()) throw noPlan(found);
        store.choose(cell, id, choices);
        var plan = plan(cell, id);
        store.advance(cell, id, SheetImport.OPEN, state(plan));
        keep(cell, found.kind(), plan);
        journal.write(cell, by, Change.of("sheets.decided", subject(id)));
    }

    /// Proposes what rows leave out, such as the axis of an idea. It stands in the plan as a proposal, and is
    /// carried out with it unless it is taken back.
    ///
    /// @param wanted whether it is proposed, or taken back
    /// @return for how many rows something is proposed
    @Transactional
    public int propose(CellId cell, ImportId id, boolean wanted, By by) {
        var found = find(cell, id);
        var of = target(found.kind());
        var field = of.proposes().orElseThrow(() -> new NotFound(found.kind()));
        var proposed = new TreeMap<String, Proposed>();
        if (wanted) {
            var proposals = of.proposals(cell, found.context());
            plan(cell, id)
                    .made()
                    .filter(row -> !row.values().containsKey(field))
                    .forEach(row -> proposals
                            .apply(row)
                            .ifPresent(one -> proposed.put(row.at().key(), one)));
        }
        decide(cell, id, found.choices().withProposed(proposed), by);
        return proposed.size();
    }

    /// Says what one row of the file is, whatever the program takes it for.
    ///
    /// @param said null takes an earlier word back
    /// @throws Refusal `sheets.not-planned` once it was applied, `sheets.no-row` if no sheet used has such a row
    @Transactional
    public void say(CellId cell, ImportId id, RowAt row, @Nullable RowSaid said, By by) {
        boolean known = plan(cell, id).rows().stream().anyMatch(row::isAt);
        if (!known) throw new Refusal("sheets.no-row", row.number());
        decide(cell, id, find(cell, id).choices().withRow(row, said), by);
    }

    /// Carries the plan out, as a job.
    ///
    /// @throws Refusal `sheets.not-planned` if that was asked for before, `sheets.needs-mapping` while nobody has
    ///     said what the columns mean
    @Transactional
    public JobId apply(CellId cell, ImportId id, By by) {
        return apply(cell, id, false, by);
    }

    /// What must be confirmed before the plan is carried out.
    Optional<Refusal> asks(CellId cell, ImportId id) {
        var found = find(cell, id);
        return target(found.kind())
                .asks(cell, found.context(), plan(cell, id).made().toList());
    }

    /// The same, where what is asked about was confirmed.
    ///
    /// @param meant whether it was
    /// @throws Refusal what is asked, unless it is meant
    @Transactional
    public JobId apply(CellId cell, ImportId id, boolean meant, By by) {
        if (!meant && find(cell, id).isOpen())
            asks(cell, id).ifPresent(asked -> {
                throw asked.about("meant");
            });
        if (!store.advance(cell, id, SheetImport.OPEN, SheetImport.State.APPLYING)) throw noPlan(find(cell, id));
        // From here on the plan rests on what it proposes now, even if axes or places change meanwhile.
        var plan = plan(cell, id);
        plan.requireMapped();
        keep(cell, find(cell, id).kind(), plan);
        store.choose(cell, id, plan.settled());
        var change = Change.of("sheets.applied", subject(id));
        return start(cell, id, ApplyWork.KIND, "\"" + id.value() + "\"", change, by);
    }

    /// Throws a plan away of which nothing was made: a wrong file, or one handed in as something else. It waits for
    /// nobody any more and cannot be carried out; the file can be handed in again.
    ///
    /// @param why may be empty
    /// @throws Refusal `sheets.not-planned` once it was applied, for then it is taken back;
    ///     `sheets.is-discarded` a second time
    @Transactional
    public void discard(CellId cell, ImportId id, String why, By by) {
        if (!store.advance(cell, id, SheetImport.OPEN, SheetImport.State.DISCARDED)) throw noPlan(find(cell, id));
        var change = Change.of("sheets.discarded", subject(id));
        journal.write(cell, by, why.isBlank() ? change : change.because(why.strip()));
    }

    private static Refusal noPlan(SheetImport found) {
        return new Refusal(found.isDiscarded() ? "sheets.is-discarded" : "sheets.not-planned");
    }

    /// Takes back what the import made, as a job. Also an import whose job failed half way, and what an earlier undo
    /// had to leave.
    ///
    /// @param why public; empty where a command does not say
    /// @throws Refusal `sheets.not-applied` while there is nothing to take back, or it is still at work
    @Transactional
    public JobId undo(CellId cell, ImportId id, String why, By by) {
        if (!mayUndo(cell, find(cell, id)) || !store.advance(cell, id, SheetImport.MADE, SheetImport.State.UNDOING))
            throw new Refusal("sheets.not-applied");
        var change = Change.of("sheets.undone", subject(id)).because(why.strip());
        return start(cell, id, UndoWork.KIND, new Undoing(id.value(), why.strip()).toJson(), change, by);
    }

    /// Whether something may be left of it that can be taken back, and nothing is at work on it.
    boolean mayUndo(CellId cell, SheetImport found) {
        return found.hasMade()
                && job(cell, found).map(job -> job.endedAt() != null).orElse(true);
    }

    /// The latest try at taking it back, from the moment it was asked for.
    Optional<UndoTried> undoTried(CellId cell, SheetImport found) {
        return job(cell, found).filter(job -> job.kind().equals(UndoWork.KIND)).map(UndoTried::of);
    }

    /// What taking it back came to, once that is done.
    public Optional<Undone> undone(CellId cell, ImportId id) {
        return undoTried(cell, find(cell, id)).flatMap(tried -> Optional.ofNullable(tried.account()));
    }

    private Optional<Job> job(CellId cell, SheetImport found) {
        return Optional.ofNullable(found.job()).map(job -> jobs.job(cell, new JobId(job)));
    }

    /// Kinds that can be imported.
    public List<ImportTarget> targets() {
        return targets.orderedStream().toList();
    }

    /// @throws NotFound if no module imports such things
    public ImportTarget target(String kind) {
        return targets.stream()
                .filter(target -> target.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound(kind));
    }

    /// @param name of a kind, as people call it in commands
    /// @throws NotFound if no module imports such things
    public ImportTarget named(String name) {
        return targets.stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(name));
    }

    private JobId start(CellId cell, ImportId id, String work, String payload, Change change, By by) {
        var job = jobs.start(cell, by, work, payload);
        store.job(cell, id, job.value());
        journal.write(cell, by, change);
        return job;
    }

    /// Files without headings have nothing to be known again by.
    private void keep(CellId cell, String kind, Plan plan) {
        if (!plan.needsMapping() && !plan.signature().isEmpty())
            store.keep(cell, kind, plan.signature(), plan.toKeep());
    }

    static String subject(ImportId id) {
        return "import/" + id.value();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
