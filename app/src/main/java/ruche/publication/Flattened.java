package ruche.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.publication.ReportDocument.CountLine;
import ruche.publication.ReportDocument.Counts;
import ruche.publication.ReportDocument.Decided;
import ruche.publication.ReportDocument.Highlight;
import ruche.publication.ReportDocument.Idea;

/// What a report says, section by section, as a row of paragraphs, lines and figures that can be compared.
final class Flattened {
    static final String COVER = "cover";

    private final ReportDocument report;
    private final Map<String, List<Unit>> sections = new LinkedHashMap<>();
    private List<Unit> units = List.of();

    private Flattened(ReportDocument report) {
        this.report = report;
    }

    /// Something a report says.
    ///
    /// @param name what it is about, by which it is found again in another version; empty for a paragraph, which is
    ///     known by its text alone
    /// @param value what is compared: a figure's value, else the text
    record Unit(String name, String text, String value) {
        boolean paragraph() {
            return name.isEmpty();
        }
    }

    /// By section, in the report's order.
    static Map<String, List<Unit>> of(ReportDocument report) {
        return new Flattened(report).sections();
    }

    private Map<String, List<Unit>> sections() {
        begin(COVER);
        var cover = report.cover();
        line("", joined(cover.title(), cover.date(), cover.notice()));
        for (var section : report.sections()) {
            begin(section);
            var total = report.totals().get(section);
            if (total != null) figure(label("number-of"), total);
            write(section);
        }
        return sections;
    }

    private void write(String section) {
        switch (Section.of(section).orElse(null)) {
            case HIGHLIGHTS -> highlights("", report.highlights());
            case CONTEXT -> passages("", report.context());
            case WORK_PROGRAMME -> programme();
            case MEETINGS ->
                report.meetings()
                        .forEach(it -> line(it.title().text(), joined(it.date(), it.kind(), text(it.place()))));
            case PARTICIPATION -> report.participation().forEach(it -> figure(text(it.category()), it.number()));
            case PER_AXIS -> counts(report.perAxis());
            case PER_COMMUNE -> counts(report.perCommune());
            case DIAGNOSIS -> diagnosis();
            case OPINIONS -> opinions();
            case CONVERGENCES ->
                report.convergences()
                        .forEach(it -> line(
                                joined(it.number(), text(it.programme())), joined(text(it.title()), text(it.why()))));
            case RETAINED -> retained();
            case PROPOSED -> proposed();
            case POSTPONED -> decided(report.postponed());
            case REFUSED -> decided(report.refused());
            case RECOMMENDATIONS -> recommendations();
            case ANNEXES -> passages("", report.annexes());
            case REGISTER ->
                report.register()
                        .forEach(it -> line(it.idea().number(), joined(idea(it.idea()), text(it.axis()), it.state())));
            case null -> {}
        }
    }

    private void highlights(String about, List<Highlight> highlights) {
        for (var it : highlights) figure(joined(about, it.name()), it.number());
    }

    private void programme() {
        for (var it : report.objectives()) line(it.code(), text(it.text()));
        for (var goal : report.programme())
            for (var it : goal.activities())
                line(
                        joined(text(goal.goal()), text(it.activity())),
                        joined(text(it.who()), it.when(), it.objectives()));
    }

    private void counts(Counts counts) {
        var total = counts.total();
        for (var it : counts.lines()) count(it);
        if (total != null) count(total);
    }

    private void count(CountLine line) {
        figure(joined(text(line.name()), label("ideas")), line.ideas());
        figure(joined(text(line.name()), label("asked")), line.asked());
    }

    private void diagnosis() {
        for (var it : report.diagnosis()) {
            passages(text(it.axis()), it.text());
            highlights(text(it.axis()), it.figures());
        }
    }

    private void opinions() {
        for (var it : report.opinions()) {
            var service = text(it.service());
            figure(joined(service, label("opinions-asked")), it.asked());
            figure(joined(service, label("feasible")), it.feasible());
            figure(joined(service, label("on-conditions")), it.onConditions());
            figure(joined(service, label("not-feasible")), it.notFeasible());
            figure(joined(service, label("not-concerned")), it.notConcerned());
            figure(joined(service, label("waiting")), it.waiting());
        }
    }

    private void retained() {
        for (var list : report.retained()) {
            for (var it : list.ideas()) {
                line(it.idea().number(), joined(idea(it.idea()), text(list.axis())));
                figure(joined(it.idea().number(), label("cost")), it.cost());
            }
            var total = list.total();
            if (total != null) figure(joined(text(list.axis()), label("total")), total);
        }
    }

    private void proposed() {
        for (var list : report.proposed()) {
            for (var it : list.ideas()) {
                line(it.idea().number(), joined(idea(it.idea()), texts(it.programmes()), texts(it.partners())));
                figure(joined(it.idea().number(), label("cost")), it.cost());
                figure(joined(it.idea().number(), label("own")), it.own());
            }
            figure(joined(text(list.axis()), label("cost")), list.cost());
            figure(joined(text(list.axis()), label("own")), list.own());
        }
    }

    private void decided(List<Decided> decided) {
        for (var it : decided) line(it.idea().number(), joined(idea(it.idea()), text(it.reason())));
    }

    private void recommendations() {
        passages("", report.advice());
        for (var it : report.recommendations())
            line(joined(text(it.meeting()), text(it.text())), joined(it.kind(), text(it.who()), it.due(), it.state()));
    }

    private void begin(String section) {
        units = new ArrayList<>();
        sections.put(section, units);
    }

    /// @param about put before each paragraph, such as the axis
    private void passages(String about, List<Passage> passages) {
        for (var passage : passages)
            for (var it : passage.lines()) line("", joined(about, (passage.list() ? "– " : "") + it.text()));
    }

    private void line(String name, String text) {
        units.add(new Unit(name, text, text));
    }

    private void figure(String name, Figure figure) {
        units.add(new Unit(name, figure.text(), figure.value()));
    }

    private String label(String key) {
        return report.labels().getOrDefault(key, key);
    }

    private static String idea(Idea idea) {
        return joined(text(idea.title()), text(idea.bearer()), text(idea.commune()));
    }

    private static String text(@Nullable OwnWords words) {
        return words == null ? "" : words.text();
    }

    private static String texts(List<OwnWords> words) {
        return words.stream().map(OwnWords::text).collect(Collectors.joining(" + "));
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
