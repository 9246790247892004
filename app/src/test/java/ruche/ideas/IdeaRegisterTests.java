package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.ideas.IdeaSamples.AGENT;
import static ruche.ideas.IdeaSamples.idea;
import static ruche.ideas.IdeaSamples.well;

import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ruche.RucheTest;
import ruche.kernel.Money;

@RucheTest
class IdeaRegisterTests {
    @Autowired
    Ideas ideas;

    @Autowired
    IdeaRegister register;

    @Autowired
    IdeaSamples samples;

    IdeaSamples.Ground ground;

    @BeforeEach
    void ground() {
        ground = samples.ground();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() {
        for (int n = 1; n <= 5; n++) samples.stored(ground, idea(ground, "فكرة " + n, ""));

        var seen = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var page = register.list(ground.id(), IdeaFilter.all(), after, 2);
            page.items().forEach(idea -> seen.add(idea.number()));
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(5).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void wordsAreFoundInAnySpellingInTitleDescriptionBearerAndNumber() {
        var well = samples.stored(ground, well(ground));
        samples.stored(ground, idea(ground, "تجهيز ملعب القرب", "100% بالمركز"));

        for (var words : new String[] {"اولاد على", "بِئر", "كيلومترات", well.number(), "بئر للشرب"})
            assertThat(register.list(ground.id(), IdeaFilter.all().with(words), null, 10)
                            .items())
                    .as(words)
                    .extracting(Idea::number)
                    .containsExactly(well.number());
        assertThat(register.count(ground.id(), IdeaFilter.all().with("النخيل"))).isEqualTo(2);
        assertThat(register.count(ground.id(), IdeaFilter.all().with("0%"))).isEqualTo(1);
        assertThat(register.count(ground.id(), IdeaFilter.all().with("0_"))).isZero();
    }

    @Test
    void filtersCombine() {
        var classified = samples.classified(ground, well(ground));
        samples.stored(ground, idea(ground, "حفر بئر آخر", ""));
        var water = ground.water().id().value();

        var both = IdeaFilter.of(ground.cycle())
                .onAxis(water)
                .inStates(Set.of(IdeaState.CLASSIFIED))
                .with("حفر");

        assertThat(register.all(ground.id(), both)).extracting(Idea::id).containsExactly(classified.id());
        assertThat(register.all(ground.id(), both.inCommune("351.01.01."))).isEmpty();
    }

    @Test
    void sumsAreTalliedByCurrencyAndIdeasWithoutASumAreCounted() {
        samples.classified(ground, well(ground));
        samples.stored(ground, IdeaSamples.without(idea(ground, "فكرة بلا كلفة", ""), null));
        samples.stored(ground, IdeaSamples.without(idea(ground, "فكرة باليورو", ""), Money.of(5_000, "EUR")));

        var perAxis = register.perAxis(ground.id(), IdeaFilter.of(ground.cycle()));
        var perState = register.perState(ground.id(), IdeaFilter.of(ground.cycle()));

        assertThat(perAxis)
                .filteredOn(
                        tally -> tally.key().equals(ground.water().id().value().toString()))
                .singleElement()
                .satisfies(tally -> assertThat(tally.asked()).containsExactly(Money.of(18_000_000, "MAD")));
        assertThat(perState)
                .filteredOn(tally -> tally.key().equals("PROPOSED"))
                .singleElement()
                .isEqualTo(new IdeaTally("PROPOSED", 2, 1, java.util.List.of(Money.of(5_000, "EUR"))));
    }

    @Test
    void withdrawnIdeasAreListedUndoneOnesAreNot() {
        var idea = samples.stored(ground, well(ground));
        ideas.withdraw(ground.id(), idea.id(), "سبب", AGENT);

        assertThat(register.count(ground.id(), IdeaFilter.all())).isEqualTo(1);
        assertThat(register.count(ground.id(), IdeaFilter.all().inStates(IdeaState.standing())))
                .isZero();
    }
}
