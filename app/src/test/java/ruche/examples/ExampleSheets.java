package ruche.examples;

import java.nio.file.Files;
import java.nio.file.Path;

/// Builds the workshops' sheets of an example from its `source/` folder, beside it:
/// `ExampleSheets examples/rhamna-2018 examples/rehamna-2025`.
final class ExampleSheets {
    private ExampleSheets() {}

    static void main(String[] examples) throws Exception {
        for (var example : examples) {
            build(Path.of(example), Path.of(example));
        }
    }

    static void build(Path example, Path target) throws Exception {
        Files.createDirectories(target);
        for (var grid : SheetSources.grids(example.resolve("source"))) {
            SheetWriters.write(grid, target);
        }
    }
}
