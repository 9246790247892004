package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;

/// What the agent is told, and what becomes of a request that he accepts.
@RucheTest
class AdmissionTests extends JoinGround {
    private static final String DAHIR = "1-58-376 du 15 novembre 1958, article 5";

    @Autowired
    private Actors actors;

    @Autowired
    private Admissions admissions;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theAgentIsToldSinceWhenAnAssociationMayActByTheSilenceOfTheAuthorityAndByWhichRule() {
        var provisional = provisional(70);
        var own = sent(provisional);
        var agent = ground.agent.in(Lang.FR);

        assertThat(agent.read(request())).contains("Peut agir", "le délai de 60 jours est passé sans réponse", DAHIR);

        var people = to(agent.post(request() + "/accept", checked(provisional)));

        assertThat(agent.read(people)).contains("Peut agir", "est passé sans réponse", DAHIR);
        assertThat(ground.agent.read(people)).contains("يمكنها مزاولة نشاطها منذ", "1.58.376");
        assertThat(agent.read(request())).contains("Peut agir", DAHIR);
        assertThat(visitor.in(Lang.FR).read(own)).contains("Peut agir", DAHIR);
    }

    @Test
    void whileTheAuthorityHasTimeTheAgentIsToldFromWhichDayItMayAct() {
        var provisional = provisional(10);
        sent(provisional);
        var agent = ground.agent.in(Lang.FR);

        assertThat(agent.read(request())).contains("Ne peut pas encore agir", "elle peut agir à partir du", DAHIR);

        var people = to(agent.post(request() + "/accept", checked(provisional)));

        assertThat(agent.read(people)).contains("Ne peut pas encore agir", "elle peut agir à partir du", DAHIR);
    }

    @Test
    void theRuleIsTheOneThatTheCellGoesBy() {
        ground.agent.post(home + "/actors/rules/days/RECEIPT_DAYS", "days", "90", "source", "Circulaire de 2030");
        sent(provisional(70));

        assertThat(ground.agent.in(Lang.FR).read(request()))
                .contains("Ne peut pas encore agir", "le délai de 90 jours", "Circulaire de 2030")
                .doesNotContain(DAHIR);
    }

    @Test
    void aRefusedAcceptanceTakesBackTheActorItHadMadeThoughTheFormsOwnTransactionGoesOn() {
        sent();
        var before = CellDump.of(db, ground.cell.id());
        var tomorrow = ground.today().plusDays(1).toString();

        var refused = ground.agent.post(request() + "/accept", checked("issuedOn", tomorrow));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Pages.text(refused))
                .contains("id=\"issuedOn-error\"", "value=\"" + tomorrow + "\"")
                .as("it does not resemble the actor that it made itself")
                .doesNotContain("name=\"known\"");
        assertThat(actors.named(ground.cell.id(), "جمعية الواحة")).isEmpty();
        assertThat(CellDump.of(db, ground.cell.id())).isEqualTo(before);
        to(ground.agent.post(request() + "/accept", checked()));
        assertThat(actors.named(ground.cell.id(), "جمعية الواحة")).hasSize(1);
    }

    @Test
    void whatElseIsDoneInTheSameTransactionStays() {
        sent();
        var id = new RequestId(UUID.fromString(request().replaceAll(".*/", "")));
        var future = new Admissions.Checked(
                null,
                false,
                new NewActor(ActorKind.ASSOCIATION, new Bilingual("جمعية الواحة", ""), "99.001.1.1", "water"),
                new Receipt("88 / 2019", ReceiptKind.FINAL, ground.today().plusDays(1), "قيادة رأس العين"),
                null,
                false,
                "receipt",
                ground.today());

        var other = transaction.execute(_ -> {
            assertThatThrownBy(() -> admissions.accept(ground.cell.id(), id, future, By.commandLine()))
                    .isInstanceOf(Refusal.class);
            return actors.add(ground.cell.id(), ActorSamples.association("جمعية النور", ""), By.commandLine());
        });

        assertThat(actors.named(ground.cell.id(), "جمعية الواحة")).isEmpty();
        assertThat(actors.named(ground.cell.id(), "جمعية النور"))
                .extracting(Actor::id)
                .containsExactly(other);
    }

    private Map<String, String> provisional(int daysAgo) {
        var receipt = receipt();
        receipt.put("receiptKind", "PROVISIONAL");
        receipt.put("receiptOn", ground.today().minusDays(daysAgo).toString());
        return receipt;
    }

    private String sent(Map<String, String> receipt) {
        var own = written();
        to(visitor.post(own + "/papers", fields(receipt)));
        to(visitor.post(own + "/send", "consent", "yes"));
        return own;
    }

    private String[] checked(Map<String, String> receipt) {
        return checked("receiptKind", "PROVISIONAL", "receiptOn", receipt.getOrDefault("receiptOn", ""));
    }
}
