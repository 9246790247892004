package ruche.publication;

import static ruche.publication.WordTable.column;
import static ruche.publication.WordTable.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import ruche.kernel.Lang;
import ruche.publication.ReportDocument.Counts;
import ruche.publication.ReportDocument.Decided;

/// Writes a report as a Word document, for those who go on working on its text. It says what `report.typ` shows.
final class WordReport {
    private final ReportDocument report;
    private final WordPaper paper;

    private WordReport(ReportDocument report, WordPaper paper) {
        this.report = report;
        this.paper = paper;
    }

    /// @param created stands in place of every time
    static byte[] of(ReportDocument report, Lang lang, Instant created) {
        var bytes = new ByteArrayOutputStream();
        try (var paper = new WordPaper(lang)) {
            new WordReport(report, paper).write();
            paper.write(created, bytes);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
        return bytes.toByteArray();
    }

    private void write() throws IOException {
        cover();
        var sections = report.sections().stream()
                .filter(key -> !key.equals("highlights") || !report.highlights().isEmpty())
                .toList();
        paper.contents(label("contents"), sections.stream().map(this::label).toList());
        for (var key : sections) {
            paper.turnPages(wide(key));
            paper.chapter(label(key));
            var total = report.totals().get(key);
            if (total != null && !total.value().equals("0"))
                paper.line("Note", label("number-of") + " " + total.text());
            section(key);
        }
    }

    /// Whether a section holds a table that needs the page turned.
    private boolean wide(String key) {
        return switch (key) {
            case "proposed" -> !report.proposed().isEmpty();
            case "register" -> !report.register().isEmpty();
            default -> false;
        };
    }

    private void section(String key) {
        switch (Section.of(key).orElseThrow()) {
            case HIGHLIGHTS -> highlights();
            case CONTEXT -> passages(report.context());
            case WORK_PROGRAMME -> programme();
            case MEETINGS -> meetings();
            case PARTICIPATION -> participation();
            case PER_AXIS -> counts(key, "axis", report.perAxis());
            case PER_COMMUNE -> counts(key, "commune", report.perCommune());
            case DIAGNOSIS -> diagnosis();
            case OPINIONS -> opinions();
            case CONVERGENCES -> convergences();
            case RETAINED -> retained();
            case PROPOSED -> proposed();
            case POSTPONED -> decided(key, report.postponed());
            case REFUSED -> decided(key, report.refused());
            case RECOMMENDATIONS -> recommendations();
            case ANNEXES -> report.annexes().forEach(paper::passage);
            case REGISTER -> register();
        }
    }

    private void cover() throws IOException {
        var cover = report.cover();
        var notice = cover.notice() == null ? "" : cover.notice();
        paper.name(cover.title(), cover.cell().text() + " · " + cover.cycle().text(), notice);
        if (cover.logo() != null) paper.picture(Base64.getDecoder().decode(cover.logo()), cover.cell().text());
        paper.line("CoverCell", cover.cell());
        paper.line("Title", cover.title());
        paper.line("Subtitle", cover.cycle());
        paper.line("Subtitle", cover.date());
        if (!notice.isEmpty()) paper.line("Notice", notice);
        paper.newPage();
    }

    private void highlights() {
        for (var highlight : report.highlights()) {
            paper.line("KeyFigure", highlight.number().text());
            paper.line("KeyName", highlight.name());
        }
        paper.letGo();
    }

    private void passages(List<Passage> passages) {
        if (passages.isEmpty()) nothing();
        passages.forEach(paper::passage);
    }

    private void programme() {
        if (report.programme().isEmpty() && report.objectives().isEmpty()) nothing();
        if (!report.objectives().isEmpty()) {
            paper.line("Heading2", label("objectives-of-cell"));
            for (var objective : report.objectives())
                paper.line(
                        "Normal",
                        new OwnWords(
                                objective.code() + ". " + objective.text().text(),
                                objective.text().lang()));
        }
        for (var goal : report.programme()) {
            paper.line("Heading2", goal.goal());
            var table = paper.table(
                    column(label("activity"), 22),
                    column(label("who"), 15),
                    column(label("when"), 13),
                    column(label("objectives"), 9));
            for (var line : goal.activities())
                table.row(
                        table.own(line.activity()),
                        table.own(line.who()),
                        table.ours(line.when()),
                        table.ours(line.objectives()));
            paper.add(table, goal.goal().text());
        }
    }

    private void meetings() {
        var table = paper.table(
                column(label("date"), 11),
                column(label("kind"), 12),
                column(label("meeting"), 24),
                column(label("place"), 14));
        for (var line : report.meetings())
            table.row(
                    table.ours(line.date()), table.ours(line.kind()), table.own(line.title()), table.own(line.place()));
        show(table, "meetings", report.meetings());
    }

    private void participation() {
        var table = paper.table(column(label("category"), 24), figures(label("count"), 10), column(label("unit"), 12));
        if (!report.participation().isEmpty()) paper.line("Note", label("participation-note"));
        for (var line : report.participation())
            table.row(table.own(line.category()), table.figure(line.number()), table.ours(line.unit()));
        show(table, "participation", report.participation());
    }

    private void counts(String key, String name, Counts counts) {
        var table = paper.table(column(label(name), 24), figures(label("ideas"), 9), figures(label("asked"), 13));
        if (!counts.lines().isEmpty()) paper.line("Note", label("counted"));
        for (var line : counts.lines())
            table.row(table.own(line.name()), table.figure(line.ideas()), table.figure(line.asked()));
        var total = counts.total();
        if (total != null)
            table.total(table.own(total.name()), table.figure(total.ideas()), table.figure(total.asked()));
        show(table, key, counts.lines());
    }

    private void diagnosis() {
        if (report.diagnosis().isEmpty()) nothing();
        for (var axis : report.diagnosis()) {
            paper.line("Heading2", axis.axis());
            axis.text().forEach(paper::passage);
            for (var figure : axis.figures())
                paper.figure(figure.name(), figure.number().text());
            if (!axis.figures().isEmpty()) paper.letGo();
        }
    }

    private void opinions() {
        var table = paper.table(
                column(label("service"), 24),
                figures(label("opinions-asked"), 11),
                figures(label("feasible"), 11),
                figures(label("on-conditions"), 11),
                figures(label("not-feasible"), 11),
                figures(label("not-concerned"), 11),
                figures(label("waiting"), 11));
        for (var line : report.opinions())
            table.row(
                    table.own(line.service()),
                    table.figure(line.asked()),
                    table.figure(line.feasible()),
                    table.figure(line.onConditions()),
                    table.figure(line.notFeasible()),
                    table.figure(line.notConcerned()),
                    table.figure(line.waiting()));
        show(table, "opinions", report.opinions());
    }

    private void convergences() {
        var table = paper.table(
                column(label("number"), 14),
                column(label("title"), 15),
                column(label("sector-programme"), 15),
                column(label("why"), 18));
        for (var line : report.convergences())
            table.row(
                    table.ours(line.number()),
                    table.own(line.title()),
                    table.own(line.programme()),
                    table.own(line.why()));
        show(table, "convergences", report.convergences());
    }

    private void retained() {
        if (report.retained().isEmpty()) nothing();
        for (var list : report.retained()) {
            paper.line("Heading2", list.axis());
            var table = paper.table(
                    column(label("number"), 14),
                    column(label("title"), 17),
                    column(label("bearer"), 14),
                    column(label("commune"), 11),
                    figures(label("cost"), 13));
            for (var line : list.ideas())
                table.row(
                        table.ours(line.idea().number()),
                        table.own(line.idea().title()),
                        table.own(line.idea().bearer()),
                        table.own(line.idea().commune()),
                        table.figure(line.cost()));
            if (list.total() != null)
                table.total(
                        table.ours(label("total")),
                        table.ours(""),
                        table.ours(""),
                        table.ours(""),
                        table.figure(list.total()));
            paper.add(table, list.axis().text());
        }
    }

    private void proposed() {
        if (report.proposed().isEmpty()) nothing();
        for (var list : report.proposed()) {
            paper.line("Heading2", list.axis());
            var table = paper.table(
                    column(label("number"), 12),
                    column(label("title"), 18),
                    column(label("bearer"), 14),
                    figures(label("cost"), 12),
                    figures(label("own"), 12),
                    column(label("programmes"), 16),
                    column(label("partners"), 16));
            for (var line : list.ideas())
                table.row(
                        table.ours(line.idea().number()),
                        table.own(line.idea().title()),
                        table.own(line.idea().bearer()),
                        table.figure(line.cost()),
                        table.figure(line.own()),
                        table.several(line.programmes()),
                        table.several(line.partners()));
            var blank = table.ours("");
            table.total(
                    table.ours(label("total")),
                    blank,
                    blank,
                    table.figure(list.cost()),
                    table.figure(list.own()),
                    blank,
                    blank);
            paper.add(table, list.axis().text());
        }
    }

    private void recommendations() {
        if (report.advice().isEmpty() && report.recommendations().isEmpty()) nothing();
        report.advice().forEach(paper::passage);
        if (report.recommendations().isEmpty()) return;
        var table = paper.table(
                column(label("recommendation"), 22),
                column(label("kind"), 10),
                column(label("meeting"), 14),
                column(label("who"), 14),
                column(label("due"), 10),
                column(label("state"), 10));
        for (var line : report.recommendations())
            table.row(
                    table.own(line.text()),
                    table.ours(line.kind()),
                    table.own(line.meeting()),
                    table.own(line.who()),
                    table.ours(line.due()),
                    table.ours(line.state()));
        paper.add(table, label("recommendations"));
    }

    private void decided(String key, List<Decided> list) {
        var table = paper.table(
                column(label("number"), 14),
                column(label("title"), 15),
                column(label("bearer"), 13),
                column(label("commune"), 10),
                column(label("reason"), 18));
        for (var line : list)
            table.row(
                    table.ours(line.idea().number()),
                    table.own(line.idea().title()),
                    table.own(line.idea().bearer()),
                    table.own(line.idea().commune()),
                    table.own(line.reason()));
        show(table, key, list);
    }

    private void register() {
        var table = paper.table(
                column(label("number"), 11),
                column(label("title"), 22),
                column(label("bearer"), 18),
                column(label("commune"), 11),
                column(label("axis"), 14),
                column(label("state"), 13));
        for (var line : report.register())
            table.row(
                    table.ours(line.idea().number()),
                    table.own(line.idea().title()),
                    table.own(line.idea().bearer()),
                    table.own(line.idea().commune()),
                    table.own(line.axis()),
                    table.ours(line.state()));
        show(table, "register", report.register());
    }

    private void show(WordTable table, String key, List<?> lines) {
        if (lines.isEmpty()) nothing();
        else paper.add(table, label(key));
    }

    private void nothing() {
        paper.line("Note", label("none"));
    }

    private String label(String key) {
        var label = report.labels().get(key);
        if (label == null) throw new IllegalArgumentException("no label " + key);
        return label;
    }
}
