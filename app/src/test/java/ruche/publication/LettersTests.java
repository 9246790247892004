package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.ui.ExtendedModelMap;
import ruche.RucheTest;
import ruche.actors.ActorId;
import ruche.appraisal.Batch;
import ruche.kernel.Bilingual;
import ruche.kernel.Ids;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.meetings.Meeting;
import ruche.meetings.Meetings;
import ruche.meetings.NewMeeting;
import ruche.shell.Visit;

@RucheTest
class LettersTests {
    private static final LocalDate AHEAD = LocalDate.of(2100, 1, 31);

    @Autowired
    private BeanFactory program;

    @Autowired
    private LetterPages pages;

    private CycleSamples given;
    private ActorId water;
    private ActorId health;
    private String batch;

    @BeforeEach
    void openABatch() {
        given = new CycleSamples(program, LocalDate.of(2018, 2, 14));
        water = given.service("مصلحة الماء", "Service de l’eau");
        health = given.service("مندوبية الصحة", "Délégation de la santé");
        batch = given.ask(List.of(given.classified(given.well())), List.of(water, health))
                .value()
                .toString();
    }

    @Test
    void eachServiceGetsALetterWithTheIdeasItIsAskedAbout() {
        var text = PdfText.copied(letters("", "", "", "fr"));

        assertThat(text)
                .contains("Service de l’eau", "Délégation de la santé", "-2018-0001", "Madame, Monsieur,")
                .contains("fiche d’avis")
                .doesNotContain("Votre service est également convié");
        assertThat(PdfText.lines(letters("", "", "", "fr")))
                .anyMatch(line -> line.text().contains(PdfText.visual("حفر بئر بدوار أولاد علي", true)));
        assertThat(PdfStandard.faults(letters("", "", "", "ar"))).isEmpty();
    }

    @Test
    void aLetterCallsTheBatchByItsTitleInTheLettersLanguage() {
        assertThat(PdfText.copied(letters("", "", "", "fr"))).contains("Premier lot");
        assertThat(PdfText.lines(letters("", "", "", "ar")))
                .anyMatch(line -> line.text().contains(PdfText.visual("الدفعة الأولى", true)))
                .noneMatch(line -> line.text().contains("Premierlot"));
    }

    @Test
    void oneServiceIsCalledToAMeeting() {
        var meeting = meeting(AHEAD);

        var text = PdfText.copied(letters(water.value().toString(), meeting, "09:30", "fr"));

        assertThat(text)
                .contains("Service de l’eau", "Votre service est également convié", "09:30", "31 janvier 2100")
                .contains("Réunion sectorielle de l’eau", "Ben Guerir")
                .doesNotContain("Délégation de la santé");
    }

    @Test
    void theMeetingsOffered_areThoseNotYetOver() {
        meeting(LocalDate.of(2018, 1, 31));
        var ahead = meeting(AHEAD);
        var model = new ExtendedModelMap();

        pages.form(visit(given), batch, model);

        assertThat((List<?>) Objects.requireNonNull(model.get("meetings")))
                .extracting(meeting -> ((Meeting) meeting).id().value().toString())
                .containsExactly(ahead);
        assertThat((Batch) model.get("batch")).isNotNull();
    }

    @Test
    void theSameBatchGivesTheSameBytes() {
        assertThat(letters("", "", "", "ar")).isEqualTo(letters("", "", "", "ar"));
    }

    @Test
    void anHourThatIsNoneIsPointedOutInsteadOfLeftOut() {
        assertThatThrownBy(() -> letters("", "", "99:99", "fr"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("publication.letters-time-wrong"));
    }

    @Test
    void thereIsNoLetterToWhoIsNotAsked_norAboutWhatIsAnothersNorToAMeetingOfAnother() {
        var other = new CycleSamples(program, null);
        var stranger = given.service("مصلحة الغابات", "Service des forêts");

        assertThatThrownBy(() -> letters(stranger.value().toString(), "", "", "fr"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> letters("", Ids.next().toString(), "", "fr")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> letters("", "no-id", "", "fr")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.pdf(visit(other), batch, "", "", "", "fr"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.form(visit(other), batch, new ExtendedModelMap()))
                .isInstanceOf(NotFound.class);
    }

    private String meeting(LocalDate day) {
        var meeting = new NewMeeting(
                given.cycle.id(),
                "sector-meeting",
                day,
                null,
                new Bilingual("اجتماع قطاعي حول الماء", "Réunion sectorielle de l’eau"),
                new Bilingual("ابن جرير", "Ben Guerir"),
                List.of(),
                null);
        return program.getBean(Meetings.class)
                .add(given.cell.id(), meeting, CycleSamples.BY)
                .value()
                .toString();
    }

    private byte[] letters(String service, String meeting, String time, String in) {
        return Objects.requireNonNull(
                pages.pdf(visit(given), batch, service, meeting, time, in).getBody());
    }

    private static Visit visit(CycleSamples given) {
        return new Visit(Lang.FR, given.cell.face(), new PersonId(Ids.next()), "", Set.of(Role.AGENT), Map.of());
    }
}
