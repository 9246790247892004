package ruche.meetings;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ruche.shell.Visit;
import ruche.shell.Waiting;
import ruche.shell.WaitingWork;

/// Recommendations and decisions that should have been carried out.
@Component
@Order(30)
class MeetingsWaiting implements WaitingWork {
    private final Recommendations recommendations;

    MeetingsWaiting(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public List<Waiting> of(Visit visit) {
        if (!visit.staff()) return List.of();
        long late = recommendations.late(visit.cell());
        return late == 0
                ? List.of()
                : List.of(Waiting.of("meetings.waiting-late", late, null, "/recommendations?which=LATE")
                        .overdue());
    }
}
