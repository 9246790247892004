package ruche.engine.text.classes;

/// Something in a text that speaks for a class.
///
/// @param written as the text has it
/// @param concept id of the concept it names; empty for a word that was learned
/// @param weight against the other reasons
public record Because(String written, String concept, double weight) {}
