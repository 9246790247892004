package ruche.appraisal;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ruche.ideas.Idea;
import ruche.ideas.Ideas;
import ruche.kernel.NotFound;
import ruche.kernel.Role;
import ruche.shell.Related;
import ruche.shell.Visit;
import ruche.shell.Words;
import ruche.shell.Writing;
import ruche.strategy.SectorProgrammes;

/// The programmes that could meet an idea, on the page of the idea, and the ideas that would fill a programme, on the
/// page of the programme: for those who appraise, leading to where they decide.
@Component
@Order(45)
class MatchesRelated implements Related {
    private final ProgrammeMatches matches;
    private final SectorProgrammes programmes;
    private final Ideas ideas;
    private final Words words;

    MatchesRelated(ProgrammeMatches matches, SectorProgrammes programmes, Ideas ideas, Words words) {
        this.matches = matches;
        this.programmes = programmes;
        this.ideas = ideas;
        this.words = words;
    }

    @Override
    public List<Part> of(Visit visit, About about) {
        if (!visit.has(Role.AGENT, Role.ADMINISTRATOR, Role.COMMITTEE, Role.OBSERVER, Role.SERVICE)) return List.of();
        return switch (about.kind()) {
            case IDEA -> programmesFor(visit, ideas.numbered(visit.cell(), about.id()));
            case PROGRAMME -> ideasFor(visit, about.id());
            case ACTOR, AXIS, COMMUNE, MEETING -> List.of();
        };
    }

    private List<Part> programmesFor(Visit visit, Idea idea) {
        if (!Choices.CLASSIFIED.contains(idea.state())) return List.of();
        var here = "/appraisal/ideas/" + idea.number();
        var found = matches.of(visit, idea);
        if (found.fitting().isEmpty() && !found.reading()) return none(visit, here, found.joined());
        var lines = found.fitting().stream()
                .map(match -> {
                    var name = match.programme().name();
                    return new Line(
                            here + "#matches",
                            match.programme().code(),
                            name.in(visit.lang()),
                            name.langIn(visit.lang()).code(),
                            "",
                            badge(match),
                            style(match));
                })
                .toList();
        return List.of(new Part("appraisal.matches", lines, here));
    }

    private List<Part> none(Visit visit, String here, boolean joined) {
        var said = words.say(visit.lang(), joined ? "appraisal.matches-none-else" : "appraisal.matches-none");
        return List.of(new Part("appraisal.matches", List.of(Line.of(here, said, "", "")), ""));
    }

    private List<Part> ideasFor(Visit visit, String code) {
        var programme = programmes.byCode(visit.cell(), code).orElseThrow(() -> new NotFound(code));
        var writing = new Writing(visit.lang());
        var lines = matches.filling(visit.cell(), programme, LINES).stream()
                .map(match -> new Line(
                        "/appraisal/ideas/" + match.idea().number(),
                        match.idea().number(),
                        match.idea().title(),
                        match.idea().titleLang(),
                        match.idea().asked() == null
                                ? ""
                                : writing.money(match.idea().asked()),
                        badge(match),
                        style(match)))
                .toList();
        return List.of(new Part("appraisal.filling", lines, "/appraisal/programmes/" + code));
    }

    private static String badge(Match match) {
        return match.eligible() ? "appraisal.match-eligible" : "appraisal.match-fits";
    }

    private static String style(Match match) {
        return match.eligible() ? "good" : "wait";
    }
}
