package ruche.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.appraisal.AppraisalSamples.AGENT;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.People;
import ruche.appraisal.AppraisalSamples.Ground;
import ruche.ideas.AskedField;
import ruche.ideas.Idea;
import ruche.ideas.IdeaFilter;
import ruche.ideas.IdeaRegister;
import ruche.ideas.Ideas;
import ruche.kernel.Bilingual;
import ruche.kernel.Role;
import ruche.meetings.Attendance;
import ruche.meetings.MeetingId;
import ruche.meetings.Meetings;
import ruche.meetings.NewAttendee;
import ruche.meetings.NewMeeting;

/// Whatever a person left in the program is looked for in every column of every table.
@RucheTest
class ErasureTests {
    private static final String CANARY = "ERASURE-KANARI";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AppraisalSamples samples;

    @Autowired
    private Ideas ideas;

    @Autowired
    private IdeaRegister register;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Attendance attendance;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    private Ground ground;
    private String cell = "";

    @BeforeEach
    void openCell() {
        ground = samples.ground();
        cell = "/c/" + ground.cell().code();
    }

    @Test
    void ofAnErasedPersonNothingIsLeftAnywhere() {
        var person = Pages.of(context).as(ground.id(), Role.MEMBER, samples.association(ground));
        var mail = mail(person);
        person.post(cell + "/ideas/new", "cycle", "2018", "title", "حفر بئر", "contact", CANARY + " 0611");
        person.post(cell + "/ideas/new/draft", "cycle", "2018", "title", CANARY + " draft");
        person.post(cell + "/ideas/new", "cycle", "2018", "asked", CANARY + " dirhams");
        var idea = register.all(ground.id(), IdeaFilter.all()).getFirst();
        ideas.ask(ground.id(), idea.id(), "السيد " + CANARY + "، كم الكلفة؟", Set.of(AskedField.ASKED), AGENT);
        person.post(cell + "/ideas/" + idea.number() + "/answer", "title", "حفر بئر", "message", CANARY + " says");
        speaksForAService(person);
        person.post("/me/notices", "channel", "IN_APP");
        assertThat(holding(CANARY)).contains("idea", "idea_draft", "idea_message", "appraisal_opinion", "notice");
        assertThat(holding(mail)).contains("person");
        assertThat(salts()).contains("contact", "spoken-by");

        people.erase(ground.id(), person.person(), "بطلب منه", AGENT);

        assertThat(holding(CANARY)).isEmpty();
        assertThat(holding(mail)).isEmpty();
        assertThat(salts()).isEmpty();
        assertThat(ideas.byId(ground.id(), idea.id()).title())
                .as("the idea stays")
                .isEqualTo("حفر بئر");
    }

    private void speaksForAService(Pages person) {
        var well = samples.well(ground);
        samples.asked(ground, well, ground.water());
        person.alsoAs(ground.id(), Role.SERVICE, ground.water().value());
        person.post(
                cell + "/opinions/" + well.number(),
                "answer-TECHNICAL",
                "FEASIBLE",
                "function",
                "رئيس مصلحة الدراسات",
                "name",
                CANARY + " name");
    }

    @Test
    void whoeverHasNoAccountIsErasedWhereHeStands() {
        var agent = Pages.of(context).as(ground.id(), Role.AGENT);
        agent.post(
                cell + "/ideas/new",
                "cycle",
                "2018",
                "title",
                "حفر بئر",
                "bearerName",
                "جمعية",
                "contact",
                CANARY + " 06");
        var idea = register.all(ground.id(), IdeaFilter.all()).getFirst();
        var workshop = workshop();
        attendance.attend(
                ground.id(),
                workshop,
                NewAttendee.persons("person", null, new Bilingual(CANARY + " label", ""), 1),
                AGENT);
        var attendee = attendance.of(ground.id(), workshop).getFirst().id();
        var opinion = typedIn(agent);
        assertThat(holding(CANARY)).contains("idea", "meeting_attendee", "appraisal_opinion");
        assertThat(salts()).contains("contact", "label", "spoken-by");

        agent.post(cell + "/ideas/" + idea.number() + "/erase-contact", "reason", "بطلب منه");
        agent.post(
                cell + "/meetings/" + workshop.value() + "/attendance/" + attendee.value() + "/erase",
                "why",
                "بطلب منه");
        agent.post(cell + "/appraisal/opinions/" + opinion + "/erase-name", "why", "بطلب منه");

        forgetAnswersOf(agent);
        assertThat(holding(CANARY)).isEmpty();
        assertThat(salts()).isEmpty();
        assertThat(attendance.of(ground.id(), workshop)).as("still counted").hasSize(1);
    }

    private MeetingId workshop() {
        return meetings.add(
                ground.id(),
                new NewMeeting(
                        ground.cycle().id(),
                        "workshop",
                        LocalDate.of(2018, 1, 15),
                        null,
                        new Bilingual("ورشة الماء", ""),
                        null,
                        List.of(),
                        null),
                AGENT);
    }

    private UUID typedIn(Pages agent) {
        Idea well = samples.well(ground);
        var batch = samples.asked(ground, well, ground.water());
        agent.post(
                cell + "/appraisal/" + batch.value() + "/sheet/"
                        + ground.water().value() + "/" + well.number(),
                "answer-TECHNICAL",
                "FEASIBLE",
                "function",
                "رئيس مصلحة الدراسات",
                "name",
                CANARY + " name",
                "day",
                LocalDate.now(ground.cell().zone()).toString());
        return context.getBean(Opinions.class)
                .standing(ground.id(), well.id(), ground.water())
                .orElseThrow()
                .id()
                .value();
    }

    /// Answers to acts sent twice are swept after two days.
    private void forgetAnswersOf(Pages agent) {
        db.sql("delete from once_key where person_id = :person")
                .param("person", agent.person().value())
                .update();
    }

    private String mail(Pages person) {
        return db.sql("select email from person where id = :id")
                .param("id", person.person().value())
                .query(String.class)
                .single();
    }

    /// Tables in some row of which the text stands, as text or as bytes.
    private Set<String> holding(String text) {
        var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        var tables = db.sql("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'
                order by table_name""").query((row, _) -> row.getString("table_name")).list();
        assertThat(tables).hasSizeGreaterThan(30);
        var holding = new TreeSet<String>();
        for (var table : tables)
            if (db.sql("select exists (select from \"" + table + "\" t where t::text ilike :text or t::text like :hex)")
                    .param("text", "%" + text + "%")
                    .param("hex", "%" + hex + "%")
                    .query(Boolean.class)
                    .single()) holding.add(table);
        return holding;
    }

    private List<String> salts() {
        return db.sql("select field from record_salt where cell_id = :cell "
                        + "and field in ('contact', 'label', 'spoken-by') order by field")
                .param("cell", ground.id().value())
                .query((row, _) -> row.getString("field"))
                .list();
    }
}
