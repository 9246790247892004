package ruche.engine.text.search;

/// What became of opening an index.
public sealed interface Opening {
    record Ready(SearchIndex index) implements Opening {}

    /// It must be made anew with [SearchIndex#rebuild].
    ///
    /// @param detail for the log, in English
    record Outworn(Why why, String detail) implements Opening {}

    /// Another program holds it.
    record InUse() implements Opening {}

    enum Why {
        /// Files are missing, cut short or changed.
        DAMAGED,
        /// Written by another version of this program or of the library under it.
        OTHER_FORMAT,
        /// Written with other words: the glossary or the places have changed since.
        OTHER_WORDS
    }
}
