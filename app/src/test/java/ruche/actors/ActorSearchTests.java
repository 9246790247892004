package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.kernel.By;
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
    private Cells cells;

    @Autowired
    private JdbcClient db;

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
        "A.S.P.T.T. Ben Guerir, asptt"
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
}
