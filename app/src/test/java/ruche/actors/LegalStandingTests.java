package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dahir 1-58-376, article 5: the final receipt is given within 60 days; when it is not, the association may act as its
/// statutes say.
class LegalStandingTests {
    private static final LocalDate ASKED = LocalDate.of(2018, 1, 10);

    /// 60 days after 10 January 2018 is 11 March 2018: 21 days of January, 28 of February, 11 of March.
    @ParameterizedTest
    @CsvSource({
        "2018-01-10, false",
        "2018-03-10, false",
        "2018-03-11, true",
        "2018-03-12, true",
    })
    void theSilenceOfTheAuthorityCountsFromTheSixtiethDay(LocalDate today, boolean mayAct) {
        var standing = standing(ReceiptKind.PROVISIONAL, 60, today);

        assertThat(standing.mayAct()).isEqualTo(mayAct);
        assertThat(standing.why().arguments()).contains(LocalDate.of(2018, 3, 11));
    }

    @Test
    void theNumberOfDaysIsTheCells() {
        var day = LocalDate.of(2018, 2, 1);

        assertThat(standing(ReceiptKind.PROVISIONAL, 60, day).mayAct()).isFalse();
        assertThat(standing(ReceiptKind.PROVISIONAL, 20, day).mayAct()).isTrue();
    }

    @Test
    void aFinalReceiptCountsAtOnce() {
        assertThat(standing(ReceiptKind.FINAL, 60, ASKED)).isEqualTo(new LegalStanding.Confirmed(ASKED));
    }

    @Test
    void anAssociationWithoutAReceiptMayNotAct() {
        var standing = LegalStanding.of(ActorKind.ASSOCIATION, null, 60, ASKED);

        assertThat(standing.mayAct()).isFalse();
        assertThat(standing.why().key()).isEqualTo("actors.standing-without");
    }

    @Test
    void theRuleIsForAssociationsOnly() {
        assertThat(LegalStanding.of(ActorKind.COOPERATIVE, null, 60, ASKED).concerned())
                .isFalse();
    }

    private static LegalStanding standing(ReceiptKind kind, int days, LocalDate today) {
        var receipt = new Receipt("17/2018", kind, ASKED, "قيادة رأس العين");
        return LegalStanding.of(ActorKind.ASSOCIATION, receipt, days, today);
    }
}
