package ruche.glossary;

import java.time.Instant;

/// A proposal that somebody did not want: it does not come back.
///
/// @param key of the word, or of the two words
/// @param word as it was shown
/// @param concept that it was said to mean; empty where two words were
record Rejection(String key, String word, String concept, Instant at) {}
