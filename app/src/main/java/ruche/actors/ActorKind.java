package ruche.actors;

/// What an actor is.
public enum ActorKind {
    ASSOCIATION,
    COOPERATIVE,
    SECTOR_SERVICE,
    COMMUNE,
    PROVINCE_DIVISION,
    UNIVERSITY,
    INTERNATIONAL_ORGANISATION,
    COMPANY,
    OTHER
}
