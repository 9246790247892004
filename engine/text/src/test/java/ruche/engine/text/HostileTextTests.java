package ruche.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import ruche.engine.text.classes.Classes;
import ruche.engine.text.classes.Classifier;
import ruche.engine.text.classes.Labelled;
import ruche.engine.text.convergence.Convergence;
import ruche.engine.text.convergence.Need;
import ruche.engine.text.convergence.Offer;
import ruche.engine.text.twins.Idea;
import ruche.engine.text.twins.Twin;
import ruche.engine.text.twins.Twins;

class HostileTextTests {
    private final Reader reader = new Reader(Glossary.shipped(), Gazetteer.EMPTY);

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\u0000",
            "\u202E\u2067حفر\u2069\u202C بئر\u200F",
            "\uD83D",
            "\uDE00 puits \uD800",
            "😀 مدرسة 😀",
            "ﻻﻹﷺ",
            "ا".repeat(5000),
            "دوار",
            "douar",
            "douar douar douar",
            "حي 12 حي",
            "999999999999999999999999999 km",
            "1,2,3.4.5 6 7 8",
            "cent cent mille mille million et et demi",
            "ⵜⴰⵎⴰⵣⵉⵖⵜ school مدرسة école 学校",
            "a\u0301\u0301\u0301\u0301",
            "'''’’’",
            "A.B.C.D.");

    @Test
    void breaksNothing() {
        var twins = new Twins(reader);
        var classes = Classes.shipped(reader);
        var convergence = new Convergence(reader);
        for (int i = 0; i < HOSTILE.size(); i++) {
            var text = HOSTILE.get(i);
            var idea = new Idea("h" + i, text, text, text, i);
            assertThatCode(() -> {
                        twins.put(idea);
                        twins.of(idea, 5);
                        classes.guess(text, text);
                        classes.by(Classes.Way.KIND).learn(new Labelled(text, text, text, text));
                        convergence.put(new Offer(text, text, text, text, text));
                        convergence.offersFor(new Need(text, text, text, text), 3);
                    })
                    .as("text %d", i)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void readsAMillionLetters() {
        var text = "حفر بئر بدوار أولاد علي puits ".repeat(35_000);

        assertThat(reader.read(text).words()).isNotEmpty();
        assertThat(NormalForm.of(NormalForm.of(text))).isEqualTo(NormalForm.of(text));
    }

    @Test
    void normalisesLoneSurrogatesOnce() {
        var random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            var text = random.ints(20, 0xD700, 0xE100).collect(StringBuilder::new, (b, c) -> b.append((char) c), StringBuilder::append).toString();

            assertThat(NormalForm.of(NormalForm.of(text))).isEqualTo(NormalForm.of(text));
            assertThatCode(() -> reader.read(text)).doesNotThrowAnyException();
        }
    }

    @Test
    void answersTheSameInWhateverOrderIdeasCame() {
        var ideas = ideas();
        var straight = twins(ideas);
        var shuffled = new ArrayList<>(ideas);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            var other = twins(shuffled);
            for (var idea : ideas) assertThat(seen(other.of(idea, 10))).isEqualTo(seen(straight.of(idea, 10)));
        }
    }

    @Test
    void forgetsWithoutATraceWhatIsTakenAway() {
        var ideas = ideas();
        var straight = twins(ideas);
        var changed = twins(ideas);
        changed.put(new Idea("x", "Terrain de football", "pour les jeunes", "Bouchane", 0));
        changed.put(new Idea("x", "ملعب", "للشباب", "بوشان", 0));
        changed.remove("x");

        for (var idea : ideas) assertThat(seen(changed.of(idea, 10))).isEqualTo(seen(straight.of(idea, 10)));
    }

    @Test
    void classesTheSameInWhateverOrderItLearned() {
        var texts = new ArrayList<Labelled>();
        for (var idea : ideas()) texts.add(new Labelled(idea.id(), idea.title(), idea.body(), idea.id().substring(0, 1)));
        var straight = learned(texts);
        Collections.shuffle(texts, new Random(3));
        var other = learned(texts);

        for (var idea : ideas()) {
            var one = straight.guess(idea.title(), "").proposals();
            var two = other.guess(idea.title(), "").proposals();
            assertThat(two.getFirst().label()).isEqualTo(one.getFirst().label());
            assertThat(two.getFirst().certainty()).isCloseTo(one.getFirst().certainty(), org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    private Classifier learned(List<Labelled> texts) {
        var classifier = Classifier.blank(reader);
        texts.forEach(classifier::learn);
        return classifier;
    }

    private Twins twins(List<Idea> ideas) {
        var twins = new Twins(reader);
        ideas.forEach(twins::put);
        return twins;
    }

    private static List<String> seen(List<Twin> twins) {
        return twins.stream().map(twin -> twin.id() + " " + twin.verdict() + " " + Math.round(twin.certainty() * 1e6)).toList();
    }

    private static List<Idea> ideas() {
        return List.of(
                new Idea("a1", "حفر بئر بدوار أولاد علي", "بئر وخزان لفائدة 40 أسرة", "صخور الرحامنة", 0),
                new Idea("a2", "Puits au douar Oulad Ali", "puits et réservoir pour quarante familles", "Skhour Rehamna", 0),
                new Idea("a3", "Puits au douar Oulad Salah", "un forage", "Skhour Rehamna", 0),
                new Idea("b1", "حافلة للنقل المدرسي", "لفائدة التلاميذ", "بوشان", 0),
                new Idea("b2", "Bus de transport scolaire", "pour les élèves", "Bouchane", 0),
                new Idea("b3", "Bus de transport scolaire", "pour les élèves", "Sidi Ghanem", 0),
                new Idea("c1", "تعاونية للعسل", "خلايا النحل", "بوروس", 0));
    }
}
