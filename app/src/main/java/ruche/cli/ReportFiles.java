package ruche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ruche.accounts.Cell;
import ruche.kernel.Lang;
import ruche.publication.Reports;
import ruche.strategy.Cycle;

/// A cycle's documents, written into a folder.
final class ReportFiles {
    private final Reports reports;

    ReportFiles(Reports reports) {
        this.reports = reports;
    }

    /// For each language the register as workbook and the report as PDF: without the typesetter the former still come.
    List<Path> write(Cell cell, Cycle cycle, List<Lang> langs, Path folder) throws IOException {
        var written = new ArrayList<Path>();
        for (var lang : langs) {
            var name = cell.code() + "-" + cycle.code() + "-" + lang.code();
            written.add(Files.write(
                    folder.resolve("register-" + name + ".xlsx"), reports.register(cell.id(), cycle.id(), lang)));
            written.add(
                    Files.write(folder.resolve("report-" + name + ".pdf"), reports.pdf(cell.id(), cycle.id(), lang)));
        }
        return written;
    }
}
