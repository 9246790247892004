package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.meetings.Attendance;
import ruche.meetings.Chair;
import ruche.meetings.MeetingId;
import ruche.meetings.Meetings;
import ruche.meetings.Minutes;
import ruche.meetings.MinutesText;
import ruche.meetings.NewAttendee;
import ruche.meetings.NewMeeting;
import ruche.meetings.NewRecommendation;
import ruche.meetings.Preparations;
import ruche.meetings.Recommendation;
import ruche.meetings.Recommendations;

@RucheTest
class MinutesPapersTests {
    private static final By US = By.commandLine();

    @Autowired
    private BeanFactory program;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Minutes minutes;

    @Autowired
    private MinutesPapers papers;

    private CycleSamples given;
    private MeetingId held;

    @BeforeEach
    void aMeetingWithMinutes() {
        given = new CycleSamples(program, LocalDate.of(2018, 2, 14));
        var cell = given.cell.id();
        held = program.getBean(Meetings.class)
                .add(
                        cell,
                        new NewMeeting(
                                given.cycle.id(),
                                "enlarged-meeting",
                                LocalDate.of(2018, 1, 9),
                                null,
                                new Bilingual("لقاء موسع", "Rencontre élargie"),
                                new Bilingual("ابن جرير", "Ben Guerir"),
                                List.of(),
                                null),
                        US);
        program.getBean(Preparations.class)
                .addPoint(cell, held, new Bilingual("توزيع المهام", "Répartition des tâches"), 30, null, US);
        program.getBean(Recommendations.class)
                .add(
                        cell,
                        held,
                        new NewRecommendation(
                                Recommendation.Kind.DECISION,
                                "",
                                new Bilingual("تنظيم خمس ورشات", "Tenir cinq ateliers"),
                                null,
                                "اللجنة",
                                LocalDate.of(2018, 1, 26)),
                        US);
        minutes.name(cell, held, new Chair(null, new Bilingual("السيد العامل", "Monsieur le gouverneur")), US);
        var point = minutes.draft(cell, held).parts().stream()
                .flatMap(part -> part.points().stream())
                .map(MinutesText.Point::id)
                .findFirst()
                .orElseThrow();
        minutes.save(
                cell,
                held,
                Map.of(
                        "said/" + point,
                        new Bilingual("- تدخل أول\n- تدخل ثان", "- Un premier mot\n- Un second"),
                        "concluded/" + point,
                        new Bilingual("لكل مهمة صاحب", "À chaque tâche son responsable")),
                0,
                "",
                US);
    }

    @Test
    void thePdfSaysTheSameInArabicAndInFrenchAndIsAccessible() {
        var meeting = program.getBean(Meetings.class).meeting(given.cell.id(), held);
        var version = minutes.last(given.cell.id(), held).orElseThrow();

        for (var lang : List.of(Lang.AR, Lang.FR))
            assertThat(PdfStandard.faults(papers.pdf(given.cell.id(), meeting, version, lang)))
                    .isEmpty();
        assertThat(PdfText.copied(papers.pdf(given.cell.id(), meeting, version, Lang.FR)))
                .contains(
                        "Procès-verbal",
                        "Rencontre élargie",
                        "Monsieur le gouverneur",
                        "Répartition des tâches",
                        "Un premier mot",
                        "À chaque tâche son responsable",
                        "Tenir cinq ateliers",
                        "26\u00a0janvier\u00a02018",
                        "ni validé");
        assertThat(PdfText.copied(papers.pdf(given.cell.id(), meeting, version, Lang.AR)))
                .contains("تدخل أول", "تنظيم خمس ورشات", "السيد العامل");
    }

    @Test
    void theWordDocumentSaysTheSame() throws Exception {
        var meeting = program.getBean(Meetings.class).meeting(given.cell.id(), held);
        var version = minutes.last(given.cell.id(), held).orElseThrow();
        var bytes = papers.docx(given.cell.id(), meeting, version, Lang.AR);

        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes));
                var text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("محضر اللقاء", "توزيع المهام", "تدخل ثان", "تنظيم خمس ورشات", "اللجنة");
            assertThat(word.getParagraphs().stream()
                            .filter(line -> line.getText().contains("تدخل أول"))
                            .map(line -> line.getStyle())
                            .collect(Collectors.toSet()))
                    .containsExactly("ListBullet");
        }
        assertThat(papers.docx(given.cell.id(), meeting, version, Lang.AR)).isEqualTo(bytes);
    }

    @Test
    void aNameAndWhatItNamesArePartedAsTheLanguageWritesIt() throws Exception {
        var meeting = program.getBean(Meetings.class).meeting(given.cell.id(), held);
        program.getBean(Attendance.class)
                .attend(given.cell.id(), held, NewAttendee.persons("person", null, null, 12), US);
        minutes.send(given.cell.id(), held, US);
        var version = minutes.last(given.cell.id(), held).orElseThrow();

        assertThat(words(papers.docx(given.cell.id(), meeting, version, Lang.FR)))
                .contains("Lieu\u00A0: Ben Guerir", "Présidence\u00A0: Monsieur le gouverneur");
        assertThat(words(papers.docx(given.cell.id(), meeting, version, Lang.AR)))
                .contains("المكان: ابن جرير");
        assertThat(PdfText.copied(papers.pdf(given.cell.id(), meeting, version, Lang.FR)))
                .contains("Participantes et participants\u00A0: 12");
    }

    private static String words(byte[] docx) throws Exception {
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx));
                var text = new XWPFWordExtractor(word)) {
            return text.getText();
        }
    }

    @Test
    void nobodyTakesAwayWhatHeMayNotRead() {
        var file = "/c/" + given.cell.code() + "/meetings/" + held.value() + "/minutes/versions/1/minutes-fr.";
        for (var kind : List.of("pdf", "docx"))
            assertThat(Pages.of(context).get(file + kind).getStatus()).isEqualTo(404);

        minutes.send(given.cell.id(), held, US);
        minutes.validate(given.cell.id(), held, "وقّع", US);
        minutes.publish(given.cell.id(), held, US);

        for (var kind : List.of("pdf", "docx"))
            assertThat(Pages.of(context).get(file + kind).getStatus()).isEqualTo(200);
    }
}
