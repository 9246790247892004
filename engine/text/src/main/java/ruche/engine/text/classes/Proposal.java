package ruche.engine.text.classes;

import java.util.List;

/// A class that a text may belong to.
///
/// @param certainty from 0 to 1; those of all classes add up to one
/// @param because weightiest first; empty but for the likeliest classes
/// @param like how many texts that a person classed so have something of `because`
public record Proposal(String label, double certainty, List<Because> because, int like) {}
