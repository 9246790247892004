package ruche.engine.text.classes;

/// A text with the class that a person gave it.
public record Labelled(String id, String title, String body, String label) {}
