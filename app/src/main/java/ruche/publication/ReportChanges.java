package ruche.publication;

import java.util.List;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.record.Journal;
import ruche.record.Journal.AuditLine;
import ruche.shell.Waiting;
import ruche.strategy.Cycle;

/// What was done in a cell since a cycle's report was last published, of which a report tells.
@Component
class ReportChanges {
    private static final List<String> TOLD = List.of(
            "ideas",
            "appraisal",
            "meeting",
            "attendance",
            "recommendation",
            "activity",
            "goal",
            "objective",
            "axis",
            "cycle",
            "publication");

    /// Of which a report says nothing.
    private static final List<String> UNTOLD = List.of(
            "publication.published",
            "publication.withdrawn",
            "ideas.contact-erased",
            "appraisal.proposed",
            "appraisal.name-erased");

    private final Journal journal;

    ReportChanges(Journal journal) {
        this.journal = journal;
    }

    /// Counted up to one more than [Waiting#MOST].
    Journal.Since since(CellId cell, Cycle cycle) {
        return journal.since(cell, Versions.PUBLISHED, Versions.subject(cycle), TOLD, UNTOLD, Waiting.MOST + 1);
    }

    /// Latest first.
    ///
    /// @param before index of the entry before which to read
    List<AuditLine> lines(CellId cell, Cycle cycle, long before, int most) {
        return journal.linesSince(cell, Versions.PUBLISHED, Versions.subject(cycle), TOLD, UNTOLD, before, most);
    }
}
