package ruche.learning;

/// What the program proposed to somebody.
///
/// @param about what it is about, such as an idea's id, or two
/// @param proposed as what is decided will be written; empty where it said that it does not know
public record Shown(Sort sort, String about, String proposed) {}
