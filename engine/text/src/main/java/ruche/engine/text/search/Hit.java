package ruche.engine.text.search;

import java.util.List;

/// A record that answers.
///
/// @param score for comparing hits of one answer only
/// @param text the part that shows why, or the beginning
/// @param reasons strongest first
public record Hit(EntryKey key, String language, double score, Marked title, Marked text, List<Reason> reasons) {
    public Hit {
        reasons = List.copyOf(reasons);
    }

    /// For the page that begins behind it.
    public Question.After place() {
        return new Question.After((float) score, key);
    }
}
