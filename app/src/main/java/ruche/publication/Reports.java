package ruche.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.shell.Words;
import ruche.strategy.CycleId;

/// The way in to a cycle's final report: its content, its PDF, its register. The same data give the same bytes.
@Component
public class Reports {
    private final ReportReading reading;
    private final ReportFiles files;
    private final Words words;

    Reports(ReportReading reading, ReportFiles files, Words words) {
        this.reading = reading;
        this.files = files;
        this.words = words;
    }

    /// What the report says; page and PDF both show this and nothing else.
    ///
    /// @throws ruche.kernel.NotFound if the cell has no such cycle
    public ReportDocument document(CellId cell, CycleId cycle, Lang lang) {
        return document(reading.of(cell, cycle), lang);
    }

    /// @throws ruche.kernel.NotFound if the cell has no such cycle
    /// @throws TypesettingFailed if it cannot be set; [TypesetterMissing] where the typesetter is not installed
    public byte[] pdf(CellId cell, CycleId cycle, Lang lang) {
        var facts = reading.of(cell, cycle);
        return files.pdf(cell, cycle, lang, document(facts, lang), facts.moment());
    }

    /// The register as an XLSX workbook.
    ///
    /// @throws ruche.kernel.NotFound if the cell has no such cycle
    public byte[] register(CellId cell, CycleId cycle, Lang lang) {
        var bytes = new ByteArrayOutputStream();
        try {
            RegisterWorkbook.write(table(cell, cycle, lang), bytes);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
        return bytes.toByteArray();
    }

    /// The register's ideas as CSV, as machines set to `lang` open it.
    ///
    /// @param out left open
    /// @throws ruche.kernel.NotFound if the cell has no such cycle
    public void registerCsv(CellId cell, CycleId cycle, Lang lang, OutputStream out) throws IOException {
        RegisterCsv.write(table(cell, cycle, lang), out);
    }

    private Register table(CellId cell, CycleId cycle, Lang lang) {
        return new RegisterWriter(reading.of(cell, cycle), new Wording(words, lang)).register();
    }

    private ReportDocument document(ReportFacts facts, Lang lang) {
        return new ReportWriter(facts, new Wording(words, lang)).document();
    }
}
