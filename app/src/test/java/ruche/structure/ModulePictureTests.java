package ruche.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import ruche.Ruche;

/// The picture in `docs/architecture.md` is drawn from the code. `./ruche test ModulePictureTests` with
/// `RUCHE_WRITE=true` draws it anew.
class ModulePictureTests {
    private static final Path PAGE = Path.of("..", "docs", "architecture.md");
    private static final String BEGIN = "<!-- modules: drawn from the code -->\n";
    private static final String END = "<!-- end of modules -->";

    private final ApplicationModules modules = ApplicationModules.of(Ruche.class);

    @Test
    void thePictureOfTheModulesIsThatOfTheCode() throws IOException {
        var page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        if ("true".equals(System.getenv("RUCHE_WRITE")))
            Files.writeString(PAGE, page.substring(0, from) + picture() + page.substring(to));

        var shown = Files.readString(PAGE).substring(from);
        assertThat(shown.substring(0, shown.indexOf(END)))
                .as("drawn anew by RUCHE_WRITE=true ./ruche test ModulePictureTests")
                .isEqualTo(picture());
    }

    /// Mermaid, which the common forges draw; kernel and shell, which all call, are left out of the arrows.
    private String picture() {
        var lines = new ArrayList<String>(List.of("```mermaid", "graph BT"));
        for (var module : sorted()) lines.add("  " + name(module));
        for (var module : sorted()) {
            for (var called : calls(module)) lines.add("  " + name(module) + " --> " + called);
        }
        lines.add("```");
        return String.join("\n", lines) + "\n";
    }

    private List<ApplicationModule> sorted() {
        return modules.stream()
                .sorted(Comparator.comparing(ModulePictureTests::name))
                .toList();
    }

    private java.util.Set<String> calls(ApplicationModule module) {
        var called = new TreeSet<String>();
        module.getDirectDependencies(modules).stream()
                .map(dependency -> name(dependency.getTargetModule()))
                .filter(name -> !name.equals("kernel") && !name.equals("shell"))
                .forEach(called::add);
        return called;
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
