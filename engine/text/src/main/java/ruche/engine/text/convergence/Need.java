package ruche.engine.text.convergence;

import java.util.Set;

/// What asks to be funded: an idea.
///
/// @param commune code or name; empty where it is not known
/// @param targets ids of concepts of the glossary, beside those that the text names
/// @param amount in minor units; 0 where it is not known
/// @param own of the amount, what its bearer brings; 0 where it is not known
public record Need(
        String id,
        String title,
        String body,
        String commune,
        Period period,
        Set<String> targets,
        long amount,
        long own) {
    public Need {
        targets = Set.copyOf(targets);
        if (amount < 0 || own < 0) throw new IllegalArgumentException("negative sum: " + amount + " " + own);
    }

    public Need(String id, String title, String body, String commune) {
        this(id, title, body, commune, Period.ALWAYS, Set.of(), 0, 0);
    }
}
