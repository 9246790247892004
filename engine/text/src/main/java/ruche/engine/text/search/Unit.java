package ruche.engine.text.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;

/// One thing asked for: a word, a wording of the glossary, the name of a place.
///
/// @param asked as the reader wrote it
/// @param telling whether a hit should have it; the others only order the hits
/// @param idf how rare it is, in the scale of the scores
/// @param words in normal form; all of them together are what was asked
/// @param concepts that the wording means
/// @param sayings other words for the same, in normal form, with the concept that each means alone; also where a
///     text has them within a longer wording of another meaning
/// @param places codes of communes, or the sound of a name
record Unit(
        String asked,
        Query query,
        boolean telling,
        double idf,
        How how,
        List<String> words,
        Set<String> concepts,
        Map<String, String> sayings,
        Set<String> places) {
    enum How {
        AS_WRITTEN,
        MENDED,
        BEGINNING
    }
}
