package ruche.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Role;
import ruche.portal.ExampleCycle;
import ruche.search.Found;

/// The search finds, counts, mends and offers nothing of another cell, whoever asks.
@RucheTest
class SearchStrangerTests {
    @Autowired
    private WebApplicationContext program;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ExampleCycle examples;

    @TempDir
    private Path scratch;

    @Test
    void nothingOfAnotherCellIsFoundInOnesOwn() throws IOException {
        var cells = new TwoCells(db, examples, scratch, "sought", "SG");
        var own = "/c/" + cells.own.code();
        var neighbour = Pages.of(program).as(cells.other.id(), Role.AGENT);
        Found.anew(program, neighbour, "/c/" + cells.other.code(), TwoCells.CANARY);

        var theirs = Found.paths(neighbour, "/c/" + cells.other.code(), TwoCells.CANARY);

        var readers = new ArrayList<>(List.of(Pages.of(program), neighbour));
        for (var role : Role.values()) readers.add(Pages.of(program).as(cells.own.id(), role));
        for (var reader : readers) {
            for (var words : List.of(TwoCells.CANARY, cells.other.prefix() + "-2018-0001"))
                assertThat(Found.paths(reader, own, words))
                        .doesNotContainAnyElementsOf(theirs)
                        .noneMatch(path -> path.contains(cells.other.prefix()));
            assertThat(reader.read(Found.asked(own, "عصفور-الكناري")))
                    .doesNotContain(TwoCells.CANARY)
                    .doesNotContainPattern("(?i)[-\\s>]7q[\\s<»]");
            assertThat(reader.read(own + "/search?kind=idea"))
                    .contains(cells.own.prefix() + "-2018-")
                    .doesNotContain(cells.other.prefix() + "-2018-", TwoCells.CANARY);
        }
    }
}
