package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;

@RucheTest
class ActorContactsTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ActorContacts contacts;

    @Autowired
    private JdbcClient db;

    private RegistryGround ground;

    @BeforeEach
    void cell() {
        ground = new RegistryGround(context);
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, 06 12 34 56 78, +212612345678",
        "PHONE, ٠٦١٢٣٤٥٦٧٨, +212612345678",
        "PHONE, 00212(0)612-345678, +212612345678",
        "PHONE, +33 1 23 45 67 89, +33123456789",
        "EMAIL, Contact@Amal.Example, contact@amal.example",
        "ADDRESS, ' رقم 5، زنقة الزيتون ', 'رقم 5، زنقة الزيتون'",
        "WEBSITE, www.amal.example/صفحة, https://www.amal.example/صفحة",
    })
    void keepsOneSpelling(ContactKind kind, String typed, String kept) {
        assertThat(kind.normal(typed)).contains(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, 061234567",
        "PHONE, 0612345678 poste",
        "EMAIL, amal.example",
        "EMAIL, a b@amal.example",
        "WEBSITE, javascript:alert(1)",
        "WEBSITE, data:text/html;x",
        "WEBSITE, https://a.b/\"onclick",
        "ADDRESS, x",
    })
    void saysWhatIsNone(ContactKind kind, String typed) {
        var answer = ground.member.post(ground.base + "/contacts", "kind", kind.name(), "value", typed);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.text(answer)).contains("href=\"#value\"", "id=\"value-error\"");
        assertThat(contacts.of(ground.cell.id(), ground.association)).isEmpty();
    }

    @Test
    void isPrivateUntilTheActorMakesItPublic() {
        ground.member.post(ground.base + "/contacts", "kind", "PHONE", "value", "0612345678");
        var page = contact();
        assertThat(Pages.of(context).read(ground.base)).doesNotContain("612345678");

        ground.member.post(page, "open", "yes");
        assertThat(Pages.of(context).read(ground.base)).contains("tel:+212612345678");

        ground.member.post(page);
        assertThat(Pages.of(context).read(ground.base)).doesNotContain("612345678");
    }

    @Test
    void theStaffShowsItOnTheActorsWordOnly() {
        ground.agent.post(ground.base + "/contacts", "kind", "PHONE", "value", "0612345678");
        var page = contact();

        var unasked = ground.agent.post(page, "open", "yes");
        assertThat(unasked.getStatus()).isEqualTo(422);
        assertThat(Pages.text(unasked)).contains("لا تُنشر وسيلة اتصال إلا بطلب من الفاعل");
        assertThat(Pages.of(context).read(ground.base)).doesNotContain("612345678");

        ground.agent.post(page, "open", "yes", "consent", "yes");
        assertThat(Pages.of(context).read(ground.base)).contains("612345678");
    }

    @Test
    void removedItIsForgotten() {
        ground.member.post(ground.base + "/contacts", "kind", "EMAIL", "value", "amal@amal.example");
        var twice = ground.member.post(ground.base + "/contacts", "kind", "EMAIL", "value", "AMAL@amal.example");
        assertThat(Pages.text(twice)).contains("هذه الوسيلة مسجلة من قبل");

        ground.member.post(contact() + "/remove");

        assertThat(contacts.of(ground.cell.id(), ground.association)).isEmpty();
        assertThat(db.sql("select count(*) from actor_contact where cell_id = :cell and contact_value <> ''")
                        .param("cell", ground.cell.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(db.sql("select count(*) from record_salt where cell_id = :cell and field like 'contact-%'")
                        .param("cell", ground.cell.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String contact() {
        return ground.base + "/contacts/"
                + contacts.of(ground.cell.id(), ground.association).getFirst().id();
    }
}
