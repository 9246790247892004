package ruche.sheets;

import org.jspecify.annotations.Nullable;

/// What one label met in a choice's column is taken for.
///
/// @param field the target's field
/// @param label as first written in the file
/// @param key its normal form, under which a correction is kept
/// @param count rows that bear it, filled down ones included
/// @param option the caller's option; `null` while none fits
/// @param reason what the proposal rests on
public record ValueMapping(
        String field,
        String label,
        String key,
        int count,
        @Nullable String option,
        Reason reason) {
    /// What a proposal rests on that the person should look at: the label is only part of an option's name.
    static final String SHORT = "sheets.match.short";

    /// Whether the option is a guess by a short name.
    public boolean isGuess() {
        return reason.key().equals(SHORT);
    }
}
