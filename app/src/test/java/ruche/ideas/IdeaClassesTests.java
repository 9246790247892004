package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.ideas.IdeaSamples.AGENT;
import static ruche.ideas.IdeaSamples.idea;

import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.strategy.Axes;
import ruche.strategy.AxisId;
import ruche.strategy.CycleId;
import ruche.strategy.NewAxis;
import ruche.territory.PlaceSamples;

@RucheTest
class IdeaClassesTests {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Cells cells;

    @Autowired
    Axes axes;

    @Autowired
    Ideas ideas;

    @Autowired
    ClassIndexes indexes;

    @Autowired
    IdeaClasses classes;

    @Autowired
    IdeaSamples samples;

    IdeaSamples.Ground ground;
    AxisId health;
    AxisId drinking;

    @BeforeEach
    void threeAxes() {
        ground = samples.ground(CellSamples.fresh(cells, PlaceSamples.PROVINCE));
        drinking = axis(
                "drinking", "الماء الصالح للشرب", "Eau potable", ground.water().id());
        axis("trees", "التشجير", "Reboisement", ground.water().id());
        health = axis("health", "الصحة", "Santé", null);
    }

    private AxisId axis(String code, String ar, String fr, @Nullable AxisId above) {
        return axis(ground.cycle(), code, ar, fr, above);
    }

    private AxisId axis(CycleId cycle, String code, String ar, String fr, @Nullable AxisId above) {
        return axes.add(ground.id(), cycle, new NewAxis(code, new Bilingual(ar, fr), above), AGENT)
                .id();
    }

    private Idea waiting(String title, String description) {
        var stored = samples.stored(ground, idea(ground, title, description));
        ideas.scrutinise(ground.id(), stored.id(), AGENT);
        return ideas.byId(ground.id(), stored.id());
    }

    private ClassIndex.Guesses guesses(Idea idea) {
        IdeaTwinsTests.until(() -> indexes.of(ground.id()).isPresent());
        return indexes.of(ground.id())
                .flatMap(index -> index.guess(idea.cycle(), idea.title(), idea.description()))
                .orElseThrow();
    }

    private void decide(Idea idea, AxisId axis, String kind) {
        var decided = new Classification(axis.value(), null, kind, "", null, null);
        ideas.classify(ground.id(), idea.id(), decided, AGENT);
    }

    private static String of(AxisId id) {
        return id.value().toString();
    }

    @Test
    void beginsWithTheNamesOfTheCellsOwnAxesAndTheGlossary() {
        var well = guesses(waiting("بغينا نحفرو بير فدوار اولاد علي", "الما ديال الشرب بعيد علينا"));
        var clinic = guesses(waiting("Construction d’un dispensaire rural", "Les malades vont à trente kilomètres."));

        assertThat(well.axis().answer()).hasValueSatisfying(axis -> {
            assertThat(axis.label()).isEqualTo(of(ground.water().id()));
            assertThat(axis.because()).isNotEmpty();
            assertThat(axis.like()).isZero();
        });
        assertThat(well.part().first())
                .hasValueSatisfying(part -> assertThat(part.label()).isEqualTo(of(drinking)));
        assertThat(clinic.axis().answer())
                .hasValueSatisfying(axis -> assertThat(axis.label()).isEqualTo(of(health)));
        assertThat(clinic.sdg().answer())
                .hasValueSatisfying(target -> assertThat(target.label()).startsWith("3."));
    }

    @Test
    void saysThatItDoesNotKnow() {
        var guesses = guesses(waiting("مشروع لفائدة الساكنة", "نطلب دعم الجماعة."));

        assertThat(guesses.axis().answer()).isEmpty();
        assertThat(guesses.kind().answer()).isEmpty();
    }

    @Test
    void aDecisionImprovesTheNextProposal() {
        eightOnCarpetsAndEightOnChannels();
        var carpet = waiting("الزربية فالدوار ديالنا", "نسيج");

        var learned = guesses(carpet);

        assertThat(learned.axis().answer()).hasValueSatisfying(axis -> {
            assertThat(axis.label()).isEqualTo(of(health));
            assertThat(axis.like()).isEqualTo(8);
        });
        assertThat(learned.kind().answer())
                .hasValueSatisfying(kind -> assertThat(kind.like()).isEqualTo(8));
    }

    @Test
    void whatIsClassifiedAnewIsLearnedAnewAndARebuiltIndexKnowsTheSame() {
        var known = new ArrayList<Idea>();
        for (int i = 1; i <= 8; i++) known.add(waiting("اقتناء الزربية الرقم " + i, "نسيج تقليدي."));
        known.forEach(idea -> decide(idea, health, ""));
        for (int i = 1; i <= 8; i++)
            decide(
                    waiting("ترميم الخطارة القديمة " + i, "مجرى مهجور."),
                    ground.water().id(),
                    "");
        var carpet = waiting("الزربية فالدوار ديالنا", "نسيج");
        assertThat(first(carpet)).isEqualTo(of(health));

        known.forEach(idea -> decide(idea, ground.water().id(), ""));

        assertThat(first(carpet)).isEqualTo(of(ground.water().id()));
        var before = guesses(carpet);
        indexes.forget(ground.id());
        assertThat(guesses(carpet)).isEqualTo(before);
    }

    private String first(Idea idea) {
        return guesses(idea).axis().first().orElseThrow().label();
    }

    @Test
    void anotherCycleLearnsThroughAxesThatSpeakOfTheSame() {
        for (int i = 1; i <= 8; i++) decide(waiting("اقتناء الزربية الرقم " + i, "نسيج تقليدي."), health, "");
        for (int i = 1; i <= 8; i++)
            decide(
                    waiting("ترميم الخطارة القديمة " + i, "مجرى مهجور."),
                    ground.water().id(),
                    "");
        var later = ground.in(samples.cycle(ground.cell(), "2026", 2026).id());
        var crafts = axis(later.cycle(), "crafts", "الحرف", "Métiers", null);
        var rest = axis(later.cycle(), "rest", "أخرى", "Autres", null);
        var carpet = samples.stored(later, idea(later, "الزربية فالدوار ديالنا", "نسيج"));

        axes.link(ground.id(), health, crafts, AGENT);
        axes.link(ground.id(), ground.water().id(), rest, AGENT);

        assertThat(first(carpet)).isEqualTo(of(crafts));
    }

    @Test
    void theAgentTakesAProposalOverByOneClickAndItIsCounted() {
        var agent = Pages.of(context).as(ground.id(), Role.AGENT).in(Lang.FR);
        var well = waiting("Forage d’un puits au douar Ouled Ali", "L’eau potable est à trois kilomètres du douar.");
        guesses(well);
        var home = "/c/" + ground.cell().code();

        var page = agent.read(home + "/classification/" + well.number());

        assertThat(page).contains("Ce que le logiciel propose", "Parce que", "puits", "Eau et environnement");
        var clinic = waiting("Construction d’un dispensaire rural", "Les malades vont à trente kilomètres.");
        assertThat(agent.read(home + "/classification/" + clinic.number())).contains("Agenda 2030", "3.8", "Santé");
        assertThat(agent.read(home + "/classification/" + well.number() + "?take=true"))
                .contains("value=\"" + of(ground.water().id()) + "\" selected");
        var learning = agent.read(home + "/learning");
        assertThat(learning).contains("Axe de l’idée", "Aucune proposition n’est encore décidée");

        agent.post(
                home + "/classification/" + well.number(),
                "axis",
                of(ground.water().id()),
                "subAxis",
                of(drinking));

        assertThat(ideas.byId(ground.id(), well.id()).axis())
                .isEqualTo(ground.water().id().value());
        assertThat(agent.read(home + "/learning")).contains("1 confirmées sur 1 décidées, soit 100");
    }

    @Test
    void takingAProposalOverKeepsWhatIsNotProposed() {
        var agent = Pages.of(context).as(ground.id(), Role.AGENT);
        var borne = idea(ground, "Forage d’un puits au douar Ouled Ali", "L’eau potable est loin du douar.");
        var well = samples.stored(ground, borne);
        ideas.scrutinise(ground.id(), well.id(), AGENT);
        guesses(well);
        var page = "/c/" + ground.cell().code() + "/classification/" + well.number();

        var form = agent.read(page);

        assertThat(form)
                .contains(
                        "type=\"hidden\" name=\"axis\" value=\""
                                + of(ground.water().id()),
                        "type=\"hidden\" name=\"subAxis\" value=\"" + of(drinking),
                        "type=\"hidden\" name=\"targetGroups\" value=\"سكان الدوار\"",
                        "type=\"hidden\" name=\"asked\" value=\"180000\"");
    }

    @Test
    void theFormHintsAtTheAxisUntilOneIsChosen() {
        var member = Pages.of(context).as(ground.id(), Role.AGENT);
        guesses(waiting("حفر بئر", "الماء الصالح للشرب"));
        var home = "/c/" + ground.cell().code() + "/ideas/new/alike";

        var hinted = Pages.text(
                member.post(home, "cycle", "2018", "title", "بغينا نحفرو بير", "description", "الما ديال الشرب"));
        var chosen = Pages.text(member.post(
                home,
                "cycle",
                "2018",
                "title",
                "بغينا نحفرو بير",
                "description",
                "الما ديال الشرب",
                "axis",
                UUID.randomUUID().toString()));

        assertThat(hinted).contains("يبدو أن محورها", "الماء والبيئة", "بير");
        assertThat(chosen).doesNotContain("يبدو أن محورها");
    }

    @Test
    void theAgentDecidesAsWhatAnIdeaCountsAndItIsShownExportedAndLearned() {
        var agent = Pages.of(context).as(ground.id(), Role.AGENT).in(Lang.FR);
        var home = "/c/" + ground.cell().code();
        var carpet = waiting("Zarbia de la tribu", "Nouage traditionnel.");
        guesses(carpet);

        agent.post(home + "/classification/" + carpet.number(), "axis", of(health), "sdg", " 8.3 ", "dac", "32140");

        assertThat(ideas.byId(ground.id(), carpet.id()).sdg()).isEqualTo("8.3");
        assertThat(plain(agent.read(home + "/ideas/" + carpet.number())))
                .contains("Cible de l’Agenda 2030 8.3 · Artisanat et métiers", "Code-objet du CAD de l’OCDE 32140");
        assertThat(agent.read(home + "/ideas.csv")).contains("SDG 8.3;32140");
        for (int i = 0; i < 6; i++)
            ideas.classify(
                    ground.id(),
                    waiting("Zarbia numéro " + i, "Nouage.").id(),
                    new Classification(health.value(), null, "", "8.3", "32140", "", null, null),
                    AGENT);
        for (int i = 0; i < 3; i++)
            ideas.classify(
                    ground.id(),
                    waiting("Forage numéro " + i, "Eau potable.").id(),
                    new Classification(ground.water().id().value(), null, "", "6.1", "14031", "", null, null),
                    AGENT);
        var learned = guesses(waiting("Une zarbia encore", "Nouage."));
        assertThat(learned.sdg().first()).hasValueSatisfying(target -> {
            assertThat(target.label()).isEqualTo("8.3");
            assertThat(target.like()).isEqualTo(7);
        });
    }

    @Test
    void aCodeOfNoSuchFormIsRefusedBesideItsField() {
        var agent = Pages.of(context).as(ground.id(), Role.AGENT).in(Lang.FR);
        var well = waiting("Forage d’un puits", "Eau potable du douar.");
        var page = "/c/" + ground.cell().code() + "/classification/" + well.number();

        var refused = Pages.text(agent.post(page, "axis", of(health), "sdg", "six", "dac", "140"));

        assertThat(refused)
                .contains(
                        "Une cible de l’Agenda 2030 s’écrit ainsi", "Un code-objet a cinq chiffres.", "value=\"six\"");
        assertThat(ideas.byId(ground.id(), well.id()).axis()).isNull();
    }

    @Test
    void aKindIsProposedFromWhatTheTitleWantsToDoUntilKindsAreLearned() {
        var agent = Pages.of(context).as(ground.id(), Role.AGENT);
        var clinic = waiting("بناء مستوصف قروي", "المرضى يقطعون ثلاثين كيلومترا.");
        guesses(clinic);

        assertThat(plain(agent.read("/c/" + ground.cell().code() + "/classification/" + clinic.number())))
                .contains("نوع المشروع بناء وإنجاز لأن فيها: بناء");
    }

    private static String plain(String page) {
        return page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void whoOnlyProposesIsNotToldWhatTheCellDecided() {
        eightOnCarpetsAndEightOnChannels();
        guesses(waiting("الزربية فالدوار ديالنا", "نسيج"));
        var typed = new String[] {"cycle", "2018", "title", "الزربية فالدوار ديالنا", "description", "نسيج"};
        var home = "/c/" + ground.cell().code() + "/ideas/new/alike";

        var agent = Pages.text(Pages.of(context).as(ground.id(), Role.AGENT).post(home, typed));
        var member = Pages.text(
                Pages.of(context).as(ground.id(), Role.MEMBER, ground.bearer()).post(home, typed));

        assertThat(agent).contains("يبدو أن محورها", "قراراتكم");
        assertThat(member).contains("يبدو أن محورها").doesNotContain("قراراتكم");
    }

    private void eightOnCarpetsAndEightOnChannels() {
        for (int i = 1; i <= 8; i++)
            decide(waiting("اقتناء الزربية الرقم " + i, "نسيج تقليدي بالدوار."), health, "اقتناء");
        for (int i = 1; i <= 8; i++)
            decide(
                    waiting("ترميم الخطارة القديمة " + i, "مجرى تقليدي مهجور."),
                    ground.water().id(),
                    "ترميم");
    }
}
