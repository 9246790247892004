package ruche.actors;

/// Years of age, as statistics count them.
enum AgeBand {
    UNDER_25,
    FROM_25,
    FROM_35,
    FROM_45,
    FROM_60
}
