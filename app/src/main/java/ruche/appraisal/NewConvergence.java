package ruche.appraisal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ruche.ideas.IdeaId;
import ruche.strategy.SectorProgrammeId;

/// An idea to be joined with a sector programme.
///
/// @param service the body that joins; null when an agent does
/// @param joinedOn null for today
public record NewConvergence(
        IdeaId idea,
        SectorProgrammeId programme,
        Convergence.Why why,
        java.util.@Nullable UUID service,
        @Nullable LocalDate joinedOn) {
    /// By an agent of the cell, today.
    public static NewConvergence byAgent(IdeaId idea, SectorProgrammeId programme, Convergence.Why why) {
        return new NewConvergence(idea, programme, why, null, null);
    }

    /// By the representative of the service that runs the programme, today.
    public static NewConvergence byService(
            IdeaId idea, SectorProgrammeId programme, Convergence.Why why, java.util.UUID service) {
        return new NewConvergence(idea, programme, why, service, null);
    }
}
