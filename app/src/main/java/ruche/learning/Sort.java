package ruche.learning;

/// What the program proposes.
public enum Sort {
    /// That two ideas are one, or the same in two places; about the two.
    TWINS("/ideas/twins"),
    /// The axis of an idea.
    AXIS("/classification"),
    /// The part of its axis that an idea belongs to.
    SUB_AXIS("/classification"),
    /// What kind of project an idea is.
    KIND("/classification"),
    /// The target of the 2030 agenda that an idea counts under.
    SDG_TARGET("/classification"),
    /// The purpose code of the OECD that an idea counts under.
    DAC_SECTOR("/classification"),
    /// The sector programme that could meet an idea; about the two.
    PROGRAMME("/programmes"),
    /// That a word means what a concept of the glossary means; about the two.
    WORD("/glossary/proposals");

    private final String decidedAt;

    Sort(String decidedAt) {
        this.decidedAt = decidedAt;
    }

    /// Below the cell's address, where a person decides.
    String decidedAt() {
        return decidedAt;
    }

    /// Message key of its name.
    String key() {
        return "learning.sort-" + name();
    }
}
