package ruche.publication;

import java.io.IOException;
import java.io.Writer;
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
    private final RegisterCsv csv;
    private final Words words;

    Reports(ReportReading reading, ReportFiles files, RegisterCsv csv, Words words) {
        this.reading = reading;
        this.files = files;
        this.csv = csv;
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
        return new RegisterWorkbook(reading.of(cell, cycle), new Wording(words, lang)).bytes();
    }

    /// The register as CSV (RFC 4180, UTF-8 with byte order mark), the same for readers of every language.
    public void registerCsv(CellId cell, CycleId cycle, Writer out) throws IOException {
        csv.write(cell, cycle, out);
    }

    private ReportDocument document(ReportFacts facts, Lang lang) {
        return new ReportWriter(facts, new Wording(words, lang)).document();
    }
}
