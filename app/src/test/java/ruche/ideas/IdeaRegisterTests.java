package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.ideas.IdeaSamples.AGENT;
import static ruche.ideas.IdeaSamples.idea;
import static ruche.ideas.IdeaSamples.well;

import java.util.ArrayList;
import java.util.List;
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
    NearWords near;

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

        for (var words : new String[] {"بدوار اولاد على", "بِئر", "كيلومترات", well.number(), "بئر للشرب"})
            assertThat(register.list(ground.id(), IdeaFilter.all().with(words), null, 10)
                            .items())
                    .as(words)
                    .extracting(Idea::number)
                    .containsExactly(well.number());
        assertThat(register.count(ground.id(), IdeaFilter.all().with("النخيل"))).isEqualTo(2);
        assertThat(register.count(ground.id(), IdeaFilter.all().with("100%"))).isEqualTo(1);
        for (var none : new String[] {"0%", "10_", "%", "_"})
            assertThat(register.count(ground.id(), IdeaFilter.all().with(none)))
                    .as(none)
                    .isZero();
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
    void everyOrderShowsEachIdeaOnceHoweverThePagesAreCut() {
        var sums = new Long[] {5_000L, null, 20_000L, 5_000L, null, 1L};
        for (int n = 0; n < sums.length; n++)
            samples.stored(
                    ground,
                    IdeaSamples.without(
                            idea(ground, "فكرة " + n, ""), sums[n] == null ? null : Money.of(sums[n], "MAD")));

        assertThat(titles(IdeaOrder.NUMBER))
                .containsExactly("فكرة 0", "فكرة 1", "فكرة 2", "فكرة 3", "فكرة 4", "فكرة 5");
        assertThat(titles(IdeaOrder.LATEST))
                .containsExactly("فكرة 5", "فكرة 4", "فكرة 3", "فكرة 2", "فكرة 1", "فكرة 0");
        assertThat(titles(IdeaOrder.LARGEST))
                .containsExactly("فكرة 2", "فكرة 3", "فكرة 0", "فكرة 5", "فكرة 4", "فكرة 1");
        assertThat(titles(IdeaOrder.SMALLEST))
                .containsExactly("فكرة 5", "فكرة 0", "فكرة 3", "فكرة 2", "فكرة 1", "فكرة 4");
    }

    private List<String> titles(IdeaOrder order) {
        var titles = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var page = register.list(ground.id(), IdeaFilter.all(), order, after, 2);
            page.items().forEach(idea -> titles.add(idea.title()));
            after = page.next();
        } while (after != null);
        return titles;
    }

    @Test
    void aWordThatNobodyWroteIsTakenForTheNearestOneWritten() {
        samples.stored(ground, idea(ground, "تجهيز خزانة الحي", ""));
        samples.stored(ground, idea(ground, "غرس أشجار الزيتون", ""));
        samples.stored(ground, idea(ground, "Équipement d’un dispensaire", ""));

        assertThat(near.instead(ground.id(), "خزنة")).contains("خزانه");
        assertThat(near.instead(ground.id(), "الزيتونن")).contains("زيتون");
        assertThat(near.instead(ground.id(), "dispensére rural")).contains("dispensaire rural");
        assertThat(near.instead(ground.id(), "خزانة")).isEmpty();
        assertThat(near.instead(ground.id(), "مستشفى")).isEmpty();
    }

    @Test
    void figuresFollowEveryChange() {
        var idea = samples.classified(ground, well(ground));
        assertThat(register.count(ground.id(), IdeaFilter.all())).isEqualTo(1);

        samples.stored(ground, idea(ground, "فكرة أخرى", ""));
        ideas.withdraw(ground.id(), idea.id(), "سبب", AGENT);

        assertThat(register.count(ground.id(), IdeaFilter.all())).isEqualTo(2);
        assertThat(register.perState(ground.id(), IdeaFilter.all()))
                .extracting(IdeaTally::key, IdeaTally::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("PROPOSED", 1L),
                        org.assertj.core.groups.Tuple.tuple("WITHDRAWN", 1L));
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
