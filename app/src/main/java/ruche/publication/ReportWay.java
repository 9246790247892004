package ruche.publication;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ruche.shell.CycleWay;
import ruche.shell.Visit;
import ruche.strategy.Cycles;

/// To a cycle's report: for everybody once it is published or its draft put up for remarks, before that for those who
/// may
/// read the draft.
@Component
class ReportWay implements CycleWay {
    private final Cycles cycles;
    private final Versions versions;
    private final Restitutions restitutions;

    ReportWay(Cycles cycles, Versions versions, Restitutions restitutions) {
        this.cycles = cycles;
        this.versions = versions;
        this.restitutions = restitutions;
    }

    @Override
    public Optional<Way> of(Visit visit, String code) {
        return cycles.byCode(visit.cell(), code)
                .filter(cycle -> visit.has(ReportPages.READERS)
                        || versions.published(visit.cell(), cycle.id()).isPresent()
                        || restitutions.ofReports(visit.cell(), cycle).stream()
                                .anyMatch(one -> one.ofDraft() && !one.givenBack()))
                .map(cycle -> new Way("publication.home-report", "/reports/" + cycle.code()));
    }
}
