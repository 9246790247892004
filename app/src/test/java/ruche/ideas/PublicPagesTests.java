package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.ideas.IdeaSamples.idea;
import static ruche.ideas.IdeaSamples.well;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.kernel.Lang;
import ruche.kernel.Money;
import ruche.territory.PlaceSamples;
import ruche.territory.Places;

/// What everybody reads of an axis and of an association, and what is new.
@RucheTest
class PublicPagesTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Ideas ideas;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private IdeaSamples samples;

    @Autowired
    private Cells cells;

    @Autowired
    private Places places;

    private IdeaSamples.Ground ground;
    private String home;
    private Idea idea;
    private Pages visitor;

    @BeforeEach
    void classifyAWell() {
        ground = samples.ground();
        home = "/c/" + ground.cell().code();
        idea = samples.classified(ground, well(ground));
        visitor = Pages.of(context);
    }

    @Test
    void anAxisShowsWhatBecameOfItsIdeas() {
        var page = visitor.in(Lang.FR).read(home + "/axes/2018/water");

        assertThat(page)
                .contains(
                        "Eau et environnement",
                        "Cycle 2018",
                        "Ce qui a été proposé sous cet axe",
                        idea.number(),
                        idea.title(),
                        "180\u00A0000")
                .contains(home + "/ideas?axis=" + ground.water().id().value() + "&amp;state=CLASSIFIED");
        assertThat(visitor.get(home + "/axes/2018/none").getStatus()).isEqualTo(404);
        assertThat(visitor.get(home + "/axes/1999/water").getStatus()).isEqualTo(404);
    }

    @Test
    void anAssociationShowsTheIdeasItBears() {
        assertThat(visitor.read(home + "/actors/" + ground.bearer()))
                .contains("جمعية النخيل للتنمية", "أفكار حملها", idea.number());
    }

    @Test
    void whatIsNewIsAFeedThatReadersUnderstand() throws Exception {
        var feed = feed(Lang.FR);

        var entries = feed.getElementsByTagName("entry");
        assertThat(feed.getDocumentElement().getAttribute("xml:lang")).isEqualTo("fr");
        assertThat(entries.getLength()).isGreaterThanOrEqualTo(3);
        assertThat(texts(feed, "title")).contains(idea.title());
        assertThat(texts(feed, "id")).doesNotHaveDuplicates();
        assertThat(texts(feed, "summary")).anyMatch(text -> text.contains("Eau et environnement"));
        assertThat(texts(feed(Lang.AR), "summary")).anyMatch(text -> text.contains("الماء والبيئة"));
        assertThat(visitor.read(home)).contains("الجديد", idea.title());
    }

    @Test
    void whatIsNotPublicIsNoNews() throws Exception {
        var note = TimelineNote.staff("note", "ideas.staff-acts");
        transactions.executeWithoutResult(_ -> ideas.tell(ground.id(), idea.id(), note, IdeaSamples.AGENT));

        assertThat(texts(feed(Lang.FR), "summary")).doesNotContain("Gestion");
        assertThat(feed(Lang.FR).getElementsByTagName("entry").getLength())
                .isEqualTo(visitor.in(Lang.FR)
                                .read(home + "/ideas/" + idea.number())
                                .split("<time ")
                                .length
                        - 1);
    }

    @Test
    void theTableOfCommunesEndsWithWhatTheListOfTheSameIdeasSays() {
        var there = samples.ground(CellSamples.fresh(cells, PlaceSamples.PROVINCE));
        PlaceSamples.province(places, there.id());
        samples.stored(there, IdeaSamples.at(well(there), "99.001.1.1"));
        samples.stored(there, IdeaSamples.at(idea(there, "ملعب القرب", ""), "99.001.1.2"));
        samples.stored(there, idea(there, "مكتبة متنقلة", ""));

        var page = visitor.in(Lang.FR).read("/c/" + there.cell().code() + "/ideas/communes");

        assertThat(page.substring(page.indexOf("<tfoot>"))).contains("Total", "<bdi>3</bdi>");
        assertThat(IdeaTally.inAll(List.of(
                                new IdeaTally("a", 2, 1, List.of(Money.of(300, "MAD"))),
                                new IdeaTally("b", 1, 1, List.of(Money.of(50, "EUR"), Money.of(25, "MAD")))))
                        .asked())
                .containsExactly(Money.of(50, "EUR"), Money.of(325, "MAD"));
    }

    @Test
    void theMapShowsNoOtherIdeasThanTheListOfTheSameWords() {
        var there = samples.ground(CellSamples.fresh(cells, PlaceSamples.PROVINCE));
        PlaceSamples.province(places, there.id());
        var asked = samples.stored(there, IdeaSamples.at(idea(there, "Piste rurale", ""), "99.001.1.1"));
        samples.stored(there, IdeaSamples.at(idea(there, "Pistes rurales du douar", ""), "99.001.1.2"));
        ideas.withdraw(there.id(), asked.id(), "Portée ailleurs", IdeaSamples.AGENT);

        var list = visitor.in(Lang.FR).read("/c/" + there.cell().code() + "/ideas?words=piste+rurale");
        var map = visitor.in(Lang.FR).read("/c/" + there.cell().code() + "/ideas/communes?words=piste+rurale");

        assertThat(list).contains("Piste rurale");
        assertThat(map)
                .contains("Les idées fusionnées ou retirées ne sont pas comptées")
                .doesNotContain("disent la même chose");
    }

    @Test
    void anAxisAndACommuneHaveFeedsOfTheirOwn() throws Exception {
        var there = samples.ground(CellSamples.fresh(cells, PlaceSamples.PROVINCE));
        PlaceSamples.province(places, there.id());
        var well = samples.stored(there, IdeaSamples.at(well(there), "99.001.1.1"));
        ideas.scrutinise(there.id(), well.id(), IdeaSamples.AGENT);
        ideas.classify(there.id(), well.id(), IdeaSamples.underWater(there), IdeaSamples.AGENT);
        samples.stored(there, IdeaSamples.at(idea(there, "ملعب القرب", ""), "99.001.1.2"));
        var cell = "/c/" + there.cell().code();

        for (var path : List.of("/axes/2018/water", "/communes/99.001.1.1")) {
            var feed = parsed(cell + path + "/feed.atom", Lang.FR);
            assertThat(texts(feed, "title")).as(path).contains(well.title()).doesNotContain("ملعب القرب");
            assertThat(texts(feed, "id").getFirst()).endsWith(path + "/feed.atom?lang=fr");
            assertThat(visitor.read(cell + path))
                    .contains(
                            "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"" + cell + path
                                    + "/feed.atom",
                            "<a href=\"" + cell + path + "/feed.atom?lang=ar\"");
        }
        assertThat(visitor.get(cell + "/axes/2018/none/feed.atom").getStatus()).isEqualTo(404);
        assertThat(visitor.get(cell + "/communes/12.345/feed.atom").getStatus()).isEqualTo(404);
    }

    private Document feed(Lang lang) throws Exception {
        return parsed(home + "/feed.atom", lang);
    }

    private Document parsed(String path, Lang lang) throws Exception {
        var text = visitor.in(lang).read(path);
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }

    private static List<String> texts(Document feed, String name) {
        var found = feed.getElementsByTagName(name);
        var texts = new ArrayList<String>();
        for (int i = 0; i < found.getLength(); i++) texts.add(found.item(i).getTextContent());
        return texts;
    }
}
