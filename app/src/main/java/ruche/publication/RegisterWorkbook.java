package ruche.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import ruche.ideas.Idea;
import ruche.ideas.IdeaState;
import ruche.ideas.IdeaTally;
import ruche.kernel.Lang;
import ruche.kernel.Money;

/// The register of a cycle as an XLSX workbook: all ideas, who took part, counts per axis and commune. Figures are
/// numbers, so that people can go on counting with them. Texts are never formulas.
final class RegisterWorkbook {
    private static final String WHOLE = "#,##0";
    private static final String DAY = "yyyy-mm-dd";
    private static final String HEAD = "FDF3E1";
    private static final int FIRST = 1;

    private final ReportFacts facts;
    private final Wording wording;
    private final IdeaTables ideas;

    RegisterWorkbook(ReportFacts facts, Wording wording) {
        this.facts = facts;
        this.wording = wording;
        this.ideas = new IdeaTables(facts, wording);
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Ruche", null)) {
            book.properties()
                    .setTitle(wording.say(
                            "publication.report-title",
                            String.valueOf(facts.cycle().year())));
            ideas(book);
            participation(book);
            counts(book, "per-axis", "axis", facts.perAxis());
            counts(book, "per-commune", "commune", facts.perCommune());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private void ideas(Workbook book) {
        var sheet = sheet(
                book,
                "ideas",
                List.of(
                        "number",
                        "title",
                        "bearer",
                        "axis",
                        "commune",
                        "commune-code",
                        "asked",
                        "currency",
                        "granted",
                        "currency",
                        "proposed-on",
                        "state",
                        "reason"),
                List.of(16, 48, 36, 30, 22, 14, 16, 9, 16, 9, 13, 26, 48));
        int row = FIRST;
        for (var idea : facts.ideas()) idea(sheet, row++, idea);
        sheet.setAutoFilter(0, 0, Math.max(FIRST, row - 1), 12);
    }

    /// Of an idea taken back with its import only the stub stays: its number, that it is undone, and why.
    private void idea(Worksheet sheet, int row, Idea idea) {
        sheet.value(row, 0, idea.number());
        sheet.value(row, 11, ideas.state(idea));
        sheet.value(row, 12, idea.reason());
        if (idea.state() == IdeaState.UNDONE) return;
        sheet.value(row, 1, idea.title());
        sheet.value(row, 2, facts.bearer(idea, lang()).map(OwnWords::text).orElse(""));
        sheet.value(row, 3, facts.axis(idea.axis(), lang()).map(OwnWords::text).orElse(""));
        sheet.value(
                row,
                4,
                facts.commune(idea.commune(), lang()).map(OwnWords::text).orElse(""));
        sheet.value(row, 5, idea.commune() == null ? "" : idea.commune());
        money(sheet, row, 6, idea.asked());
        money(sheet, row, 8, idea.granted());
        day(sheet, row, 10, LocalDate.ofInstant(idea.submittedAt(), facts.cell().zone()));
    }

    private void participation(Workbook book) {
        var sheet = sheet(book, "participation", List.of("category", "count", "unit"), List.of(60, 12, 14));
        int row = FIRST;
        for (var line : facts.participation()) {
            sheet.value(row, 0, line.name().in(lang()));
            sheet.value(row, 1, line.count());
            sheet.value(row, 2, wording.say("publication.unit-" + line.unit()));
            row++;
        }
    }

    private void counts(Workbook book, String name, String first, List<IdeaTally> tallies) {
        var sheet = sheet(book, name, List.of(first, "ideas-count", "asked", "currency"), List.of(48, 14, 18, 9));
        int row = FIRST;
        for (var tally : tallies) {
            sheet.value(row, 0, name(first, tally.key()));
            sheet.value(row, 1, tally.count());
            if (tally.asked().isEmpty()) row++;
            for (var sum : tally.asked()) money(sheet, row++, 2, sum);
        }
    }

    private String name(String first, String key) {
        if (key.isEmpty()) return wording.say("publication.no-" + first);
        if (first.equals("commune"))
            return facts.commune(key, lang()).map(OwnWords::text).orElse(key);
        return facts.axis(java.util.UUID.fromString(key), lang())
                .map(OwnWords::text)
                .orElse(key);
    }

    private Worksheet sheet(Workbook book, String name, List<String> heads, List<Integer> widths) {
        var sheet = book.newWorksheet(wording.say("publication.register." + name));
        if (lang() == Lang.AR) sheet.rightToLeft();
        for (int i = 0; i < heads.size(); i++) {
            sheet.value(0, i, wording.say("publication.register." + heads.get(i)));
            sheet.width(i, widths.get(i));
        }
        sheet.range(0, 0, 0, heads.size() - 1).style().bold().fillColor(HEAD).set();
        sheet.freezePane(0, FIRST);
        return sheet;
    }

    private static void money(Worksheet sheet, int row, int column, @Nullable Money sum) {
        if (sum == null) return;
        int digits = sum.currency().getDefaultFractionDigits();
        sheet.value(row, column, BigDecimal.valueOf(sum.minor(), digits));
        sheet.style(row, column)
                .format(digits == 0 ? WHOLE : WHOLE + String.format(Locale.ROOT, ".%0" + digits + "d", 0))
                .set();
        sheet.value(row, column + 1, sum.currency().getCurrencyCode());
    }

    private static void day(Worksheet sheet, int row, int column, LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format(DAY).set();
    }

    private Lang lang() {
        return wording.lang();
    }
}
