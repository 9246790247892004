package ruche.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import ruche.Ruche;

class ModuleTests {
    private static final Path SOURCES = Path.of("src", "main", "java", "ruche");

    /// Who may call whom, as `docs/architecture.md` has it: the life of an idea runs down, calls go up.
    static final Map<String, Set<String>> MAY_CALL = mayCall();

    private final ApplicationModules modules = ApplicationModules.of(Ruche.class);

    @Test
    void modulesCallOnlyThoseTheyMay() {
        modules.verify();
    }

    @Test
    void everyFolderIsAModuleAndNoneIsForgotten() throws IOException {
        try (var folders = Files.list(SOURCES)) {
            var names = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toSet());

            assertThat(names).hasSizeGreaterThan(4);
            assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void everyModuleDeclaresNoMoreThanTheTableAllows() {
        for (var module : modules) {
            var name = module.getIdentifier().toString();

            assertThat(MAY_CALL).containsKey(name);
            assertThat(declared(module)).as(name).isSubsetOf(MAY_CALL.getOrDefault(name, Set.of()));
        }
    }

    private static Set<String> declared(ApplicationModule module) {
        var annotation = module.getBasePackage()
                .findAnnotation(org.springframework.modulith.ApplicationModule.class)
                .orElseThrow(() -> new AssertionError(module + " does not say whom it may call"));
        var allowed = new TreeSet<>(Arrays.asList(annotation.allowedDependencies()));
        assertThat(allowed).as(module + " must name each module").doesNotContain("*");
        return allowed;
    }

    private static Map<String, Set<String>> mayCall() {
        var table = new TreeMap<String, Set<String>>();
        table.put("kernel", Set.of());
        table.put("database", Set.of("kernel"));
        table.put("shell", Set.of("kernel"));
        table.put("record", Set.of("kernel"));
        table.put("jobs", Set.of("kernel", "shell"));
        table.put("territory", Set.of("kernel", "shell", "accounts", "record", "sheets"));
        table.put("accounts", Set.of("kernel", "shell", "record"));
        table.put("sheets", Set.of("kernel", "shell", "jobs", "record", "accounts"));
        table.put("glossary", Set.of("kernel", "shell", "record", "territory", "accounts", "learning"));
        table.put("search", Set.of("kernel", "shell", "record", "territory", "accounts", "glossary"));
        table.put("learning", Set.of("kernel", "shell", "accounts"));
        table.put("notices", Set.of("kernel", "shell", "record", "jobs", "accounts"));
        table.put(
                "actors",
                Set.of("kernel", "shell", "record", "jobs", "territory", "accounts", "notices", "sheets", "search"));
        table.put("strategy", Set.of("kernel", "shell", "record", "territory", "accounts", "search", "actors"));
        table.put("meetings", plus(table.get("strategy"), "jobs", "notices", "sheets", "strategy"));
        table.put("ideas", plus(table.get("meetings"), "meetings", "learning", "glossary"));
        table.put(
                "appraisal",
                plus(
                        table.get("strategy"),
                        "jobs",
                        "notices",
                        "strategy",
                        "meetings",
                        "ideas",
                        "learning",
                        "glossary"));
        table.put("publication", plus(table.get("appraisal"), "appraisal", "sheets", "database"));
        table.put("cli", plus(table.get("publication"), "publication", "portal"));
        table.put("portal", plus(table.get("appraisal"), "appraisal", "sheets", "database"));
        return table;
    }

    private static Set<String> plus(Set<String> some, String... more) {
        var all = new TreeSet<>(some);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
