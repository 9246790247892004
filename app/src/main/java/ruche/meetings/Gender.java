package ruche.meetings;

/// As what a person registered at the door is counted.
public enum Gender {
    F,
    M
}
