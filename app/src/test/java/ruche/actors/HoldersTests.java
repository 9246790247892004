package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.record.Journal;

@RucheTest
class HoldersTests {
    private static final String NAME = "فاطمة الزهراء المثالية";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Holders holders;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient db;

    private RegistryGround ground;

    @BeforeEach
    void cell() {
        ground = new RegistryGround(context);
    }

    @Test
    void aMemberKeepsItsOwnBureau() {
        var saved = add("PRESIDENT", NAME, "2020-03-01", "");

        assertThat(saved.getStatus()).isEqualTo(302);
        assertThat(ground.member.in(Lang.FR).read(ground.base + "/holders"))
                .contains(NAME, "Président(e)", "Femme", "35 à 44 ans", "1er mars 2020");
        assertThat(ground.agent.read(ground.base + "/file")).contains(NAME);
        assertThat(Pages.of(context).read(ground.base)).doesNotContain(NAME);
    }

    @Test
    void aMandateEndsOnADayAndStaysKnown() {
        add("PRESIDENT", NAME, "2016-03-01", "");
        var first = holders.of(ground.cell.id(), ground.association).getFirst();

        ground.member.post(
                ground.base + "/holders/" + first.id().value(),
                "office",
                "PRESIDENT",
                "name",
                NAME,
                "since",
                "2016-03-01",
                "until",
                "2020-02-29");
        add("PRESIDENT", "خديجة المثالية", "2020-03-01", "");

        assertThat(holders.of(ground.cell.id(), ground.association))
                .extracting(holder -> holder.mandate().name())
                .containsExactly("خديجة المثالية", NAME);
    }

    @Test
    void anOfficeHasOneHolderAtATime() {
        add("TREASURER", NAME, "2020-03-01", "2024-02-28");

        var within = add("TREASURER", "خديجة المثالية", "2023-01-01", "");
        var after = add("TREASURER", "خديجة المثالية", "2024-02-29", "");
        var members = add("MEMBER", "خديجة المثالية", "2023-01-01", "");

        assertThat(within.getStatus()).isEqualTo(422);
        assertThat(Pages.text(within)).contains("لهذه المهمة صاحب في المدة نفسها", "#office", "خديجة المثالية");
        assertThat(after.getStatus()).isEqualTo(302);
        assertThat(members.getStatus()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "'', الاسم, 2020-01-01, '', office",
        "MEMBER, '', 2020-01-01, '', name",
        "MEMBER, الاسم, '', '', since",
        "MEMBER, الاسم, 2090-01-01, '', since",
        "MEMBER, الاسم, 2020-01-01, 2019-12-31, until",
    })
    void saysBesideTheFieldWhatIsWrong(String office, String name, String since, String until, String field) {
        var answer = add(office, name, since, until);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.text(answer)).contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"", name);
        assertThat(holders.of(ground.cell.id(), ground.association)).isEmpty();
    }

    @Test
    void theRecordKeepsTheOfficeAndNoName() {
        add("SECRETARY", NAME, "2020-03-01", "");

        var line = journal.audit(ground.cell.id(), "actor/" + ground.association.value())
                .getFirst();

        assertThat(line.facts()).containsEntry("office", "SECRETARY").containsEntry("since", "2020-03-01");
        assertThat(line.facts().toString()).doesNotContain(NAME, "FEMALE", "FROM_35");
        assertThat(ground.member.in(Lang.FR).read(ground.base + "/history")).contains("Secrétaire général(e)");
    }

    @Test
    void anErasedNameIsForgottenAndItsMandateStays() {
        add("SECRETARY", NAME, "2020-03-01", "");
        add("TREASURER", "خديجة المثالية", "2020-03-01", "");
        var id = holders.of(ground.cell.id(), ground.association).getFirst().id();
        var page = ground.base + "/holders/" + id.value();

        var unsaid = ground.member.post(page + "/erase", "why", "");
        var erased = ground.member.post(page + "/erase", "why", "بطلب منها");
        var changed = ground.member.post(page, "office", "SECRETARY", "name", NAME, "since", "2020-03-01");

        assertThat(Pages.text(unsaid)).contains("اكتبوا سبب المحو");
        assertThat(erased.getStatus()).isEqualTo(302);
        assertThat(changed.getStatus()).isEqualTo(422);
        assertThat(ground.agent.read(ground.base + "/holders"))
                .contains("اسم ممحو")
                .doesNotContain(NAME);
        assertThat(salts()).as("that of the other is kept").singleElement().isNotEqualTo("holder-" + id.value());
    }

    @Test
    void nobodyElseReadsOrWritesThem() {
        add("PRESIDENT", NAME, "2020-03-01", "");
        var id = holders.of(ground.cell.id(), ground.association).getFirst().id();

        for (var role : new Role[] {Role.MEMBER, Role.SERVICE, Role.FACILITATOR, Role.COMMITTEE, Role.OBSERVER}) {
            var other = Pages.of(context).as(ground.cell.id(), role);
            for (var path : new String[] {"/file", "/holders", "/history", "/holders/" + id.value()})
                assertThat(other.get(ground.base + path).getStatus())
                        .as(role + " " + path)
                        .isIn(403, 404);
            assertThat(other.post(ground.base + "/holders", "office", "MEMBER", "name", "س", "since", "2020-01-01")
                            .getStatus())
                    .isIn(403, 404);
        }
        assertThat(holders.of(ground.cell.id(), ground.association)).hasSize(1);
    }

    @Test
    void countsThoseInOfficeByGenderAndAgeWithoutTheirNames() {
        add("PRESIDENT", "الأولى", "2016-03-01", "2020-02-29");
        add("PRESIDENT", NAME, "2020-03-01", "");
        ground.member.post(
                ground.base + "/holders",
                "office",
                "TREASURER",
                "name",
                "المثالي",
                "gender",
                "MALE",
                "since",
                "2020-03-01");
        ground.member.post(ground.base + "/holders", "office", "MEMBER", "name", "عضو", "since", "2020-03-01");

        var figures = context.getBean(HolderFigures.class).of(ground.cell.id(), ActorKind.ASSOCIATION);

        assertThat(figures.offices()).containsExactly(Office.PRESIDENT, Office.TREASURER, Office.MEMBER);
        assertThat(figures.women(Office.PRESIDENT)).isEqualTo(1);
        assertThat(figures.presidents(AgeBand.FROM_35, Gender.FEMALE)).isEqualTo(1);
        assertThat(figures.men(Office.TREASURER)).isEqualTo(1);
        assertThat(figures.unsaid(Office.MEMBER)).isEqualTo(1);
        assertThat(context.getBean(HolderFigures.class)
                        .of(ground.cell.id(), ActorKind.COMPANY)
                        .tallies())
                .isEmpty();
        assertThat(ground.agent.in(Lang.FR).read("/c/" + ground.cell.code() + "/actors/offices"))
                .contains("Trésorier(ère)", "35 à 44 ans")
                .doesNotContain(NAME);
    }

    private MockHttpServletResponse add(String office, String name, String since, String until) {
        return ground.member.post(
                ground.base + "/holders",
                "office",
                office,
                "name",
                name,
                "gender",
                "FEMALE",
                "age",
                "FROM_35",
                "since",
                since,
                "until",
                until);
    }

    private java.util.List<String> salts() {
        return db.sql("select field from record_salt where cell_id = :cell and field like 'holder-%'")
                .param("cell", ground.cell.id().value())
                .query((row, _) -> row.getString("field"))
                .list();
    }
}
