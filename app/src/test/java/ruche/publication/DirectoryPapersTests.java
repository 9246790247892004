package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.actors.ActorFilter;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.actors.NewActor;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Role;

@RucheTest
class DirectoryPapersTests {
    @Autowired
    private BeanFactory program;

    @Autowired
    private Actors actors;

    @Autowired
    private DirectoryPapers papers;

    @Autowired
    private WebApplicationContext context;

    @Test
    void theActorsStandByCommuneAndFieldInArabicAndInFrench() {
        var given = new CycleSamples(program, LocalDate.of(2018, 2, 14));
        var cell = given.cell.id();
        actors.add(
                cell,
                new NewActor(
                        ActorKind.ASSOCIATION, new Bilingual("جمعية الزيتون", "Association Olivier"), null, "water"),
                By.commandLine());
        actors.add(
                cell,
                new NewActor(
                        ActorKind.COOPERATIVE,
                        new Bilingual("تعاونية العسل", "Coopérative du miel"),
                        null,
                        "Apiculture"),
                By.commandLine());

        var arabic = text(papers.pdf(cell, ActorFilter.ALL, Lang.AR));
        var french = text(papers.pdf(cell, ActorFilter.ALL, Lang.FR));

        assertThat(arabic).contains("دليل الفاعلين", "جمعية الزيتون", "جماعة المقر غير معروفة", "الماء");
        assertThat(french).contains("Annuaire des acteurs", "Association Olivier", "Coopérative du miel", "Apiculture");
        assertThat(text(papers.pdf(cell, new ActorFilter(ActorKind.COOPERATIVE, null, ""), Lang.FR)))
                .contains("Coopérative du miel")
                .doesNotContain("Olivier");
        var agent = Pages.of(context).as(cell, Role.AGENT);
        var answer = agent.get("/c/" + given.cell.code() + "/actors/directory-ar.pdf?kind=COOPERATIVE");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(agent.get("/c/" + given.cell.code() + "/actors/directory-en.pdf")
                        .getStatus())
                .isEqualTo(404);
    }

    private static String text(byte[] pdf) {
        assertThat(PdfStandard.faults(pdf)).isEmpty();
        return PdfText.copied(pdf);
    }
}
