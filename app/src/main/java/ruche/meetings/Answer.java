package ruche.meetings;

import ruche.kernel.Refusal;

/// What somebody invited answers.
///
/// @param people how many come; 0 for nobody
/// @param who their names; may be empty
/// @throws Refusal `meetings.people-wrong`
public record Answer(int people, String who) {
    static final int MOST = 500;

    public Answer {
        if (people < 0 || people > MOST)
            throw new Refusal("meetings.people-wrong", Integer.toString(MOST)).about("people");
    }
}
