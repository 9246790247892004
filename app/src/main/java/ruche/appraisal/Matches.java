package ruche.appraisal;

import java.util.List;
import java.util.Optional;
import ruche.strategy.SectorProgramme;

/// What the program proposes for an idea.
///
/// @param fitting programmes that could meet it, best first; none where none fits
/// @param nearest where none fits, those it looked at first
/// @param refused what persons said is not for it
/// @param joined whether it is joined with a programme already
/// @param reading whether programmes and ideas are still being read
record Matches(List<Match> fitting, List<Match> nearest, List<Refused> refused, boolean joined, boolean reading) {
    static final Matches READING = new Matches(List.of(), List.of(), List.of(), false, true);

    record Refused(SectorProgramme programme, NoMatches.No no) {}

    /// The one of this code, to be confirmed.
    Optional<Match> of(String code) {
        return java.util.stream.Stream.concat(fitting.stream(), nearest.stream())
                .filter(match -> match.programme().code().equals(code))
                .findFirst();
    }
}
