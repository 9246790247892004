package ruche.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.appraisal.AppraisalSamples.AGENT;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.ideas.AskedField;
import ruche.ideas.Idea;
import ruche.ideas.IdeaFilter;
import ruche.ideas.IdeaRegister;
import ruche.ideas.Ideas;
import ruche.kernel.Lang;
import ruche.kernel.Role;

/// Those whose idea it is hear what becomes of it.
@RucheTest
class IdeaNoticesTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AppraisalSamples samples;

    @Autowired
    private Ideas ideas;

    @Autowired
    private IdeaRegister register;

    @Autowired
    private Decisions decisions;

    @Autowired
    private JdbcClient db;

    private AppraisalSamples.Ground ground;
    private String cell = "";

    @BeforeEach
    void openCell() {
        ground = samples.ground();
        cell = "/c/" + ground.cell().code();
    }

    private Idea proposedBy(Pages member) {
        member.post(cell + "/ideas/new", "cycle", "2018", "title", "حفر بئر بدوار أولاد علي");
        return register.all(ground.id(), IdeaFilter.all()).getFirst();
    }

    @Test
    void whatScrutinyAsksReachesThoseWhoSpeakForTheBearer() {
        var member = Pages.of(context).as(ground.id(), Role.MEMBER, samples.association(ground));
        var stranger = Pages.of(context).as(ground.id(), Role.MEMBER);
        var idea = proposedBy(member);

        ideas.ask(ground.id(), idea.id(), "كم أسرة تستفيد؟", Set.of(AskedField.ASKED), AGENT);

        assertThat(member.read(cell + "/notices"))
                .contains(
                        "فكرتكم " + whole(idea.number()) + ": ينقصها شيء",
                        "كم أسرة تستفيد؟",
                        "حفر بئر بدوار أولاد علي");
        assertThat(stranger.read(cell + "/notices")).doesNotContain(idea.number());
    }

    /// A number that no line parts.
    private static String whole(String number) {
        return "<bdi class=\"nowrap\">" + number + "</bdi>";
    }

    @Test
    void aDecisionReachesThemWithItsReasonInTheirLanguage() {
        var member = Pages.of(context).as(ground.id(), Role.MEMBER, samples.association(ground));
        var idea = proposedBy(member);
        db.sql("update idea set state = 'APPRAISED', axis_id = :axis where cell_id = :cell and id = :id")
                .param("axis", ground.axis().id().value())
                .param("cell", ground.id().value())
                .param("id", idea.id().value())
                .update();
        var later = Ruling.of(Verdict.POSTPONED, "في انتظار دراسة الفرشة المائية", "En attendant l’étude de la nappe");

        decisions.decide(ground.id(), Map.of(idea.id(), later), null, AGENT);

        assertThat(member.read(cell + "/notices"))
                .contains(whole(idea.number()) + ": مؤجلة", "في انتظار دراسة الفرشة المائية");
        assertThat(member.in(Lang.FR).read(cell + "/notices"))
                .as("each reads it in the language he reads in")
                .contains("En attendant l’étude de la nappe");
    }

    @Test
    void ofADecisionLongPastNobodyIsToldAnew() {
        var member = Pages.of(context).as(ground.id(), Role.MEMBER, samples.association(ground));
        var idea = proposedBy(member);
        db.sql("update idea set state = 'APPRAISED', axis_id = :axis where cell_id = :cell and id = :id")
                .param("axis", ground.axis().id().value())
                .param("cell", ground.id().value())
                .param("id", idea.id().value())
                .update();

        decisions.decide(ground.id(), Map.of(idea.id(), Ruling.retained()), LocalDate.of(2018, 2, 12), AGENT);

        assertThat(member.read(cell + "/notices")).doesNotContain(idea.number());
    }

    @Test
    void aRegisteredBearerWithoutAnAccountIsReachedAsTheRegistryKnowsItElseOnPaper() {
        var idea = proposedBy(Pages.of(context).as(ground.id(), Role.MEMBER, samples.association(ground)));
        db.sql("update role_held set ended_at = now() where cell_id = :cell and role = 'MEMBER'")
                .param("cell", ground.id().value())
                .update();
        var bearer = db.sql("update idea set proposed_by = null where cell_id = :cell returning bearer_id")
                .param("cell", ground.id().value())
                .query((row, _) -> row.getObject("bearer_id", UUID.class))
                .single();
        var agent = Pages.of(context).as(ground.id(), Role.AGENT);

        assertThat(ideas.ask(ground.id(), idea.id(), "أين الدوار؟", Set.of(), AGENT))
                .isTrue();
        assertThat(agent.read(cell + "/outbox/print")).contains("جمعية النخيل للتنمية", "أين الدوار؟");

        agent.post(cell + "/actors/" + bearer + "/contacts", "kind", "PHONE", "value", "06 12 34 56 78");
        ideas.ask(ground.id(), idea.id(), "كم أسرة تستفيد؟", Set.of(), AGENT);
        assertThat(db.sql("select phone from notice where cell_id = :cell and body like '%كم أسرة%'")
                        .param("cell", ground.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("+212612345678");
    }

    @Test
    void whoeverHasNoAccountIsReachedAsHeLeftItAndForgottenWithIt() {
        var agent = Pages.of(context).as(ground.id(), Role.AGENT);
        agent.post(
                cell + "/ideas/new",
                "cycle",
                "2018",
                "title",
                "حفر بئر",
                "bearerName",
                "جمعية الواحة",
                "contact",
                "06 12 34 56 78");
        var idea = register.all(ground.id(), IdeaFilter.all()).getFirst();

        ideas.ask(ground.id(), idea.id(), "أين الدوار؟", Set.of(), AGENT);
        assertThat(agent.read(cell + "/outbox/print")).contains("جمعية الواحة", "+212612345678", "أين الدوار؟");
        ideas.eraseContact(ground.id(), idea.id(), "بطلب منه", AGENT);

        assertThat(agent.read(cell + "/outbox/print")).doesNotContain("جمعية الواحة");
        assertThat(db.sql("select count(*) from notice where cell_id = :cell and (phone is not null or body <> '')")
                        .param("cell", ground.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
