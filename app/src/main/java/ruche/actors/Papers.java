package ruche.actors;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.kernel.Slice;
import ruche.record.Change;
import ruche.record.Journal;

/// The papers of actors: handed in, checked, and good for a use or not.
@Component
public class Papers {
    private static final int PAGE = 50;
    private static final int LONGEST_NAME = 200;

    private final PaperStore store;
    private final PaperKinds kinds;
    private final Actors actors;
    private final Identities identities;
    private final ActorRules rules;
    private final LivingActors living;
    private final ActorSubjects subjects;
    private final Journal journal;
    private final Clock clock;

    Papers(
            PaperStore store,
            PaperKinds kinds,
            Actors actors,
            Identities identities,
            ActorRules rules,
            LivingActors living,
            ActorSubjects subjects,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.actors = actors;
        this.identities = identities;
        this.rules = rules;
        this.living = living;
        this.subjects = subjects;
        this.journal = journal;
        this.clock = clock;
    }

    /// Whether an actor has today what a use asks of it, and what it lacks.
    ///
    /// @throws NotFound if the cell has no such actor
    public Completeness completeness(CellId cell, ActorId id, PaperUse use) {
        var actor = actors.actor(cell, id);
        var identity = identities.of(cell, id);
        var papers = store.of(cell, id);
        var measure = measure(cell);
        var lines = kinds.asked(cell, use, actor.kind()).stream()
                .map(kind -> line(kind, papers, measure))
                .toList();
        return new Completeness(use, lines, use == PaperUse.MEMBERSHIP ? List.of() : hindrances(cell, actor, identity));
    }

    private List<Why> hindrances(CellId cell, Actor actor, Identity identity) {
        var hindrances = new ArrayList<Why>();
        var standing = identities.standing(cell, actor, identity);
        if (!standing.mayAct()) hindrances.add(standing.why());
        var until = identity.mandateUntil();
        if (until != null && until.isBefore(rules.today(cell))) hindrances.add(Why.of("actors.mandate-ended", until));
        return hindrances;
    }

    /// By what papers are looked at.
    ///
    /// @param soon days before its end at which a paper ends soon
    private record Measure(LocalDate today, int soon) {
        PaperState of(Paper paper) {
            return paper.state(today, soon);
        }
    }

    private Measure measure(CellId cell) {
        return new Measure(rules.today(cell), rules.days(cell, ActorRule.SOON_DAYS));
    }

    /// The best that there is of a kind.
    private static Completeness.Line line(PaperKind kind, List<Paper> papers, Measure measure) {
        var best = papers.stream().filter(paper -> isOf(paper, kind)).min(Comparator.comparing(measure::of));
        return new Completeness.Line(
                kind.code(), kind.name(), best.map(measure::of).orElse(PaperState.MISSING), best.orElse(null));
    }

    private static boolean isOf(Paper paper, PaperKind kind) {
        return paper.kind().equals(kind.code()) && !paper.erased();
    }

    /// Every kind of which the actor has a paper, as it stands.
    List<Completeness.Line> standing(CellId cell, ActorId actor) {
        return standing(cell, List.of(actor)).getOrDefault(actor.value(), List.of());
    }

    /// The same of several, in one question; an actor without papers is left out.
    Map<UUID, List<Completeness.Line>> standing(CellId cell, List<ActorId> actors) {
        var papers = store.of(cell, actors).stream()
                .collect(Collectors.groupingBy(paper -> paper.actor().value()));
        var all = kinds.all(cell);
        var measure = measure(cell);
        var standing = new HashMap<UUID, List<Completeness.Line>>();
        papers.forEach((actor, own) -> standing.put(
                actor,
                all.stream()
                        .filter(kind -> own.stream().anyMatch(paper -> isOf(paper, kind)))
                        .map(kind -> line(kind, own, measure))
                        .toList()));
        return standing;
    }

    List<Paper> of(CellId cell, ActorId actor) {
        return store.of(cell, actor);
    }

    /// @throws NotFound if the actor has no such paper
    Paper paper(CellId cell, ActorId actor, PaperId id) {
        return store.find(cell, actor, id)
                .orElseThrow(() -> new NotFound(id.value().toString()));
    }

    PaperState state(CellId cell, Paper paper) {
        return paper.state(rules.today(cell), rules.days(cell, ActorRule.SOON_DAYS));
    }

    Slice<Paper> toCheck(CellId cell, @Nullable UUID after) {
        return Slice.of(
                store.toCheck(cell, after, PAGE + 1),
                PAGE,
                paper -> paper.id().value().toString());
    }

    /// Those that end soon, or have ended and were not replaced.
    Slice<Paper> ending(CellId cell, @Nullable UUID after) {
        var by = rules.today(cell).plusDays(rules.days(cell, ActorRule.SOON_DAYS));
        return Slice.of(
                store.ending(cell, by, after, PAGE + 1),
                PAGE,
                paper -> paper.id().value().toString());
    }

    /// Takes a paper in that has not ended.
    ///
    /// @throws Refusal about the field at fault
    @Transactional
    PaperId handIn(CellId cell, ActorId actor, NewPaper said, String fileName, PaperFile file, By by) {
        return handIn(cell, actor, said, false, fileName, file, by);
    }

    /// Takes a paper in, to be checked.
    ///
    /// @param ended whether it is known that it has ended: it is kept as expired
    /// @param fileName as the sender calls it
    /// @throws Refusal about the field at fault
    @Transactional
    PaperId handIn(CellId cell, ActorId actor, NewPaper said, boolean ended, String fileName, PaperFile file, By by) {
        living.hold(cell, actor);
        var kind = kinds.asked(cell).stream()
                .filter(one -> one.code().equals(said.kind()))
                .findFirst()
                .orElseThrow(() -> new Refusal("actors.paper-kind-missing").about("kind"));
        var paper = new NewPaper(kind.code(), said.issuedOn(), expiry(said, kind));
        mustServe(cell, paper, ended);
        if (store.knows(cell, actor, paper.kind(), file.sha256()))
            throw new Refusal("actors.paper-known", kind.name()).about("file");
        var id = new PaperId(Ids.next());
        store.insert(cell, id, actor, paper, shortened(fileName), file, clock.instant(), by);
        journal.write(
                cell,
                by,
                dates(Change.of("actor-paper.handed-in", subject(actor)), paper).withPersonal(fact(id), file.sha256()));
        return id;
    }

    private static @Nullable LocalDate expiry(NewPaper said, PaperKind kind) {
        if (said.expiresOn() != null || kind.months() == null) return said.expiresOn();
        return said.issuedOn().plusMonths(kind.months());
    }

    /// One that has ended proves what was, and may be kept by whoever knows that a new one is needed.
    private void mustServe(CellId cell, NewPaper paper, boolean ended) {
        var today = rules.today(cell);
        Identities.mustBePast(paper.issuedOn(), today, "issuedOn");
        var expires = paper.expiresOn();
        if (!ended && expires != null && expires.isBefore(today))
            throw new Refusal("actors.paper-expired", expires).about("expiresOn");
    }

    static String shortened(String name) {
        var last = name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
        return last.substring(0, Math.min(LONGEST_NAME, last.length()));
    }

    /// Says whether a paper that has not ended is good.
    ///
    /// @throws Refusal about the field at fault
    @Transactional
    void check(CellId cell, ActorId actor, PaperId id, Paper.Verdict verdict, String why, NewPaper days, By by) {
        check(cell, actor, id, verdict, why, days, false, by);
    }

    /// Says whether a paper is good, with its days as they stand on it.
    ///
    /// @param why of a refusal; empty else
    /// @param ended as in [#handIn]
    /// @throws Refusal about the field at fault
    @Transactional
    void check(
            CellId cell,
            ActorId actor,
            PaperId id,
            Paper.Verdict verdict,
            String why,
            NewPaper days,
            boolean ended,
            By by) {
        var before = paper(cell, actor, id);
        if (before.erased()) throw new Refusal("actors.paper-erased");
        if (verdict == Paper.Verdict.ACCEPTED) mustServe(cell, days, ended);
        var checked = new Paper(
                id,
                actor,
                before.kind(),
                before.fileName(),
                days.issuedOn(),
                days.expiresOn(),
                before.handedAt(),
                before.handedBy(),
                verdict,
                why,
                null,
                null,
                false);
        store.check(cell, checked, clock.instant(), by);
        var act = verdict == Paper.Verdict.ACCEPTED ? "actor-paper.accepted" : "actor-paper.refused";
        journal.write(cell, by, dates(Change.of(act, subject(actor)), days).because(why));
    }

    /// Takes a paper's file away for good; that there was one stays.
    @Transactional
    void erase(CellId cell, ActorId actor, PaperId id, String why, By by) {
        var paper = paper(cell, actor, id);
        if (paper.erased()) return;
        store.erase(cell, id, clock.instant());
        journal.write(
                cell,
                by,
                Change.of("actor-paper.erased", subject(actor))
                        .with("paper", paper.kind())
                        .because(why));
        journal.forgetSalts(cell, subjects.of(cell, actor), fact(id));
    }

    /// @throws NotFound if the actor has no such paper, or its file is gone
    PaperFile file(CellId cell, ActorId actor, PaperId id) {
        return store.file(cell, actor, id)
                .orElseThrow(() -> new NotFound(id.value().toString()));
    }

    private static Change dates(Change change, NewPaper paper) {
        return change.with("paper", paper.kind())
                .with("issued", paper.issuedOn())
                .with("expires", Change.text(paper.expiresOn()));
    }

    private static String fact(PaperId id) {
        return "paper-" + id.value();
    }

    private static String subject(ActorId actor) {
        return "actor/" + actor.value();
    }
}
