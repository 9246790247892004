package ruche.engine.text.search;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import ruche.engine.text.Concept;
import ruche.engine.text.Reader;
import ruche.engine.text.Reading;
import ruche.engine.text.StopWords;
import ruche.engine.text.Word;

/// Makes of an entry what the index keeps.
final class Documents {
    /// What is kept of a text for searching and showing.
    static final int LONGEST = 20_000;

    private final Reader reader;

    Documents(Reader reader) {
        this.reader = reader;
    }

    Document of(Entry entry) {
        var title = cut(Visible.only(entry.title()));
        var text = cut(Visible.only(entry.text()));
        var document = new Document();
        addNames(entry, document);
        document.add(new StoredField(Fields.SHOWN_TITLE, title));
        document.add(new StoredField(Fields.SHOWN_TEXT, text));
        var titleRead = reader.read(title);
        var textRead = reader.read(text);
        document.add(new StoredField(Fields.NOTED_TITLE, Noted.of(titleRead).written()));
        document.add(new StoredField(Fields.NOTED_TEXT, Noted.of(textRead).written()));
        addMeaning(titleRead, textRead, document);
        return document;
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static void addNames(Entry entry, Document document) {
        var key = entry.key();
        document.add(new StringField(Fields.KEY, key.term(), Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.KEY, new BytesRef(key.term())));
        document.add(new StringField(Fields.CELL, key.cell(), Field.Store.NO));
        document.add(new StringField(Fields.ID, key.id().toLowerCase(Locale.ROOT), Field.Store.NO));
        document.add(new StringField(Fields.LANGUAGE, entry.language(), Field.Store.YES));
        addFacet(Fields.KIND, key.kind(), document);
        for (var tag : entry.visibility()) document.add(new StringField(Fields.VISIBLE, tag, Field.Store.NO));
        entry.facets().forEach((name, values) -> values.forEach(value -> addFacet(name, value, document)));
    }

    private static void addFacet(String name, String value, Document document) {
        document.add(new StringField(Fields.FACET + name, value, Field.Store.NO));
        document.add(new SortedSetDocValuesField(Fields.FACET + name, new BytesRef(value)));
    }

    private void addMeaning(Reading title, Reading text, Document document) {
        document.add(new Field(Fields.TITLE, words(title.words(), new Tokens()), Fields.WITH_POSITIONS));
        document.add(new Field(
                Fields.WORDS, words(text.words(), words(title.words(), new Tokens())), Fields.WITH_POSITIONS));
        document.add(new Field(Fields.TITLE_CONCEPTS, concepts(title, new Tokens()), Fields.WITHOUT_POSITIONS));
        document.add(
                new Field(Fields.CONCEPTS, concepts(text, concepts(title, new Tokens())), Fields.WITHOUT_POSITIONS));
        for (var reading : List.of(title, text)) addPlaces(reading, document);
    }

    private static Tokens words(List<Word> words, Tokens tokens) {
        for (var word : words) {
            if (StopWords.has(word.normal())) continue;
            tokens.add(Terms.bare(word)).beside(Terms.stem(word));
        }
        return tokens;
    }

    private Tokens concepts(Reading reading, Tokens tokens) {
        for (var found : reading.concepts()) {
            tokens.add(found.concept().id());
            for (var broader : above(found.concept())) tokens.add(Fields.BROADER + broader.id());
        }
        return tokens;
    }

    private List<Concept> above(Concept concept) {
        return reader.glossary().upward(concept).stream().skip(1).toList();
    }

    private static void addPlaces(Reading reading, Document document) {
        for (var commune : reading.communes()) document.add(new StringField(Fields.PLACES, commune, Field.Store.NO));
        for (var locality : reading.localities()) {
            for (var sound : Sounds.of(locality.name()))
                document.add(new StringField(Fields.SOUNDS, sound, Field.Store.NO));
        }
    }
}
