package ruche.engine.text.search;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/// Names of what the index keeps of an entry. A change here is a new [#FORMAT].
final class Fields {
    static final String FORMAT = "1";

    static final String KEY = "key";
    static final String CELL = "cell";
    static final String KIND = "kind";
    static final String ID = "id";
    static final String LANGUAGE = "language";
    static final String VISIBLE = "visible";
    static final String FACET = "facet:";

    /// As stored, for showing.
    static final String SHOWN_TITLE = "shown-title";

    static final String SHOWN_TEXT = "shown-text";

    /// Where they name what, as stored.
    static final String NOTED_TITLE = "noted-title";

    static final String NOTED_TEXT = "noted-text";

    /// Words of title and text without article; stems after a tilde at the same position.
    static final String WORDS = "words";

    static final String TITLE = "title";

    /// Concepts of title and text; what they are cases of after a circumflex.
    static final String CONCEPTS = "concepts";

    static final String TITLE_CONCEPTS = "title-concepts";

    /// Codes of communes.
    static final String PLACES = "places";

    /// Names of places by their consonants.
    static final String SOUNDS = "sounds";

    static final String STEM = "~";
    static final String BROADER = "^";

    static final FieldType WITH_POSITIONS = tokens(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    static final FieldType WITHOUT_POSITIONS = tokens(IndexOptions.DOCS_AND_FREQS);

    private Fields() {}

    private static FieldType tokens(IndexOptions options) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
