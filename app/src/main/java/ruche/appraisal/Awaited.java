package ruche.appraisal;

import java.time.LocalDate;
import ruche.actors.ActorId;
import ruche.ideas.IdeaId;

/// An opinion that a service was asked for on an idea and has not given yet.
///
/// @param due the day by which it was asked for
record Awaited(IdeaId idea, ActorId service, LocalDate due) {}
