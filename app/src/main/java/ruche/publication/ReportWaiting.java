package ruche.publication;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ruche.shell.Visit;
import ruche.shell.Waiting;
import ruche.shell.WaitingWork;
import ruche.strategy.Cycles;

/// That the draft of the current cycle's report has gone on since its last version was published.
@Component
@Order(50)
class ReportWaiting implements WaitingWork {
    private final Cycles cycles;
    private final Versions versions;
    private final ReportChanges changes;

    ReportWaiting(Cycles cycles, Versions versions, ReportChanges changes) {
        this.cycles = cycles;
        this.versions = versions;
        this.changes = changes;
    }

    @Override
    public List<Waiting> of(Visit visit) {
        if (!visit.has(ReportPages.MAKERS)) return List.of();
        return cycles.current(visit.cell()).stream()
                .filter(cycle -> versions.published(visit.cell(), cycle.id()).isPresent())
                .flatMap(cycle -> {
                    var since = changes.since(visit.cell(), cycle);
                    if (since.count() == 0) return Stream.empty();
                    var list = "/reports/" + cycle.code() + "/changes";
                    return Stream.of(Waiting.of("publication.waiting-newer", since.count(), since.first(), list));
                })
                .toList();
    }
}
