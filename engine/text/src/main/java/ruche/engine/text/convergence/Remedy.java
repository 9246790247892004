package ruche.engine.text.convergence;

import java.time.LocalDate;
import java.util.List;

/// What would make a need fit an offer.
public sealed interface Remedy {
    /// To ask for no more than this, or to find the rest elsewhere.
    record AskAtMost(long amount) implements Remedy {}

    /// To grow, or to join others, to this much.
    record ReachAtLeast(long amount) implements Remedy {}

    /// The bearer or another funder must bring this much.
    record BringOwn(long amount) implements Remedy {}

    record WaitUntil(LocalDate day) implements Remedy {}

    record BeDoneBy(LocalDate day) implements Remedy {}

    /// To reach one of these groups and say so.
    record Reach(List<String> targets) implements Remedy {}

    /// A person checks these.
    record Check(List<String> conditions) implements Remedy {}
}
