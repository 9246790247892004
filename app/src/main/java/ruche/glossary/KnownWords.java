package ruche.glossary;

import java.util.List;
import ruche.engine.text.Gazetteer;
import ruche.engine.text.Glossary;
import ruche.engine.text.Reader;

/// By what the texts of a cell are read. Two are equal as long as nobody changes words or places, so that whoever keeps
/// what was read by them knows when to read anew.
///
/// @param places of its territory
public record KnownWords(Glossary glossary, List<Gazetteer.Listed> places) {
    public KnownWords {
        places = List.copyOf(places);
    }

    public Reader reader() {
        return new Reader(glossary, Gazetteer.of(places));
    }
}
