package ruche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.actors.NewActor;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.territory.PlaceSamples;
import ruche.territory.Places;

@RucheTest
class SearchPagesTests {
    private static final By US = By.commandLine();
    private static final String AIN_NAHL = "99.001.1.1";
    private static final String TELL_ZHAR = "99.001.1.2";
    private static final Pattern NEXT =
            Pattern.compile("rel=\"next\" href=\"([^\"]+)\"|href=\"([^\"]+)\" rel=\"next\"");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cells cells;

    @Autowired
    private Places places;

    @Autowired
    private Actors actors;

    @Autowired
    private Indexing indexing;

    private Cell cell;
    private String base;
    private Pages visitor;

    @BeforeEach
    void aCell() {
        cell = CellSamples.fresh(cells, PlaceSamples.PROVINCE);
        PlaceSamples.province(places, cell.id());
        base = "/c/" + cell.code();
        visitor = Pages.of(context);
        Found.ready(visitor, base);
    }

    private String add(String ar, String fr, String commune, String field) {
        var actor = new NewActor(ActorKind.ASSOCIATION, new Bilingual(ar, fr), commune, field);
        return "/actors/" + actors.add(cell.id(), actor, US).value();
    }

    @Test
    void whatIsRecordedIsFoundWithinTwoSecondsInTheOtherLanguageToo() {
        var ambulance = add("جمعية سيارة الإسعاف", "", AIN_NAHL, "health");

        var soonest = Found.soon(visitor, base, "ambulance", ambulance);
        for (int i = 0; i < 5 && soonest.compareTo(Found.PROMISED) > 0; i++) {
            var again = add("جمعية الإسعاف رقم " + i, "", AIN_NAHL, "health");
            soonest = Found.soon(visitor, base, "الإسعاف رقم " + i, again);
        }
        assertThat(soonest).isLessThan(Found.PROMISED);
        Found.soon(visitor.in(Lang.FR), base, "Ain Nahl", ambulance);
        assertThat(visitor.in(Lang.FR).read(Found.asked(base, "ambulance")))
                .contains(
                        "<mark>سيارة الإسعاف</mark>",
                        "« سيارة الإسعاف » veut dire la même chose que « ambulance »",
                        "Pourquoi ce résultat");
    }

    @Test
    void whoHasBothNamesIsShownTheReadersOwnFirst() {
        var spring = add("جمعية العين الزرقاء", "Association Source bleue", AIN_NAHL, "");
        Found.soon(visitor, base, "الزرقاء", spring);

        var french = visitor.in(Lang.FR).read(Found.asked(base, "الزرقاء"));

        assertThat(french)
                .contains("<span lang=\"fr\" dir=\"auto\">Association Source bleue</span>", "<mark>الزرقاء</mark>");
        assertThat(visitor.read(Found.asked(base, "bleue")))
                .contains("<span lang=\"ar\" dir=\"auto\">جمعية العين الزرقاء</span>", "<mark>bleue</mark>");
    }

    @Test
    void aMisspeltWordIsMendedAndSaid() {
        var weaving = add("", "Coopérative Tizourine de tissage", AIN_NAHL, "");
        Found.soon(visitor, base, "Tizourine", weaving);

        var page = visitor.in(Lang.FR).read(Found.asked(base, "Tizuorine"));

        assertThat(Found.paths(page)).containsExactly(weaving);
        assertThat(page).contains("Aucun texte n’a le mot « Tizuorine »", "tizourine", "vous avez écrit");
    }

    @Test
    void facetsCountAndCombine() {
        var one = add("", "Zarbia de la montagne", AIN_NAHL, "");
        add("", "Zarbia de la plaine", TELL_ZHAR, "");
        var last = add("", "Zarbia de la côte", TELL_ZHAR, "");
        Found.soon(visitor, base, "Zarbia", last);
        var reader = visitor.in(Lang.FR);

        var all = reader.read(Found.asked(base, "Zarbia"));
        var narrowed = reader.read(base + "/search?q=Zarbia&kind=actor&commune=" + AIN_NAHL);

        assertThat(Found.paths(all)).hasSize(3);
        assertThat(all)
                .contains("/search?q=Zarbia&amp;commune=" + TELL_ZHAR, "Tell Zhar</bdi>", "<bdi class=\"muted\">(2)");
        assertThat(Found.paths(narrowed)).containsExactly(one);
        assertThat(narrowed)
                .contains("/search?q=Zarbia&amp;kind=actor&amp;commune=" + TELL_ZHAR)
                .contains("href=\"" + base + "/search?q=Zarbia&amp;kind=actor\"");
        assertThat(reader.read(base + "/search?q=Zarbia&year=1900"))
                .contains("data-count=\"0\"", "Chercher sans filtres");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        var made = new ArrayList<String>();
        for (int i = 0; i < 45; i++) made.add(add("", "Guedra " + i, AIN_NAHL, ""));
        Found.soon(visitor, base, "Guedra 44", made.getLast());
        var seen = new ArrayList<String>();
        var path = Found.asked(base, "Guedra");

        for (int pages = 0; pages < 5 && path != null; pages++) {
            var page = visitor.read(path);
            seen.addAll(Found.paths(page));
            var next = NEXT.matcher(page);
            path = next.find() ? (next.group(1) == null ? next.group(2) : next.group(1)).replace("&amp;", "&") : null;
        }

        assertThat(path).isNull();
        assertThat(seen).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void whoAsksNothingIsToldHowAndWhoFindsNothingWhatToDo() {
        assertThat(visitor.in(Lang.FR).read(base + "/search")).contains("La cellule n’a encore rien");
        var spring = add("جمعية العين الزرقاء", "Association Source bleue", AIN_NAHL, "");
        Found.soon(visitor, base, "bleue", spring);

        assertThat(visitor.in(Lang.FR).read(base + "/search"))
                .contains("Écrivez en arabe", "/search?kind=actor", "Que cherchez-vous")
                .doesNotContain("class=\"seek\"");
        assertThat(visitor.in(Lang.EN).read(Found.asked(base, "qqqqqqqq")))
                .contains("data-count=\"0\"", "Nothing answers “qqqqqqqq”", "Try a single word");
        assertThat(visitor.read(base)).contains("class=\"seek\"", "action=\"" + base + "/search\"");
    }

    @Test
    void hostileWordsBreakNothing() {
        for (var words : List.of(
                "<script>alert(1)</script>",
                "\u202Eabc",
                "\"eau\" AND (",
                "*:*",
                "%00",
                "a".repeat(5_000),
                "'\\",
                "\uD800"))
            assertThat(visitor.get(Found.asked(base, words)).getStatus())
                    .as(words)
                    .isEqualTo(200);
        assertThat(visitor.read(Found.asked(base, "<script>alert(1)</script>"))).doesNotContain("<script>alert");
    }

    @Test
    void theIndexIsMadeAnewWhileTheOldOneAnswers() {
        var spring = add("جمعية العين الزرقاء", "Association Source bleue", AIN_NAHL, "");
        Found.soon(visitor, base, "bleue", spring);

        indexing.rebuild();
        for (int i = 0; i < 50; i++)
            assertThat(Found.paths(visitor, base, "bleue")).containsExactly(spring);
        var river = add("جمعية النهر", "Association du fleuve", AIN_NAHL, "");

        Found.soon(visitor, base, "fleuve", river);
        assertThat(indexing.state()).isEqualTo(new SearchState.Ready());
    }
}
