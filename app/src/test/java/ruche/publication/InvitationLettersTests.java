package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import ruche.RucheTest;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.meetings.Invitations;
import ruche.meetings.Meetings;
import ruche.meetings.NewMeeting;
import ruche.meetings.Preparation;
import ruche.meetings.Preparations;

@RucheTest
class InvitationLettersTests {
    @Autowired
    private BeanFactory program;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Preparations preparations;

    @Autowired
    private Invitations invitations;

    @Autowired
    private InvitationLetters letters;

    @Test
    void eachGetsAPageWithItsOwnCodeInArabicAndInFrench() throws Exception {
        var us = By.commandLine();
        var given = new CycleSamples(program, LocalDate.of(2018, 2, 14));
        var cell = given.cell.id();
        var meeting = meetings.add(
                cell,
                new NewMeeting(
                        given.cycle.id(),
                        "restitution",
                        LocalDate.of(2095, 2, 14),
                        null,
                        new Bilingual("ورشة الاسترجاع", "Atelier de restitution"),
                        new Bilingual("ابن جرير", "Ben Guerir"),
                        List.of(),
                        null),
                us);
        preparations.prepare(
                cell, meeting, new Preparation(LocalTime.of(15, 0), LocalTime.of(17, 30), null, null, null), us);
        preparations.addPoint(cell, meeting, new Bilingual("تقديم التقرير", "Présentation du rapport"), 30, null, us);
        invitations.invite(
                cell,
                meeting,
                List.of(
                        given.service("مصلحة الماء", "Service de l’eau").value(),
                        given.service("مندوبية الصحة", "Délégation de la santé").value()),
                us);
        var whole = meetings.meeting(cell, meeting);
        var to = letters.addressed(cell, whole);

        for (var lang : List.of(Lang.AR, Lang.FR)) {
            var pdf = letters.pdf(cell, whole, to, "https://ruche.example", lang);
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(2);
            }
            assertThat(PdfStandard.faults(pdf)).isEmpty();
            assertThat(PdfText.copied(pdf))
                    .contains(to.getFirst().code(), to.getLast().code());
        }
        assertThat(PdfText.copied(letters.pdf(cell, whole, to, "https://ruche.example", Lang.FR)))
                .contains("Service de l’eau", "Délégation de la santé", "15:00", "Présentation du rapport")
                .contains(given.cell.name().fr());
        assertThat(PdfText.copied(
                        letters.pdf(cell, whole, to, "https://ruche.example", "Le chef de division", Lang.FR)))
                .contains("Signature et cachet", "Le chef de division");
        assertThat(letters.fileName(cell, whole, Lang.AR))
                .isEqualTo("invitations-" + given.cell.code() + "-2095-02-14-ar");
    }
}
