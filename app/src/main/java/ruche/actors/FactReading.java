package ruche.actors;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.actors.SaidFacts.SaidContact;
import ruche.kernel.Refusal;
import ruche.sheets.Field;
import ruche.sheets.PlannedRow;
import ruche.sheets.Reason;
import ruche.sheets.Value;
import ruche.shell.Typed;

/// Reads what one row says of an actor beyond its line, by the rules of the forms. What breaks one is left out, and the
/// notes say so.
final class FactReading {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /// A workbook keeps fifteen digits of a number and makes noughts of the others.
    private static final Pattern ROUNDED = Pattern.compile("[0-9]{15,16}0{8,9}");

    private final PlannedRow row;
    private final LocalDate today;
    private final ListedWords.Known words;
    private final List<Reason> notes = new ArrayList<>();

    /// @param today last day that something may have happened on
    /// @param words of places, fields and languages
    FactReading(PlannedRow row, LocalDate today, ListedWords.Known words) {
        this.row = row;
        this.today = today;
        this.words = words;
    }

    SaidFacts read() {
        var receipt = receipt();
        return new SaidFacts(
                new Identity(
                        receipt,
                        mandateUntil(receipt),
                        ice(),
                        rib(),
                        register(),
                        utility(),
                        listed("activity", words.places()),
                        listed("beneficiaries", words.places()),
                        listed("fields", words.fields()),
                        listed("languages", words.languages())),
                contacts(),
                officers());
    }

    /// What was left out, and why.
    List<Reason> notes() {
        return List.copyOf(notes);
    }

    private List<String> listed(String field, Map<String, String> known) {
        var read = ListedWords.read(ListRow.text(row, field), known);
        if (!read.unknown().isEmpty())
            notes.add(Reason.of("actors.note-listed", field, String.join(", ", read.unknown())));
        return read.codes();
    }

    /// Without the number nobody claims that there is a receipt.
    private @Nullable Receipt receipt() {
        var number = text("receiptNumber");
        if (number.isEmpty() || !whole("actors.note-receipt-half", "receiptKind", "receiptOn", "receiptAuthority"))
            return null;
        var on = day("receiptOn");
        var authority = text("receiptAuthority");
        if (on == null || authority.isEmpty()) return null;
        return new Receipt(number, ReceiptKind.valueOf(chosen("receiptKind")), on, authority);
    }

    private @Nullable LocalDate mandateUntil(@Nullable Receipt receipt) {
        if (!(row.values().get("mandateUntil") instanceof Value.Day(var until))) return null;
        if (!Typed.isMeant(until)) notes.add(Reason.of("actors.note-day", "mandateUntil", day(until)));
        else if (receipt == null || !until.isBefore(receipt.on())) return until;
        else notes.add(Reason.of("actors.note-mandate-early", day(until), day(receipt.on())));
        return null;
    }

    private @Nullable Ice ice() {
        try {
            return Ice.read(typed("ice"), "ice");
        } catch (Refusal wrong) {
            notes.add(Reason.of("actors.note-ice", text("ice")));
            return null;
        }
    }

    private @Nullable Rib rib() {
        var rounded = ROUNDED.matcher(text("rib").replaceAll("\\s", "")).matches();
        try {
            if (!rounded) return Rib.read(typed("rib"), "rib");
            notes.add(Reason.of("actors.note-rib-rounded"));
        } catch (Refusal wrong) {
            notes.add(Reason.of(wrong.key().equals("actors.rib-key") ? "actors.note-rib-key" : "actors.note-rib"));
        }
        return null;
    }

    private @Nullable CoopRegister register() {
        var number = text("registerNumber");
        if (number.isEmpty() || !whole("actors.note-register-half", "coopForm")) return null;
        return new CoopRegister(number, CoopForm.valueOf(chosen("coopForm")));
    }

    private @Nullable PublicUtility utility() {
        var decree = text("decree");
        if (decree.isEmpty() || !whole("actors.note-decree-half", "decreeOn")) return null;
        var on = day("decreeOn");
        return on == null ? null : new PublicUtility(decree, on);
    }

    private List<SaidContact> contacts() {
        var contacts = new ArrayList<SaidContact>();
        for (var kind : ContactKind.values()) {
            contacts(kind, kind.column(false), false, contacts);
            contacts(kind, kind.column(true), true, contacts);
        }
        return List.copyOf(contacts);
    }

    private void contacts(ContactKind kind, String field, boolean open, List<SaidContact> contacts) {
        for (var one : text(field).split(Pattern.quote(Field.AND.strip()))) {
            if (one.isBlank()) continue;
            kind.normal(one)
                    .ifPresentOrElse(
                            value -> {
                                if (contacts.stream()
                                        .noneMatch(other -> other.kind() == kind
                                                && other.value().equals(value)))
                                    contacts.add(new SaidContact(kind, value, open));
                            },
                            () -> notes.add(Reason.of("actors.note-contact", field, one.strip())));
        }
    }

    private static final Map<Office, String> OFFICES = offices();

    private static Map<Office, String> offices() {
        var offices = new LinkedHashMap<Office, String>();
        offices.put(Office.PRESIDENT, "president");
        offices.put(Office.SECRETARY, "secretary");
        offices.put(Office.TREASURER, "treasurer");
        return offices;
    }

    static String column(Office office) {
        return OFFICES.getOrDefault(office, "");
    }

    private List<NewHolder> officers() {
        return OFFICES.keySet().stream()
                .flatMap(office -> Stream.ofNullable(officer(office, column(office))))
                .toList();
    }

    /// Secretary and treasurer are of the bureau that the president is of, where they say no day of their own.
    private @Nullable NewHolder officer(Office office, String field) {
        var name = text(field);
        if (name.isEmpty()) return null;
        var own = field + "Since";
        var from = row.values().containsKey(own) ? own : "presidentSince";
        if (!row.values().containsKey(from)) {
            notes.add(Reason.of("actors.note-officer-since", field, own));
            return null;
        }
        var since = day(from);
        if (since == null) return null;
        var gender = chosen(field + "Gender");
        var age = chosen(field + "Age");
        return new NewHolder(
                office,
                name,
                gender.isEmpty() ? null : Gender.valueOf(gender),
                age.isEmpty() ? null : AgeBand.valueOf(age),
                since,
                until(field + "Until", since));
    }

    /// Last day in the office; null where the row says none, and where it lies before the first.
    private @Nullable LocalDate until(String field, LocalDate since) {
        if (!(row.values().get(field) instanceof Value.Day(var until))) return null;
        if (Typed.isMeant(until) && !until.isBefore(since)) return until;
        notes.add(Reason.of("actors.note-until", field, day(until)));
        return null;
    }

    /// Whether all of these are given.
    private boolean whole(String otherwise, String... fields) {
        var missing = Stream.of(fields)
                .filter(field -> !row.values().containsKey(field))
                .toList();
        if (!missing.isEmpty()) notes.add(Reason.of(otherwise, String.join(", ", missing)));
        return missing.isEmpty();
    }

    /// Null where there is none, and where it has not come.
    private @Nullable LocalDate day(String field) {
        if (!(row.values().get(field) instanceof Value.Day(var day))) return null;
        if (Typed.isMeant(day) && !day.isAfter(today)) return day;
        var note = Reason.of("actors.note-day", field, day(day));
        if (!notes.contains(note)) notes.add(note);
        return null;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private Typed typed(String field) {
        return Typed.nothing().with(field, text(field));
    }

    private String text(String field) {
        var text = ListRow.text(row, field);
        if (text.length() <= Typed.SHORT) return text;
        var note = Reason.of("actors.note-long", field, Typed.SHORT);
        if (!notes.contains(note)) notes.add(note);
        return "";
    }

    private String chosen(String field) {
        return row.values().get(field) instanceof Value.Chosen(var option) ? option : "";
    }
}
