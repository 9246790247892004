package ruche.engine.text;

import java.util.List;

/// What was read in a text: its words, what they mean, the places, the numbers.
///
/// @param left positions of the words that say something and that the glossary does not know, places and numbers apart
public record Reading(
        String text,
        Script script,
        List<Word> words,
        List<Glossary.Found> concepts,
        List<Quantity> quantities,
        List<String> communes,
        List<Locality> localities,
        List<Integer> left) {

    /// The words of a concept as they stand in the text.
    public String written(Glossary.Found found) {
        int from = words.get(found.from()).from();
        int to = words.get(found.to() - 1).to();
        return text.substring(from, to);
    }
}
