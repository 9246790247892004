package ruche.meetings;

import ruche.kernel.Refusal;

/// An organisation is an actor and counts for one; persons are at least one.
public class AttendanceMiswritten extends Refusal {
    AttendanceMiswritten() {
        super("meetings.attendance-miswritten");
    }
}
