package ruche.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.actors.Actor;
import ruche.actors.ActorId;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.actors.Meant;
import ruche.actors.MeantActors;
import ruche.actors.NewActor;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.sheets.Field;
import ruche.sheets.FieldKind;
import ruche.sheets.ImportId;
import ruche.sheets.ImportTarget;
import ruche.sheets.Option;
import ruche.sheets.PlannedRow;
import ruche.sheets.Reason;
import ruche.sheets.Target;
import ruche.sheets.Value;
import ruche.strategy.Cycles;

/// Attendance from people's spreadsheets: of one meeting, or of a cycle's where a column says which.
@Component
class AttendanceSheets implements ImportTarget {
    private static final String AT = "@";
    private static final int MOST_HEADS = 10_000;

    private final Attendance attendance;
    private final Meetings meetings;
    private final MeetingWords kinds;
    private final CategoryWords words;
    private final Actors actors;
    private final MeantActors meant;
    private final Cells cells;
    private final Cycles cycles;
    private final Clock clock;

    AttendanceSheets(
            Attendance attendance,
            Meetings meetings,
            MeetingWords kinds,
            CategoryWords words,
            Actors actors,
            MeantActors meant,
            Cells cells,
            Cycles cycles,
            Clock clock) {
        this.attendance = attendance;
        this.meetings = meetings;
        this.kinds = kinds;
        this.words = words;
        this.actors = actors;
        this.meant = meant;
        this.cells = cells;
        this.cycles = cycles;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "meetings";
    }

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public Map<String, Bilingual> contexts(CellId cell) {
        var contexts = new LinkedHashMap<String, Bilingual>();
        cycles.current(cell).ifPresent(current -> contexts.put(current.code(), current.title()));
        for (var cycle : cycles.all(cell)) {
            contexts.putIfAbsent(cycle.code(), cycle.title());
            for (var meeting : meetings.of(cell, cycle.id()))
                contexts.put(cycle.code() + AT + meeting.id().value(), meeting.title());
        }
        return contexts;
    }

    @Override
    public Target target(CellId cell, String context) {
        var fields = new ArrayList<Field>();
        if (only(context).isEmpty())
            fields.add(Field.of("meeting", FieldKind.CHOICE, AttendanceColumns.MEETING)
                    .among(meetingsOf(cell, context))
                    .asNeeded());
        fields.add(Field.of("category", FieldKind.CHOICE, AttendanceColumns.CATEGORY)
                .among(categories(cell))
                .asNeeded());
        fields.add(Field.of("key", FieldKind.CODE, AttendanceColumns.KEY));
        fields.add(Field.of("actor", FieldKind.TEXT, AttendanceColumns.ACTOR));
        fields.add(Field.of("label", FieldKind.TEXT, AttendanceColumns.LABEL)
                .orElseFrom("actor")
                .asNeeded()
                .asPersonal());
        fields.add(Field.of("otherLabel", FieldKind.TEXT, AttendanceColumns.OTHER_LABEL)
                .asPersonal());
        fields.add(Field.of("heads", FieldKind.NUMBER, AttendanceColumns.HEADS));
        var identity = Stream.of("meeting", "category", "key", "actor", "label", "otherLabel")
                .filter(id -> fields.stream().anyMatch(field -> field.id().equals(id)))
                .toList();
        return new Target(fields, identity, cells.byId(cell).currency().getCurrencyCode());
    }

    private List<Option> meetingsOf(CellId cell, String context) {
        var cycle = cycles.named(cell, context).id();
        var keys = meetings.keys(cell, cycle);
        return meetings.of(cell, cycle).stream()
                .map(meeting -> new Option(meeting.id().value().toString(), spellings(meeting.title()))
                        .alias(keys.getOrDefault(meeting.id(), "")))
                .toList();
    }

    private List<Option> categories(CellId cell) {
        return kinds.categories(cell).stream()
                .map(category -> new Option(category.code(), spellings(category.name()), words.ofOne(category)))
                .toList();
    }

    private static List<String> spellings(Bilingual name) {
        return Stream.of(name.ar(), name.fr())
                .filter(spelling -> !spelling.isEmpty())
                .toList();
    }

    /// Whoever was at a meeting that is still ahead: most often another meeting was meant.
    @Override
    public Optional<Refusal> asks(CellId cell, String context, List<PlannedRow> made) {
        var today = LocalDate.now(clock.withZone(cells.byId(cell).zone()));
        return made.stream()
                .map(row -> only(context).orElseGet(() -> new MeetingId(UUID.fromString(needed(row, "meeting")))))
                .distinct()
                .map(meeting -> meetings.meeting(cell, meeting))
                .filter(meeting -> meeting.day().isAfter(today))
                .min(Comparator.comparing(Meeting::day))
                .map(ahead -> new Refusal("meetings.import-ahead", ahead.title(), ahead.day()));
    }

    @Override
    public List<String> make(CellId cell, String context, Source source, List<PlannedRow> rows, By by) {
        var units = units(cell);
        var byMeeting = new LinkedHashMap<MeetingId, List<NewAttendee>>();
        var addresses = new ArrayList<String>();
        for (var row : rows) {
            var meeting = only(context).orElseGet(() -> new MeetingId(UUID.fromString(needed(row, "meeting"))));
            byMeeting
                    .computeIfAbsent(meeting, _ -> new ArrayList<>())
                    .add(attendee(cell, row, units.getOrDefault(needed(row, "category"), Unit.PERSON), by));
            addresses.add("/meetings/" + meeting.value() + "/attendance");
        }
        byMeeting.forEach((meeting, attendees) ->
                attendance.attendAll(cell, meeting, attendees, source.id().value(), by));
        return addresses;
    }

    private Map<String, Unit> units(CellId cell) {
        var units = new LinkedHashMap<String, Unit>();
        for (var category : kinds.categories(cell)) units.put(category.code(), category.unit());
        return units;
    }

    private NewAttendee attendee(CellId cell, PlannedRow row, Unit unit, By by) {
        var category = needed(row, "category");
        var actor = actor(cell, text(row, "actor"));
        if (unit == Unit.ORGANISATION && actor.isEmpty()) actor = Optional.of(newcomer(cell, category, row, by));
        var key = text(row, "key");
        return new NewAttendee(
                key.isEmpty() ? null : key,
                category,
                actor.map(ActorId::value).orElse(null),
                actor.isEmpty() ? label(row) : beside(row),
                unit == Unit.ORGANISATION ? 1 : heads(row));
    }

    /// What the registry makes of the bodies, each looked up once: those taken for one that is written otherwise, and
    /// those that may be one.
    @Override
    public Checked check(CellId cell, String context, List<PlannedRow> rows) {
        var units = units(cell);
        var known = new HashMap<String, List<Reason>>();
        var noted = rows.stream()
                .map(row -> row.isMade()
                        ? noted(row, known.computeIfAbsent(body(row, units), body -> said(cell, body, row, units)))
                        : row)
                .toList();
        return new Checked(noted, List.of());
    }

    private static PlannedRow noted(PlannedRow row, List<Reason> notes) {
        var noted = row;
        for (var note : notes) noted = noted.noting(note);
        return noted;
    }

    /// Empty where the row names none.
    private static String body(PlannedRow row, Map<String, Unit> units) {
        var written = text(row, "actor");
        boolean counted = units.get(needed(row, "category")) == Unit.ORGANISATION;
        return written.isEmpty() && counted ? label(row).plain() : written;
    }

    /// Of a person's body nothing is entered.
    private List<Reason> said(CellId cell, String body, PlannedRow row, Map<String, Unit> units) {
        if (body.isEmpty() || actors.byKey(cell, body).isPresent()) return List.of();
        var category = needed(row, "category");
        return switch (meant.of(cell, unknown(category, row))) {
            case Meant.Known(var actor, var written) ->
                written
                        ? List.of()
                        : List.of(Reason.of("meetings.note-meant", actor.name().plain()));
            case Meant.Likely(var actor) ->
                units.get(category) == Unit.ORGANISATION
                        ? List.of(Reason.of("meetings.note-likely", actor.name().plain()))
                        : List.of();
            case Meant.Unknown() -> List.of();
        };
    }

    /// By the key of its line in the registry's list, else by its name, also where it is written short.
    private Optional<ActorId> actor(CellId cell, String written) {
        return written.isEmpty()
                ? Optional.empty()
                : actors.byKey(cell, written).or(() -> meant.find(cell, written).map(Actor::id));
    }

    /// An organisation that takes part and is not in the registry is entered there.
    private ActorId newcomer(CellId cell, String category, PlannedRow row, By by) {
        var unknown = unknown(category, row);
        return Stream.of(unknown.name().ar(), unknown.name().fr())
                .filter(name -> !name.isEmpty())
                .flatMap(name -> meant.find(cell, name).stream())
                .findFirst()
                .map(Actor::id)
                .orElseGet(() -> actors.findOrAdd(cell, unknown, by));
    }

    private static NewActor unknown(String category, PlannedRow row) {
        var kind = Stream.of(ActorKind.values())
                .filter(known -> Category.codeOf(known).equals(category))
                .findFirst()
                .orElse(ActorKind.OTHER);
        var written = text(row, "actor");
        return new NewActor(kind, written.isEmpty() ? label(row) : Bilingual.byLetters(written, ""), null, "");
    }

    private static Bilingual label(PlannedRow row) {
        return Bilingual.byLetters(text(row, "label"), text(row, "otherLabel"));
    }

    /// Null where the actor's own name is all that is said.
    private static @Nullable Bilingual beside(PlannedRow row) {
        return text(row, "label").equals(text(row, "actor")) ? null : label(row);
    }

    private static int heads(PlannedRow row) {
        if (!(row.values().get("heads") instanceof Value.Quantity(var number))) return 1;
        return Math.clamp(number.longValue(), 1, MOST_HEADS);
    }

    @Override
    public TakenBack takeBack(CellId cell, ImportId id, int most, Bilingual why, By by) {
        return new TakenBack(attendance.takeBack(cell, id.value(), most, why.plain(), by), List.of());
    }

    private static Optional<MeetingId> only(String context) {
        int at = context.indexOf(AT);
        if (at < 0) return Optional.empty();
        try {
            return Optional.of(new MeetingId(UUID.fromString(context.substring(at + 1))));
        } catch (IllegalArgumentException e) {
            throw new NotFound(context);
        }
    }

    private static String text(PlannedRow row, String field) {
        return row.values().get(field) instanceof Value.Text(var text) ? text.strip() : "";
    }

    private static String needed(PlannedRow row, String field) {
        if (row.values().get(field) instanceof Value.Chosen(var option)) return option;
        throw new IllegalArgumentException("no " + field + " in row " + row.number());
    }
}
