package ruche.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far a recommendation is.
///
/// @param doneOn the day it was carried out; null while it is not
/// @param why the reason of its state; may be empty
/// @param piece what shows it, handed over with it; null for nothing more
public record Progress(
        Recommendation.State state,
        @Nullable LocalDate doneOn,
        String why,
        @Nullable NewPiece piece) {}
