package ruche.strategy;

/// A link between axes that was taken back, and why.
public record EndedLink(Axis one, Axis other, String why) {}
