package ruche.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;
import ruche.kernel.Role;

@RucheTest
class OutcomesTests {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Cells cells;

    @Autowired
    Outcomes outcomes;

    Cell cell;
    By agent;

    @BeforeEach
    void aCell() {
        cell = CellSamples.fresh(cells);
        agent = By.person(new PersonId(ruche.kernel.Ids.next()));
    }

    private void shown(String about, String proposed) {
        outcomes.shown(cell.id(), List.of(new Shown(Sort.AXIS, about, proposed)));
    }

    private MonthOfProposals month() {
        var months = outcomes.months(cell.id());
        assertThat(months).hasSize(1);
        return months.getFirst();
    }

    @Test
    void countsWhatWasShownOnceAndWhatBecameOfIt() {
        shown("one", "water");
        shown("one", "water");
        shown("other", "water");
        shown("third", "health");
        outcomes.found(cell.id(), Sort.AXIS, "one", "water", agent);
        outcomes.found(cell.id(), Sort.AXIS, "other", "health", agent);

        assertThat(month().proposed()).isEqualTo(3);
        assertThat(month().confirmed()).isEqualTo(1);
        assertThat(month().refused()).isEqualTo(1);
        assertThat(month().open()).isEqualTo(1);
        assertThat(month().percent()).isEqualTo(50);
    }

    @Test
    void whatIsShownAfterTheDecisionDoesNotChangeWhatWasProposed() {
        shown("one", "water");
        shown("one", "health");
        outcomes.found(cell.id(), Sort.AXIS, "one", "water", agent);
        shown("one", "water");

        assertThat(month().refused()).isEqualTo(1);
    }

    @Test
    void tellsDoubtFromSilence() {
        shown("one", "");
        outcomes.found(cell.id(), Sort.AXIS, "one", "water", agent);
        outcomes.found(cell.id(), Sort.AXIS, "other", "water", agent);
        outcomes.found(cell.id(), Sort.AXIS, "third", "water", By.commandLine());

        assertThat(month().proposed()).isZero();
        assertThat(month().unsure()).isEqualTo(1);
        assertThat(month().missed()).isEqualTo(1);
    }

    @Test
    void aDecisionTakenBackLeavesTheProposalOpenAndNoFind() {
        shown("one", "water");
        outcomes.found(cell.id(), Sort.AXIS, "one", "water", agent);
        outcomes.found(cell.id(), Sort.AXIS, "other", "water", agent);

        outcomes.takenBack(cell.id(), Sort.AXIS, "one");
        outcomes.takenBack(cell.id(), Sort.AXIS, "other");

        assertThat(month().open()).isEqualTo(1);
        assertThat(month().missed()).isZero();
    }

    @Test
    void staffAndObserversSeeItAndNobodyElse() {
        shown("one", "water");
        var path = "/c/" + cell.code() + "/learning";

        assertThat(Pages.of(context).as(cell.id(), Role.AGENT).read(path)).contains("محور الفكرة", "لم يُقرَّر");
        assertThat(Pages.of(context).as(cell.id(), Role.OBSERVER).in(Lang.FR).read(path))
                .contains("Justesse des propositions")
                .doesNotContain("Idées à classer");
        assertThat(Pages.of(context).as(cell.id(), Role.MEMBER).get(path).getStatus())
                .isEqualTo(403);
        assertThat(Pages.of(context)
                        .as(CellSamples.fresh(cells).id(), Role.AGENT)
                        .get(path)
                        .getStatus())
                .isEqualTo(403);
    }
}
