package ruche.publication;

import java.io.IOException;
import java.util.Base64;
import java.util.List;

/// Writes what became of remarks as a Word document: what `restitution.typ` shows.
final class WordRestitution {
    private final RestitutionDocument told;
    private final WordPaper paper;

    private WordRestitution(RestitutionDocument told, WordPaper paper) {
        this.told = told;
        this.paper = paper;
    }

    static void write(RestitutionDocument told, WordPaper paper) throws IOException {
        new WordRestitution(told, paper).write();
    }

    private void write() throws IOException {
        var notice = told.notice() == null ? "" : told.notice();
        paper.name(told.title(), told.cell().text() + " · " + told.about().text(), notice);
        if (told.logo() != null)
            paper.picture(Base64.getDecoder().decode(told.logo()), told.cell().text());
        paper.line("CoverCell", told.cell());
        paper.line("Title", told.title());
        paper.line("Subtitle", told.about());
        paper.line("Note", told.period());
        if (!notice.isEmpty()) paper.line("Notice", notice);
        told.summary().forEach(paper::passage);
        remarks("accepted", "changes", told.accepted());
        if (!told.unchanged().isEmpty()) remarks("unchanged", "answer", told.unchanged());
        remarks("not-accepted", "answer", told.refused());
        if (told.changes().isEmpty()) return;
        paper.chapter(label("after"));
        for (var change : told.changes()) {
            paper.line("Heading2", change.section());
            if (!change.before().isEmpty())
                paper.line("Normal", label("before") + label("colon") + " " + change.before());
            if (!change.after().isEmpty())
                paper.line("Normal", label("changes") + label("colon") + " " + change.after());
            paper.line("Note", label("because") + label("colon"));
            if (change.because().isEmpty()) paper.line("Note", label("of-own"));
            for (var cause : change.because()) paper.line("Note", named(cause.name(), cause.who()));
        }
    }

    private static OwnWords named(String remark, OwnWords who) {
        return new OwnWords(remark + " – " + who.text(), who.lang());
    }

    private void remarks(String heading, String answer, List<RestitutionDocument.Told> remarks) {
        paper.chapter(label(heading));
        if (remarks.isEmpty()) paper.line("Note", label("none"));
        for (var it : remarks) {
            paper.line("Heading2", it.place());
            if (it.quote() != null) paper.line("Note", it.quote());
            paper.line("Note", named(it.name(), it.who()));
            paper.line("Normal", it.remark());
            paper.line("Note", label(answer));
            paper.line("Normal", it.answer());
        }
    }

    private String label(String key) {
        var label = told.labels().get(key);
        if (label == null) throw new IllegalArgumentException("no label " + key);
        return label;
    }
}
