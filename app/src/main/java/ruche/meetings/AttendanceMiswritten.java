package ruche.meetings;

import ruche.kernel.Refusal;
import ruche.shell.Writing;

/// An organisation is an actor and counts for one; persons are at least one, and no crowd that nobody could count.
public class AttendanceMiswritten extends Refusal {
    private AttendanceMiswritten(String key, Object... about) {
        super(key, about);
    }

    static AttendanceMiswritten organisation() {
        return new AttendanceMiswritten("meetings.attendance-miswritten");
    }

    static AttendanceMiswritten heads(int most) {
        var wrong = new AttendanceMiswritten("meetings.heads-wrong", Writing.inAll(most));
        wrong.about("heads");
        return wrong;
    }
}
