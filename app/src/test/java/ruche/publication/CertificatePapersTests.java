package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import ruche.RucheTest;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.meetings.Attendance;
import ruche.meetings.Certificates;
import ruche.meetings.Meetings;
import ruche.meetings.NewAttendee;
import ruche.meetings.NewMeeting;

@RucheTest
class CertificatePapersTests {
    @Autowired
    private BeanFactory program;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Certificates certificates;

    @Autowired
    private CertificatePapers papers;

    @Test
    void eachGetsAPageWithItsNumberInArabicAndInFrench() throws Exception {
        var us = By.commandLine();
        var given = new CycleSamples(program, LocalDate.of(2018, 2, 14));
        var cell = given.cell.id();
        var held = meetings.add(
                cell,
                new NewMeeting(
                        given.cycle.id(),
                        "workshop",
                        LocalDate.of(2018, 1, 20),
                        null,
                        new Bilingual("ورشة الماء", "Atelier de l’eau"),
                        new Bilingual("ابن جرير", "Ben Guerir"),
                        List.of(),
                        null),
                us);
        var water = given.service("مصلحة الماء", "Service de l’eau").value();
        for (var name : List.of("مهندسة المصلحة", "تقني المصلحة"))
            attendance.attend(cell, held, NewAttendee.persons("sector-service", water, new Bilingual(name, ""), 1), us);
        certificates.issue(cell, held, us);
        var meeting = meetings.meeting(cell, held);
        var issued = papers.standing(cell, meeting, "");

        for (var lang : List.of(Lang.AR, Lang.FR)) {
            var pdf = papers.pdf(cell, meeting, issued, "https://ruche.example", lang);
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(2);
            }
            assertThat(PdfStandard.faults(pdf)).isEmpty();
            assertThat(PdfText.copied(pdf))
                    .contains("-A-2018-0001", "-A-2018-0002", issued.getLast().code());
        }
        assertThat(PdfText.copied(papers.pdf(cell, meeting, issued, "https://ruche.example", Lang.FR)))
                .contains("Attestation de participation", "Atelier de l’eau", "Service de l’eau", "20 janvier 2018");
    }
}
