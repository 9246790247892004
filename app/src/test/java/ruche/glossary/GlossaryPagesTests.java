package ruche.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.accounts.SettingsFaulty;
import ruche.accounts.SettingsFile;
import ruche.engine.text.Glossary;
import ruche.engine.text.Words;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.territory.PlaceSamples;
import ruche.territory.Places;

@RucheTest
class GlossaryPagesTests {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Cells cells;

    @Autowired
    Places places;

    @Autowired
    Glossaries glossaries;

    @Autowired
    SettingsFile settings;

    Cell cell;
    Pages agent;
    String home;

    @BeforeEach
    void aCell() {
        cell = CellSamples.fresh(cells, PlaceSamples.PROVINCE);
        PlaceSamples.province(places, cell.id());
        agent = Pages.of(context).as(cell.id(), Role.AGENT).in(Lang.FR);
        home = "/c/" + cell.code() + "/glossary";
    }

    private MockHttpServletResponse add(String... fields) {
        return agent.post(home + "/new", fields);
    }

    /// A nursery of bees, which nobody has thought of.
    private String apiary() {
        var added = add(
                "ar",
                "مشتلة النحل\nمنحل تعليمي",
                "ary",
                "dar n7al",
                "fr",
                "Rucher-école",
                "kind",
                "SUBJECT",
                "theme",
                theme());
        assertThat(added.getStatus()).isEqualTo(302);
        return Objects.requireNonNull(added.getRedirectedUrl()).substring((home + "/").length());
    }

    private static String theme() {
        return ConceptNames.themes().getFirst();
    }

    private List<String> read(String sentence) {
        return glossaries.of(cell.id()).find(Words.of(sentence)).stream()
                .map(found -> found.concept().id())
                .distinct()
                .toList();
    }

    private static String plain(String page) {
        return page.replaceAll("<[^>]+>", " ").replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    @Test
    void listsWhatCameWithTheProgramPageAfterPageAndFindsItByAnySpelling() {
        var first = agent.read(home);

        assertThat(plain(first)).contains("Notions : ");
        assertThat(first).contains("rel=\"next\"");
        assertThat(agent.read(home + "?words=%D8%A2%D8%A8%D8%A7%D8%B1")).contains(home + "/well\"");
        assertThat(agent.read(home + "?words=lbir")).contains(home + "/well\"");
        assertThat(agent.read(home + "?words=puits&theme=drinking_water")).contains(home + "/well\"");
        assertThat(agent.read(home + "?words=xyzzyx")).contains("Aucune notion avec ces mots");
        assertThat(agent.read(home + "?which=added")).contains("rien ajouté de tel");
    }

    @Test
    void theWordsOfTheProgramAreReadAndNotChanged() {
        var page = agent.read(home + "/well");

        assertThat(plain(page)).contains("بئر", "puits", "notion fournie avec le logiciel");
        assertThat(page).doesNotContain("name=\"kind\"");
    }

    @Test
    void aConceptOfTheCellsOwnIsReadInAllItsWordsHereAndNowhereElse() {
        var concept = apiary();

        for (var sentence : List.of("بغينا المنحل التعليمي فالدوار", "bghina dar n7al", "Un rucher-école au centre"))
            assertThat(read(sentence)).as(sentence).contains(concept);
        assertThat(glossaries.of(CellSamples.fresh(cells).id())).isSameAs(Glossary.shipped());
        assertThat(plain(agent.read(home + "?which=added"))).contains("Rucher-école", "Notion de la cellule");
    }

    @Test
    void aWordAddedToAConceptOfTheProgramMeansIt() {
        assertThat(read("بغينا الحاسي فالدوار")).doesNotContain("well");

        agent.post(home + "/well", "ary", "حاسي");

        assertThat(read("بغينا الحاسي فالدوار")).contains("well");
        assertThat(plain(agent.read(home + "/well"))).contains("Ajout au glossaire", "En darija : حاسي");
    }

    @Test
    void whatTwoAddAtTheSameTimeIsBothKept() {
        agent.post(home + "/well", "fr", "trou d’eau");

        agent.post(home + "/well", "shown-fr", "trou d’eau", "fr", "trou d’eau\nbouche d’eau");
        agent.post(home + "/well", "shown-fr", "trou d’eau", "fr", "œil d’eau");

        assertThat(read("bouche d’eau")).contains("well");
        assertThat(read("œil d’eau")).contains("well");
        assertThat(agent.read(home + "/well"))
                .contains("name=\"shown-fr\" value=\"bouche d’eau;œil d’eau\"")
                .doesNotContain(">trou d’eau\n");
    }

    @Test
    void aSentenceIsTriedBeforeAndAfter() {
        var tried = Pages.text(agent.post(home + "/well", "ary", "حاسي", "act", "try", "sentence", "بغينا حاسي"));

        assertThat(plain(tried)).contains("Comme elle se lirait", "حاسي", "Nouveau", "Mots inconnus");
        assertThat(read("بغينا حاسي")).isEmpty();

        agent.post(home + "/well", "ary", "حاسي");
        var page = plain(agent.read(home + "?sentence=%D8%AD%D8%A7%D8%B3%D9%8A"));
        assertThat(page).contains("Avec le glossaire du logiciel", "Avec celui de la cellule", "Nouveau");
    }

    @Test
    void aTryMayBeGoneBackTo() {
        var tried = agent.post(home + "/well", "act", "try", "fr", "trou d’eau", "sentence", "un trou d’eau");

        assertThat(tried.getStatus()).isEqualTo(200);
        assertThat(tried.getHeader("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void aWordThatMeansSomethingElseIsAskedAbout() {
        var asked = add("fr", "Puits", "kind", "SUBJECT", "theme", theme());

        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(plain(Pages.text(asked))).contains("« Puits » veut déjà dire", "Oui, ces mots ont les deux sens");

        var kept = add("fr", "Puits", "kind", "SUBJECT", "theme", theme(), "meant", "yes");

        assertThat(kept.getStatus()).isEqualTo(302);
        assertThat(read("Un puits")).hasSize(2).contains("well");
    }

    @Test
    void whatCannotBeAWordIsRefusedWithTheReason() {
        assertThat(refusal("fr", "", "kind", "SUBJECT", "theme", theme())).contains("Écrivez au moins un mot");
        assertThat(refusal("fr", "mot", "kind", "SUBJECT")).contains("Choisissez un thème");
        assertThat(refusal("fr", "mot", "theme", theme())).contains("Choisissez");
        assertThat(refusal("fr", "a".repeat(90), "kind", "TARGET")).contains("dépasse 80 lettres");
        assertThat(refusal("fr", "بئر", "kind", "TARGET")).contains("pas en lettres latines");
        assertThat(refusal("ar", "rucher", "kind", "TARGET")).contains("pas en lettres arabes");
        assertThat(refusal("fr", "pour les", "kind", "TARGET", "ar", "من أجل")).contains("de toutes les phrases");
        assertThat(refusal("ar", "دوار أولاد علي", "kind", "TARGET")).contains("nomme un douar");
        assertThat(refusal("fr", "mot", "kind", "TARGET", "broader", "xyzzyx")).contains("ne connaît pas de notion");
    }

    private String refusal(String... fields) {
        var answer = add(fields);
        assertThat(answer.getStatus()).isEqualTo(422);
        return plain(Pages.text(answer));
    }

    @Test
    void theNameOfAPlaceIsRefused() {
        var place = places.tree(PlaceSamples.PROVINCE).getLast().name().fr();

        assertThat(refusal("fr", place, "kind", "TARGET")).contains("est un nom de lieu");
    }

    @Test
    void aConceptCanBeACaseOfAnother() {
        add("fr", "Rucher-école", "kind", "SUBJECT", "theme", theme(), "broader", "puits");

        var own = glossaries.own(cell.id()).getFirst();
        assertThat(own.broader()).isEqualTo("well");
        assertThat(refused(own.id(), "Rucher-école")).contains("lui-même une sorte");
        assertThat(plain(agent.read(home + "/" + own.id()))).contains("Une sorte de puits");
    }

    private String refused(String concept, String broader) {
        var answer = agent.post(
                home + "/" + concept, "fr", "Rucher-école", "kind", "SUBJECT", "theme", theme(), "broader", broader);
        assertThat(answer.getStatus()).isEqualTo(422);
        return plain(Pages.text(answer));
    }

    @Test
    void whatIsWithdrawnIsReadNoMoreAndCanBeTakenUpAgain() {
        var concept = apiary();

        agent.post(home + "/" + concept + "/withdraw");

        assertThat(read("Un rucher-école")).doesNotContain(concept);
        assertThat(plain(agent.read(home + "?which=added"))).contains("Retiré");

        agent.post(home + "/" + concept + "/restore");

        assertThat(read("Un rucher-école")).contains(concept);
        assertThat(plain(agent.read(home + "/" + concept)))
                .contains("Ajout au glossaire", "Mots du glossaire retirés", "Mots du glossaire repris");
    }

    @Test
    void whatChangesIsToldAsItWasAndAsItIs() {
        var concept = apiary();

        agent.post(
                home + "/" + concept,
                "shown-ar",
                "مشتلة النحل;منحل تعليمي",
                "shown-ary",
                "dar n7al",
                "shown-fr",
                "Rucher-école",
                "ar",
                "مشتلة النحل",
                "fr",
                "Rucher-école",
                "kind",
                "SUBJECT",
                "theme",
                theme());

        assertThat(read("bghina dar n7al")).doesNotContain(concept);
        assertThat(plain(agent.read(home + "/" + concept)))
                .contains("Mots du glossaire changés", "En darija : dar n7al");
    }

    @Test
    void whatACellAddsGoesIntoAnotherWithItsSettings() {
        var concept = apiary();
        agent.post(home + "/well", "ary", "حاسي");
        var other = CellSamples.fresh(cells, "04.421.");

        var taken = settings.take(other.id(), settings.of(cell.id()), By.commandLine());

        assertThat(taken.lines())
                .filteredOn(line -> line.kind().equals("glossary.settings-terms"))
                .singleElement()
                .satisfies(line -> assertThat(line.added()).isEqualTo(2));
        assertThat(glossaries.own(other.id())).isEqualTo(glossaries.own(cell.id()));
        assertThat(glossaries.own(other.id())).extracting(own -> own.id()).contains(concept, "well");
        assertThat(settings.take(other.id(), settings.of(cell.id()), By.commandLine())
                        .added())
                .isZero();
    }

    @Test
    void aSettingsFileThatNamesNoConceptIsRefusedWithThePlace() {
        var file = new String(settings.of(cell.id()), java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst(
                        "\"glossary\" : \\[ *]",
                        "\"glossary\" : [ { \"concept\" : \"nothing\", \"kind\" : \"TARGET\", \"fr\" : [ \"mot\" ] } ]");

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> settings.take(
                        cell.id(), file.getBytes(java.nio.charset.StandardCharsets.UTF_8), By.commandLine()))
                .isInstanceOf(SettingsFaulty.class);
    }

    @Test
    void membersAndStaffOfOtherCellsDoNotSeeIt() {
        var member = Pages.of(context).as(cell.id(), Role.MEMBER);
        var stranger = Pages.of(context).as(CellSamples.fresh(cells).id(), Role.AGENT);

        for (var who : List.of(member, stranger)) {
            assertThat(who.get(home).getStatus()).isEqualTo(403);
            assertThat(who.post(home + "/well", "ary", "حاسي").getStatus()).isEqualTo(403);
        }
    }

    @Test
    void anEmptyFormNamesTheFieldsThatItLacks() {
        var answer = Pages.text(add("act", "keep"));

        assertThat(answer)
                .contains(
                        "<a href=\"#ar\">Écrivez au moins un mot",
                        "<a href=\"#kind\">Choisissez la nature de la notion.</a>");
    }
}
