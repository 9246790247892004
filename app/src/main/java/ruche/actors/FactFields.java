package ruche.actors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ruche.kernel.Lang;
import ruche.sheets.Field;
import ruche.sheets.FieldKind;
import ruche.sheets.Option;
import ruche.shell.Words;

/// What a list of actors may give beyond their lines: columns that [FactReading] reads.
@Component
class FactFields {
    /// Words that people write for a kind of receipt, a form of a cooperative or a gender, beside those of the pages.
    private static final Map<String, List<String>> SPELLINGS = Map.of(
            "PROVISIONAL", List.of("مؤقت", "وصل إيداع مؤقت", "provisoire", "provisional"),
            "FINAL", List.of("نهائي", "وصل إيداع نهائي", "définitif", "final"),
            "COOPERATIVE", List.of("تعاونية", "coopérative"),
            "UNION", List.of("اتحاد تعاونيات", "اتحاد التعاونيات", "union"),
            "FEDERATION", List.of("جامعة تعاونيات", "fédération"),
            "FEMALE", List.of("امرأة", "السيدة", "féminin", "F", "Mme", "woman"),
            "MALE", List.of("رجل", "السيد", "masculin", "H", "M", "Mr", "man"));

    private final Words words;

    FactFields(Words words) {
        this.words = words;
    }

    List<Field> all() {
        var fields = new ArrayList<Field>();
        legal(fields);
        contacts(fields);
        officers(fields);
        listed(fields);
        return fields;
    }

    private void legal(List<Field> fields) {
        fields.add(Field.of("receiptNumber", FieldKind.CODE, FactColumns.RECEIPT_NUMBER));
        fields.add(choice(ReceiptKind.class, "receiptKind", "actors.receipt-kind.", FactColumns.RECEIPT_KIND));
        fields.add(Field.of("receiptOn", FieldKind.DATE, FactColumns.RECEIPT_ON));
        fields.add(Field.of("receiptAuthority", FieldKind.TEXT, FactColumns.RECEIPT_AUTHORITY));
        fields.add(Field.of("mandateUntil", FieldKind.DATE, FactColumns.MANDATE_UNTIL)
                .asPersonal());
        fields.add(Field.of("ice", FieldKind.CODE, FactColumns.ICE));
        fields.add(Field.of("rib", FieldKind.CODE, FactColumns.RIB).asPersonal());
        fields.add(Field.of("registerNumber", FieldKind.CODE, FactColumns.REGISTER_NUMBER));
        fields.add(choice(CoopForm.class, "coopForm", "actors.coop-form.", FactColumns.COOP_FORM));
        fields.add(Field.of("decree", FieldKind.CODE, FactColumns.DECREE));
        fields.add(Field.of("decreeOn", FieldKind.DATE, FactColumns.DECREE_ON));
    }

    /// Several in one cell, which [ListedWords] reads.
    private static void listed(List<Field> fields) {
        fields.add(Field.of("activity", FieldKind.TEXT, ListedColumns.ACTIVITY));
        fields.add(Field.of("beneficiaries", FieldKind.TEXT, ListedColumns.BENEFICIARIES));
        fields.add(Field.of("fields", FieldKind.TEXT, ListedColumns.FIELDS));
        fields.add(Field.of("languages", FieldKind.TEXT, ListedColumns.LANGUAGES));
    }

    /// Those that are private first: where a heading says neither, it is one of them.
    private static void contacts(List<Field> fields) {
        fields.add(contact("phone", FieldKind.PHONE, ContactColumns.PHONE));
        fields.add(contact("email", FieldKind.EMAIL, ContactColumns.EMAIL));
        fields.add(contact("address", FieldKind.TEXT, ContactColumns.ADDRESS));
        fields.add(contact("website", FieldKind.TEXT, ContactColumns.WEBSITE));
        fields.add(contact("openPhone", FieldKind.PHONE, ContactColumns.OPEN_PHONE));
        fields.add(contact("openEmail", FieldKind.EMAIL, ContactColumns.OPEN_EMAIL));
        fields.add(contact("openAddress", FieldKind.TEXT, ContactColumns.OPEN_ADDRESS));
        fields.add(contact("openWebsite", FieldKind.TEXT, ContactColumns.OPEN_WEBSITE));
    }

    private static Field contact(String id, FieldKind kind, String[] labels) {
        return Field.of(id, kind, labels).asSeveral().asPersonal();
    }

    private void officers(List<Field> fields) {
        officer(fields, "president", OfficerColumns.PRESIDENT, OfficerColumns.PRESIDENT_GENDER);
        term(
                fields,
                "president",
                OfficerColumns.PRESIDENT_AGE,
                OfficerColumns.PRESIDENT_SINCE,
                OfficerColumns.PRESIDENT_UNTIL);
        officer(fields, "secretary", OfficerColumns.SECRETARY, OfficerColumns.SECRETARY_GENDER);
        term(
                fields,
                "secretary",
                OfficerColumns.SECRETARY_AGE,
                OfficerColumns.SECRETARY_SINCE,
                OfficerColumns.SECRETARY_UNTIL);
        officer(fields, "treasurer", OfficerColumns.TREASURER, OfficerColumns.TREASURER_GENDER);
        term(
                fields,
                "treasurer",
                OfficerColumns.TREASURER_AGE,
                OfficerColumns.TREASURER_SINCE,
                OfficerColumns.TREASURER_UNTIL);
    }

    private void officer(List<Field> fields, String id, String[] names, String[] genders) {
        fields.add(Field.of(id, FieldKind.TEXT, names).asPersonal());
        fields.add(choice(Gender.class, id + "Gender", "actors.gender.", genders)
                .exactly()
                .asPersonal());
    }

    private void term(List<Field> fields, String id, String[] ages, String[] since, String[] until) {
        fields.add(Field.of(id + "Age", FieldKind.CHOICE, ages)
                .among(Arrays.stream(AgeBand.values()).map(this::age).toList())
                .exactly()
                .asPersonal());
        fields.add(Field.of(id + "Since", FieldKind.DATE, since).asPersonal());
        fields.add(Field.of(id + "Until", FieldKind.DATE, until).asPersonal());
    }

    /// As the pages call it, or the age itself.
    private Option age(AgeBand band) {
        return new Option(
                band.name(),
                Stream.concat(
                                Arrays.stream(Lang.values()).map(lang -> words.say(lang, "actors.age." + band)),
                                band.years().mapToObj(Integer::toString))
                        .toList());
    }

    private <E extends Enum<E>> Field choice(Class<E> type, String id, String said, String[] labels) {
        Function<E, Option> option = one -> new Option(
                one.name(),
                Stream.concat(
                                Arrays.stream(Lang.values()).map(lang -> words.say(lang, said + one)),
                                SPELLINGS.getOrDefault(one.name(), List.of()).stream())
                        .distinct()
                        .toList());
        return Field.of(id, FieldKind.CHOICE, labels)
                .among(Arrays.stream(type.getEnumConstants()).map(option).toList());
    }
}
