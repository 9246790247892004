package ruche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.People;
import ruche.kernel.By;
import ruche.kernel.Role;
import ruche.portal.ExampleCycle;
import ruche.portal.ExampleFolders;
import ruche.portal.ExampleWork;

@RucheTest
class DemoSignInsTests {
    private static final By BY = By.commandLine();

    @TempDir
    private Path scratch;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ExampleCycle example;

    @Autowired
    private ExampleWork work;

    @Autowired
    private People people;

    @Test
    void everyRoleFindsSomethingToDo() throws IOException {
        var loaded = example.run(ExampleFolders.copy(scratch, "rhamna-2018", "trial", "TRL"), BY);
        work.leave(loaded, BY);
        work.leave(loaded, BY);

        var signIns = new DemoSignIns(context, scratch).of(loaded);

        assertThat(signIns).extracting(DemoSignIns.Line::role).containsExactly(Role.values());
        for (var line : signIns)
            assertThat(today(loaded.cell().code(), line.role())).contains("class=\"tasks\"");
        assertThat(today("trial", Role.SERVICE)).contains("تنتظر رأي مصلحتكم");
        assertThat(today("trial", Role.MEMBER)).contains("فكرة لكم تنتظر جوابكم");
    }

    private String today(String cell, Role role) {
        var login = role.name().toLowerCase(Locale.ROOT) + "@ruche.example";
        return Pages.of(context).as(people.byLogin(login).orElseThrow()).read("/c/" + cell);
    }
}
