package ruche.engine.text;

import java.util.Arrays;
import java.util.List;

/// What was read in a text: its words, what they mean, the places, the numbers.
///
/// @param places where communes are named, and what they lie in
/// @param left positions of the words that say something and that the glossary does not know, places and numbers apart
public record Reading(
        String text,
        Script script,
        List<Word> words,
        List<Glossary.Found> concepts,
        List<Quantity> quantities,
        List<String> communes,
        List<Gazetteer.Span> places,
        List<Locality> localities,
        List<Integer> left) {

    /// The words of a concept as they stand in the text.
    public String written(Glossary.Found found) {
        int from = words.get(found.from()).from();
        int to = words.get(found.to() - 1).to();
        return text.substring(from, to);
    }

    /// Of each word, whether it belongs to the name of a place: it says where a project is, not what it is.
    public boolean[] placed() {
        var placed = new boolean[words.size()];
        for (var place : places) Arrays.fill(placed, place.from(), place.to(), true);
        for (var locality : localities) Arrays.fill(placed, locality.from(), locality.to(), true);
        return placed;
    }
}
