package ruche.territory;

import java.util.List;
import java.util.stream.Stream;
import ruche.sheets.Field;
import ruche.sheets.FieldKind;
import ruche.sheets.Option;
import ruche.sheets.Target;

/// What a list of places may hold. The headings stand in `headers.tsv`, the names of kinds in `kinds.tsv`.
final class PlaceFields {
    static final String CODE = "code";
    static final String KIND = "kind";
    static final String PARENT = "parent";
    static final String NAME_AR = "nameAr";
    static final String NAME_FR = "nameFr";
    static final String VARIANTS = "variants";
    static final String POPULATION_2014 = "population2014";
    static final String POPULATION_2024 = "population2024";
    static final String LATITUDE = "latitude";
    static final String LONGITUDE = "longitude";
    static final String SOURCE = "source";

    private static final WordList HEADINGS = new WordList("headers.tsv");
    private static final WordList KINDS = new WordList("kinds.tsv");

    /// Degrees are read as they stand: three digits after the mark are no thousands.
    static final Target TARGET = new Target(
            List.of(
                    field(CODE, FieldKind.CODE).asNeeded(),
                    field(KIND, FieldKind.CHOICE).among(kinds()).asNeeded(),
                    field(PARENT, FieldKind.CODE),
                    field(NAME_AR, FieldKind.TEXT),
                    field(NAME_FR, FieldKind.TEXT),
                    field(VARIANTS, FieldKind.TEXT),
                    field(POPULATION_2014, FieldKind.NUMBER),
                    field(POPULATION_2024, FieldKind.NUMBER),
                    field(LATITUDE, FieldKind.CODE),
                    field(LONGITUDE, FieldKind.CODE),
                    field(SOURCE, FieldKind.TEXT)),
            List.of(CODE),
            "MAD");

    private PlaceFields() {}

    /// The heading of a field in the program's own files.
    static String heading(String field) {
        return HEADINGS.of(field)[0];
    }

    private static Field field(String id, FieldKind kind) {
        return Field.of(id, kind, HEADINGS.of(id));
    }

    private static List<Option> kinds() {
        return Stream.of(PlaceKind.values())
                .map(kind -> Option.of(kind.name(), KINDS.of(kind.name())))
                .toList();
    }
}
