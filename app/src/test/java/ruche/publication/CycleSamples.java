package ruche.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.actors.ActorId;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.actors.NewActor;
import ruche.appraisal.Answer;
import ruche.appraisal.Aspect;
import ruche.appraisal.AspectAnswer;
import ruche.appraisal.Assessment;
import ruche.appraisal.BatchId;
import ruche.appraisal.Batches;
import ruche.appraisal.Convergence;
import ruche.appraisal.Convergence.Ground;
import ruche.appraisal.Convergences;
import ruche.appraisal.Decisions;
import ruche.appraisal.GivenHow;
import ruche.appraisal.NewBatch;
import ruche.appraisal.NewConvergence;
import ruche.appraisal.NewOpinion;
import ruche.appraisal.Opinions;
import ruche.appraisal.Ruling;
import ruche.appraisal.Verdict;
import ruche.ideas.Classification;
import ruche.ideas.IdeaId;
import ruche.ideas.Ideas;
import ruche.ideas.NewIdea;
import ruche.ideas.Submission.Accepted;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Money;
import ruche.kernel.Period;
import ruche.meetings.Attendance;
import ruche.meetings.MeetingId;
import ruche.meetings.Meetings;
import ruche.meetings.NewAttendee;
import ruche.meetings.NewMeeting;
import ruche.strategy.ActivityState;
import ruche.strategy.Axes;
import ruche.strategy.Axis;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;
import ruche.strategy.Means;
import ruche.strategy.NewActivity;
import ruche.strategy.NewAxis;
import ruche.strategy.NewCycle;
import ruche.strategy.NewSectorProgramme;
import ruche.strategy.Objective;
import ruche.strategy.SectorProgrammes;
import ruche.strategy.WorkProgramme;
import ruche.territory.Places;

/// A cell with a cycle of 2018, made through the modules' own ways in. Every test has its own.
final class CycleSamples {
    static final By BY = By.commandLine();
    static final String SKHOUR = "07.427.07.23";

    private final BeanFactory program;
    final Cell cell;
    final Cycle cycle;
    private final Axis water;
    private final Axis health;
    private @Nullable MeetingId workshop;
    private int organisations;

    /// @param presented the day the report is given back; null while not fixed
    CycleSamples(BeanFactory program, @Nullable LocalDate presented) {
        this.program = program;
        this.cell = CellSamples.fresh(program.getBean(Cells.class), "07.427");
        this.cycle = program.getBean(Cycles.class).open(cell.id(), cycle(presented), BY);
        takePlaces();
        this.water = axis("environment", "البيئة والتنمية المستدامة", "Environnement et développement durable");
        this.health = axis("health", "الصحة", "Santé");
    }

    private static NewCycle cycle(@Nullable LocalDate presented) {
        return new NewCycle(
                "2018",
                2018,
                new Bilingual("دورة 2018", "Cycle 2018"),
                new Period(LocalDate.of(2017, 11, 22), null),
                presented,
                false,
                new Bilingual(
                        "أوصى اليوم الدراسي بإشراك الجمعيات.\n\nثم نُظمت الورشات.",
                        "La journée d’étude a ouvert la voie."),
                new Bilingual("محتوى مبتكر على إطار حقيقي", "Contenu inventé sur un cadre réel"),
                null);
    }

    private Axis axis(String code, String arabic, String french) {
        var axis = new NewAxis(code, new Bilingual(arabic, french), null);
        return program.getBean(Axes.class).add(cell.id(), cycle.id(), axis, BY);
    }

    private void takePlaces() {
        try {
            var list = Files.readAllBytes(Path.of("..", "examples", "rhamna-2018", "places.csv"));
            program.getBean(Places.class).importList(list, null, cell.id(), BY);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    CycleSamples withProgramme() {
        var programme = program.getBean(WorkProgramme.class);
        programme.state(
                cell.id(), new Objective("1", new Bilingual("تتبع برامج التنمية", "Suivre les programmes")), BY);
        var goal = programme.addGoal(
                cell.id(), cycle.id(), "G1", new Bilingual("مشاريع قابلة للإنجاز", "Des projets réalisables"), BY);
        programme.addActivity(
                cell.id(),
                cycle.id(),
                goal,
                new NewActivity(
                        "G1.1",
                        new Bilingual("إعداد البطاقات التقنية", "Établir les fiches techniques"),
                        new Period(LocalDate.of(2018, 2, 15), LocalDate.of(2018, 3, 30)),
                        List.of(service("قسم العمل الاجتماعي", "Division de l’action sociale")
                                .value()),
                        List.of("1"),
                        ActivityState.PLANNED),
                BY);
        return this;
    }

    /// @param category of the usual ones, such as `association`
    void organisationAttends(String category) {
        var name = "جمعية رقم " + ++organisations;
        var actor = program.getBean(Actors.class)
                .add(cell.id(), new NewActor(ActorKind.ASSOCIATION, new Bilingual(name, ""), null, ""), BY);
        attend(NewAttendee.organisation(category, actor.value()));
    }

    void personsAttend(String category, int heads) {
        attend(NewAttendee.persons(category, null, null, heads));
    }

    private void attend(NewAttendee attendee) {
        program.getBean(Attendance.class).attend(cell.id(), workshop(), attendee, BY);
    }

    private MeetingId workshop() {
        if (workshop == null)
            workshop = program.getBean(Meetings.class)
                    .add(
                            cell.id(),
                            new NewMeeting(
                                    cycle.id(),
                                    "workshop",
                                    LocalDate.of(2018, 1, 15),
                                    health.id(),
                                    new Bilingual("ورشة الصحة", "Atelier santé"),
                                    new Bilingual("ابن جرير", "Benguerir"),
                                    List.of(),
                                    null),
                            BY);
        return workshop;
    }

    Accepted idea(String title, @Nullable String commune, @Nullable Money asked) {
        var idea = new NewIdea(
                cycle.id(),
                title,
                "",
                null,
                "جمعية الأمل للتنمية",
                commune,
                "",
                null,
                "",
                null,
                asked,
                null,
                null,
                "",
                true);
        return (Accepted) program.getBean(Ideas.class).propose(cell.id(), idea, BY);
    }

    Accepted well() {
        return idea("حفر بئر بدوار أولاد علي", SKHOUR, dirhams(180_000));
    }

    /// An idea taken through scrutiny to its axis.
    Accepted classified(Accepted idea) {
        var ideas = program.getBean(Ideas.class);
        ideas.scrutinise(cell.id(), idea.id(), BY);
        var known = ideas.byId(cell.id(), idea.id());
        var place = new Classification(water.id().value(), null, "", "", known.asked(), null);
        ideas.classify(cell.id(), idea.id(), place, BY);
        return idea;
    }

    void withdraw(Accepted idea) {
        program.getBean(Ideas.class).withdraw(cell.id(), idea.id(), "تكفلت بها الجماعة", BY);
    }

    void merge(Accepted from, Accepted into) {
        program.getBean(Ideas.class).merge(cell.id(), from.id(), into.id(), "نفس البئر", BY);
    }

    ActorId service(String arabic, String french) {
        return program.getBean(Actors.class)
                .add(cell.id(), new NewActor(ActorKind.SECTOR_SERVICE, new Bilingual(arabic, french), null, ""), BY);
    }

    BatchId ask(List<Accepted> ideas, List<ActorId> services) {
        var batch = NewBatch.across(
                cycle.id(),
                new Bilingual("الدفعة الأولى", "Premier lot"),
                LocalDate.of(2018, 2, 10),
                ideas.stream().map(Accepted::id).toList(),
                services);
        return program.getBean(Batches.class).open(cell.id(), batch, BY).id();
    }

    void answer(Accepted idea, ActorId service, Answer answer, String reason) {
        var given = new NewOpinion(
                idea.id(),
                service,
                Assessment.of(AspectAnswer.of(Aspect.TECHNICAL, answer, reason)),
                new Bilingual("رئيس المصلحة", ""),
                "",
                GivenHow.ONLINE,
                LocalDate.of(2018, 2, 9));
        program.getBean(Opinions.class).answer(cell.id(), given, BY);
    }

    void joinWithWaterProgramme(Accepted idea, ActorId runBy) {
        var programme = program.getBean(SectorProgrammes.class)
                .add(
                        cell.id(),
                        new NewSectorProgramme(
                                "EAU",
                                new Bilingual("برنامج الماء الصالح للشرب", "Programme d’eau potable"),
                                runBy.value(),
                                new Period(LocalDate.of(2017, 1, 1), null),
                                List.of(),
                                java.util.Set.of("environment"),
                                null,
                                java.util.Set.of(Means.WORKS),
                                null,
                                null,
                                null),
                        BY);
        var why = Convergence.Why.of(EnumSet.of(Ground.PLACE), "البئر في الجماعة المبرمجة", "الربط بالكهرباء");
        program.getBean(Convergences.class)
                .join(
                        cell.id(),
                        new NewConvergence(idea.id(), programme.id(), why, null, LocalDate.of(2018, 2, 9)),
                        BY);
    }

    void decide(Accepted idea, Verdict verdict, String arabic, String french) {
        decide(idea, verdict, arabic, french, LocalDate.of(2018, 2, 12));
    }

    void decide(Accepted idea, Verdict verdict, String arabic, String french, LocalDate on) {
        Map<IdeaId, Ruling> rulings = Map.of(idea.id(), Ruling.of(verdict, arabic, french));
        program.getBean(Decisions.class).decide(cell.id(), rulings, on, BY);
    }

    static Money dirhams(long whole) {
        return Money.of(whole * 100, "MAD");
    }

    UUID cycleId() {
        return cycle.id().value();
    }
}
