package ruche.engine.text.classes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruche.engine.text.Gazetteer;
import ruche.engine.text.Glossary;
import ruche.engine.text.Reader;
import ruche.engine.text.Table;

class KindsTests {
    private final Reader reader = new Reader(Glossary.shipped(), Gazetteer.EMPTY);

    @ParameterizedTest
    @CsvSource({
        "بناء وتجهيز مستوصف, construction",
        "اقتناء سيارة إسعاف, equipment",
        "نصلحو الطريق ديال الدوار, rehabilitation",
        "Formation de vingt jeunes à la soudure, training",
        "Sensibilisation au tri des déchets, awareness",
        "Festival du conte, event"
    })
    void areToldFromWhatATitleWantsToDo(String title, String kind) {
        assertThat(Kinds.of(reader, title).orElseThrow().kind().id()).isEqualTo(kind);
    }

    @Test
    void areNotToldFromATitleThatDoesNothing() {
        assertThat(Kinds.of(reader, "الماء الصالح للشرب")).isEmpty();
    }

    @Test
    void comeFromConceptsThatExist() {
        for (var row : Table.resource(Kinds.class, "kinds.tsv"))
            for (var concept : row.getOrDefault("concepts", "").split(";"))
                assertThat(Glossary.shipped().concept(concept)).as(concept).isNotNull();
    }
}
