package ruche.engine.text.classes;

import java.util.List;

/// A class that a text may belong to.
///
/// @param share from 0 to 1, of all that speaks for any class; those of all classes add up to one
/// @param certainty from 0 to 1: the share, taken down where few decisions stand behind it
/// @param founded whether the glossary speaks for it, or several decisions about texts that name the same
/// @param because weightiest first; empty but for the likeliest classes
/// @param like how many texts that a person classed so have something of `because`
public record Proposal(
        String label, double share, double certainty, boolean founded, List<Because> because, int like) {}
