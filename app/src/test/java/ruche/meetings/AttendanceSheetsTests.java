package ruche.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.actors.Actor;
import ruche.actors.ActorFilter;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.actors.NewActor;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Period;
import ruche.kernel.Role;
import ruche.sheets.ImportRuns;
import ruche.sheets.PlannedRow;
import ruche.sheets.Reason;
import ruche.sheets.SheetImports;
import ruche.sheets.SheetShapes;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;
import ruche.strategy.NewCycle;
import ruche.territory.PlaceSamples;
import ruche.territory.Places;

/// The registry and the attendance from the files that an agent has: planned, applied, taken back.
@RucheTest
class AttendanceSheetsTests {
    private static final By US = By.commandLine();
    private static final List<List<String>> ACTORS = List.of(
            List.of("لائحة الجمعيات والتعاونيات بالإقليم", "", "", "", ""),
            List.of("الرقم", "الاسم", "النوع", "جماعة المقر", "مجال النشاط"),
            List.of("1", "جمعية النور للتنمية", "جمعية", "عين النحل", "الصحة"),
            List.of("2", "Coopérative Miel du Haouz", "Coopérative", "Tell Zhar", "apiculture"),
            List.of("3", "جمعية الوفاء", "جمعية", "عين انحل", "التربية والتعليم"));
    private static final List<List<String>> PRESENT = List.of(
            List.of("الجمعية", "الصفة", "الاسم", "العدد"),
            List.of("جمعية النور للتنميه", "الجمعيات", "", ""),
            List.of("جمعية جديدة بالدوار", "الجمعيات", "", ""),
            List.of("المندوبية", "أشخاص من المصالح الخارجية", "ممثلو المندوبية", "3"));

    @Autowired
    private SheetImports imports;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private Actors actors;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Participation participation;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Cells cells;

    @Autowired
    private Places places;

    @Autowired
    private WebApplicationContext context;

    private Cell cell;
    private Cycle cycle;
    private MeetingId workshop;

    @Test
    void aListOfAMeetingToComeIsAskedAboutBeforeAnythingIsTakenIn() {
        var ahead = meetings.add(
                cell.id(),
                new NewMeeting(
                        cycle.id(),
                        "workshop",
                        LocalDate.of(2095, 3, 12),
                        null,
                        new Bilingual("ورشة مقبلة", "Atelier à venir"),
                        null,
                        List.of(),
                        null),
                US);
        var agent = Pages.of(context).in(Lang.FR).as(cell.id(), Role.AGENT);
        var file = SheetShapes.CSV.of(PRESENT);
        var id = imports.open(cell.id(), "meetings", cycle.code() + "@" + ahead.value(), "presence.csv", file, US);
        var page = "/c/" + cell.code() + "/imports/" + id.value();
        assertThat(agent.read(page)).contains("Atelier à venir", "le 12 mars 2095, un jour à venir");

        var asked = agent.post(page + "/apply");

        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(Pages.text(asked)).contains("id=\"meant-error\"");
        assertThat(imports.find(cell.id(), id).isOpen()).isTrue();
        assertThat(agent.post(page + "/apply", "meant", "yes").getStatus()).isEqualTo(302);
        assertThat(imports.find(cell.id(), id).isOpen()).isFalse();
    }

    @BeforeEach
    void ground() {
        cell = CellSamples.fresh(cells, PlaceSamples.PROVINCE);
        PlaceSamples.province(places, cell.id());
        var title = new Bilingual("دورة 2018", "Cycle 2018");
        var period = new Period(LocalDate.of(2018, 1, 1), null);
        cycle = cycles.open(cell.id(), new NewCycle("2018", 2018, title, period, null, false, null, null, null), US);
        var day = LocalDate.of(2018, 1, 15);
        var name = new Bilingual("ورشة الصحة", "Atelier santé");
        workshop = meetings.add(
                cell.id(), new NewMeeting(cycle.id(), "workshop", day, null, name, null, List.of(), null), US);
    }

    @Test
    void theAuditNamesTheFileThatWasTakenBack() {
        var id = runs.apply(cell.id(), "actors", "mixed", "acteurs", SheetShapes.CSV.of(ACTORS));
        runs.undo(cell.id(), id);
        var file = imports.find(cell.id(), id).fileName();
        var agent = Pages.of(context).as(cell.id(), Role.AGENT);

        assertThat(agent.in(Lang.FR).read("/c/" + cell.code() + "/audit"))
                .contains("Import annulé", "Import <bdi>" + file + "</bdi>", "Fichier\u00a0:</span>");
        assertThat(agent.read("/c/" + cell.code() + "/audit")).contains("استيراد <bdi>" + file + "</bdi>");
    }

    @ParameterizedTest
    @EnumSource
    void aListOfActorsComesInAndGoesOutAgain(SheetShapes shape) {
        var id = runs.apply(cell.id(), "actors", "mixed", "acteurs", shape.of(ACTORS));

        assertThat(registry())
                .extracting(Actor::kind, actor -> actor.name().in(Lang.AR), Actor::commune, Actor::field)
                .containsExactlyInAnyOrder(
                        tuple(ActorKind.ASSOCIATION, "جمعية النور للتنمية", "99.001.1.1", "health"),
                        tuple(ActorKind.COOPERATIVE, "Coopérative Miel du Haouz", "99.001.1.2", "apiculture"),
                        tuple(ActorKind.ASSOCIATION, "جمعية الوفاء", "99.001.1.1", "education"));

        runs.undo(cell.id(), id);

        assertThat(registry()).isEmpty();
        assertThat(actors.find(cell.id(), "جمعية الوفاء")).isEmpty();
    }

    @Test
    void anActorThatIsNeededSinceStaysWhenItsImportIsTakenBack() {
        var id = runs.apply(cell.id(), "actors", "mixed", "acteurs.csv", SheetShapes.CSV.of(ACTORS));
        var light = actors.find(cell.id(), "جمعية النور للتنمية").orElseThrow();
        attendance.attend(cell.id(), workshop, NewAttendee.organisation("association", light.value()), US);

        runs.undo(cell.id(), id);

        assertThat(registry()).extracting(Actor::id).containsExactly(light);
    }

    @Test
    void anActorTakenBackKeepsAPageThatSaysSo() {
        var id = runs.apply(cell.id(), "actors", "mixed", "acteurs.csv", SheetShapes.CSV.of(ACTORS));
        var gone = actors.find(cell.id(), "جمعية الوفاء").orElseThrow();
        runs.undo(cell.id(), id);

        var page = Pages.of(context).in(Lang.FR).read("/c/" + cell.code() + "/actors/" + gone.value());

        assertThat(page).contains("جمعية الوفاء", "l’import qui l’avait apporté est annulé");
    }

    @Test
    void whatTheRegistryKnowsIsNotEnteredTwice() {
        runs.apply(cell.id(), "actors", "mixed", "acteurs.csv", SheetShapes.CSV.of(ACTORS));
        var again = List.of(ACTORS.get(1), List.of("9", "جمعيه الوفاء", "جمعية", "عين النحل", ""));

        var id = runs.apply(cell.id(), "actors", "mixed", "encore.csv", SheetShapes.CSV.of(again));
        runs.undo(cell.id(), id);

        assertThat(registry()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void anAttendanceListComesInAndGoesOutAgain(SheetShapes shape) {
        runs.apply(cell.id(), "actors", "mixed", "acteurs.csv", SheetShapes.CSV.of(ACTORS));
        var context = "2018@" + workshop.value();

        var id = runs.apply(cell.id(), "meetings", context, "presence", shape.of(PRESENT));

        assertThat(participation.of(cell.id(), cycle.id()).stream().filter(row -> row.count() > 0))
                .extracting(ParticipationRow::category, ParticipationRow::unit, ParticipationRow::count)
                .containsExactly(tuple("association", Unit.ORGANISATION, 2L), tuple("sector-service", Unit.PERSON, 3L));
        assertThat(actors.find(cell.id(), "جمعية جديدة بالدوار")).isPresent();

        runs.undo(cell.id(), id);

        assertThat(attendance.of(cell.id(), workshop)).isEmpty();
    }

    @Test
    void aBodyWrittenShortIsTheOneOfTheRegistryAndOneOfACategoryIsUnderstood() {
        var known = actors.add(
                cell.id(),
                new NewActor(
                        ActorKind.ASSOCIATION,
                        new Bilingual("جمعية الأمل للأسرة", "Association Al Amal pour la famille"),
                        "99.001.1.1",
                        ""),
                US);
        var rows = List.of(
                List.of("Organisme", "Catégorie", "Nom"),
                List.of("Assoc. Al Amal pr la famille", "association", ""),
                List.of("ج. الأمل للأسرة", "جمعية", ""),
                List.of("Al Amal pour la famille", "Association", ""),
                List.of("Coop. du miel", "تعاونية", ""),
                List.of("", "شخص", "خديجة المثالية"),
                List.of("", "personne", "عمر المثالي"));
        var context = "2018@" + workshop.value();
        var id = imports.open(cell.id(), "meetings", context, "presence.csv", SheetShapes.CSV.of(rows), US);
        assertThat(imports.plan(cell.id(), id).totals().made()).isEqualTo(6);
        assertThat(imports.plan(cell.id(), id).made().map(PlannedRow::notes).flatMap(List::stream))
                .extracting(Reason::key)
                .filteredOn(key -> key.startsWith("meetings."))
                .containsExactly("meetings.note-meant", "meetings.note-meant", "meetings.note-likely");

        runs.apply(cell.id(), "meetings", context, "presence.csv", SheetShapes.CSV.of(rows));

        assertThat(attendance.of(cell.id(), workshop))
                .filteredOn(line -> known.value().equals(line.actor()))
                .hasSize(1);
        assertThat(registry()).hasSize(3);
    }

    @Test
    void aRowWithoutAKnownMeetingIsLeftWithItsReason() {
        var rows = List.of(
                List.of("الورشة", "الجمعية", "الصفة"),
                List.of("ورشة الصحة", "جمعية النور", "الجمعيات"),
                List.of("ورشة لم تعقد", "جمعية الوفاء", "الجمعيات"));
        var id = imports.open(cell.id(), "meetings", "2018", "presence.csv", SheetShapes.CSV.of(rows), US);

        var plan = imports.plan(cell.id(), id);

        assertThat(plan.totals().made()).isEqualTo(1);
        assertThat(plan.totals().isComplete()).isTrue();
        assertThat(plan.rows().getLast().left()).isNotNull();
    }

    @Test
    void bothAreOfferedInThePages() {
        var agent = Pages.of(context).as(cell.id(), Role.AGENT).in(Lang.FR);

        assertThat(agent.read("/c/" + cell.code() + "/imports/new"))
                .contains("actors/mixed", "actors/COOPERATIVE", "meetings/2018@" + workshop.value());
    }

    private List<Actor> registry() {
        return actors.list(cell.id(), ActorFilter.ALL, Lang.AR, null).items();
    }
}
