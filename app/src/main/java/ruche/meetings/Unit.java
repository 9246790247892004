package ruche.meetings;

/// What is counted: organisations and persons are never summed.
public enum Unit {
    ORGANISATION,
    PERSON
}
