package ruche.engine.text.search;

/// Why a record is among the hits. The words are as the reader asked and as the record says.
public sealed interface Reason {
    /// What the reader wrote.
    String asked();

    /// The word itself, or a form of it.
    record Word(String asked, String found, boolean inTitle) implements Reason {}

    /// Another word for the same, in this language or another.
    ///
    /// @param concept its id in the glossary
    record SameMeaning(String asked, String found, String concept, boolean inTitle) implements Reason {}

    /// A case of what was asked: a dispensary for health.
    record CaseOf(String asked, String found, String concept, boolean inTitle) implements Reason {}

    /// The spelling was mended first.
    record Mended(String asked, String found, boolean inTitle) implements Reason {}

    /// A word that begins as asked.
    record Begins(String asked, String found, boolean inTitle) implements Reason {}

    /// A place by another of its names, or by one that sounds alike.
    record Place(String asked, String found) implements Reason {}

    /// The record's own number.
    record OwnNumber(String asked) implements Reason {}
}
