package ruche.strategy;

import java.util.List;
import ruche.kernel.Bilingual;

/// What the work programme of a cycle wants to reach, and by which activities.
public record Goal(GoalId id, CycleId cycle, String code, Bilingual title, List<Activity> activities) {}
