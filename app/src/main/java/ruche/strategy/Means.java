package ruche.strategy;

/// With what a sector programme can meet an idea.
public enum Means {
    MONEY,
    WORKS,
    STAFF,
    LAND,
    TRAINING
}
