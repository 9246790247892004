package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.kernel.Role;
import ruche.record.Journal;
import ruche.sheets.SheetImports;
import ruche.territory.PlaceSamples;
import ruche.territory.Places;

@RucheTest
class ActorsTests {
    private static final By US = By.commandLine();

    @Autowired
    private Actors actors;

    @Autowired
    private Cells cells;

    @Autowired
    private Places places;

    @Autowired
    private Journal journal;

    @Autowired
    private SheetImports imports;

    @Autowired
    private WebApplicationContext context;

    private Cell cell;

    @BeforeEach
    void cell() {
        cell = CellSamples.fresh(cells, PlaceSamples.PROVINCE);
        PlaceSamples.province(places, cell.id());
    }

    @Test
    void findsAnActorUnderAnySpellingOfItsName() {
        var id = actors.add(cell.id(), ActorSamples.association("جمعية الأمل للتنمية", "Association Al Amal"), US);

        assertThat(actors.find(cell.id(), "جمعيه الامل  للتنميه")).contains(id);
        assertThat(actors.find(cell.id(), "ASSOCIATION AL AMAL")).contains(id);
        assertThat(actors.find(cell.id(), "Association")).isEmpty();
    }

    @Test
    void showsTheKnownActorInsteadOfStoringItTwice() {
        var known = actors.add(cell.id(), ActorSamples.association("جمعية الأمل للتنمية", "Association Al Amal"), US);
        var agent = Pages.of(context).as(cell.id(), Role.AGENT);
        var home = "/c/" + cell.code() + "/actors";

        var shown = agent.post(home, "kind", "ASSOCIATION", "name_ar", "جمعيه الامل للتنميه");
        var stored = agent.post(home, "kind", "ASSOCIATION", "name_ar", "جمعيه الامل للتنميه", "insists", "yes");

        assertThat(shown.getStatus()).isEqualTo(422);
        assertThat(Pages.text(shown)).contains("actors/" + known.value(), "name=\"insists\"");
        assertThat(stored.getStatus()).isEqualTo(302);
    }

    @Test
    void anAbbreviatedNameIsShownTheWholeOneWithItsSeat() {
        var commune = "99.001.1.1";
        var known = actors.add(
                cell.id(),
                new NewActor(
                        ActorKind.ASSOCIATION,
                        new Bilingual("", "Association Abjad pour l’éducation des adultes"),
                        commune,
                        "education"),
                US);
        var agent = Pages.of(context).in(Lang.FR).as(cell.id(), Role.AGENT);

        var shown = agent.post(
                "/c/" + cell.code() + "/actors",
                "kind",
                "ASSOCIATION",
                "name_fr",
                "Assoc. Abjad pr l'education des adultes",
                "commune",
                commune);

        assertThat(shown.getStatus()).isEqualTo(422);
        assertThat(Pages.text(shown)).containsSubsequence("actors/" + known.value(), "Ain Nahl");
        assertThat(agent.read("/c/" + cell.code() + "/actors/" + known.value() + "/end?words=abjad"))
                .doesNotContain("siège inconnu");
    }

    @Test
    void actorsAreListedByTheirField() {
        actors.add(
                cell.id(),
                new NewActor(ActorKind.ASSOCIATION, new Bilingual("", "Association du puits"), null, "water"),
                US);
        actors.add(
                cell.id(),
                new NewActor(
                        ActorKind.ASSOCIATION, new Bilingual("", "Association du miel"), null, "Apiculture & miel"),
                US);
        actors.add(cell.id(), new NewActor(ActorKind.OTHER, new Bilingual("", "Sans domaine"), null, ""), US);
        var reader = Pages.of(context).in(Lang.FR);
        var home = "/c/" + cell.code() + "/actors";

        var figures = reader.read(home + "/statistics");

        assertThat(figures).contains(home + "?field=water", home + "?field=Apiculture+%26+miel", home + "?field=-");
        assertThat(reader.read(home + "?field=water")).contains("puits").doesNotContain("miel<", "Sans domaine");
        assertThat(reader.read(home + "?field=Apiculture%20%26%20miel"))
                .contains("Association du miel")
                .doesNotContain("Association du puits");
        assertThat(reader.read(home + "?field=-")).contains("Sans domaine").doesNotContain("Association du");
    }

    @Test
    void aNameTheReadersLanguageLacksIsMarkedWithItsOwn() {
        actors.add(cell.id(), ActorSamples.association("جمعية الأمل للتنمية", ""), US);
        var list = "/c/" + cell.code() + "/actors";

        assertThat(Pages.of(context).in(Lang.FR).read(list))
                .contains("<abbr class=\"other\" title=\"En arabe\">ع</abbr>");
        assertThat(Pages.of(context).in(Lang.AR).read(list)).doesNotContain("<abbr class=\"other\"");
    }

    @Test
    void aPlanCallsACommuneAsTheTerritoryDoes() {
        var list = "الاسم;الجماعة\nجمعية الماء;عين انحل\nجمعية النور;Aïn Nhel\n";
        var plan =
                imports.open(cell.id(), "actors", "ASSOCIATION", "list.csv", list.getBytes(StandardCharsets.UTF_8), US);
        var page = "/c/" + cell.code() + "/imports/" + plan.value();
        var agent = Pages.of(context).as(cell.id(), Role.AGENT);

        assertThat(agent.in(Lang.AR).read(page)).contains("عين النحل");
        assertThat(agent.in(Lang.FR).read(page)).contains("Ain Nahl");
    }

    @Test
    void doesNotChooseBetweenTwoOfOneName() {
        var here = new NewActor(ActorKind.ASSOCIATION, new Bilingual("جمعية النور", ""), "99.001.1.1", "");
        var there = new NewActor(ActorKind.ASSOCIATION, new Bilingual("جمعية النور", ""), "99.001.2.1", "");

        var first = actors.findOrAdd(cell.id(), here, US);
        var second = actors.findOrAdd(cell.id(), there, US);

        assertThat(second).isNotEqualTo(first);
        assertThat(actors.findOrAdd(cell.id(), here, US)).isEqualTo(first);
        assertThat(actors.find(cell.id(), "جمعية النور")).isEmpty();
    }

    @Test
    void takesALineOfAListInOnce() {
        var line = ActorSamples.association("جمعية السقاية", "");

        var first = actors.put(cell.id(), "a-1", line, US);

        assertThat(actors.put(cell.id(), "a-1", line, US)).isEqualTo(first);
        assertThat(actors.ofKind(cell.id(), ActorKind.ASSOCIATION)).hasSize(1);
    }

    @Test
    void showsNoActorOfAnotherCell() {
        var id = actors.add(cell.id(), ActorSamples.association("جمعية السقاية", ""), US);
        var other = CellSamples.fresh(cells);

        assertThatThrownBy(() -> actors.actor(other.id(), id)).isInstanceOf(NotFound.class);
        assertThat(actors.find(other.id(), "جمعية السقاية")).isEmpty();
        assertThat(actors.list(other.id(), ActorFilter.ALL, Lang.AR, null).items())
                .isEmpty();
        assertThat(actors.names(other.id(), List.of(id.value()))).isEmpty();
    }

    @Test
    void listsEachActorOnceOverItsPages() {
        for (int i = 0; i < 120; i++)
            actors.add(cell.id(), ActorSamples.association("جمعية الزيتونة", "Zitouna " + i % 7), US);
        actors.add(cell.id(), ActorSamples.service("مندوبية الصحة", "Délégation de la santé"), US);
        var filter = new ActorFilter(ActorKind.ASSOCIATION, null, "zitoûna");

        for (var lang : List.of(Lang.AR, Lang.FR)) {
            var seen = new ArrayList<ActorId>();
            var page = actors.list(cell.id(), filter, lang, null);
            int pages = 1;
            page.items().forEach(actor -> seen.add(actor.id()));
            while (page.next() != null) {
                page = actors.list(cell.id(), filter, lang, page.next());
                page.items().forEach(actor -> seen.add(actor.id()));
                pages++;
            }

            assertThat(pages).isEqualTo(3);
            assertThat(seen).hasSize(120).doesNotHaveDuplicates();
        }
    }

    @Test
    void theListIsReadFromEitherEnd() {
        for (int i = 0; i < 60; i++)
            actors.add(cell.id(), ActorSamples.association("جمعية الزيتونة", "Zitouna " + i % 7), US);
        var first = actors.list(cell.id(), ActorFilter.ALL, Lang.FR, null);
        var there = new ArrayList<>(first.items());
        there.addAll(
                actors.list(cell.id(), ActorFilter.ALL, Lang.FR, first.next()).items());

        var last = actors.listBackwards(cell.id(), ActorFilter.ALL, Lang.FR, null);
        var back = new ArrayList<>(last.items());
        back.addAll(actors.listBackwards(cell.id(), ActorFilter.ALL, Lang.FR, last.next())
                .items());

        assertThat(there).hasSize(60);
        assertThat(back).isEqualTo(there.reversed());
        var page = "/c/" + cell.code() + "/actors?order=name-backwards&kind=ASSOCIATION";
        assertThat(Pages.of(context).in(Lang.FR).read(page))
                .contains("aria-sort=\"descending\"", "actors?kind=ASSOCIATION&amp;order=name\"")
                .contains("name=\"order\" value=\"name-backwards\"");
    }

    @Test
    void takesNoPercentSignForAPattern() {
        actors.add(cell.id(), ActorSamples.association("جمعية السقاية", ""), US);

        assertThat(actors.list(cell.id(), new ActorFilter(null, null, "%"), Lang.AR, null)
                        .items())
                .isEmpty();
    }

    @Test
    void writesWhatChangedAndFindsItUnderTheNewName() {
        var id = actors.add(cell.id(), ActorSamples.association("جمعية قديمة", ""), US);

        actors.change(cell.id(), id, ActorSamples.association("جمعية جديدة", ""), US);

        assertThat(actors.find(cell.id(), "جمعية قديمة")).isEmpty();
        assertThat(actors.find(cell.id(), "جمعية جديدة")).contains(id);
        assertThat(journal.audit(cell.id(), "actor/" + id.value()))
                .extracting(Journal.AuditLine::act)
                .containsExactly("actor.changed", "actor.added");
    }

    @Test
    void registersAnActorThroughThePages() {
        var agent = Pages.of(context).as(cell.id(), Role.AGENT);
        var base = "/c/" + cell.code() + "/actors";

        var refused = agent.post(base, "kind", "COOPERATIVE", "name_ar", " ", "name_fr", "");
        var added = agent.post(
                base,
                "kind",
                "COOPERATIVE",
                "name_ar",
                "تعاونية العسل",
                "name_fr",
                "Coopérative du miel",
                "commune",
                "99.001.1.1",
                "field",
                "products");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Pages.text(refused)).contains("اكتبوا النص بالعربية أو بالفرنسية");
        assertThat(added.getStatus()).isEqualTo(302);
        var visitor = Pages.of(context);
        assertThat(visitor.read(String.valueOf(added.getRedirectedUrl())))
                .contains("تعاونية العسل", "عين النحل", "المنتوجات المجالية");
        assertThat(visitor.in(Lang.FR).read(base + "?kind=COOPERATIVE&commune=99.001.1.1&words=miel"))
                .contains("Coopérative du miel", "Ain Nahl", "Produits du terroir")
                .doesNotContain("actors/new");
        assertThat(visitor.in(Lang.FR).read(base + "?kind=ASSOCIATION")).doesNotContain("Coopérative du miel");
        assertThat(visitor.post(base, "kind", "OTHER", "name_ar", "س").getForwardedUrl())
                .startsWith("/sign-in");
        assertThat(actors.ofKind(cell.id(), ActorKind.OTHER)).isEmpty();
    }
}
