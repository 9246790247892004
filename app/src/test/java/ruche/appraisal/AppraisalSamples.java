package ruche.appraisal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ruche.accounts.Cell;
import ruche.accounts.Cells;
import ruche.accounts.NewCell;
import ruche.actors.ActorId;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.actors.NewActor;
import ruche.ideas.Classification;
import ruche.ideas.Idea;
import ruche.ideas.Ideas;
import ruche.ideas.NewIdea;
import ruche.ideas.Submission;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Money;
import ruche.kernel.Period;
import ruche.strategy.Axes;
import ruche.strategy.Axis;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;
import ruche.strategy.Means;
import ruche.strategy.NewAxis;
import ruche.strategy.NewCycle;
import ruche.strategy.NewSectorProgramme;
import ruche.strategy.SectorProgramme;
import ruche.strategy.SectorProgrammes;

/// A cell with an axis, two services, a programme, and classified ideas.
@Component
class AppraisalSamples {
    static final By AGENT = By.commandLine();

    private final Cells cells;
    private final Cycles cycles;
    private final Axes axes;
    private final Actors actors;
    private final SectorProgrammes programmes;
    private final Ideas ideas;
    private final Batches batches;

    AppraisalSamples(
            Cells cells,
            Cycles cycles,
            Axes axes,
            Actors actors,
            SectorProgrammes programmes,
            Ideas ideas,
            Batches batches) {
        this.cells = cells;
        this.cycles = cycles;
        this.axes = axes;
        this.actors = actors;
        this.programmes = programmes;
        this.ideas = ideas;
        this.batches = batches;
    }

    /// @param programme of the water service
    record Ground(Cell cell, Cycle cycle, Axis axis, ActorId water, ActorId health, SectorProgramme programme) {
        CellId id() {
            return cell.id();
        }
    }

    Ground ground() {
        var name = ThreadLocalRandom.current()
                .ints(6, 'A', 'Z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        var cell = cells.create(
                NewCell.moroccan(
                        name.toLowerCase(Locale.ROOT), name, new Bilingual("خلية التجربة", "Cellule d’essai"), "352"),
                AGENT);
        var cycle = cycle(cell.id(), 2018);
        var axis = axes.add(
                cell.id(),
                cycle.id(),
                new NewAxis("water", new Bilingual("الماء والبيئة", "Eau et environnement"), null),
                AGENT);
        var water = service(cell, "المكتب الوطني للماء – قطاع الماء", "Office de l’eau potable");
        var health = service(cell, "المندوبية الإقليمية للصحة", "Délégation de la santé");
        return new Ground(cell, cycle, axis, water, health, programme(cell, water));
    }

    Cycle cycle(CellId cell, int year) {
        return cycles.open(
                cell,
                new NewCycle(
                        Integer.toString(year),
                        year,
                        new Bilingual("دورة " + year, "Cycle " + year),
                        new Period(LocalDate.of(year, 1, 1), null),
                        null,
                        false,
                        null,
                        null,
                        null),
                AGENT);
    }

    java.util.UUID association(Ground ground) {
        return actors.add(
                        ground.id(),
                        new NewActor(ActorKind.ASSOCIATION, new Bilingual("جمعية النخيل للتنمية", ""), null, ""),
                        AGENT)
                .value();
    }

    ActorId service(Ground ground, String ar, String fr) {
        return service(ground.cell(), ar, fr);
    }

    private ActorId service(Cell cell, String ar, String fr) {
        return actors.add(cell.id(), new NewActor(ActorKind.SECTOR_SERVICE, new Bilingual(ar, fr), null, ""), AGENT);
    }

    SectorProgramme programme(Cell cell, ActorId service, String code, String axis) {
        return programmes.add(
                cell.id(),
                new NewSectorProgramme(
                        code,
                        new Bilingual("برنامج " + code, "Programme " + code),
                        service.value(),
                        new Period(LocalDate.of(2017, 1, 1), null),
                        List.of(),
                        Set.of(axis),
                        null,
                        Set.of(Means.MONEY),
                        null,
                        null,
                        null),
                AGENT);
    }

    private SectorProgramme programme(Cell cell, ActorId service) {
        return programmes.add(
                cell.id(),
                new NewSectorProgramme(
                        "P04",
                        new Bilingual("برنامج الماء الصالح للشرب", "Eau potable en milieu rural"),
                        service.value(),
                        new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2023, 12, 31)),
                        List.of(),
                        Set.of("water"),
                        null,
                        Set.of(Means.WORKS),
                        null,
                        Money.of(4_100_000_000L, "MAD"),
                        Money.of(1_280_000_000L, "MAD")),
                AGENT);
    }

    /// A well at a douar for 180 000 DH, scrutinised and classified.
    Idea well(Ground ground) {
        return idea(ground, "حفر بئر بدوار أولاد علي");
    }

    Idea idea(Ground ground, String title) {
        return idea(ground, title, "الماء الصالح للشرب بعيد عن الدوار بثلاثة كيلومترات.");
    }

    Idea idea(Ground ground, String title, String description) {
        var idea = proposed(ground, title, description);
        ideas.scrutinise(ground.id(), idea.id(), AGENT);
        ideas.classify(
                ground.id(),
                idea.id(),
                new Classification(
                        ground.axis().id().value(),
                        null,
                        "حفر وتجهيز",
                        "سكان الدوار",
                        Money.of(18_000_000, "MAD"),
                        null),
                AGENT);
        return now(ground, idea);
    }

    /// A track, on the axis `roads` of the same cycle.
    Idea track(Ground ground) {
        var roads = axes.add(
                ground.id(), ground.cycle().id(), new NewAxis("roads", new Bilingual("الطرق", "Routes"), null), AGENT);
        var idea = proposed(ground, "مسلك دوار الحمادة");
        ideas.scrutinise(ground.id(), idea.id(), AGENT);
        ideas.classify(
                ground.id(),
                idea.id(),
                new Classification(roads.id().value(), null, "تهيئة", "سكان الدوار", null, null),
                AGENT);
        return now(ground, idea);
    }

    Idea proposed(Ground ground, String title) {
        return proposed(ground, title, "الماء الصالح للشرب بعيد عن الدوار بثلاثة كيلومترات.");
    }

    private Idea proposed(Ground ground, String title, String description) {
        var idea = new NewIdea(
                ground.cycle().id(),
                title,
                description,
                null,
                "جمعية النخيل للتنمية",
                null,
                "أولاد علي",
                null,
                "سكان الدوار",
                120L,
                Money.of(18_000_000, "MAD"),
                null,
                null,
                "",
                true);
        return switch (ideas.propose(ground.id(), idea, AGENT)) {
            case Submission.Accepted accepted -> ideas.byId(ground.id(), accepted.id());
            case Submission.LooksLike(var known) -> throw new AssertionError("insisted, yet: " + known);
        };
    }

    Idea now(Ground ground, Idea idea) {
        return ideas.byId(ground.id(), idea.id());
    }

    /// The idea before these services.
    BatchId asked(Ground ground, Idea idea, ActorId... services) {
        return asked(ground, List.of(idea), List.of(services));
    }

    BatchId asked(Ground ground, List<Idea> asked, List<ActorId> services) {
        var title = new Bilingual("أفكار محور الماء، الدفعة الأولى", "Idées de l’axe eau, premier lot");
        return asked(ground, title, asked, services);
    }

    BatchId asked(Ground ground, Bilingual title, List<Idea> asked, List<ActorId> services) {
        return batches.open(
                        ground.id(),
                        NewBatch.across(
                                ground.cycle().id(),
                                title,
                                LocalDate.of(2018, 2, 5),
                                asked.stream().map(Idea::id).toList(),
                                services),
                        AGENT)
                .id();
    }

    static NewOpinion feasible(Idea idea, ActorId service) {
        return NewOpinion.ofRepresentative(
                idea.id(),
                service,
                Assessment.of(AspectAnswer.of(Aspect.TECHNICAL, Answer.FEASIBLE, "")),
                "رئيس مصلحة الدراسات");
    }

    static NewOpinion notFeasible(Idea idea, ActorId service) {
        return NewOpinion.ofRepresentative(
                idea.id(),
                service,
                Assessment.of(AspectAnswer.of(Aspect.LAND, Answer.NOT_FEASIBLE, "الأرض متنازع عليها")),
                "رئيس مصلحة الدراسات");
    }

    static Convergence.Why why() {
        return Convergence.Why.of(Set.of(Convergence.Ground.PLACE), "الدوار داخل مجال البرنامج", "جمعية مستعملي الماء");
    }
}
