package ruche.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.search.Found;

/// Meetings and minutes in the search over all: what is not published is not found, counted or mended for those who may
/// not read it.
@RucheTest
class FoundMinutesTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private BeanFactory program;

    @Autowired
    private Minutes minutes;

    private MeetingGround given;
    private MeetingId meeting;
    private String path;

    @BeforeEach
    void minutesInTheMaking() {
        given = new MeetingGround(program);
        meeting = given.meeting(LocalDate.of(2018, 1, 20));
        Found.ready(visitor(), given.base());
        minutes.save(
                given.cell.id(),
                meeting,
                Map.of("text/opening", new Bilingual("الفرشة المائية تنخفض", "La nappe phréatique du Zellidja baisse")),
                0,
                "",
                MeetingGround.US);
        path = "/meetings/" + meeting.value() + "/minutes/versions/1";
    }

    private Pages visitor() {
        return Pages.of(context).in(Lang.FR);
    }

    private Pages as(Role role) {
        return Pages.of(context).in(Lang.FR).as(given.cell.id(), role);
    }

    @Test
    void aMeetingIsFoundByItsPlace() {
        Found.soon(visitor(), given.base(), "Maison des jeunes", "/meetings/" + meeting.value());
    }

    @Test
    void whatIsNotPublishedIsFoundByThoseWhoMayReadItAndNobodyElse() {
        Found.soon(as(Role.AGENT), given.base(), "Zellidja", path);
        for (var role : new Role[] {Role.ADMINISTRATOR, Role.OBSERVER, Role.FACILITATOR})
            assertThat(Found.paths(as(role), given.base(), "Zellidja"))
                    .as(role.name())
                    .containsExactly(path);

        var chair = as(Role.COMMITTEE);
        assertThat(Found.paths(chair, given.base(), "Zellidja")).isEmpty();
        minutes.name(
                given.cell.id(),
                meeting,
                new Chair(chair.person(), new Bilingual("السيد العامل", "Monsieur le gouverneur")),
                MeetingGround.US);
        Found.soon(chair, given.base(), "Zellidja", path);

        for (var stranger : new Pages[] {visitor(), as(Role.MEMBER), as(Role.SERVICE), as(Role.COMMITTEE)}) {
            assertThat(Found.paths(stranger, given.base(), "Zellidja")).isEmpty();
            assertThat(stranger.read(given.base() + "/search?q=Zellidjo"))
                    .contains("data-count=\"0\"")
                    .doesNotContain("ellidja");
            assertThat(stranger.read(given.base() + "/search")).doesNotContain("kind=document");
        }
        assertThat(as(Role.AGENT).read(given.base() + "/search?q=Zellidjo")).contains("zellidja");
    }

    @Test
    void publishedTheyAreFoundByEverybody() {
        Found.soon(as(Role.AGENT), given.base(), "Zellidja", path);

        publish();

        Found.soon(visitor(), given.base(), "Zellidja", last());
        assertThat(Found.paths(as(Role.AGENT), given.base(), "Zellidja")).containsExactly(last());
    }

    @Test
    void aCorrectionIsFoundInPlaceOfWhatItCorrects() {
        publish();
        var first = last();
        Found.soon(visitor(), given.base(), "Zellidja", first);

        minutes.save(
                given.cell.id(),
                meeting,
                Map.of("text/opening", new Bilingual("", "La nappe du Haouz")),
                minutes.last(given.cell.id(), meeting).orElseThrow().number(),
                "Le nom",
                MeetingGround.US);
        Found.soon(as(Role.AGENT), given.base(), "Haouz", last());
        assertThat(Found.paths(visitor(), given.base(), "Haouz")).isEmpty();
        assertThat(Found.paths(visitor(), given.base(), "Zellidja")).containsExactly(first);

        publish();
        Found.soon(visitor(), given.base(), "Haouz", last());
        assertThat(Found.paths(visitor(), given.base(), "Zellidja")).isEmpty();
    }

    /// What is sent to the chair is saved anew with what is known by then.
    private String last() {
        int number = minutes.last(given.cell.id(), meeting).orElseThrow().number();
        return "/meetings/" + meeting.value() + "/minutes/versions/" + number;
    }

    private void publish() {
        var cell = given.cell.id();
        if (minutes.chair(cell, meeting).isEmpty())
            minutes.name(cell, meeting, new Chair(null, new Bilingual("السيد العامل", "")), MeetingGround.US);
        minutes.send(cell, meeting, MeetingGround.US);
        minutes.validate(cell, meeting, "بكلمته", MeetingGround.US);
        minutes.publish(cell, meeting, MeetingGround.US);
    }
}
