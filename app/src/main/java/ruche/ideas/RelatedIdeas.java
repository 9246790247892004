package ruche.ideas;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ruche.kernel.Money;
import ruche.shell.Related;
import ruche.shell.Visit;
import ruche.shell.Words;
import ruche.shell.Writing;
import ruche.strategy.Axes;

/// The ideas an association bears, and those of an axis or a commune: by what became of them, and the largest.
@Component
@Order(10)
class RelatedIdeas implements Related {
    private final IdeaRegister register;
    private final BorneIdeas borne;
    private final MeetingIdeas proposed;
    private final Axes axes;
    private final Words words;

    RelatedIdeas(IdeaRegister register, BorneIdeas borne, MeetingIdeas proposed, Axes axes, Words words) {
        this.register = register;
        this.borne = borne;
        this.proposed = proposed;
        this.axes = axes;
        this.words = words;
    }

    @Override
    public List<Part> of(Visit visit, About about) {
        return switch (about.kind()) {
            case ACTOR -> {
                var actor = UUID.fromString(about.id());
                yield List.of(retainedOf(visit, actor), borneBy(visit, actor));
            }
            case AXIS ->
                parts(visit, IdeaFilter.all().onAxis(UUID.fromString(about.id())), "axis=" + about.id(), "commune");
            case COMMUNE -> parts(visit, IdeaFilter.all().inCommune(about.id()), "commune=" + about.id(), "axis");
            case MEETING -> List.of(proposedAt(visit, UUID.fromString(about.id())));
            case IDEA, PROGRAMME -> List.of();
        };
    }

    private Part retainedOf(Visit visit, UUID actor) {
        var ideas = borne.by(visit.cell(), actor, EnumSet.of(IdeaState.RETAINED), LINES);
        return new Part("ideas.related-retained", lines(visit, ideas), "");
    }

    private Part borneBy(Visit visit, UUID actor) {
        var ideas = borne.by(visit.cell(), actor, LINES);
        return new Part("ideas.related-borne", lines(visit, ideas), "");
    }

    private Part proposedAt(Visit visit, UUID meeting) {
        var ideas = proposed.at(visit.cell(), meeting, null, LINES);
        var more = ideas.next() == null ? "" : MeetingIdeasPages.path(meeting);
        return new Part("ideas.related-proposed", lines(visit, ideas.items()), more);
    }

    private List<Part> parts(Visit visit, IdeaFilter filter, String asked, String other) {
        var list = "/ideas?" + asked;
        var byState = register.perState(visit.cell(), filter).stream()
                .map(tally -> {
                    var state = IdeaState.valueOf(tally.key());
                    return line(visit, list + "&state=" + state, words.say(visit.lang(), state.key()), "", tally);
                })
                .toList();
        var largest =
                register.list(visit.cell(), filter.inStates(IdeaState.standing()), IdeaOrder.LARGEST, null, LINES);
        var parts = new ArrayList<Part>();
        parts.add(new Part("ideas.related-figures", figures(visit, filter.inStates(IdeaState.standing()), list), ""));
        parts.add(new Part("ideas.related-states", byState, other.equals("commune") ? "/ideas/communes?" + asked : ""));
        if (other.equals("axis")) parts.add(new Part("ideas.related-axes", byAxis(visit, filter, list), ""));
        parts.add(new Part(
                "ideas.related-largest", lines(visit, largest.items()), list + "&state=STANDING&order=largest"));
        return parts;
    }

    /// As home and report count: what is merged or withdrawn counts elsewhere, or not.
    private List<Line> figures(Visit visit, IdeaFilter standing, String list) {
        var writing = new Writing(visit.lang());
        var tallies = register.perState(visit.cell(), standing);
        if (tallies.isEmpty()) return List.of();
        long ideas = tallies.stream().mapToLong(IdeaTally::count).sum();
        var sums = tallies.stream()
                .flatMap(tally -> tally.asked().stream())
                .collect(Collectors.toMap(Money::currency, sum -> sum, Money::plus))
                .values()
                .stream()
                .map(writing::money)
                .sorted()
                .collect(Collectors.joining(" · "));
        var behind = list + "&state=STANDING&sum=yes";
        return List.of(
                Line.of(behind, words.say(visit.lang(), "ideas.related-standing"), "", writing.number(ideas)),
                Line.of(behind, words.say(visit.lang(), "ideas.related-asked"), "", sums));
    }

    private List<Line> byAxis(Visit visit, IdeaFilter filter, String list) {
        var names = axes.names(visit.cell());
        return register.perAxis(visit.cell(), filter.inStates(IdeaState.standing())).stream()
                .filter(tally -> !tally.key().isEmpty() && names.containsKey(UUID.fromString(tally.key())))
                .map(tally -> {
                    var name = Objects.requireNonNull(names.get(UUID.fromString(tally.key())));
                    var lang = name.langIn(visit.lang()).code();
                    return line(
                            visit, list + "&state=STANDING&axis=" + tally.key(), name.in(visit.lang()), lang, tally);
                })
                .toList();
    }

    private static Line line(Visit visit, String path, String title, String lang, IdeaTally tally) {
        return Line.of(path, title, lang, new Writing(visit.lang()).number(tally.count()));
    }

    static List<Line> lines(Visit visit, List<Idea> ideas) {
        var writing = new Writing(visit.lang());
        return ideas.stream()
                .map(idea -> new Line(
                        "/ideas/" + idea.number(),
                        idea.number(),
                        idea.title(),
                        idea.titleLang(),
                        idea.asked() == null ? "" : writing.money(idea.asked()),
                        idea.state().key(),
                        idea.state().badge()))
                .toList();
    }
}
