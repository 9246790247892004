package ruche.actors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.sheets.Field;
import ruche.sheets.FieldKind;
import ruche.sheets.ImportId;
import ruche.sheets.ImportTarget;
import ruche.sheets.Option;
import ruche.sheets.PlannedRow;
import ruche.sheets.Reason;
import ruche.sheets.Target;
import ruche.shell.Words;
import ruche.shell.Writing;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// Actors from people's spreadsheets: a list of one kind, or of several where a column says which.
@Component
class ActorSheets implements ImportTarget {
    /// The context in which the file itself says of what kind each is.
    static final String MIXED = "mixed";

    private final ActorImports imports;
    private final ListPlans plans;
    private final FactFields facts;
    private final ListedWords listed;
    private final ActorRules rules;
    private final Actors actors;
    private final Cells cells;
    private final Places places;
    private final Words words;

    ActorSheets(
            ActorImports imports,
            ListPlans plans,
            FactFields facts,
            ListedWords listed,
            ActorRules rules,
            Actors actors,
            Cells cells,
            Places places,
            Words words) {
        this.imports = imports;
        this.plans = plans;
        this.facts = facts;
        this.listed = listed;
        this.rules = rules;
        this.actors = actors;
        this.cells = cells;
        this.places = places;
        this.words = words;
    }

    @Override
    public String kind() {
        return "actors";
    }

    @Override
    public Map<String, Bilingual> contexts(CellId cell) {
        var contexts = new LinkedHashMap<String, Bilingual>();
        contexts.put(MIXED, both("actors.import-mixed"));
        for (var kind : ActorKind.values()) contexts.put(kind.name(), name(kind));
        return contexts;
    }

    @Override
    public Target target(CellId cell, String context) {
        var fields = new ArrayList<Field>();
        if (context.equals(MIXED)) fields.add(kinds());
        fields.add(Field.of("name", FieldKind.TEXT, ActorColumns.NAME)
                .orElseFrom("otherName")
                .asNeeded());
        fields.add(Field.of("otherName", FieldKind.TEXT, ActorColumns.OTHER_NAME));
        fields.add(Field.of("acronym", FieldKind.TEXT, ActorColumns.ACRONYM));
        fields.add(Field.of("key", FieldKind.CODE, ActorColumns.KEY));
        fields.add(Field.of("commune", FieldKind.PLACE, ActorColumns.COMMUNE).among(communes(cell)));
        fields.add(Field.of("field", FieldKind.CHOICE, ActorColumns.FIELD)
                .among(known())
                .exactly());
        fields.addAll(facts.all());
        var currency = cells.byId(cell).currency().getCurrencyCode();
        return new Target(fields, List.of("key", "name", "otherName", "commune"), currency);
    }

    private Field kinds() {
        var options = Stream.of(ActorKind.values())
                .map(kind -> new Option(
                        kind.name(), List.of(name(kind).ar(), name(kind).fr())))
                .toList();
        return Field.of("kind", FieldKind.CHOICE, ActorColumns.KIND)
                .among(options)
                .asNeeded();
    }

    private List<Option> communes(CellId cell) {
        return places.spellings(cells.byId(cell).territory()).entrySet().stream()
                .filter(place -> place.getKey().kind() == PlaceKind.COMMUNE)
                .map(place -> new Option(place.getKey().code(), place.getValue()))
                .toList();
    }

    @Override
    public List<String> make(CellId cell, String context, Source source, List<PlannedRow> rows, By by) {
        var today = rules.today(cell);
        var known = listed.of(cell);
        var lines = rows.stream()
                .map(row -> ListRow.of(row, context, new FactReading(row, today, known).read()))
                .toList();
        return imports.bring(cell, source.id().value(), lines, by).stream()
                .map(id -> "/actors/" + id.value())
                .toList();
    }

    /// The same walk as that of [#make], without writing.
    @Override
    public Checked check(CellId cell, String context, List<PlannedRow> rows) {
        return plans.of(cell, context, rows);
    }

    @Override
    public Optional<Reason> account(CellId cell, ImportId id, int rows, int things) {
        int added = imports.added(cell, id.value());
        return Optional.of(Reason.of(
                "actors.import-account",
                Writing.inAll(added),
                Writing.inAll(things - added),
                Writing.inAll(rows - things)));
    }

    @Override
    public Map<String, Bilingual> called(CellId cell, Collection<String> subjects) {
        var ids = subjects.stream().collect(Collectors.toMap(ActorSheets::id, subject -> subject));
        var called = new HashMap<String, Bilingual>();
        actors.names(cell, ids.keySet()).forEach((id, name) -> called.put(ids.get(id), name));
        return called;
    }

    private static UUID id(String subject) {
        return UUID.fromString(subject.substring(subject.lastIndexOf('/') + 1));
    }

    @Override
    public TakenBack takeBack(CellId cell, ImportId id, int most, Bilingual why, By by) {
        return imports.takeBack(cell, id.value(), most, why, by);
    }

    static ActorKind kind(@Nullable String name) {
        return Stream.of(ActorKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(String.valueOf(name)));
    }

    /// What is none of the known fields is kept as it is written.
    @Override
    public Function<PlannedRow, List<Reason>> notes(CellId cell, String context) {
        return row ->
                ListRow.chosen(row, "field") != null || ListRow.written(row).isEmpty()
                        ? List.of()
                        : List.of(Reason.of("actors.note-field-kept", ListRow.written(row)));
    }

    private List<Option> known() {
        return ActorFields.known().stream()
                .map(field -> new Option(
                        field,
                        Stream.of(Lang.values())
                                .map(lang -> words.say(lang, "actors.field." + field))
                                .toList()))
                .toList();
    }

    private Bilingual name(ActorKind kind) {
        return both("actors.kind." + kind);
    }

    private Bilingual both(String key) {
        return new Bilingual(words.say(Lang.AR, key), words.say(Lang.FR, key));
    }
}
