package ruche.actors;

/// A number of days that a law or the cell gives.
enum ActorRule {
    /// That the authority has to answer a declared association.
    RECEIPT_DAYS(60),
    /// Before its end at which a paper is told to end soon.
    SOON_DAYS(30),
    /// For which a request to enter the registry is kept once it is refused, or nobody answered what was asked.
    REQUEST_DAYS(90),
    /// For which a printed code lets a password be set.
    CODE_DAYS(30);

    private final int usual;

    ActorRule(int usual) {
        this.usual = usual;
    }

    int usual() {
        return usual;
    }
}
