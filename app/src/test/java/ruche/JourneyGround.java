package ruche;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.accounts.NewPerson;
import ruche.accounts.People;
import ruche.actors.ActorId;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.actors.NewActor;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Money;
import ruche.kernel.Period;
import ruche.kernel.Role;
import ruche.strategy.Axes;
import ruche.strategy.Checklist;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;
import ruche.strategy.Means;
import ruche.strategy.NewAxis;
import ruche.strategy.NewCycle;
import ruche.strategy.NewSectorProgramme;
import ruche.strategy.SectorProgrammes;
import ruche.territory.PlaceSamples;
import ruche.territory.Places;

/// What stands before the journey begins: a cell with its cycle, two axes, a checklist, an association, two services
/// and a programme of the first. Not one idea.
final class JourneyGround {
    static final String PASSWORD = "miel de thym 2018";
    static final Bilingual WATER_AXIS = new Bilingual("الماء والبيئة", "Eau et environnement");
    static final Bilingual WATER = new Bilingual("مصلحة الماء", "Service de l’eau");
    static final Bilingual HEALTH = new Bilingual("مصلحة الصحة", "Service de la santé");
    static final Bilingual ASSOCIATION =
            new Bilingual("جمعية النخيل للتنمية", "Association Palmeraie pour le développement");
    static final Bilingual PROGRAMME =
            new Bilingual("برنامج الماء الصالح للشرب بالعالم القروي", "Eau potable en milieu rural");
    static final Bilingual CHECK = new Bilingual("هل المكان معروف بدقة؟", "Le lieu est-il précisé ?");

    private static final By BY = By.commandLine();

    private final BeanFactory program;
    private final Lang lang;
    final Cell cell;
    final Cycle cycle;
    private final ActorId association;
    private final ActorId water;
    private final ActorId health;

    /// @param lang of the people who will use the pages
    JourneyGround(BeanFactory program, Lang lang) {
        this.program = program;
        this.lang = lang;
        this.cell = CellSamples.fresh(program.getBean(Cells.class), PlaceSamples.PROVINCE);
        PlaceSamples.province(program.getBean(Places.class), cell.id());
        this.cycle = program.getBean(Cycles.class).open(cell.id(), cycle2018(), BY);
        axis("water", WATER_AXIS);
        axis("health", new Bilingual("الصحة", "Santé"));
        program.getBean(Checklist.class).add(cell.id(), cycle.id(), "place", CHECK, BY);
        this.association = actor(ActorKind.ASSOCIATION, ASSOCIATION);
        this.water = actor(ActorKind.SECTOR_SERVICE, WATER);
        this.health = actor(ActorKind.SECTOR_SERVICE, HEALTH);
        programme();
    }

    private static NewCycle cycle2018() {
        var title = new Bilingual("دورة 2018", "Cycle 2018");
        return new NewCycle(
                "2018", 2018, title, new Period(LocalDate.of(2018, 1, 1), null), null, true, null, null, null);
    }

    private void axis(String code, Bilingual name) {
        program.getBean(Axes.class).add(cell.id(), cycle.id(), new NewAxis(code, name, null), BY);
    }

    private ActorId actor(ActorKind kind, Bilingual name) {
        return program.getBean(Actors.class).add(cell.id(), new NewActor(kind, name, null, ""), BY);
    }

    private void programme() {
        var programme = new NewSectorProgramme(
                "P04",
                PROGRAMME,
                water.value(),
                new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2023, 12, 31)),
                List.of(),
                Set.of("water"),
                null,
                Set.of(Means.WORKS),
                null,
                Money.of(4_100_000_000L, "MAD"),
                Money.of(1_280_000_000L, "MAD"));
        program.getBean(SectorProgrammes.class).add(cell.id(), programme, BY);
    }

    String member() {
        return person(Role.MEMBER, association.value(), new Bilingual("عضوة الجمعية", "Membre de l’association"));
    }

    String agent() {
        return person(Role.AGENT, null, new Bilingual("منشط الخلية", "Agent de la cellule"));
    }

    String ofWater() {
        return person(Role.SERVICE, water.value(), new Bilingual("ممثلة الماء", "Représentante de l’eau"));
    }

    String ofHealth() {
        return person(Role.SERVICE, health.value(), new Bilingual("ممثل الصحة", "Représentant de la santé"));
    }

    String committee() {
        return person(Role.COMMITTEE, null, new Bilingual("عضو اللجنة", "Membre du comité"));
    }

    /// Gives somebody an account and a role.
    ///
    /// @param body that the person speaks for; null for none
    /// @return the e-mail to sign in with; the password is [#PASSWORD]
    private String person(Role role, @Nullable UUID body, Bilingual name) {
        var people = program.getBean(People.class);
        var email = UUID.randomUUID() + "@example.org";
        var person = people.create(new NewPerson(cell.id(), name.in(lang), email, null, lang), BY);
        people.grant(cell.id(), person, role, body, null, BY);
        people.password(cell.id(), person, PASSWORD, BY);
        return email;
    }
}
