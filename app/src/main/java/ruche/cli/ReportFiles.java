package ruche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ruche.accounts.Cell;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.publication.Reports;
import ruche.publication.TypesetterMissing;
import ruche.strategy.Cycle;

/// A cycle's documents, written into a folder.
final class ReportFiles {
    private final Reports reports;

    ReportFiles(Reports reports) {
        this.reports = reports;
    }

    /// @param missing why there are no PDFs; null where there are
    record Written(List<Path> files, @Nullable Refusal missing) {}

    /// For each language the register as workbook and the report for Word, then the report as PDF: without the
    /// typesetter the former still come.
    ///
    /// @param making told of each document before it is made
    Written write(Cell cell, Cycle cycle, List<Lang> langs, Path folder, Consumer<String> making) throws IOException {
        var files = new ArrayList<Path>();
        var code = cell.code() + "-" + cycle.code() + "-";
        for (var lang : langs) {
            files.add(make(
                    folder,
                    "register-" + code + lang.code() + ".xlsx",
                    making,
                    () -> reports.register(cell.id(), cycle.id(), lang)));
            files.add(make(
                    folder,
                    "report-" + code + lang.code() + ".docx",
                    making,
                    () -> reports.docx(cell.id(), cycle.id(), lang)));
        }
        try {
            for (var lang : langs)
                files.add(make(
                        folder,
                        "report-" + code + lang.code() + ".pdf",
                        making,
                        () -> reports.pdf(cell.id(), cycle.id(), lang)));
        } catch (TypesetterMissing missing) {
            return new Written(files, missing);
        }
        return new Written(files, null);
    }

    private static Path make(Path folder, String name, Consumer<String> making, Supplier<byte[]> document)
            throws IOException {
        making.accept(name);
        return Files.write(folder.resolve(name), document.get());
    }
}
