package ruche.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ruche.actors.ActorFields;
import ruche.actors.ActorFilter;
import ruche.actors.DirectoryEntry;
import ruche.actors.PublicDirectory;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.publication.DirectoryDocument.Commune;
import ruche.publication.DirectoryDocument.Entry;
import ruche.publication.DirectoryDocument.Field;
import ruche.shell.CellFaces;
import ruche.shell.Words;
import ruche.territory.Places;

/// Sets the directory of a cell's actors, of what everybody may know.
@Component
class DirectoryPapers {
    /// About a hundred sheets; longer ones are printed commune by commune.
    static final int MOST = 3_000;

    private final PublicDirectory directory;
    private final CellFaces cells;
    private final Places places;
    private final Words words;
    private final Typesetter typesetter;
    private final CellMarks marks;
    private final Clock clock;

    DirectoryPapers(
            PublicDirectory directory,
            CellFaces cells,
            Places places,
            Words words,
            Typesetter typesetter,
            CellMarks marks,
            Clock clock) {
        this.directory = directory;
        this.cells = cells;
        this.places = places;
        this.words = words;
        this.typesetter = typesetter;
        this.marks = marks;
        this.clock = clock;
    }

    /// @throws ruche.kernel.Refusal if there are more actors than fit on paper
    byte[] pdf(CellId cell, ActorFilter filter, Lang lang) {
        return typesetter.pdf("directory.typ", document(cell, filter, lang), lang, clock.instant());
    }

    String title(Lang lang) {
        return words.say(lang, "publication.directory-title");
    }

    DirectoryDocument document(CellId cell, ActorFilter filter, Lang lang) {
        var face = cells.face(cell);
        var wording = new Wording(words, lang);
        var entries = directory.entries(cell, filter, lang, MOST);
        var names = places.names(entries.stream()
                .map(entry -> entry.actor().commune())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var today = wording.writing().date(LocalDate.now(clock.withZone(face.zone())));
        return new DirectoryDocument(
                title(lang),
                wording.own(face.name()),
                wording.say("publication.directory-printed", today, wording.number(entries.size())),
                null,
                DocumentLabels.directory(wording::say),
                grouped(
                                entries,
                                entry ->
                                        Objects.requireNonNullElse(entry.actor().commune(), ""))
                        .entrySet()
                        .stream()
                        .map(one -> commune(one.getKey(), one.getValue(), names, wording))
                        .toList(),
                marks.of(cell));
    }

    private static Map<String, List<DirectoryEntry>> grouped(
            List<DirectoryEntry> entries, Function<DirectoryEntry, String> by) {
        return entries.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private static Commune commune(
            String code, List<DirectoryEntry> entries, Map<String, Bilingual> names, Wording wording) {
        var name = names.get(code);
        return new Commune(
                name == null ? wording.ours("publication.directory-no-commune") : wording.own(name),
                grouped(entries, entry -> entry.actor().field()).entrySet().stream()
                        .map(one -> field(one.getKey(), one.getValue(), wording))
                        .toList());
    }

    private static Field field(String field, List<DirectoryEntry> entries, Wording wording) {
        var name = field.isEmpty()
                ? wording.ours("publication.directory-no-field")
                : ActorFields.isKnown(field) ? wording.ours("actors.field." + field) : OwnWords.of(field);
        return new Field(
                name, entries.stream().map(entry -> entry(entry, wording)).toList());
    }

    private static Entry entry(DirectoryEntry entry, Wording wording) {
        var on = entry.receiptOn();
        return new Entry(
                wording.own(entry.actor().name()),
                wording.say("actors.kind." + entry.actor().kind()),
                on == null ? null : entry.receiptNumber() + " · " + on,
                entry.contacts().isEmpty() ? null : String.join(" · ", entry.contacts()));
    }
}
