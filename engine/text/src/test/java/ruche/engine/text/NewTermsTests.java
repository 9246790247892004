package ruche.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NewTermsTests {
    @Test
    void proposesTheWordsThatConfirmedTwinsKeepHavingTogether() {
        var reader = new Reader(Glossary.of(List.of()), Gazetteer.EMPTY);
        var terms = new NewTerms();
        terms.learn(reader.read("ترميم الخطارة القديمة"), reader.read("Réfection de la khettara"));
        terms.learn(reader.read("Une khettara neuve"), reader.read("خطارة جديدة"));
        terms.learn(reader.read("سوق"), reader.read("Marché"));

        assertThat(terms.proposals(1)).extracting(NewTerms.Proposed::arabic, NewTerms.Proposed::latin).containsExactly(org.assertj.core.groups.Tuple.tuple("خطاره", "khettara"));
    }
}
