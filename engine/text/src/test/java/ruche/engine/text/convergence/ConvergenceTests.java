package ruche.engine.text.convergence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ruche.engine.text.Gazetteer;
import ruche.engine.text.Glossary;
import ruche.engine.text.Reader;

class ConvergenceTests {
    private final Convergence convergence = new Convergence(new Reader(Glossary.shipped(), Gazetteer.EMPTY));
    private final Period year = new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));

    @BeforeEach
    void someProgrammes() {
        convergence.put(new Offer("water", "الماء الصالح للشرب", "أثقاب وخزانات وربط الدواوير", "Eau potable rurale", "forages, réservoirs et branchements"));
        convergence.put(new Offer(
                "income", "الأنشطة المدرة للدخل", "دعم التعاونيات والصناعة التقليدية", "Activités génératrices de revenus", "coopératives, tissage, couture",
                Set.of("Bouchane"), year, Set.of("women"), 5_000_000, 30_000_000, 0.6, List.of("enterprise at most twelve months old")));
        convergence.put(new Offer("sport", "ملاعب القرب", "إحداث ملاعب رياضية", "Terrains de sport de proximité", "terrains et clubs"));
    }

    private static Need carpets(long amount, long own, String commune) {
        return new Need("carpets", "Atelier de tissage de tapis pour les femmes", "Métiers à tisser pour la coopérative", commune, Period.ALWAYS, Set.of(), amount, own);
    }

    private Part part(Fit fit, Part.Side side) {
        return fit.parts().stream().filter(part -> part.side() == side).findFirst().orElseThrow();
    }

    @Test
    void findsTheProgrammeWhateverTheLanguage() {
        assertThat(convergence.offersFor(new Need("n", "ملعب لكرة القدم", "لفائدة الشباب", ""), 3).getFirst().offer()).isEqualTo("sport");
        assertThat(convergence.offersFor(new Need("n", "Forage d’un puits", "eau potable", ""), 3).getFirst().offer()).isEqualTo("water");
    }

    @Test
    void saysThatNoneFits() {
        assertThat(convergence.offersFor(new Need("n", "إحداث مقبرة", "تسييج المقبرة", ""), 3)).noneMatch(Fit::fits);
    }

    @Test
    void saysWhatIsMissingAndWhatWouldHelp() {
        var fit = convergence.offersFor(carpets(20_000_000, 0, "Bouchane"), 1).getFirst();

        assertThat(fit.offer()).isEqualTo("income");
        assertThat(part(fit, Part.Side.PLACE).state()).isEqualTo(Part.State.FITS);
        assertThat(part(fit, Part.Side.TARGETS).state()).isEqualTo(Part.State.FITS);
        assertThat(part(fit, Part.Side.SHARE).remedy()).isEqualTo(new Remedy.BringOwn(8_000_000));
        assertThat(part(fit, Part.Side.CONDITIONS).remedy()).isInstanceOf(Remedy.Check.class);
        assertThat(fit.eligible()).isFalse();
    }

    @Test
    void isEligibleWhenNothingIsMissing() {
        assertThat(convergence.offersFor(carpets(20_000_000, 8_000_000, "بوشان"), 1).getFirst().eligible()).isTrue();
    }

    @Test
    void keepsToTheTerritory() {
        var fit = convergence.offersFor(carpets(20_000_000, 8_000_000, "Sidi Ghanem"), 1).getFirst();

        assertThat(part(fit, Part.Side.PLACE).state()).isEqualTo(Part.State.NEVER);
    }

    @Test
    void bringsTogetherWhatIsTooSmallAlone() {
        var one = convergence.read(new Need("1", "Tissage de tapis par des femmes", "coopérative", "Bouchane", Period.ALWAYS, Set.of(), 6_000_000, 2_400_000));
        var two = convergence.read(new Need("2", "زرابي تنسجها النساء", "نسيج الزربية", "بوشان", Period.ALWAYS, Set.of(), 7_000_000, 2_800_000));

        assertThat(convergence.together("income", List.of(one, two)))
                .containsExactly(new Convergence.Together("1", "2", "income", 13_000_000));
    }

    @Test
    void listsTheIdeasThatWouldFillAProgramme() {
        var well = convergence.read(new Need("well", "بئر", "ماء صالح للشرب", ""));
        var pitch = convergence.read(new Need("pitch", "ملعب القرب", "", ""));

        assertThat(convergence.needsFor("water", List.of(pitch, well), 5)).extracting(Fit::need).containsExactly("well");
    }

    @Test
    void learnsFromWhatIsConfirmedAndRefused() {
        var hammam = new Need("h1", "بناء حمام عمومي", "حمام للنساء", "");
        var next = new Need("h2", "Hammam public", "bain pour les femmes", "");
        double before = score(next, "water");

        convergence.decide(hammam, "water", true);

        assertThat(score(next, "water")).isGreaterThan(before);
        assertThat(convergence.offersFor(hammam, 1).getFirst().offer()).isEqualTo("water");

        convergence.decide(hammam, "water", false);
        assertThat(score(next, "water")).isLessThanOrEqualTo(before);
    }

    private double score(Need need, String offer) {
        return convergence.offersFor(need, 5).stream().filter(fit -> fit.offer().equals(offer)).findFirst().orElseThrow().score();
    }
}
