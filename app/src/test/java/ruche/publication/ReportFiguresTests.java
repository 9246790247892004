package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.portal.LoadedCycle;
import ruche.publication.FiguresBySql.Expected;
import ruche.publication.FiguresOfPage.Found;
import ruche.shell.Words;

/// Follows the link of every figure of both examples' reports, and counts the records anew by SQL.
@RucheTest
class ReportFiguresTests {
    @Autowired
    private BeanFactory program;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Words words;

    @Autowired
    private Reports reports;

    @ParameterizedTest
    @CsvSource({"rhamna-2018, AR", "rhamna-2018, FR", "rehamna-2025, AR", "rehamna-2025, FR"})
    void everyFigureLeadsToTheRecordsItCounts(String example, Lang lang) {
        var of = LoadedExamples.of(program, example);
        var html = report(of, lang);

        var figures = FiguresOfPage.of(html);

        assertThat(FiguresOfPage.withoutLink(html)).as("figures without a link").isEmpty();
        assertThat(figures).as("figures read").hasSize((int) FiguresOfPage.counted(html));
        assertThat(figures).extracting(Found::place).doesNotHaveDuplicates();
        assertThat(faults(of, lang, figures, expected(of, lang))).isEmpty();
    }

    private Map<String, Expected> expected(LoadedCycle of, Lang lang) {
        return FiguresBySql.of(db, of, lang, key -> words.say(lang, key));
    }

    /// Every figure that is not what the tables say, or whose link leads to other records; and what the tables say of
    /// which the page says nothing.
    private List<String> faults(LoadedCycle of, Lang lang, List<Found> figures, Map<String, Expected> expected) {
        var faults = new ArrayList<String>();
        var follower = new FigureFollower(pages(lang)::read);
        var told = new TreeSet<String>();
        for (var figure : figures) {
            told.add(figure.place());
            var should = expected.get(figure.place());
            if (should == null) faults.add(figure + ": nobody expects it");
            else if (!should.value().equals(figure.value())) faults.add(figure + ": by SQL " + should.value());
            else faults.addAll(behind(figure, should, follower));
        }
        expected.forEach((place, should) -> {
            if (!told.contains(place) && !should.value().isEmpty())
                faults.add(place + ": " + should.value() + " by SQL, not on the page of "
                        + of.cycle().code());
        });
        return faults;
    }

    private static List<String> behind(Found figure, Expected should, FigureFollower follower) {
        var target = follower.follow(figure.href());
        var keys = should.keys();
        if (keys == null)
            return target.first().contains(figure.text()) ? List.of() : List.of(figure + ": not told at its link");
        var faults = new ArrayList<String>();
        boolean sum = figure.value().contains(" ");
        var there = sum ? sumOf(figure, target) : target.count();
        if (!figure.value().equals(there)) faults.add(figure + ": its link says " + there);
        if (!keys.equals(target.keys())) faults.add(figure + ": its link lists " + target.keys() + ", not " + keys);
        return faults;
    }

    /// The second sum of the programme proposed is what the bearers bring.
    private static String sumOf(Found figure, FigureFollower.Target target) {
        return figure.place().matches("proposed\\|.*\\|1") ? target.own() : target.asked();
    }

    /// Figures that an idea more would change stand in the tables, not in the texts.
    @ParameterizedTest
    @CsvSource({"rhamna-2018, AR", "rhamna-2018, FR", "rehamna-2025, AR", "rehamna-2025, FR"})
    void theExamplesHaveAllTheTextsOfAReport(String example, Lang lang) {
        var of = LoadedExamples.of(program, example);

        var report = reports.document(of.cell().id(), of.cycle().id(), lang);

        assertThat(report.context()).isNotEmpty();
        assertThat(report.diagnosis())
                .hasSize(5)
                .allSatisfy(
                        axis -> assertThat(axis.text()).as(axis.axis().text()).isNotEmpty());
        assertThat(report.advice()).extracting(Passage::list).contains(true);
        assertThat(report.annexes()).hasSizeGreaterThan(1);
        var written = Stream.of(
                        report.diagnosis().stream().flatMap(axis -> axis.text().stream()),
                        report.advice().stream(),
                        report.annexes().stream())
                .flatMap(passages -> passages)
                .flatMap(passage -> passage.lines().stream());
        assertThat(written).allSatisfy(line -> {
            assertThat(line.lang()).isEqualTo(lang.code());
            assertThat(line.text().replace("2018", "")).doesNotContainPattern("\\d");
        });
    }

    @ParameterizedTest
    @CsvSource({"AR", "FR"})
    void everyCommuneWithIdeasHasItsNameOnTheMap(Lang lang) {
        var of = LoadedExamples.of(program, LoadedExamples.FIRST);

        var page = pages(lang).read("/c/" + of.cell().code() + "/ideas/communes");

        int at = page.indexOf("class=\"map\"");
        var map = page.substring(at, page.indexOf("</svg>", at));
        var parts = map.split("on-a-phone", 2);
        var circles = map.split("<circle", -1).length - 1;
        assertThat(circles).isGreaterThan(20);
        assertThat(parts[0].split("<text", -1).length - 1).isEqualTo(circles);
        assertThat(parts[1].split("<text", -1).length - 1).isEqualTo(circles);
    }

    @Test
    void aFigureThatLeadsElsewhereOrNowhereIsFound() {
        var of = LoadedExamples.of(program, LoadedExamples.FIRST);
        var html = report(of, Lang.FR);
        var axes = FiguresOfPage.of(html).stream()
                .filter(figure -> figure.place().matches("per-axis.*\\|0"))
                .toList();
        var astray = new Found(
                axes.getFirst().place(),
                axes.getFirst().text(),
                axes.getFirst().value(),
                axes.get(1).href());
        var miscounted = new Found(axes.get(1).place(), "7", "7", axes.get(1).href());
        var expected = expected(of, Lang.FR);

        assertThat(behind(
                        astray,
                        Objects.requireNonNull(expected.get(astray.place())),
                        new FigureFollower(pages(Lang.FR)::read)))
                .isNotEmpty();
        assertThat(faults(of, Lang.FR, List.of(miscounted), expected)).anyMatch(fault -> fault.contains("by SQL"));
        assertThat(FiguresOfPage.withoutLink(html.replaceFirst("<a class=\"behind\"[^>]*>(.*?)</a>", "$1")))
                .hasSize(1);
    }

    private String report(LoadedCycle of, Lang lang) {
        return pages(lang)
                .as(of.cell().id(), Role.COMMITTEE)
                .read("/c/" + of.cell().code() + "/reports/" + of.cycle().code() + "/draft");
    }

    private Pages pages(Lang lang) {
        return Pages.of(context).in(lang);
    }
}
