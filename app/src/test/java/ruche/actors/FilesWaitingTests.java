package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;
import ruche.RucheTest;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.shell.Visit;
import ruche.shell.Waiting;

@RucheTest
class FilesWaitingTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private FilesWaiting files;

    @Autowired
    private Papers papers;

    @Autowired
    private Actors actors;

    @Autowired
    private Dissolutions dissolutions;

    private RegistryGround ground;
    private String home;

    @BeforeEach
    void cell() {
        ground = new RegistryGround(context);
        home = "/c/" + ground.cell.code();
    }

    @Test
    void aMembersWorkNamesThePapersThatItsFileLacksSinceItWasOpened() {
        assertThat(waiting(ground.association.value())).singleElement().satisfies(line -> {
            assertThat(line.count()).isEqualTo(3);
            assertThat(line.since()).isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now());
            assertThat(line.late()).isFalse();
        });
        assertThat(ground.member.read(home)).contains("وثائق تنقص ملفكم", "href=\"" + ground.base + "/papers\"");
        assertThat(ground.member.in(Lang.FR).read(home)).contains("papiers manquent à votre dossier");
        assertThat(ground.agent.in(Lang.FR).read(home)).doesNotContain("à votre dossier");

        for (var kind : List.of("statutes", "receipt", "bureau")) handIn(kind, null);

        assertThat(waiting(ground.association.value())).isEmpty();
    }

    @Test
    void aPaperThatEndsSoonWaitsSinceItsDayDrewNearAndOneThatHasEndedSinceTheDayAfterAndIsLate() {
        for (var kind : List.of("statutes", "receipt", "bureau")) handIn(kind, null);
        accepted("tax", ground.today().plusDays(20));
        assertThat(waiting(ground.association.value())).singleElement().satisfies(line -> {
            assertThat(line.late()).isFalse();
            assertThat(line.since()).isEqualTo(beginning(ground.today().minusDays(10)));
        });

        accepted("rib", ground.today().minusDays(15));

        assertThat(waiting(ground.association.value())).singleElement().satisfies(line -> {
            assertThat(line.count()).isEqualTo(2);
            assertThat(line.late()).isTrue();
            assertThat(line.since()).isEqualTo(beginning(ground.today().minusDays(14)));
        });
        assertThat(ground.member.in(Lang.FR).read(home)).contains("papiers à vous à renouveler");
    }

    @Test
    void whoeverSpeaksForSeveralIsLedToAllOfThemAndNothingIsAskedOfOneThatIsNoMore() {
        var other = actors.add(ground.cell.id(), ActorSamples.association("جمعية النور", ""), By.commandLine());
        assertThat(waiting(ground.association.value(), other.value()))
                .extracting(Waiting::path)
                .containsExactly("/our-actors");

        dissolutions.dissolve(ground.cell.id(), other, ground.today(), "حُلت", false, By.commandLine());

        assertThat(waiting(ground.association.value(), other.value()))
                .extracting(Waiting::path)
                .containsExactly("/actors/" + ground.association.value() + "/papers");
    }

    @Test
    void howManyActorsSomebodySpeaksForCostsNoQueryMore() {
        accepted("tax", ground.today().plusDays(20));
        var bodies = Stream.generate(() ->
                        actors.add(ground.cell.id(), ActorSamples.association("جمعية النور", ""), By.commandLine()))
                .limit(5)
                .map(ActorId::value)
                .toArray(UUID[]::new);

        int one = fewest(() -> waiting(ground.association.value()));
        int five = fewest(() -> waiting(bodies));

        assertThat(one).isPositive();
        assertThat(five).isEqualTo(one);
    }

    /// Of several times: now and then what is remembered of the cell is read anew.
    private static int fewest(Runnable act) {
        return IntStream.range(0, 5).map(_ -> queries(act)).min().orElseThrow();
    }

    /// Statements that this thread sends meanwhile.
    private static int queries(Runnable act) {
        var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var seen = new ListAppender<ILoggingEvent>();
        seen.start();
        var before = log.getLevel();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(seen);
        try {
            act.run();
        } finally {
            log.detachAppender(seen);
            log.setAdditive(true);
            log.setLevel(before);
        }
        var here = Thread.currentThread().getName();
        return (int) seen.list.stream()
                .filter(event -> event.getThreadName().equals(here)
                        && event.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }

    private List<Waiting> waiting(UUID... bodies) {
        return files.of(new Visit(
                Lang.FR, ground.cell.face(), null, "", Set.of(Role.MEMBER), Map.of(Role.MEMBER, List.of(bodies))));
    }

    private Instant beginning(LocalDate day) {
        return day.atStartOfDay(ground.cell.zone()).toInstant();
    }

    private PaperId handIn(String kind, @Nullable LocalDate until) {
        return papers.handIn(
                ground.cell.id(),
                ground.association,
                days(kind, until),
                true,
                "scan.pdf",
                PaperFile.of(PaperSamples.pdf(kind)),
                By.commandLine());
    }

    private void accepted(String kind, LocalDate until) {
        papers.check(
                ground.cell.id(),
                ground.association,
                handIn(kind, until),
                Paper.Verdict.ACCEPTED,
                "",
                days(kind, until),
                true,
                By.commandLine());
    }

    private NewPaper days(String kind, @Nullable LocalDate until) {
        return new NewPaper(kind, ground.today().minusDays(100), until);
    }
}
