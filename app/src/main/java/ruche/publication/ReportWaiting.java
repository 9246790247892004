package ruche.publication;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ruche.record.Journal;
import ruche.shell.Visit;
import ruche.shell.Waiting;
import ruche.shell.WaitingWork;
import ruche.strategy.Cycles;

/// That the draft of the current cycle's report has gone on since its last version was published.
@Component
@Order(50)
class ReportWaiting implements WaitingWork {
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

    private final Cycles cycles;
    private final Versions versions;
    private final Journal journal;

    ReportWaiting(Cycles cycles, Versions versions, Journal journal) {
        this.cycles = cycles;
        this.versions = versions;
        this.journal = journal;
    }

    @Override
    public List<Waiting> of(Visit visit) {
        if (!visit.has(ReportPages.MAKERS)) return List.of();
        return cycles.current(visit.cell()).stream()
                .filter(cycle -> versions.published(visit.cell(), cycle.id()).isPresent())
                .flatMap(cycle -> {
                    var since = journal.since(
                            visit.cell(), Versions.PUBLISHED, Versions.subject(cycle), TOLD, UNTOLD, Waiting.MOST + 1);
                    if (since.count() == 0) return Stream.empty();
                    var draft = "/reports/" + cycle.code() + "/draft";
                    return Stream.of(Waiting.of("publication.waiting-newer", since.count(), since.first(), draft));
                })
                .toList();
    }
}
