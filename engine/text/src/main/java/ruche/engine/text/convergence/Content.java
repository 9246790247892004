package ruche.engine.text.convergence;

/// How near a need is to what an offer is for, by parts from 0 to 1.
///
/// @param covered of what the need is about, how much the offer names or implies
/// @param main how well it covers the one thing that the need is about most
/// @param themes of both, how much is common
/// @param axes the same, more widely
/// @param words common in the language of the need
/// @param learned from what persons decided of like needs, from -1
record Content(double covered, double main, double themes, double axes, double words, double learned) {
    /// By which offers are ranked.
    double sum() {
        return covered + 0.5 * main + 0.8 * themes + 0.2 * axes + words + learned;
    }
}
