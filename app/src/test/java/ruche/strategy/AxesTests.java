package ruche.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ruche.RucheTest;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;

@RucheTest
class AxesTests {
    private static final By US = By.commandLine();

    @Autowired
    private Cycles cycles;

    @Autowired
    private Axes axes;

    @Autowired
    private Cells cells;

    private CellId cell;
    private Cycle first;
    private Cycle second;

    @BeforeEach
    void twoCycles() {
        cell = CellSamples.fresh(cells).id();
        first = CycleSamples.withAxes(cycles, axes, cell, 2018);
        second = cycles.open(cell, CycleSamples.of(2025), US);
    }

    @Test
    void standInOrderEachWithItsSubAxes() {
        assertThat(axes.of(cell, first.id())).extracting(Axis::code).containsExactly("water", "water.wells", "school");

        axes.raise(cell, axis(first, "school").id(), US);

        assertThat(axes.of(cell, first.id())).extracting(Axis::code).containsExactly("school", "water", "water.wells");
    }

    @Test
    void aNewCyclesAxesLeaveTheOldOnesAsTheyWere() {
        var before = axes.of(cell, first.id());

        var scarcity = axes.add(
                cell, second.id(), new NewAxis("water", new Bilingual("الماء والندرة", "Eau et rareté"), null), US);
        axes.link(cell, axis(first, "water").id(), scarcity.id(), US);
        axes.rename(cell, scarcity.id(), new Bilingual("الماء والإجهاد المائي", "Eau et stress hydrique"), US);

        assertThat(axes.of(cell, first.id())).isEqualTo(before);
        assertThat(axes.comparable(cell, axis(first, "water").id(), second.id()))
                .extracting(axis -> axis.name().fr())
                .containsExactly("Eau et stress hydrique");
        assertThat(axes.comparable(cell, scarcity.id(), first.id()))
                .extracting(Axis::code)
                .containsExactly("water");
        assertThat(axes.comparable(cell, first.id(), second.id()))
                .containsExactly(
                        new ComparableAxes(Set.of(axis(first, "water").id()), Set.of(scarcity.id())),
                        new ComparableAxes(Set.of(axis(first, "school").id()), Set.of()));
    }

    @Test
    void aLinkIsTheSameFromEitherEnd() {
        var youth = axes.add(cell, second.id(), new NewAxis("youth", new Bilingual("الشباب", ""), null), US);
        var school = axis(first, "school");

        axes.link(cell, school.id(), youth.id(), US);
        axes.link(cell, youth.id(), school.id(), US);

        assertThat(axes.links(cell, first.id(), second.id())).containsExactly(new AxisLink(school, youth));
        axes.unlink(cell, youth.id(), school.id(), "المحوران مختلفان", US);
        assertThat(axes.links(cell, first.id(), second.id())).isEmpty();
        assertThat(axes.ended(cell, first.id(), second.id()))
                .containsExactly(new EndedLink(school, youth, "المحوران مختلفان"));
        axes.link(cell, youth.id(), school.id(), US);
        assertThat(axes.links(cell, first.id(), second.id())).hasSize(1);
    }

    @Test
    void axesOfOneCycleAreNotLinkedAndCodesNameOneAxis() {
        assertThatThrownBy(() -> axes.link(
                        cell, axis(first, "water").id(), axis(first, "school").id(), US))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> axes.add(cell, first.id(), new NewAxis("water", new Bilingual("ماء", ""), null), US))
                .isInstanceOf(CodeTaken.class);
    }

    @Test
    void anotherCellSeesNone() {
        var other = CellSamples.fresh(cells).id();

        assertThat(axes.of(other, first.id())).isEmpty();
        assertThatThrownBy(() -> axes.rename(other, axis(first, "water").id(), new Bilingual("ها", ""), US))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> axes.add(other, first.id(), new NewAxis("mine", new Bilingual("لي", ""), null), US))
                .isInstanceOf(RuntimeException.class);
    }

    private Axis axis(Cycle cycle, String code) {
        return axes.byCode(cell, cycle.id(), code).orElseThrow();
    }
}
