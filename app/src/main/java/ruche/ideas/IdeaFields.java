package ruche.ideas;

import java.util.List;
import ruche.sheets.Field;
import ruche.sheets.FieldKind;

/// What a sheet of ideas or requests may hold. The headings under which people write it stand in `headers.tsv`.
final class IdeaFields {
    static final String AXIS = "axis";
    static final String COMMUNE = "commune";
    static final String YEAR = "year";

    /// Rows equal in all of these repeat each other.
    static final List<String> IDENTITY = List.of("code", "bearer", "kind", "title", "granted", COMMUNE, "douar");

    private static final Headings HEADINGS = new Headings();

    static final List<Field> ALL = List.of(
            field("code", FieldKind.CODE).filledDownWith("bearer"),
            field("bearer", FieldKind.TEXT).filledDownWith("bearer"),
            field("kind", FieldKind.TEXT),
            field("title", FieldKind.TEXT).orElseFrom("bearer").asNeeded(),
            field("description", FieldKind.TEXT),
            field("granted", FieldKind.AMOUNT),
            field("asked", FieldKind.AMOUNT),
            field("own", FieldKind.AMOUNT),
            field(AXIS, FieldKind.CHOICE).filledDown(),
            field(COMMUNE, FieldKind.PLACE),
            field("douar", FieldKind.TEXT),
            field("target", FieldKind.TEXT),
            field("beneficiaries", FieldKind.NUMBER),
            field(YEAR, FieldKind.YEAR),
            field("date", FieldKind.DATE),
            field("phone", FieldKind.PHONE).asPersonal());

    private IdeaFields() {}

    private static Field field(String id, FieldKind kind) {
        return Field.of(id, kind, HEADINGS.of(id));
    }
}
