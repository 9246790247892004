package ruche.portal;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.ideas.Ideas;
import ruche.kernel.By;
import ruche.kernel.CellId;

/// Carries the ideas of a cycle from scrutiny to decision by files instead of forms, through the same doors.
@Component
public class DecisionFiles {
    private final ScrutinyFile scrutiny;
    private final AppraisalFiles appraisal;
    private final Ideas ideas;

    DecisionFiles(ScrutinyFile scrutiny, AppraisalFiles appraisal, Ideas ideas) {
        this.scrutiny = scrutiny;
        this.appraisal = appraisal;
        this.ideas = ideas;
    }

    /// Reads `scrutiny.csv`, `merges.csv`, `withdrawals.csv`, `opinions.csv`, `convergences.csv` and
    /// `decisions.csv`, those that are there; all or nothing.
    ///
    /// @throws ruche.kernel.Refusal if a row names what is not there, or the rules stop what it says
    @Transactional
    public Loaded load(CellId cell, CycleFrame frame, Path folder, By by) {
        var known = new KnownIdeas(ideas, cell, frame);
        return new Loaded(
                scrutiny.load(cell, frame, known, folder, by),
                merge(cell, known, folder, by),
                withdraw(cell, known, folder, by),
                appraisal.opinions(cell, frame, known, folder, by),
                appraisal.convergences(cell, known, folder, by),
                appraisal.decisions(cell, known, folder, by));
    }

    /// How many of each there were.
    public record Loaded(int scrutinised, int merged, int withdrawn, int opinions, int convergences, int decisions) {}

    private int merge(CellId cell, KnownIdeas known, Path folder, By by) {
        var rows = FileRow.of(folder, "merges.csv");
        for (var row : rows) {
            var from = known.at(row, "source_key");
            var into = known.at(row, "into_source_key");
            ideas.merge(
                    cell, from.id(), into.id(), row.words("reason").in(KnownIdeas.lang(from)), by.on(row.day("date")));
        }
        return rows.size();
    }

    private int withdraw(CellId cell, KnownIdeas known, Path folder, By by) {
        var rows = FileRow.of(folder, "withdrawals.csv");
        for (var row : rows) {
            var idea = known.at(row, "source_key");
            ideas.withdraw(cell, idea.id(), row.words("reason").in(KnownIdeas.lang(idea)), by.on(row.day("date")));
        }
        return rows.size();
    }
}
