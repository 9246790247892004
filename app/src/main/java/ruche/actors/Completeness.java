package ruche.actors;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;

/// Whether an actor has what a use asks of it, and what it lacks.
///
/// @param papers that are needed, each as it stands
/// @param hindrances other than papers: it may not act yet, its bureau's mandate has ended
public record Completeness(PaperUse use, List<Line> papers, List<Why> hindrances) {
    /// @param paper the best there is of that kind; null where there is none
    public record Line(
            String kind,
            Bilingual name,
            PaperState state,
            @Nullable Paper paper) {
        /// Why it does not serve, or that it soon will not.
        Why why() {
            var found = paper;
            if (found == null) return Why.of("actors.lacks-MISSING", name);
            return switch (state) {
                case VALID, MISSING -> Why.of("actors.lacks-" + state, name);
                case SOON_EXPIRED, EXPIRED ->
                    Why.of("actors.lacks-" + state, name, found.expiresOn() == null ? "" : found.expiresOn());
                case TO_CHECK -> Why.of("actors.lacks-TO_CHECK", name);
                case REFUSED -> Why.of("actors.lacks-REFUSED", name, found.why());
            };
        }
    }

    public boolean complete() {
        return hindrances.isEmpty()
                && papers.stream().allMatch(line -> line.state().serves());
    }

    /// What hinders, in words.
    public List<Why> lacks() {
        return Stream.concat(
                        hindrances.stream(),
                        papers.stream().filter(line -> !line.state().serves()).map(Line::why))
                .toList();
    }

    /// What serves today and soon will not.
    public List<Why> endSoon() {
        return papers.stream()
                .filter(line -> line.state() == PaperState.SOON_EXPIRED)
                .map(Line::why)
                .toList();
    }
}
