package ruche.appraisal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ruche.actors.ActorId;
import ruche.ideas.Idea;
import ruche.kernel.Bilingual;

/// What one service is asked in a batch, for printing: to be filled in by hand and typed in later.
///
/// @param lines in the order of the ideas' numbers
public record Sheet(Batch batch, ActorId service, Bilingual serviceName, List<Line> lines) {
    /// @param opinion what is already answered; null while it is not
    public record Line(Idea idea, @Nullable Opinion opinion) {}
}
