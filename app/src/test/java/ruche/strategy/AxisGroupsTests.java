package ruche.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ruche.strategy.AxisGroups.Link;

class AxisGroupsTests {
    private static final AxisId HEALTH = id(1);
    private static final AxisId SPORT = id(2);
    private static final AxisId WATER = id(3);
    private static final AxisId CARE = id(11);
    private static final AxisId YOUTH = id(12);
    private static final AxisId SCARCITY = id(13);

    private final List<AxisId> ones = List.of(HEALTH, SPORT, WATER);
    private final List<AxisId> others = List.of(CARE, YOUTH, SCARCITY);

    @Test
    void comparesLinkedAxesAndLeavesTheOthersApart() {
        var groups = AxisGroups.of(ones, others, List.of(new Link(HEALTH, CARE)));

        assertThat(groups)
                .containsExactly(
                        group(Set.of(HEALTH), Set.of(CARE)),
                        group(Set.of(SPORT), Set.of()),
                        group(Set.of(WATER), Set.of()),
                        group(Set.of(), Set.of(YOUTH)),
                        group(Set.of(), Set.of(SCARCITY)));
    }

    @Test
    void joinsWhatSharesAnAxisBecauseFiguresOfOneSideOverlap() {
        var links = List.of(new Link(HEALTH, CARE), new Link(SPORT, CARE), new Link(SPORT, YOUTH));

        var groups = AxisGroups.of(ones, others, links);

        assertThat(groups)
                .containsExactly(
                        group(Set.of(HEALTH, SPORT), Set.of(CARE, YOUTH)),
                        group(Set.of(WATER), Set.of()),
                        group(Set.of(), Set.of(SCARCITY)));
    }

    private static ComparableAxes group(Set<AxisId> ones, Set<AxisId> others) {
        return new ComparableAxes(ones, others);
    }

    private static AxisId id(long number) {
        return new AxisId(new UUID(0, number));
    }
}
