package ruche.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.examples.ExampleFiles.REHAMNA_2025;
import static ruche.examples.ExampleFiles.RHAMNA_2018;
import static ruche.examples.SheetSources.field;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleFilesTests {
    private static final Set<String> COMMUNES = RHAMNA_2018.csv("places.csv").stream()
            .filter(place -> place.getField("kind").equals("commune"))
            .map(place -> place.getField("code"))
            .collect(Collectors.toSet());
    private static final Set<String> ACTORS = Set.copyOf(RHAMNA_2018.keys("actors.csv", "key"));
    private static final Set<String> IDEAS = Set.copyOf(RHAMNA_2018.sourceKeys());

    /// Figures of the published frame: design.md §1.
    @ParameterizedTest
    @CsvSource({"association,133", "cooperative,34", "sector-service,26", "university-or-international,3"})
    void countsWhoTookPartInTheWorkshops(String category, int expected) {
        var workshops = RHAMNA_2018.csv("meetings.csv").stream()
                .filter(meeting -> meeting.getField("kind").equals("workshop"))
                .map(meeting -> meeting.getField("key"))
                .collect(Collectors.toSet());

        var attendees = RHAMNA_2018.csv("attendance.csv").stream()
                .filter(line -> workshops.contains(line.getField("meeting_key")))
                .filter(line -> line.getField("category").equals(category))
                .map(line -> line.getField("attendee_key"))
                .distinct();

        assertThat(workshops).hasSize(5);
        assertThat(attendees).hasSize(expected);
    }

    @Test
    void registersMoreAssociationsThanCame() {
        assertThat(RHAMNA_2018.column("actors.csv", "kind").filter("ASSOCIATION"::equals))
                .hasSizeGreaterThan(133);
        assertThat(RHAMNA_2018.column("actors.csv", "kind").filter("COOPERATIVE"::equals))
                .hasSizeGreaterThan(34);
    }

    /// Census totals of the province: HCP, RGPH 2014 and 2024.
    @ParameterizedTest
    @CsvSource({"population_2014,315077", "population_2024,346108"})
    void addsTheCommunesUpToTheProvince(String census, int expected) {
        int sum = RHAMNA_2018.csv("places.csv").stream()
                .filter(place -> COMMUNES.contains(place.getField("code")))
                .mapToInt(place -> Integer.parseInt(place.getField(census)))
                .sum();

        assertThat(COMMUNES).hasSize(25);
        assertThat(sum).isEqualTo(expected);
    }

    @Test
    void usesEachKeyOnce() {
        assertThat(RHAMNA_2018.keys("places.csv", "code")).doesNotHaveDuplicates();
        assertThat(RHAMNA_2018.keys("actors.csv", "key")).doesNotHaveDuplicates();
        assertThat(RHAMNA_2018.keys("actors.csv", "name_ar")).doesNotHaveDuplicates();
        assertThat(RHAMNA_2018.keys("meetings.csv", "key")).doesNotHaveDuplicates();
        assertThat(RHAMNA_2018.keys("attendance.csv", "meeting_key", "attendee_key"))
                .doesNotHaveDuplicates();
        assertThat(RHAMNA_2018.keys("programmes.csv", "code")).doesNotHaveDuplicates();
        assertThat(RHAMNA_2018.keys("scrutiny.csv", "source_key")).doesNotHaveDuplicates();
        assertThat(RHAMNA_2018.keys("opinions.csv", "source_key", "service_key", "aspect"))
                .doesNotHaveDuplicates();
        assertThat(RHAMNA_2018.keys("convergences.csv", "source_key", "programme"))
                .doesNotHaveDuplicates();
        assertThat(RHAMNA_2018.sourceKeys()).doesNotHaveDuplicates();
    }

    /// A spelling that names two communes would put an idea in the wrong one.
    @Test
    void spellsNoTwoCommunesAlike() {
        var spellings = RHAMNA_2018.csv("places.csv").stream()
                .filter(place -> COMMUNES.contains(place.getField("code")))
                .flatMap(place -> Stream.concat(
                        Stream.of(place.getField("name_ar"), place.getField("name_fr")),
                        ExampleFiles.list(place.getField("variants"))));

        assertThat(spellings).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void namesOnlyPlacesAndActorsThatExist() {
        var places = RHAMNA_2018.keys("places.csv", "code");

        assertThat(RHAMNA_2018.column("places.csv", "parent")).isNotEmpty().isSubsetOf(places);
        assertThat(RHAMNA_2018.column("actors.csv", "commune_code"))
                .isNotEmpty()
                .isSubsetOf(COMMUNES);
        assertThat(RHAMNA_2018.column("meetings.csv", "facilitators"))
                .isNotEmpty()
                .isSubsetOf(ACTORS);
        assertThat(RHAMNA_2018.column("attendance.csv", "actor_key"))
                .isNotEmpty()
                .isSubsetOf(ACTORS);
        assertThat(RHAMNA_2018.column("programmes.csv", "runs_it")).isNotEmpty().isSubsetOf(ACTORS);
        assertThat(RHAMNA_2018.column("programmes.csv", "places")).isNotEmpty().isSubsetOf(places);
        assertThat(RHAMNA_2018.column("opinions.csv", "service_key"))
                .isNotEmpty()
                .isSubsetOf(ACTORS);
        assertThat(RHAMNA_2018.column("scrutiny.csv", "commune_code"))
                .isNotEmpty()
                .isSubsetOf(COMMUNES);
    }

    @Test
    void namesOnlyIdeasAndWordsThatExist() {
        var meetings = RHAMNA_2018.keys("meetings.csv", "key");

        for (var table : Set.of("scrutiny", "opinions", "convergences", "merges", "withdrawals", "decisions")) {
            assertThat(RHAMNA_2018.column(table + ".csv", "source_key"))
                    .as(table)
                    .isNotEmpty()
                    .isSubsetOf(IDEAS);
        }
        assertThat(RHAMNA_2018.column("merges.csv", "into_source_key")).isSubsetOf(IDEAS);
        assertThat(RHAMNA_2018.column("convergences.csv", "programme"))
                .isSubsetOf(RHAMNA_2018.keys("programmes.csv", "code"));
        assertThat(RHAMNA_2018.column("attendance.csv", "meeting_key")).isSubsetOf(meetings);
        assertThat(RHAMNA_2018.column("decisions.csv", "meeting_key")).isSubsetOf(meetings);
        assertThat(RHAMNA_2018.column("meetings.csv", "axis")).isSubsetOf(RHAMNA_2018.axes());
        assertThat(RHAMNA_2018.column("programmes.csv", "axes")).isSubsetOf(RHAMNA_2018.axes());
        assertThat(RHAMNA_2018.column("scrutiny.csv", "sub_axis")).isSubsetOf(RHAMNA_2018.axes());
        assertThat(RHAMNA_2018.column("scrutiny.csv", "failed")).isSubsetOf(RHAMNA_2018.codes("checklist"));
        assertThat(RHAMNA_2018.column("scrutiny.csv", "kind_of_project")).isSubsetOf(RHAMNA_2018.codes("kinds"));
        assertThat(RHAMNA_2018.column("scrutiny.csv", "target_groups")).isSubsetOf(RHAMNA_2018.codes("targetGroups"));
    }

    @Test
    void followsRecommendationsAndActivitiesToActorsAndObjectives() {
        var cycle = RHAMNA_2018.cycle();
        var owners = Stream.of("recommendations", "decisions")
                .flatMap(list -> ExampleFiles.nodes(cycle.path(list)))
                .map(line -> line.path("owner").asString());
        var activities = ExampleFiles.nodes(cycle.path("workProgramme").path("goals"))
                .flatMap(goal -> ExampleFiles.nodes(goal.path("activities")))
                .toList();

        assertThat(owners).hasSizeGreaterThan(10).isSubsetOf(ACTORS);
        assertThat(activities).hasSizeBetween(10, 15);
        assertThat(activities.stream()
                        .flatMap(a -> ExampleFiles.nodes(a.path("who")))
                        .map(n -> n.asString()))
                .isSubsetOf(ACTORS);
        assertThat(activities.stream()
                        .flatMap(a -> ExampleFiles.nodes(a.path("objectives")))
                        .map(n -> n.asString())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(RHAMNA_2018.codes("objectives"))
                .hasSize(8);
    }

    @Test
    void asksInEveryCommuneAndAxisMostlyInArabic() {
        var ideas = RHAMNA_2018.ideas();

        assertThat(ideas).hasSizeGreaterThanOrEqualTo(160);
        assertThat(ideas.stream().map(idea -> field(idea, "title"))).doesNotHaveDuplicates();
        assertThat(ideas.stream()
                        .map(idea -> field(idea, "commune_code"))
                        .filter(Predicate.not(String::isEmpty))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(COMMUNES);
        assertThat(ideas.stream().map(idea -> field(idea, "axis")).distinct()).hasSize(5);
        assertThat(ideas.stream()
                                .filter(idea -> field(idea, "lang").equals("ar"))
                                .count()
                        * 100
                        / ideas.size())
                .isBetween(70L, 80L);
        assertThat(ideas.stream().map(idea -> field(idea, "bearer_key")).filter(Predicate.not(String::isEmpty)))
                .isSubsetOf(ACTORS);
        assertThat(ideas.stream().map(idea -> field(idea, "phone")))
                .allMatch(phone -> phone.matches("(06 ?|6)00 ?00 ?0.*"));
    }

    @Test
    void leavesScrutinySomethingToDo() {
        var ideas = RHAMNA_2018.ideas();

        assertThat(ideas.stream().filter(idea -> field(idea, "cost").isEmpty())).hasSizeBetween(5, 15);
        assertThat(ideas.stream().filter(idea -> field(idea, "commune").isEmpty()))
                .hasSizeBetween(3, 10);
        assertThat(RHAMNA_2018.csv("scrutiny.csv")).hasSameSizeAs(ideas);
        assertThat(RHAMNA_2018.csv("scrutiny.csv").stream()
                        .filter(line -> !line.getField("failed").isEmpty()))
                .hasSizeGreaterThan(20)
                .allSatisfy(ExampleFilesTests::saidInBothLanguages);
    }

    @Test
    void endsEachIdeaOnce() {
        var ended = Stream.of("decisions.csv", "merges.csv", "withdrawals.csv")
                .flatMap(table -> RHAMNA_2018.column(table, "source_key"))
                .toList();

        var waiting = new HashSet<>(IDEAS);
        ended.forEach(waiting::remove);

        assertThat(ended).doesNotHaveDuplicates();
        assertThat(waiting).hasSizeBetween(3, 8);
        assertThat(RHAMNA_2018.column("merges.csv", "into_source_key"))
                .doesNotContainAnyElementsOf(RHAMNA_2018.keys("merges.csv", "source_key"));
    }

    @Test
    void givesAReasonForEveryNo() {
        var refused = RHAMNA_2018.csv("decisions.csv").stream()
                .filter(decision -> !decision.getField("state").equals("retained"));
        var others = Stream.of("merges.csv", "withdrawals.csv", "opinions.csv")
                .flatMap(table -> RHAMNA_2018.csv(table).stream());

        assertThat(Stream.concat(refused, others))
                .hasSizeGreaterThan(250)
                .allSatisfy(line -> assertThat(line.getField("reason_ar"))
                        .containsPattern("\\p{IsArabic}{3}")
                        .isNotEqualTo(line.getField("reason_fr")));
        assertThat(RHAMNA_2018.csv("decisions.csv").stream()
                        .filter(decision -> !decision.getField("state").equals("retained"))
                        .map(decision -> decision.getField("reason_ar")))
                .doesNotHaveDuplicates();
    }

    @Test
    void spendsNoProgrammeBeyondWhatIsLeft() {
        var costs = RHAMNA_2018.csv("scrutiny.csv").stream()
                .collect(Collectors.toMap(line -> line.getField("source_key"), line -> line.getField("cost_mad")));
        var retained = RHAMNA_2018.csv("decisions.csv").stream()
                .filter(decision -> decision.getField("state").equals("retained"))
                .map(decision -> decision.getField("source_key"))
                .collect(Collectors.toSet());
        var spent = new HashMap<String, Long>();

        for (var line : RHAMNA_2018.csv("convergences.csv")) {
            if (retained.contains(line.getField("source_key"))) {
                spent.merge(
                        line.getField("programme"),
                        Long.valueOf(costs.getOrDefault(line.getField("source_key"), "")),
                        Long::sum);
            }
        }

        assertThat(RHAMNA_2018.csv("programmes.csv"))
                .hasSizeGreaterThanOrEqualTo(15)
                .allSatisfy(programme -> assertThat(spent.getOrDefault(programme.getField("code"), 0L))
                        .isLessThanOrEqualTo(Long.parseLong(programme.getField("left_mad"))));
        assertThat(spent).hasSizeGreaterThan(15);
    }

    @Test
    void carriesOtherAxesIn2025AndKeepsThemComparable() {
        int people = REHAMNA_2025.csv("attendance.csv").stream()
                .mapToInt(line -> Integer.parseInt(line.getField("count")))
                .sum();

        assertThat(people).isGreaterThan(1000);
        assertThat(REHAMNA_2025.ideas()).hasSizeBetween(30, 40);
        assertThat(REHAMNA_2025.ideas().stream().map(idea -> field(idea, "commune_code")))
                .isSubsetOf(COMMUNES);
        assertThat(REHAMNA_2025.ideas().stream().map(idea -> field(idea, "bearer_key")))
                .isSubsetOf(ACTORS);
        assertThat(REHAMNA_2025.codes("axes")).hasSize(5).doesNotContainAnyElementsOf(RHAMNA_2018.codes("axes"));
        assertThat(REHAMNA_2025.column("axes-map.csv", "from_code"))
                .containsExactlyInAnyOrderElementsOf(RHAMNA_2018.axes());
        assertThat(REHAMNA_2025.column("axes-map.csv", "to_code")).isSubsetOf(REHAMNA_2025.axes());
    }

    private static void saidInBothLanguages(NamedCsvRecord line) {
        assertThat(line.getField("message_ar")).containsPattern("\\p{IsArabic}{3}");
        assertThat(line.getField("message_fr")).containsPattern("\\p{IsLatin}{3}");
    }
}
