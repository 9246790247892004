package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ruche.actors.ActorFigures.Persons;

class ActorFiguresTests {
    @Test
    void aFigureThatPointsAtFewIsNotTold() {
        assertThat(counts(of(12, 9, 3, 2), false)).containsExactly(12L, 9L, null, null);
        assertThat(counts(of(12, 9, 0, 5), false)).containsExactly(12L, 9L, 0L, 5L);
    }

    @Test
    void oneHiddenAloneTakesTheNextWithIt() {
        assertThat(counts(of(12, 9, 3), false)).containsExactly(12L, null, null);
        assertThat(counts(of(3), false)).containsExactly((Long) null);
    }

    @Test
    void theStaffReadsAll() {
        assertThat(counts(of(12, 9, 3), true)).containsExactly(12L, 9L, 3L);
    }

    private static List<Persons> of(long... counts) {
        return java.util.stream.LongStream.of(counts)
                .mapToObj(count -> new Persons(null, null, count))
                .toList();
    }

    private static List<Long> counts(List<Persons> figures, boolean staff) {
        var counts = new java.util.ArrayList<Long>();
        for (var figure : ActorFigures.hidden(figures, staff)) counts.add(figure.count());
        return counts;
    }
}
