package ruche.actors;

/// Which actor of the registry somebody means by a name.
public sealed interface Meant {
    /// That one: its name in any spelling, or in short.
    ///
    /// @param written whether it is written as the registry has it
    record Known(Actor actor, boolean written) implements Meant {}

    /// Perhaps that one: somebody has to say.
    record Likely(Actor actor) implements Meant {}

    record Unknown() implements Meant {}
}
