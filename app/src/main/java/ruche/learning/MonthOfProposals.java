package ruche.learning;

import java.time.LocalDate;
import ruche.engine.text.Track;

/// What became of the proposals of one sort that were first shown in one month.
///
/// @param sort name of a [Sort]
/// @param month its first day
/// @param proposed how many were
/// @param confirmed the person did what was proposed
/// @param refused the person did something else
/// @param missed nothing was proposed, and a person found something
/// @param unsure the program said that it did not know, and a person decided
record MonthOfProposals(
        String sort, LocalDate month, int proposed, int confirmed, int refused, int missed, int unsure) {
    /// On which nobody decided.
    int open() {
        return proposed - confirmed - refused;
    }

    boolean isEmpty() {
        return proposed + missed + unsure == 0;
    }

    /// As the engine counts.
    Track.Line line() {
        return new Track.Line(confirmed, refused, missed, unsure);
    }

    /// Of those decided, how many in a hundred were right.
    int percent() {
        return (int) Math.round(line().share() * 100);
    }

    MonthOfProposals plus(MonthOfProposals more) {
        return new MonthOfProposals(
                sort,
                month,
                proposed + more.proposed,
                confirmed + more.confirmed,
                refused + more.refused,
                missed + more.missed,
                unsure + more.unsure);
    }
}
