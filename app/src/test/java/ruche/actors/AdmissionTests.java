package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import ruche.RucheTest;
import ruche.kernel.Lang;

/// What the agent is told, and what becomes of a request that he accepts.
@RucheTest
class AdmissionTests extends JoinGround {
    private static final String DAHIR = "1-58-376 du 15 novembre 1958, article 5";

    @Test
    void theAgentIsToldSinceWhenAnAssociationMayActByTheSilenceOfTheAuthorityAndByWhichRule() {
        var provisional = provisional(70);
        var own = sent(provisional);
        var agent = ground.agent.in(Lang.FR);

        assertThat(agent.read(request()))
                .contains("Peut agir", "le délai de 60 jours est passé sans réponse", DAHIR);

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

        assertThat(agent.read(request()))
                .contains("Ne peut pas encore agir", "elle peut agir à partir du", DAHIR);

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
        return checked("receiptKind", "PROVISIONAL", "receiptOn", receipt.get("receiptOn"));
    }
}
