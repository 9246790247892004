package ruche.glossary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Glossary;
import ruche.engine.text.Reading;
import ruche.kernel.Bilingual;

/// How a sentence is read.
///
/// @param meanings in the order of the sentence
/// @param places that it names, as written
/// @param unknown words that say something and that no wording has
record Trial(List<Meaning> meanings, List<String> places, List<String> unknown) {
    /// A concept that the sentence names.
    ///
    /// @param written its words in the sentence
    /// @param theme null where it belongs to none
    record Meaning(
            String written,
            String concept,
            Bilingual name,
            @Nullable String theme) {}

    static Trial of(KnownWords words, Glossary glossary, String sentence) {
        var reading = new KnownWords(glossary, words.places()).reader().read(sentence);
        return new Trial(
                reading.concepts().stream()
                        .map(found -> new Meaning(
                                reading.written(found),
                                found.concept().id(),
                                ConceptNames.of(found.concept()),
                                found.concept().theme()))
                        .distinct()
                        .toList(),
                places(reading),
                reading.left().stream()
                        .map(i -> reading.words().get(i).written())
                        .distinct()
                        .toList());
    }

    private static List<String> places(Reading reading) {
        var places = new LinkedHashSet<String>();
        reading.places().forEach(place -> places.add(written(reading, place.from(), place.to())));
        reading.localities().forEach(place -> places.add(written(reading, place.from(), place.to())));
        return List.copyOf(places);
    }

    private static String written(Reading reading, int from, int to) {
        return reading.text()
                .substring(
                        reading.words().get(from).from(),
                        reading.words().get(to - 1).to());
    }

    private Set<String> concepts() {
        return meanings.stream().map(Meaning::concept).collect(Collectors.toSet());
    }

    /// What it means here and does not mean there.
    boolean isNew(Meaning meaning, Trial there) {
        return !there.concepts().contains(meaning.concept());
    }

    boolean isEmpty() {
        return meanings.isEmpty() && places.isEmpty() && unknown.isEmpty();
    }
}
