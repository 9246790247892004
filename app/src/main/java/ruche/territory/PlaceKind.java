package ruche.territory;

/// From the widest to the narrowest.
public enum PlaceKind {
    REGION,
    PROVINCE,
    CIRCLE,
    CAIDAT,
    COMMUNE,
    DOUAR
}
