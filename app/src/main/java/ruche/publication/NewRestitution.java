package ruche.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ruche.ideas.IdeaState;
import ruche.kernel.Bilingual;
import ruche.kernel.Refusal;

/// What is to be put up for remarks.
///
/// @param what a version of the report, its draft, or the ideas in a state
/// @param closes last day on which remarks are taken in
/// @throws Refusal `publication.restitution-closes-before`
public record NewRestitution(
        What what, Bilingual title, @Nullable Bilingual lead, LocalDate opens, LocalDate closes) {
    /// What remarks are to be about.
    public sealed interface What {
        record Report(int version) implements What {}

        /// The report's draft as it stands: frozen when it is put up, for everybody to read.
        record Draft() implements What {}

        record Ideas(IdeaState state) implements What {}
    }

    public NewRestitution {
        if (closes.isBefore(opens)) throw new Refusal("publication.restitution-closes-before").about("closes");
    }
}
