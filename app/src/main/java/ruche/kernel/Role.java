package ruche.kernel;

/// What a person may be inside a cell. One person can hold several, in several cells.
public enum Role {
    /// Sets up the cell, its people and its lists.
    ADMINISTRATOR,
    /// Of the Social Action Division: runs the cell from day to day.
    AGENT,
    /// Leads workshops and takes in what they ask for.
    FACILITATOR,
    /// Speaks for a sector service.
    SERVICE,
    /// Speaks for an association, a cooperative or another actor.
    MEMBER,
    /// Decides on the retained list.
    COMMITTEE,
    /// Reads the work of the staff, not what is private of persons and actors; changes nothing.
    OBSERVER
}
