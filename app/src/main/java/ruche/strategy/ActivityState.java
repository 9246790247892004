package ruche.strategy;

/// How far an activity is.
public enum ActivityState {
    PLANNED,
    UNDER_WAY,
    DONE
}
