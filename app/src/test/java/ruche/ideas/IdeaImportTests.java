package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.ideas.IdeaSamples.AGENT;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Money;

@RucheTest
class IdeaImportTests {
    private static final UUID IMPORT = UUID.fromString("0190a0a0-0000-7000-8000-000000000001");

    @Autowired
    Ideas ideas;

    @Autowired
    IdeaRegister register;

    @Autowired
    IdeaWords words;

    @Autowired
    IdeaSamples samples;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient db;

    IdeaSamples.Ground ground;

    @BeforeEach
    void ground() {
        ground = samples.ground();
    }

    @Test
    void rowsBecomeIdeasNumberedInTheirOrder() {
        var numbers = imported(rows(3));

        assertThat(numbers).hasSize(3).isSorted();
        assertThat(numbers.getFirst()).endsWith("-0001");
        var second = ideas.byNumber(ground.id(), numbers.get(1)).orElseThrow();
        assertThat(second.title()).isEqualTo("طلب: جمعية السرو 2");
        assertThat(second.asked()).isEqualTo(Money.of(200, "EUR"));
        assertThat(second.granted()).isEqualTo(Money.of(100, "EUR"));
        assertThat(ideas.say(
                        Lang.FR,
                        ideas.timeline(ground.id(), second.id()).getFirst().note()))
                .contains("demandes.xls", "Feuille 1", "2");
    }

    @Test
    void numbersOfAnUndoneImportAreNeverUsedAgain() {
        imported(rows(3));

        assertThat(undo(2).undone()).isEqualTo(2);
        assertThat(undo(2).undone()).isEqualTo(1);
        assertThat(undo(2)).isEqualTo(new ImportUndo(0, List.of()));

        assertThat(register.list(ground.id(), IdeaFilter.all(), null, 10).items())
                .isEmpty();
        var stub = ideas.byNumber(ground.id(), ground.cell().prefix() + "-2018-0001")
                .orElseThrow();
        assertThat(stub.state()).isEqualTo(IdeaState.UNDONE);
        assertThat(stub.reason()).isEqualTo(new Bilingual("ملف خاطئ", ""));
        assertThat(stub.title() + stub.description() + stub.bearerName()).isEmpty();
        assertThat(stub.asked()).isNull();
        assertThat(imported(rows(1)).getFirst()).endsWith("-0004");
    }

    @Test
    void whatAnUndoneImportBroughtIsNowhereToBeRead() {
        imported(rows(2));
        undo(2);
        var home = "/c/" + ground.cell().code();

        for (var path : List.of(
                "/ideas?state=UNDONE",
                "/ideas.csv?state=UNDONE",
                "/ideas/" + ground.cell().prefix() + "-2018-0001"))
            assertThat(Pages.of(context).read(home + path)).as(path).doesNotContain("السرو");
        assertThat(db.sql("select i::text || coalesce(a::text, '') from idea i left join idea_author a "
                                + "on a.cell_id = i.cell_id and a.idea_id = i.id where i.cell_id = :cell")
                        .param("cell", ground.id().value())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(row -> row.contains("السرو"));
        assertThat(words.like(ground.id(), "السرو", 2)).isEmpty();
    }

    @Test
    void ideasThatSomebodyHasWorkedOnStayAndAreNamed() {
        var numbers = imported(rows(4));
        var worked = ideas.byNumber(ground.id(), numbers.get(2)).orElseThrow();
        ideas.scrutinise(ground.id(), worked.id(), AGENT);

        assertThat(undo(10).undone()).isEqualTo(3);
        assertThat(undo(10)).isEqualTo(new ImportUndo(0, List.of(worked.number())));
    }

    @Test
    void tenThousandRowsGoInAtOnceAndComeOutOneAfterAnother() {
        var numbers = imported(rows(10_000));

        assertThat(numbers.getLast()).endsWith("-10000");
        assertThat(register.count(ground.id(), IdeaFilter.all())).isEqualTo(10_000);
        var every = new ArrayList<String>();
        register.each(ground.id(), IdeaFilter.of(ground.cycle()), idea -> every.add(idea.number()));
        assertThat(every).isEqualTo(numbers);
    }

    private List<String> imported(List<IdeaImportRow> rows) {
        return transaction.execute(_ -> ideas.importRows(ground.id(), ground.cycle(), rows, AGENT, IMPORT));
    }

    private ImportUndo undo(int most) {
        return ideas.undoImport(ground.id(), IMPORT, most, new Bilingual("ملف خاطئ", ""), AGENT);
    }

    /// Requests without a project's name, as an administration published them.
    private List<IdeaImportRow> rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new IdeaImportRow(
                        "demandes.xls",
                        "Feuille 1",
                        n,
                        "",
                        null,
                        "",
                        "",
                        null,
                        "جمعية السرو " + n,
                        null,
                        "",
                        null,
                        null,
                        "",
                        "",
                        null,
                        Money.of(100L * n, "EUR"),
                        null,
                        Money.of(50L * n, "EUR"),
                        null,
                        ""))
                .toList();
    }
}
