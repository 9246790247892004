package ruche.publication;

import static ruche.publication.WordTable.column;

import java.io.IOException;
import java.util.Base64;

/// Writes minutes as a Word document: what `minutes.typ` shows.
final class WordMinutes {
    private final MinutesDocument minutes;
    private final WordPaper paper;

    private WordMinutes(MinutesDocument minutes, WordPaper paper) {
        this.minutes = minutes;
        this.paper = paper;
    }

    static void write(MinutesDocument minutes, WordPaper paper) throws IOException {
        new WordMinutes(minutes, paper).write();
    }

    private void write() throws IOException {
        var notice = minutes.notice() == null ? "" : minutes.notice();
        paper.name(
                minutes.title(),
                minutes.cell().text() + " · " + minutes.meeting().text(),
                notice);
        if (minutes.logo() != null)
            paper.picture(
                    Base64.getDecoder().decode(minutes.logo()), minutes.cell().text());
        paper.line("CoverCell", minutes.cell());
        paper.line("Title", label("heading"));
        paper.line("Subtitle", minutes.meeting());
        paper.line("Note", minutes.standing());
        if (!notice.isEmpty()) paper.line("Notice", notice);
        for (var fact : minutes.facts())
            paper.line(
                    "Normal",
                    new OwnWords(
                            fact.name() + label("colon") + " " + fact.value().text(),
                            fact.value().lang()));
        minutes.parts().forEach(this::part);
        paper.line("Normal", label("signature"));
    }

    private void part(MinutesDocument.Part part) {
        paper.chapter(part.heading().text());
        part.text().forEach(paper::passage);
        for (var line : part.lines()) {
            paper.figure(line.name().text(), line.count());
            for (var name : line.names()) paper.line("ListBullet", name);
        }
        if (!part.lines().isEmpty()) paper.letGo();
        for (var point : part.points()) {
            paper.line("Heading2", point.title());
            point.said().forEach(paper::passage);
            if (point.concluded().isEmpty()) continue;
            paper.line("Note", label("conclusion"));
            point.concluded().forEach(paper::passage);
        }
        var resolutions = part.resolutions();
        if (resolutions == null) return;
        if (resolutions.isEmpty()) paper.line("Note", label("nothing"));
        else table(resolutions, part.heading().text());
    }

    private void table(java.util.List<MinutesDocument.Resolution> resolutions, String caption) {
        var table = paper.table(
                column(label("code"), 7),
                column(label("resolution"), 30),
                column(label("owner"), 18),
                column(label("due"), 12));
        for (var one : resolutions)
            table.row(table.ours(one.code()), table.own(one.text()), table.own(one.owner()), table.ours(one.due()));
        paper.add(table, caption);
    }

    private String label(String key) {
        var label = minutes.labels().get(key);
        if (label == null) throw new IllegalArgumentException("no label " + key);
        return label;
    }
}
