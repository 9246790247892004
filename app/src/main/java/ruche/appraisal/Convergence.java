package ruche.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ruche.ideas.IdeaId;
import ruche.kernel.Bilingual;
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

    /// On what the two meet.
    public enum Ground {
        PLACE,
        PERIOD,
        TARGET_GROUPS,
        THEME;

        public String key() {
            return "appraisal.ground-" + name();
        }
    }

    /// Why the two meet.
    ///
    /// @param grounds on what they meet; may be left open
    /// @param words in the joiner's own words
    /// @param missing what the idea still lacks for the programme; null when nothing is missing
    public record Why(
            Set<Ground> grounds, Bilingual words, @Nullable Bilingual missing) {
        public Why {
            grounds = Collections.unmodifiableSet(new TreeSet<>(grounds));
        }

        /// As written in one language.
        ///
        /// @param missing blank when nothing is missing
        /// @throws WhyNeeded if the words are blank
        public static Why of(Set<Ground> grounds, String words, String missing) {
            var said = OwnWords.of(words);
            if (said == null) throw new WhyNeeded();
            return new Why(grounds, said, OwnWords.of(missing));
        }
    }
}
