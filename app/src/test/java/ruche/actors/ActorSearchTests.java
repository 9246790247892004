package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;

@RucheTest
class ActorSearchTests {
    private static final By US = By.commandLine();

    @Autowired
    private Actors actors;

    @Autowired
    private ActorSearch search;

    @Autowired
    private OldActorWords old;

    @Autowired
    private Merges merges;

    @Autowired
    private Cells cells;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private WebApplicationContext context;

    private Cell cell;

    @BeforeEach
    void cell() {
        cell = CellSamples.fresh(cells);
    }

    @ParameterizedTest
    @CsvSource({
        "جمعية الأمل للتنمية القروية, ج. الامل",
        "جمعية الأمل للتنمية القروية, امل قروي",
        "جمعية الأمل للتنمية القروية, التنميه الامل",
        "جمعية الأمل للتنمية القروية, جمعيّة الأَمَل للتنميّة",
        "جمعية إزرزاي, ازر",
        "جمعية إزرزاي, إزرزاي",
        "Coopérative Élevage Zitouna, elev",
        "Coopérative Élevage Zitouna, COOP. zitoûna",
        "Association Marocaine des Droits Humains, Assoc. droits",
        "Association Marocaine des Droits Humains, droit humain",
        "A.S.P.T.T. Ben Guerir, asptt",
        "Association Abjad pour l'éducation des adultes, Assoc. Abjad pr l'education",
        "Assoc. Abjad pr l'éducation des adultes, association abjad pour education",
        "Association Ben Guerir, benguerir",
        "Association Benguerir, Ben-Guerir",
        "Association Al-Amal, alamal",
        "تعاونية الزيتونة, ت. الزيتونه",
        "أكاديمية كرة القدم, اكاديميه",
        "أكاديمية كرة القدم, الأكاديمية",
        "الأكاديمية الجهوية للتربية والتكوين, اكاديميه",
        "جمعية أكاديمية الفنون, اكاديميه الفنون",
        "جمعية أكاديميّة الفنون, الاكاديميه",
        "نادي أكاديمية الرياضة, اكاديمي",
        "Académie de football, academie",
        "Association Académie des arts, Acad. arts",
        "Académie régionale, ACADÉMIE",
        "Académie régionale de l’éducation, اكاديميه",
        "Académie régionale de l’éducation, الأكاديمية",
        "أكاديمية الجهة للتربية, Académie",
        "الأكاديمية الجهوية, l'academie",
        "Association Oulad Hassoune, ouled",
        "Association Oulad Hassoune, oule hass",
        "Association Ouled Hassoune, Oulad",
        "جمعية أولاد حسون, ولاد حسون",
        "جمعية ابن جرير, بنجرير",
        "جمعية ابن جرير للأم, بن جرير",
        "جمعية بنجرير, ابن جرير",
        "جمعية بن جرير, ابنجرير"
    })
    void aNameIsFoundHoweverItsBeginningIsTyped(String name, String typed) {
        var id = actors.add(cell.id(), ActorSamples.association(name, ""), US);
        actors.add(cell.id(), ActorSamples.association("جمعية لا شأن لها", ""), US);

        assertThat(search.like(cell.id(), typed, Lang.AR)).extracting(Actor::id).containsExactly(id);
        assertThat(actors.list(cell.id(), new ActorFilter(null, null, typed), Lang.AR, null)
                        .items())
                .extracting(Actor::id)
                .containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({
        "المبادرة الوطنية للتنمية البشرية, INDH",
        "اللجنة الإقليمية للمبادرة الوطنية للتنمية البشرية, indh",
        "Initiative nationale pour le développement humain, INDH",
        "Comité provincial de développement humain, INDH",
        "اللجنة المحلية للتنمية البشرية بصخور الرحامنة, indh",
        "Comité provincial I.N.D.H., المبادرة الوطنية للتنمية البشرية",
        "المكتب الوطني للكهرباء والماء الصالح للشرب, ONEE",
        "المكتب الوطني للكهرباء والماء الصالح للشرب, onep",
        "ONEE branche eau, المكتب الوطني للماء",
        "وكالة التنمية الاجتماعية, ADS",
        "Agence de développement social, وكالة التنمية الاجتماعية",
        "Direction provinciale de l’agriculture, DPA",
        "المديرية الإقليمية للفلاحة بالرحامنة, DPA",
        "المكتب الجهوي للاستثمار الفلاحي للحوز, ORMVA",
        "Office régional de mise en valeur agricole du Haouz, ormvah",
        "المديرية الإقليمية للتربية الوطنية والتكوين المهني, مديرية التعليم",
        "Direction provinciale de l’éducation nationale, نيابة التعليم",
        "الأكاديمية الجهوية للتربية والتكوين, AREF"
    })
    void aBodyThatTheWholeCountryKnowsIsFoundByWhatPeopleCallIt(String name, String typed) {
        var id = actors.add(cell.id(), ActorSamples.service(name, ""), US);
        actors.add(cell.id(), ActorSamples.association("Le cri des femmes", ""), US);

        for (int end = Math.min(3, typed.length()); end <= typed.length(); end++)
            assertThat(search.like(cell.id(), typed.substring(0, end), Lang.AR))
                    .as(typed.substring(0, end))
                    .extracting(Actor::id)
                    .containsExactly(id);
    }

    @Test
    void whoIsFoundOnlyByWhatItsAcronymMeansDoesNotComeFirst() {
        actors.add(cell.id(), ActorSamples.service("", "ADS"), US);
        var named =
                actors.add(cell.id(), ActorSamples.association("جمعية الوفاء للتنمية القروية بصخور الرحامنة", ""), US);

        assertThat(search.like(cell.id(), "تنمية", Lang.AR))
                .hasSize(2)
                .first()
                .extracting(Actor::id)
                .isEqualTo(named);
        assertThat(search.like(cell.id(), "وكالة التنمية", Lang.AR)).hasSize(1);
        actors.add(cell.id(), ActorSamples.service("", "Coordination de l’INDH"), US);
        assertThat(search.like(cell.id(), "comité provincial", Lang.FR)).isEmpty();
    }

    @Test
    void aWordIsNoAcronymForHavingItsLetters() {
        actors.add(cell.id(), ActorSamples.association("Le cri des femmes", ""), US);

        assertThat(search.like(cell.id(), "centre regional d'investissement", Lang.FR))
                .isEmpty();
    }

    @Test
    void theOneWhoseWholeNameIsTypedComesFirst() {
        for (int i = 0; i < 30; i++) actors.add(cell.id(), ActorSamples.association("جمعية الأمل رقم " + i, ""), US);
        var whole = actors.add(cell.id(), ActorSamples.association("جمعية الأمل", ""), US);

        assertThat(search.like(cell.id(), "الامل", Lang.AR))
                .hasSize(10)
                .first()
                .extracting(Actor::id)
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"ASPTT, asptt", "A.S.P.T.T., ASPT", "ASPTT, postes asptt"})
    void anActorIsFoundByWhatItIsCalledInShort(String acronym, String typed) {
        var id = actors.add(cell.id(), sportsmen(acronym), US);
        actors.add(cell.id(), ActorSamples.association("", "Association des postes"), US);

        assertThat(search.like(cell.id(), typed, Lang.FR)).extracting(Actor::id).containsExactly(id);
    }

    @Test
    void theShortNameStandsOnTheFormAndOnThePageAndWholeItComesFirst() {
        actors.add(cell.id(), ActorSamples.association("", "ASPTT Golf"), US);
        var id = actors.add(cell.id(), sportsmen("ASPTT"), US);
        var agent = Pages.of(context).in(Lang.FR).as(cell.id(), ruche.kernel.Role.AGENT);
        var page = "/c/" + cell.code() + "/actors/" + id.value();

        assertThat(search.like(cell.id(), "asptt", Lang.FR))
                .hasSize(2)
                .first()
                .extracting(Actor::id)
                .isEqualTo(id);
        assertThat(agent.read(page)).contains("Sigle", "ASPTT");
        assertThat(agent.read(page + "/edit")).contains("value=\"ASPTT\"");
        assertThat(agent.post(page, "kind", "ASSOCIATION", "name_fr", "Association sportive", "acronym", "SPORT")
                        .getStatus())
                .isEqualTo(302);
        assertThat(search.like(cell.id(), "sport", Lang.FR))
                .extracting(Actor::id)
                .containsExactly(id);
        assertThat(search.like(cell.id(), "asptt", Lang.FR)).hasSize(1);
        assertThat(Pages.text(agent.post(page, "kind", "ASSOCIATION", "name_fr", "x", "acronym", "A".repeat(41))))
                .contains("40");
    }

    private static NewActor sportsmen(String acronym) {
        return new NewActor(
                ActorKind.ASSOCIATION,
                new Bilingual("", "Association sportive des postes et télécommunications"),
                null,
                "sport",
                acronym);
    }

    @Test
    void memoryAnswersAsTheTablesDoWhateverHasChanged() {
        var random = new Random(22);
        var words = List.of("الأمل", "النور", "Espoir", "للتنمية", "القروية", "Femmes", "Élevage", "بوشان");
        var added = new ArrayList<ActorId>();
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 30; i++) added.add(actors.add(cell.id(), named(random, words), US));
            for (int i = 0; i < 5; i++)
                actors.change(cell.id(), added.get(random.nextInt(added.size())), named(random, words), US);
            for (int i = 0; i < 60; i++) {
                var typed = typed(random, words);
                for (var lang : Lang.values()) {
                    var tables = transaction.execute(_ -> search.like(cell.id(), typed, lang));
                    assertThat(search.like(cell.id(), typed, lang))
                            .as(typed)
                            .isSubsetOf(all(cell.id(), typed))
                            .map(actor -> told(actor, typed, lang))
                            .isEqualTo(tables.stream()
                                    .map(actor -> told(actor, typed, lang))
                                    .toList());
                }
            }
        }
    }

    /// By what the best ten are chosen: of two that are alike in it either may be the tenth.
    private static String told(Actor actor, String typed, Lang lang) {
        return ActorSearch.rank(actor, ActorName.of(typed).core()) + " "
                + actor.name().in(lang).length();
    }

    private List<Actor> all(CellId cell, String typed) {
        return search.inTables(
                cell, ActorName.sought(typed), ActorName.of(typed).core());
    }

    private static NewActor named(Random random, List<String> words) {
        var name = new StringBuilder(random.nextBoolean() ? "جمعية" : "Association");
        for (int i = random.nextInt(3); i >= 0; i--) name.append(' ').append(words.get(random.nextInt(words.size())));
        var other = random.nextInt(3) == 0 ? "Association " + random.nextInt(40) : "";
        return new NewActor(
                ActorKind.ASSOCIATION,
                new Bilingual(name.toString(), other),
                null,
                "water",
                random.nextInt(4) == 0 ? "ABCDEF".substring(random.nextInt(4)) : "");
    }

    private static String typed(Random random, List<String> words) {
        var one = words.get(random.nextInt(words.size()));
        var other = random.nextBoolean() ? words.get(random.nextInt(words.size())) + " " : "";
        return random.nextInt(5) == 0 ? "abc" : other + one.substring(0, 1 + random.nextInt(one.length()));
    }

    /// More than stand beside the names that were read: they are read again meanwhile.
    @Test
    void manyNewActorsAreFoundAsSoonAsTheyAreEntered() {
        search.like(cell.id(), "نعناع", Lang.AR);
        for (int round = 0; round < 3; round++) {
            int from = 800 * round;
            transaction.executeWithoutResult(_ -> {
                for (int i = from; i < from + 800; i++)
                    actors.add(cell.id(), ActorSamples.association("جمعية النعناع " + i, ""), US);
            });

            assertThat(search.like(cell.id(), "نعناع " + (from + 799), Lang.AR)).hasSize(1);
            assertThat(search.like(cell.id(), "نعناع", Lang.AR)).hasSize(10);
        }
    }

    @Test
    void whatIsNotYetCommittedIsSeenByItsOwnTransactionAlone() {
        actors.add(cell.id(), ActorSamples.association("جمعية الزعتر", ""), US);
        assertThat(search.like(cell.id(), "زعتر", Lang.AR)).hasSize(1);

        transaction.executeWithoutResult(open -> {
            actors.add(cell.id(), ActorSamples.association("جمعية الزعتر الثانية", ""), US);
            assertThat(search.like(cell.id(), "زعتر", Lang.AR)).hasSize(2);
            open.setRollbackOnly();
        });

        assertThat(search.like(cell.id(), "زعتر", Lang.AR)).hasSize(1);
    }

    @Test
    void theLegalFormAloneFindsThoseWhoBearIt() {
        var coop = actors.add(cell.id(), ActorSamples.association("تعاونية العسل", ""), US);
        actors.add(cell.id(), ActorSamples.association("جمعية العسل", ""), US);

        assertThat(search.like(cell.id(), "تعاون", Lang.AR))
                .extracting(Actor::id)
                .containsExactly(coop);
    }

    @Test
    void formsAreAnsweredInTheReadersLanguageAndOfTheirCellOnly() {
        actors.add(cell.id(), ActorSamples.association("جمعية الخزامى", "Association Lavande"), US);
        var other = CellSamples.fresh(cells);
        actors.add(other.id(), ActorSamples.association("جمعية الخزامى الأخرى", "Association Lavande autre"), US);
        var path = "/c/" + cell.code() + "/actors/suggest?words=";

        assertThat(Pages.of(context).read(path + "الخزامي"))
                .contains("جمعية الخزامى", "/c/" + cell.code() + "/actors/")
                .doesNotContain("الأخرى");
        assertThat(Pages.of(context).in(Lang.FR).read(path + "lav"))
                .contains("Association Lavande")
                .doesNotContain("autre");
        assertThat(Pages.of(context).read(path + "ا")).isEqualTo("[]");
        assertThat(Pages.of(context).read(path)).isEqualTo("[]");
        assertThat(Pages.of(context).read(path + "%25")).isEqualTo("[]");
    }

    @Test
    void anActorFromBeforeWordsWereKeptIsFoundOnceTheyAreMade() {
        var id = actors.add(cell.id(), ActorSamples.association("جمعية النعناع", ""), US);
        db.sql("delete from actor_word where actor_id = :id")
                .param("id", id.value())
                .update();
        db.sql("update actor set begins = null where id = :id")
                .param("id", id.value())
                .update();
        assertThat(search.like(cell.id(), "نعناع", Lang.AR)).isEmpty();

        old.make();

        assertThat(search.like(cell.id(), "نعناع", Lang.AR))
                .extracting(Actor::id)
                .containsExactly(id);
        assertThat(db.sql("select word from actor_word where actor_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .contains("نعناع", "=نعناع");
    }

    @Test
    void wordsOfAnEarlierReadingAreMadeAnewWithTheNamesOfThoseMerged() {
        var stands = actors.add(cell.id(), ActorSamples.association("جمعية السدرة", ""), US);
        var merged = actors.add(cell.id(), ActorSamples.association("Assoc. Abjad pr l'education", ""), US);
        merges.merge(cell.id(), merged, stands, "سُجلت مرتين", US);
        db.sql("update actor set words_made = 0, begins = '{}' where cell_id = :cell")
                .param("cell", cell.id().value())
                .update();

        old.make();

        for (var typed : List.of("سدره", "association abjad pour education"))
            assertThat(search.like(cell.id(), typed, Lang.AR))
                    .as(typed)
                    .extracting(Actor::id)
                    .containsExactly(stands);
    }
}
