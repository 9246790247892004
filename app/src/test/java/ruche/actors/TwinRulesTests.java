package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruche.kernel.Bilingual;

/// Rules by which two lines are taken for one actor, with reasons.
class TwinRulesTests {
    /// A thousand actors, of whom many are called hope and work for development.
    private static final WordWeights WEIGHTS =
            new WordWeights(1_000, Map.of("امل", 60L, "تنميه", 400L, "montpellier", 250L, "amal", 60L));

    private static final String HERE = "99.001.1.1";
    private static final String THERE = "99.001.2.1";

    @Test
    void oneNameInOneCommuneIsOneActorHoweverItIsSpelt() {
        var verdict = judge(actor("جمعية الأمل للتنمية", HERE), actor("ج. الامل للتنميه", HERE));

        assertThat(verdict.twins()).isTrue();
        assertThat(keys(verdict)).contains("actors.twin-name", "actors.twin-seat");
    }

    @Test
    void oneNameInTwoCommunesIsTwoActors() {
        assertThat(judge(actor("جمعية الأمل للتنمية", HERE), actor("جمعية الأمل للتنمية", THERE))
                        .twins())
                .isFalse();
    }

    @Test
    void aCommonNameOfWhichOneSeatIsUnknownTellsTooLittle() {
        assertThat(judge(actor("جمعية الأمل", HERE), actor("جمعية الأمل", null)).twins())
                .isFalse();
        assertThat(judge(actor("جمعية إزرزاي للسقي", HERE), actor("جمعية إزرزاي للسقي", null))
                        .twins())
                .isTrue();
    }

    @Test
    void aNameThatSaysMoreIsAnother() {
        assertThat(judge(actor("ASPTT Montpellier", HERE), actor("ASPTT Montpellier Golf", HERE))
                        .twins())
                .isFalse();
        assertThat(judge(
                                actor("Lions Club Montpellier Garrigues", HERE),
                                actor("Lions Club Montpellier Languedoc", HERE))
                        .twins())
                .isFalse();
    }

    @Test
    void wordsInAnotherOrderOrSpellingAreToldAsSuch() {
        var verdict = judge(actor("Zitouna Tamesloht Irrigation", HERE), actor("Irrigation Zitouna Tameslohte", HERE));

        assertThat(verdict.twins()).isTrue();
        assertThat(keys(verdict)).contains("actors.twin-words", "actors.twin-respelt");
    }

    @Test
    void reasonsShowWordsAsTheyAreWritten() {
        var one = judge(actor("جمعية التنمية القروية بالأولاد", HERE), actor("جمعية القرويّة للتنمية بأولاد", HERE));
        var other = judge(
                actor("Association Éducation Tamesloht des Femmes", HERE), actor("Éduc. femmes Tameslohte", HERE));
        var glued = judge(actor("Association Al Amal de Benguerir", HERE), actor("Asso. Alamal Ben-Guerir", HERE));

        assertThat(said(one)).contains("التنمية", "القروية").doesNotContain("قرو ·", "تنميه");
        assertThat(said(other)).contains("Éducation", "Tamesloht / Tameslohte", "Femmes");
        assertThat(said(glued)).contains("Amal / Alamal", "Benguerir / Ben Guerir");
    }

    private static String said(TwinRules.Verdict verdict) {
        return verdict.reasons().stream()
                .flatMap(why -> why.arguments().stream())
                .map(Object::toString)
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "Association Abjad pour l'éducation des adultes, Assoc. Abjad pr l'education des adultes",
        "Association Abjad pour l'éducation des adultes, ASSO ABJAD P/ EDUCATION ADULTES",
        "Association Abjad pour l'éducation des adultes, Ass. Abjad pr l'éduc. des adultes",
        "Association des artisans de Ben Guerir, Assoc des artisans de Benguerir",
        "Association Al Amal de Benguerir, Asso. Alamal Ben-Guerir",
        "Groupement des éleveurs de Bouchane, Grpt. des eleveurs-Bouchane",
        "Association Ennakhil pour le développement agricole, Assoc. Ennakhil dvlpmt agric.",
        "Union des femmes de la province de Rhamna, Union des femmes de la prov. de Rhamna",
        "Coopérative Tighanimine pour l'élevage caprin, Coop Tighanimine p/ élev. caprin",
        "Sté Coopérative Argania, Société coopérative Argania",
        "تعاونية أركان للنحل, ت. اركان للنحل"
    })
    void whatIsWrittenShortIsTheSameName(String one, String other) {
        assertThat(judge(actor(one, HERE), actor(other, HERE)).twins()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Association Abjad pour l'éducation des adultes, Assoc. Abjad pr l'éducation des filles",
        "Association sportive de Bouchane, Coop. sportive de Bouchane",
        "Association Ennakhil, Assoc. Ennakhil des éleveurs"
    })
    void whatIsWrittenShortAndSaysSomethingElseIsAnother(String one, String other) {
        assertThat(judge(actor(one, HERE), actor(other, HERE)).twins()).isFalse();
    }

    @Test
    void numbersOfANameAreNeverNear() {
        assertThat(judge(actor("Aide Plus 34", HERE), actor("Aide Plus 35", HERE))
                        .twins())
                .isFalse();
    }

    @Test
    void aFederationIsNoneOfItsAssociations() {
        assertThat(judge(actor("جمعية إزرزاي للسقي", HERE), actor("فدرالية إزرزاي للسقي", HERE))
                        .twins())
                .isFalse();
    }

    @Test
    void firstLettersStandForTheWholeName() {
        var verdict = judge(actor("AMDH", null), actor("Association Marocaine des Droits Humains", HERE));

        assertThat(verdict.twins()).isTrue();
        assertThat(keys(verdict)).contains("actors.twin-acronym");
    }

    @Test
    void whatAnActorSaysItIsCalledInShortStandsForItToo() {
        var said = called("جمعية الدفاع عن حقوق الإنسان", "A.M.D.H.", null);

        assertThat(judge(actor("AMDH", HERE), said).twins()).isTrue();
        assertThat(keys(judge(actor("AMDH", HERE), said))).contains("actors.twin-acronym");
        assertThat(judge(actor("AMDH Oujda", HERE), said).twins()).isFalse();
        assertThat(judge(called("جمعية أخرى تماما", "AMDH", null), said).twins())
                .as("two may abbreviate themselves alike")
                .isFalse();
    }

    @Test
    void onePhoneMakesHalfANameEnough() {
        var phone = Set.of(new TwinSide.Reach(ContactKind.PHONE, "+212612345678"));
        var one = side("Association Zitouna Irrigation", HERE, phone, "", "");
        var other = side("Zitouna Irrigation et Développement", THERE, phone, "", "");

        assertThat(judge(one, other).twins()).isTrue();
        assertThat(keys(judge(one, other))).contains("actors.twin-same-PHONE", "actors.twin-apart");
        assertThat(judge(one, side("Club de tennis", THERE, phone, "", "")).twins())
                .isFalse();
    }

    @Test
    void oneReceiptIsOneActorWhateverItIsCalled() {
        var one = side("جمعية الأمل", HERE, Set.of(), "17/2017", "");
        var other = side("Association Espoir", HERE, Set.of(), "17/2017", "");

        assertThat(judge(one, other).twins()).isTrue();
        assertThat(keys(judge(one, other))).contains("actors.twin-receipt");
    }

    private static TwinRules.Verdict judge(TwinSide one, TwinSide other) {
        var verdict = TwinRules.judge(one, other, WEIGHTS);
        assertThat(TwinRules.judge(other, one, WEIGHTS).twins())
                .as("the same from the other side")
                .isEqualTo(verdict.twins());
        return verdict;
    }

    private static List<String> keys(TwinRules.Verdict verdict) {
        return verdict.reasons().stream().map(Why::key).toList();
    }

    private static TwinSide actor(String name, @Nullable String commune) {
        return side(name, commune, Set.of(), "", "");
    }

    private static TwinSide called(String name, String acronym, @Nullable String commune) {
        return TwinSide.of(
                new NewActor(ActorKind.ASSOCIATION, Bilingual.byLetters(name, ""), commune, "water", acronym));
    }

    private static TwinSide side(
            String name, @Nullable String commune, Set<TwinSide.Reach> contacts, String receipt, String ice) {
        return new TwinSide(
                UUID.randomUUID(),
                ActorKind.ASSOCIATION,
                Bilingual.byLetters(name, ""),
                commune,
                "water",
                "",
                contacts,
                receipt,
                ice);
    }
}
