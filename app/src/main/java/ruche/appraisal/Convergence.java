package ruche.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.ideas.IdeaId;
import ruche.strategy.SectorProgrammeId;

/// An idea joined with a sector programme that can meet it, and why.
///
/// @param number of the idea
/// @param takenBackAt null while it stands
/// @param takenBackWhy empty while it stands
public record Convergence(
        ConvergenceId id,
        IdeaId idea,
        String number,
        SectorProgrammeId programme,
        Why why,
        LocalDate joinedOn,
        Instant joinedAt,
        @Nullable Instant takenBackAt,
        String takenBackWhy) {
    public boolean stands() {
        return takenBackAt == null;
    }

    /// Why the two meet, in words.
    ///
    /// @param place where they meet
    /// @param period when
    /// @param targetGroups for whom
    /// @param missing what the idea still lacks for the programme; empty when nothing is missing
    /// @throws WhyNeeded if neither place nor period nor target groups say anything
    public record Why(String place, String period, String targetGroups, String missing) {
        public Why {
            place = place.strip();
            period = period.strip();
            targetGroups = targetGroups.strip();
            missing = missing.strip();
            if (place.isEmpty() && period.isEmpty() && targetGroups.isEmpty()) throw new WhyNeeded();
        }

        /// Where they meet, when and for whom, as one text.
        public String inWords() {
            return Stream.of(place, period, targetGroups)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" / "));
        }
    }
}
