package ruche.actors;

/// As somebody is counted in statistics.
enum Gender {
    FEMALE,
    MALE
}
