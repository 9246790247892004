package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;

class IdeaTermsTests {
    @Test
    void tellsAKnownKindInTheReadersLanguage() {
        assertThat(IdeaTerms.kind("بناء أو تهيئة").in(Lang.FR)).isEqualTo("Construction ou aménagement");
        assertThat(IdeaTerms.kind("production et valorisation").in(Lang.AR)).isEqualTo("إنتاج وتثمين");
    }

    @Test
    void tellsGroupsInTheReadersLanguageWhereEachIsKnown() {
        assertThat(IdeaTerms.groups("النساء، الأطفال")).isEqualTo(new Bilingual("النساء، الأطفال", "Femmes, Enfants"));
    }

    @Test
    void leavesFreeWordsAsTheyWereTyped() {
        assertThat(IdeaTerms.groups("النساء، بنات الدوار")).isEqualTo(new Bilingual("النساء، بنات الدوار", ""));
        assertThat(IdeaTerms.kind("aide en numéraire")).isEqualTo(new Bilingual("", "aide en numéraire"));
    }

    @Test
    void takesAKindForTheSameInBothLanguages() {
        assertThat(IdeaTerms.key("خدمة")).isEqualTo(IdeaTerms.key("Service"));
    }
}
