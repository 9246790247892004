package ruche.engine.text.twins;

/// An idea that another may repeat.
///
/// @param certainty from 0 to 1, that they are the same project in the same place
/// @param decided whether a person has said so
public record Twin(String id, Verdict verdict, double certainty, Reason reason, boolean decided) {}
