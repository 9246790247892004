package ruche.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.shell.Words;
import ruche.strategy.Cycle;
import ruche.strategy.CycleId;

/// The way in to a cycle's final report: its draft, its published versions, its register. The same data give the same
/// bytes.
@Component
public class Reports {
    private static final int DRAFT = 0;

    private final ReportReading reading;
    private final ReportFiles files;
    private final Versions versions;
    private final Words words;

    Reports(ReportReading reading, ReportFiles files, Versions versions, Words words) {
        this.reading = reading;
        this.files = files;
        this.versions = versions;
        this.words = words;
    }

    /// What the report says as the data stand now: the draft. Page and PDF both show this and nothing else.
    ///
    /// @throws ruche.kernel.NotFound if the cell has no such cycle
    public ReportDocument document(CellId cell, CycleId cycle, Lang lang) {
        return document(reading.of(cell, cycle), lang);
    }

    /// The draft as PDF.
    ///
    /// @throws ruche.kernel.NotFound if the cell has no such cycle
    /// @throws TypesettingFailed if it cannot be set; [TypesetterMissing] where the typesetter is not installed
    public byte[] pdf(CellId cell, CycleId cycle, Lang lang) {
        var facts = reading.of(cell, cycle);
        return files.pdf(cell, cycle, DRAFT, lang, document(facts, lang), facts.moment());
    }

    /// The draft as a Word document (DOCX), to work on its text.
    ///
    /// @throws ruche.kernel.NotFound if the cell has no such cycle
    public byte[] docx(CellId cell, CycleId cycle, Lang lang) {
        var facts = reading.of(cell, cycle);
        return files.docx(cell, cycle, DRAFT, lang, document(facts, lang), facts.moment());
    }

    /// Publishes the report as it stands now, in all languages at once.
    ///
    /// @param why in words, for everybody
    /// @throws ruche.kernel.Refusal if no reason is given, or the version that stands says the same
    public Version publish(CellId cell, Cycle cycle, String why, By by) {
        return publish(cell, cycle, why, null, by);
    }

    /// The same, of a report that was published on an earlier day.
    ///
    /// @param on null for today
    public Version publish(CellId cell, Cycle cycle, String why, @Nullable LocalDate on, By by) {
        return publish(cell, cycle, reading.of(cell, cycle.id()), why, on, by);
    }

    /// The same, of a report that bears a day of its own.
    ///
    /// @throws Refusal also if something happened later of which the report tells
    Version publishDated(CellId cell, Cycle cycle, String why, LocalDate day, By by) {
        var facts = reading.of(cell, cycle.id());
        facts.lastAct().filter(day::isBefore).ifPresent(last -> {
            throw new Refusal("publication.report-day-early", last).about("day");
        });
        return publish(cell, cycle, facts.dated(day), why, null, by);
    }

    private Version publish(CellId cell, Cycle cycle, ReportFacts facts, String why, @Nullable LocalDate on, By by) {
        return versions.publish(cell, cycle, content(facts), facts.moment(), why, on, by);
    }

    /// The day that a version would bear: the one on which the report is given back; today where it tells of something
    /// later.
    LocalDate proposedDay(CellId cell, Cycle cycle, LocalDate today) {
        var presented = cycle.presented();
        if (presented == null) return today;
        var last = reading.of(cell, cycle.id()).lastAct();
        return last.filter(presented::isBefore).isPresent() ? today : presented;
    }

    /// What the draft says as the data stand now, in all languages.
    Content draft(CellId cell, CycleId cycle) {
        return content(reading.of(cell, cycle));
    }

    private Content content(ReportFacts facts) {
        var report = new EnumMap<Lang, ReportDocument>(Lang.class);
        for (var lang : Lang.values()) report.put(lang, document(facts, lang));
        return Content.of(report);
    }

    /// All versions of a cycle's report, latest first, withdrawn ones included.
    public List<Version> versions(CellId cell, CycleId cycle) {
        return versions.of(cell, cycle);
    }

    /// What a version says.
    ///
    /// @throws ruche.kernel.NotFound if there is no such version, or it was withdrawn
    public ReportDocument document(CellId cell, CycleId cycle, int version, Lang lang) {
        return versions.content(cell, cycle, version).in(lang);
    }

    /// A version as PDF.
    ///
    /// @throws ruche.kernel.NotFound if there is no such version, or it was withdrawn
    /// @throws TypesettingFailed if it cannot be set; [TypesetterMissing] where the typesetter is not installed
    public byte[] pdf(CellId cell, CycleId cycle, int version, Lang lang) {
        var content = versions.content(cell, cycle, version);
        var in = content.langIn(lang);
        var moment = versions.version(cell, cycle, version).moment();
        return files.pdf(cell, cycle, version, in, content.in(in), moment);
    }

    /// A version as a Word document (DOCX).
    ///
    /// @throws ruche.kernel.NotFound if there is no such version, or it was withdrawn
    public byte[] docx(CellId cell, CycleId cycle, int version, Lang lang) {
        var content = versions.content(cell, cycle, version);
        var in = content.langIn(lang);
        var moment = versions.version(cell, cycle, version).moment();
        return files.docx(cell, cycle, version, in, content.in(in), moment);
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
