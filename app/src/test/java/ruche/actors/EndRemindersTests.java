package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import ruche.RucheTest;
import ruche.accounts.People;
import ruche.accounts.Representatives;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Role;

/// What actors are told by themselves of papers and mandates that end.
@RucheTest
class EndRemindersTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private EndReminders reminders;

    @Autowired
    private Papers papers;

    @Autowired
    private Identities identities;

    @Autowired
    private Actors actors;

    @Autowired
    private People people;

    @Autowired
    private Representatives representatives;

    @Autowired
    private JdbcClient db;

    private RegistryGround ground;

    @BeforeEach
    void cell() {
        ground = new RegistryGround(context);
    }

    private void paper(ActorId actor, LocalDate until) {
        var file = PaperFile.of(PaperSamples.pdf("tax " + until));
        var days = new NewPaper("tax", ground.today().minusDays(300), until);
        var id = papers.handIn(ground.cell.id(), actor, days, "tax.pdf", file, By.commandLine());
        papers.check(ground.cell.id(), actor, id, Paper.Verdict.ACCEPTED, "", days, By.commandLine());
    }

    private void ends(LocalDate day) {
        db.sql("update actor_paper set expires_on = :day where cell_id = :cell")
                .param("day", day)
                .param("cell", ground.cell.id().value())
                .update();
    }

    private List<String> remind() {
        reminders.remind(ground.cell.id(), DailyWork.DAILY);
        return sent();
    }

    /// Kinds of all messages of the cell, the first sent first.
    private List<String> sent() {
        return db.sql("select kind from notice where cell_id = :cell order by id")
                .param("cell", ground.cell.id().value())
                .query((row, _) -> row.getString("kind"))
                .list();
    }

    private List<String> channels() {
        return db.sql("select distinct channel from notice_delivery where cell_id = :cell and state <> 'SKIPPED'")
                .param("cell", ground.cell.id().value())
                .query((row, _) -> row.getString("channel"))
                .list();
    }

    @Test
    void aPaperIsRemindedOfOnceAtEachStepUntilANewOneIsThere() {
        paper(ground.association, ground.today().plusDays(20));

        assertThat(remind()).containsExactly("actors.notice-paper-ends");
        assertThat(remind()).as("the day after").hasSize(1);
        ends(ground.today().plusDays(6));
        assertThat(remind()).hasSize(2);
        ends(ground.today().minusDays(1));
        assertThat(remind()).hasSize(3).last().isEqualTo("actors.notice-paper-ended");
        assertThat(remind()).hasSize(3);
        assertThat(ground.member.read("/c/" + ground.cell.code() + "/notices"))
                .contains("جمعية الأمل للتنمية", "شهادة الوضعية الجبائية");

        var other = new RegistryGround(context);
        ground = other;
        paper(other.association, other.today().plusDays(5));
        paper(other.association, other.today().plusDays(365));
        assertThat(remind()).as("a newer one is there").isEmpty();
    }

    @Test
    void whereNobodySpeaksForAnActorALetterIsPrinted() {
        var silent = actors.add(
                ground.cell.id(),
                ActorSamples.association("جمعية بلا حساب", "Association sans compte"),
                By.commandLine());
        paper(silent, ground.today().plusDays(3));

        assertThat(remind()).containsExactly("actors.notice-paper-ends");

        assertThat(channels()).containsExactly("PRINT");
        assertThat(ground.agent.read("/c/" + ground.cell.code() + "/outbox/print"))
                .contains("جمعية بلا حساب");
    }

    @Test
    void theEndOfABureausMandateIsTold() {
        var until = ground.today().plusDays(10);
        identities.state(ground.cell.id(), ground.association, mandate(until), By.commandLine());

        assertThat(remind()).containsExactly("actors.notice-bureau-ends");
        assertThat(remind()).hasSize(1);

        identities.state(
                ground.cell.id(), ground.association, mandate(ground.today().minusDays(2)), By.commandLine());
        assertThat(remind()).hasSize(2).last().isEqualTo("actors.notice-bureau-ended");
    }

    private static Identity mandate(LocalDate until) {
        return new Identity(null, until, null, null, null, null, List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void whoseRightToSpeakEndsIsToldHimself() {
        var person = people.createNumbered(ground.cell.id(), "ممثل", Lang.FR, By.commandLine());
        people.grant(
                ground.cell.id(),
                person,
                Role.MEMBER,
                ground.association.value(),
                ground.today().plusDays(7),
                By.commandLine());

        assertThat(remind()).containsExactly("actors.notice-speaker-ends");
        assertThat(db.sql("select subject from notice where cell_id = :cell and person_id = :person")
                        .param("cell", ground.cell.id().value())
                        .param("person", person.value())
                        .query(String.class)
                        .single())
                .startsWith("Votre représentation finit le");
        assertThat(representatives.of(ground.cell.id(), ground.association.value()))
                .hasSize(2);
    }
}
