package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;

/// The index in memory against going through all names one by one.
class ActorIndexTests {
    private static final CellId CELL = new CellId(7);
    private static final int SHOWN = 10;
    private static final String[] WORDS =
            "Amal Nour Espoir Femmes Forêt Eau Village Jeunes Parents Élèves Culture Sport".split(" ");

    private record Named(ActorIndex.Entry entry, String name, String core) {}

    @Test
    void theBestTenAreThoseThatGoingThroughAllNamesFinds() {
        var random = new Random(4);
        var all = new ArrayList<Named>();
        for (int i = 0; i < 3_000; i++) all.add(named(random));
        var index = ActorIndex.of(all.stream().map(Named::entry), 16);
        var gone = new BitSet();
        for (int i = 0; i < 300; i++) gone.set(random.nextInt(all.size()));

        assertThat(index.size()).isEqualTo(3_000);
        for (int i = 0; i < 200; i++) {
            var typed = typed(random);
            var sought = sought(typed);

            assertThat(index.best(sought, gone, SHOWN)).as(typed).isEqualTo(oneByOne(all, sought, gone));
        }
    }

    @Test
    void itKnowsWhereAnActorStandsAndWhereNoneDoes() {
        var random = new Random(5);
        var all = IntStream.range(0, 100).mapToObj(_ -> named(random)).toList();
        var index = ActorIndex.of(all.stream().map(Named::entry), 16);

        for (int i = 0; i < all.size(); i++)
            assertThat(index.place(all.get(i).entry().id())).isEqualTo(i);
        assertThat(index.place(new UUID(random.nextLong(), random.nextLong()))).isNegative();
        assertThat(ActorIndex.of(Stream.empty(), 0).best(sought("amal"), new BitSet(), SHOWN))
                .isEmpty();
    }

    private static Named named(Random random) {
        var name = new StringBuilder("Association");
        for (int i = random.nextInt(4); i >= 0; i--) name.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        var text = name.toString();
        var id = new UUID(random.nextLong(), random.nextLong());
        var begins = ActorWords.numbers(CELL, ActorName.beginnings(text));
        return new Named(
                ActorIndex.Entry.of(id, begins, new Bilingual("", text), ""),
                text,
                ActorName.of(text).core());
    }

    private static String typed(Random random) {
        var typed = new StringBuilder();
        for (int i = random.nextInt(3); i > 0; i--)
            typed.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        var last = WORDS[random.nextInt(WORDS.length)];
        return typed.append(last, 0, 1 + random.nextInt(last.length())).toString();
    }

    private static ActorIndex.Sought sought(String typed) {
        var core = ActorName.of(typed).core();
        return new ActorIndex.Sought(
                ActorWords.numbers(CELL, List.of("=" + core))[0],
                Arrays.stream(ActorWords.numbers(CELL, ActorName.sought(typed)))
                        .mapToInt(Integer::intValue)
                        .toArray(),
                core.getBytes(StandardCharsets.UTF_8),
                Lang.FR);
    }

    private static List<UUID> oneByOne(List<Named> all, ActorIndex.Sought sought, BitSet gone) {
        return IntStream.range(0, all.size())
                .filter(place -> !gone.get(place))
                .filter(place -> has(all.get(place).entry(), sought.whole())
                        || Arrays.stream(sought.begins())
                                .allMatch(number -> has(all.get(place).entry(), number)))
                .boxed()
                .sorted(Comparator.comparingInt((Integer place) -> rank(all.get(place), sought))
                        .thenComparingInt(place -> all.get(place).name().length())
                        .thenComparingInt(place -> place))
                .limit(SHOWN)
                .map(place -> all.get(place).entry().id())
                .toList();
    }

    private static boolean has(ActorIndex.Entry entry, int number) {
        return Arrays.binarySearch(entry.begins(), number) >= 0;
    }

    private static int rank(Named named, ActorIndex.Sought sought) {
        var typed = new String(sought.core(), StandardCharsets.UTF_8);
        return named.core().equals(typed) ? 0 : named.core().startsWith(typed) ? 1 : 2;
    }
}
